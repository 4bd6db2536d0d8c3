"""`custmgr contact add` and `list`."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import typer

from custmgr.areas.contacts.facts.contacts import Entry
from custmgr.areas.contacts.facts.words import Bond, ContactKind, Level, Means, Subject
from custmgr.areas.staff.facts import Department
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month
from custmgr.ground.text import names_in
from custmgr.ground.words import mark

contact = Verbs("contact")
Whom = Annotated[
    str | None,
    typer.Argument(metavar="[CUSTOMER]", help=_("The customer; none for what stays inside the company.")),
]


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@contact.command(help=_("Enter a call, a meeting, a mail: any touch but a visit."))
def add(
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help=" | ".join(ContactKind))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who made it, or took it."))],
    customer: Whom = None,
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    text: Annotated[str | None, _text("--text", _("What it was about."))] = None,
    dept: Annotated[
        str | None, typer.Option("--dept", metavar="DEPARTMENT", help=_("The department responsible."))
    ] = None,
    subject: Annotated[list[str] | None, typer.Option("--subject", metavar="TEXT", help=" | ".join(Subject))] = None,
    means: Annotated[str | None, typer.Option("--means", metavar="HOW", help=" | ".join(Means))] = None,
    level: Annotated[str | None, typer.Option("--level", metavar="TEXT", help=" | ".join(Level))] = None,
    chair: Annotated[
        str | None, typer.Option("--chair", metavar="STAFF", help=_("Who chaired the meeting, or the department."))
    ] = None,
    participants: Annotated[
        str | None, typer.Option("--participants", metavar="STAFF[,STAFF]", help=_("Who took part."))
    ] = None,
    minutes: Annotated[str | None, _text("--minutes", _("The minutes of the meeting."))] = None,
    minutes_no: Annotated[str | None, _text("--minutes-no", _("The number under which the minutes are kept."))] = None,
    office: Annotated[str | None, _text("--office", _("The field office concerned."))] = None,
    person: Annotated[str | None, _text("--person", _("Who was met or spoken to."))] = None,
    material: Annotated[str | None, _text("--material", _("What was sent."))] = None,
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help=_("Something learnt of the customer; repeatable.")),
    ] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", metavar="TEXT", help=" | ".join(Bond))] = None,
    size: Annotated[Decimal | None, options.quantity("--size-mb", help=_("How large it is, in megabytes."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a contact."""
    from custmgr.areas.contacts.actions import adding
    from custmgr.areas.contacts.columns import contacts as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    entry = Entry(
        kind=options.word(ContactKind, kind, "--kind"),
        by=by,
        on=on,
        department=options.word(Department, dept, "--dept") if dept else None,
        subjects=tuple(options.word(Subject, one, "--subject") for one in subject or ()),
        means=options.word(Means, means, "--means") if means else None,
        level=options.word(Level, level, "--level") if level else None,
        chair=chair,
        participants=names_in(participants or ""),
        minutes=minutes,
        minutes_number=minutes_no,
        text=text,
        office=office,
        person=person,
        material=material,
        size_mb=None if size is None else str(size),
        bonds=tuple(options.word(Bond, one, "--tag") for one in tag or ()),
    )
    with open_desk() as desk:
        made = adding.add(desk, customer, entry, sets or ())
        doubts = adding.doubts(desk, made)
    show_one(made, columns.CONTACT, as_json=as_json)
    for says, values in doubts:
        warn(says, **values)


@contact.command("list", help=_("List contacts, the newest first."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help=_("Only of this kind."))] = None,
    month: Annotated[
        Month | None, typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("Only of this month."))
    ] = None,
    late: Annotated[bool, typer.Option("--late", help=_("Only those entered after their own day."))] = False,
    missing: Annotated[bool, typer.Option("--missing", help=_("The months without a company meeting."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List contacts, or the months without a company meeting."""
    from custmgr.areas.contacts.actions import looking
    from custmgr.areas.contacts.columns import contacts as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    if missing:
        with open_reader() as desk:
            months = [{"month": str(one)} for one in looking.months_missed(desk)]
        show(months, columns.MONTH, as_json=as_json, empty=mark("The company met in every month."))
        return
    what = options.word(ContactKind, kind, "--kind") if kind else None
    with open_reader() as desk:
        found = looking.list_contacts(desk, looking.Wanted(customer, what, month, late, limit))
    shown = columns.CONTACT if as_json else columns.LIST
    show(found, shown, as_json=as_json, empty=mark("No contact fits; enter them with `custmgr contact add`."))
