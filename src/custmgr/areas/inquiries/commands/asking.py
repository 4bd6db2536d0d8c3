"""`custmgr inquiry`: taking questions in, answering them, handing them on."""

from datetime import datetime
from typing import Annotated, Any

import typer

from custmgr.areas.inquiries.commands.looking import tell
from custmgr.areas.inquiries.facts import Asked, Channel, InquiryKind, Stage
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

inquiry = Verbs("inquiry")
KINDS = " | ".join(InquiryKind)
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The inquiry's number, as in the list."))]
At = Annotated[datetime | None, options.moment("--at", help=_("When; now if not given."))]


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@inquiry.command("open", help=_("Take in what a customer asks."))
def open_(
    customer: options.Customer,
    text: Annotated[str, _text("--text", _("The customer's question."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who was asked first, and so is responsible."))],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help=KINDS)] = InquiryKind.QUESTION.value,
    channel: Annotated[str, typer.Option("--channel", metavar="HOW", help=" | ".join(Channel))] = Channel.OTHER.value,
    received: Annotated[
        datetime | None, options.moment("--received", help=_("When it was received; now if not given."))
    ] = None,
    important: Annotated[
        bool | None, typer.Option("--important/--not-important", help=_("Whether it is important; else by its kind."))
    ] = None,
    point: Annotated[
        list[str] | None, typer.Option("--point", metavar="TEXT", help=_("A point to be answered; repeat for several."))
    ] = None,
    market: Annotated[
        str | None, typer.Option("--market", metavar="key|normal|other|NAME", help=_("The market it comes from."))
    ] = None,
    introduction: Annotated[bool, typer.Option("--introduction", help=_("The buyer introduces himself."))] = False,
    contact_data: Annotated[bool, typer.Option("--contact-data", help=_("The buyer gives contact data."))] = False,
    specific: Annotated[bool, typer.Option("--specific", help=_("The question is specific."))] = False,
    as_json: options.Json = False,
) -> None:
    """Open an inquiry."""
    from custmgr.areas.inquiries.actions import asking
    from custmgr.ground.desk import open_desk

    asked = Asked(
        text, by, options.word(InquiryKind, kind, "--kind"), options.word(Channel, channel, "--channel"), received,
        important, tuple(point or ()), market, introduction, contact_data, specific,
    )  # fmt: skip
    with open_desk() as desk:
        made = asking.open_inquiry(desk, customer, asked)
    tell(made, as_json=as_json)


@inquiry.command(help=_("Enter an answer, or until when one is promised."))
def answer(
    number: Number,
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who answered."))],
    text: Annotated[str, _text("--text", _("What was answered."))] = "",
    at: At = None,
    interim: Annotated[bool, typer.Option("--interim", help=_("It only says when the full answer comes."))] = False,
    promise: Annotated[datetime | None, options.moment("--promise", help=_("When the full answer comes."))] = None,
    point: Annotated[
        list[int] | None, typer.Option("--point", metavar="N", help=_("The point it answers; repeat for several."))
    ] = None,
    all_points: Annotated[bool, typer.Option("--all-points", help=_("It answers every point."))] = False,
    force: Annotated[bool, typer.Option("--force", help=_("Leave points open, with a reason."))] = False,
    reason: Annotated[str | None, _text("--reason", _("Why points are left open."))] = None,
    extra: Annotated[str | None, _text("--extra", _("What was given beyond the question."))] = None,
    template: Annotated[
        str | None,
        typer.Option("--template", metavar="|".join(Stage), help=_("Only write the draft of a letter for this stage.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Answer an inquiry, or draft the letter."""
    from custmgr.areas.inquiries import views
    from custmgr.areas.inquiries.actions import answering, lettering
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    if template:
        _draft(number, options.word(Stage, template, "--template"), by, as_json=as_json)
        return
    reply = answering.Reply(by, text, at, interim, promise, tuple(point or ()), all_points, force, reason, extra)
    with open_desk() as desk:
        before = views.find(desk.connection, number)
        made = answering.answer(desk, number, reply)
        doubts = answering.doubts(desk, before, made) + lettering.beside(desk, made)
        checklist, office = lettering.checklist(desk, made), lettering.hours(desk, made)
    tell(made, as_json=as_json, more={"checklist": checklist or None, "office_hours": office})
    if checklist and not as_json:
        _show_checklist(checklist)
    for says, values in doubts:
        warn(says, **values)


def _draft(number: str, stage: Stage, by: str, *, as_json: bool) -> None:
    from custmgr.areas.inquiries.actions import lettering
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import Column, say, show_one

    with open_reader() as desk:
        letter = lettering.draft(desk, number, stage, by)
    if as_json:
        show_one({"letter": letter}, (Column("letter", ""),), as_json=True)
    else:
        say("{letter}", letter=letter)


def _show_checklist(rows: list[dict[str, Any]]) -> None:
    from custmgr.areas.inquiries import columns
    from custmgr.ground.show import show

    show(rows, columns.CHECKLIST, as_json=False)


@inquiry.command("pass", help=_("Let a colleague work on it; the first asked stays responsible."))
def pass_(
    number: Number,
    to: Annotated[str, typer.Option("--to", metavar="STAFF", help=_("Who works on it from now on."))],
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who hands it over."))] = None,
    reason: Annotated[str | None, _text("--reason", _("Why it is handed over."))] = None,
    at: At = None,
    as_json: options.Json = False,
) -> None:
    """Hand an inquiry over."""
    from custmgr.areas.inquiries.actions import asking
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = asking.pass_on(desk, number, to, by, reason, at)
    tell(made, as_json=as_json)


@inquiry.command(help=_("Pass an important one to the department in the lead."))
def forward(
    number: Number,
    to: Annotated[str, typer.Option("--to", metavar="STAFF", help=_("Who takes the lead."))],
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who passes it on."))] = None,
    at: At = None,
    as_json: options.Json = False,
) -> None:
    """Forward an inquiry."""
    from custmgr.areas.inquiries.actions import asking
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = asking.forward(desk, number, to, by, at)
    tell(made, as_json=as_json)
