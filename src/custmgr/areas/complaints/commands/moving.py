"""`custmgr complaint route`, `approve`, `close`, `amend`, `void`: the way of a form."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.complaints.commands.words import Number, NumberOrDraft, Opinion, Sets, Signer, show_case, text
from custmgr.areas.complaints.facts.words import Field
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

complaint = Verbs("complaint")


@complaint.command(help=_("End a stage and hand the form on, or send it back."))
def route(
    number: Number,
    opinion: Opinion = None,
    by: Signer = None,
    sets: Sets = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="STAGE", help=_("accept qc mfg rd review opinion synthesis; earlier: back.")),
    ] = None,
    skip: Annotated[list[str] | None, typer.Option("--skip", metavar="STAGE", help=_("Leave out: rd."))] = None,
    as_json: options.Json = False,
) -> None:
    """Route a form."""
    from custmgr.areas.complaints.actions import routing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn
    from custmgr.ground.words import mark

    with open_desk() as desk:
        case = routing.route(desk, number, routing.Move(opinion, by, sets or (), to, skip or ()))
    show_case(case, as_json=as_json)
    if case.penalty_assumed and case.decision is None:
        assumed = mark(
            "The kind of penalty was not stated; assumed: {penalty}. State it with --set penalty=KIND. [CMP-44]"
        )
        warn(assumed, penalty=case.penalty)


@complaint.command(help=_("Record the decision of whoever has the authority."))
def approve(
    number: Number,
    by: options.By,
    refuse: Annotated[bool, typer.Option("--refuse", help=_("Send it back to the combined opinion."))] = False,
    opinion: Opinion = None,
    as_json: options.Json = False,
) -> None:
    """Decide a case."""
    from custmgr.areas.complaints.actions import deciding
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing

    if refuse and not opinion:
        raise Missing("--opinion", "custmgr complaint approve")
    with open_desk() as desk:
        case = deciding.approve(desk, number, deciding.Ruling(by, refuse, opinion))
    show_case(case, as_json=as_json)


@complaint.command(help=_("Record the answer to the customer and close."))
def close(
    number: Number,
    answered: Annotated[
        str | None, typer.Option("--answered", metavar="HOW", help=_("letter or phone: how the customer was told."))
    ] = None,
    accepted: Annotated[
        bool | None, typer.Option("--accepted/--not-accepted", help=_("Whether the customer accepts."))
    ] = None,
    answered_on: Annotated[
        date | None, options.day("--answered-on", help=_("The day of the answer; today if not given."))
    ] = None,
    promised: Annotated[
        int | None, options.amount("--promised", help=_("The amount promised to the customer."))
    ] = None,
    sets: Sets = None,
    by: Signer = None,
    opinion: Opinion = None,
    as_json: options.Json = False,
) -> None:
    """Close a case."""
    from custmgr.areas.complaints.actions import closing
    from custmgr.ground.desk import open_desk

    answer = closing.Answer(answered, accepted, answered_on, by, promised, opinion, sets or ())
    with open_desk() as desk:
        case = closing.close(desk, number, answer)
    show_case(case, as_json=as_json)


@complaint.command(help=_("Change claim, loss or quantity by a new entry."))
def amend(
    number: Number,
    reason: Annotated[str, text("--reason", _("Why it changes."))],
    loss: Annotated[str | None, text("--loss", _("The loss as it is now, in yuan."), "YUAN")] = None,
    claim: Annotated[str | None, text("--claim", _("The amount claimed, in yuan."), "YUAN")] = None,
    defective: Annotated[str | None, text("--defective", _("The defective quantity."), "N")] = None,
    as_json: options.Json = False,
) -> None:
    """Amend a case."""
    from custmgr.areas.complaints.actions import deciding
    from custmgr.ground.desk import open_desk

    new = {Field.LOSS: loss, Field.CLAIM: claim, Field.DEFECTIVE: defective}
    with open_desk() as desk:
        case = deciding.amend(desk, number, new, reason)
    show_case(case, as_json=as_json)


@complaint.command(help=_("Make a case void; its number is not given again."))
def void(
    number: NumberOrDraft,
    reason: Annotated[str, text("--reason", _("Why it is void."))],
    as_json: options.Json = False,
) -> None:
    """Make a case void."""
    from custmgr.areas.complaints.actions import deciding
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        case = deciding.make_void(desk, number, reason)
    show_case(case, as_json=as_json)
