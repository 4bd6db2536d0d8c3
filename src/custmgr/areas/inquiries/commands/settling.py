"""`custmgr inquiry`: talks about changes of contract, handling, closing."""

from datetime import date, datetime
from typing import Annotated, Any

import typer

from custmgr.areas.inquiries.commands.looking import tell
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

inquiry = Verbs("inquiry")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The inquiry's number, as in the list."))]
Who = Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who did it; else who works on it."))]


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@inquiry.command(help=_("Note how it is being handled."))
def note(
    number: Number,
    text: Annotated[str, _text("--text", _("What was done."))],
    by: Who = None,
    at: Annotated[datetime | None, options.moment("--at", help=_("When; now if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Note the handling."""
    from custmgr.areas.inquiries.actions import closing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = closing.note(desk, number, text, by, at)
    tell(made, as_json=as_json)


@inquiry.command("round", help=_("Enter a round of talks on a change of contract."))
def round_(
    number: Number,
    need: Annotated[str, _text("--need", _("What the customer needs."))],
    proposal: Annotated[str, _text("--proposal", _("What we proposed."))],
    agreed: Annotated[bool, typer.Option("--agreed/--not-agreed", help=_("Whether both sides agreed."))] = False,
    on: Annotated[date | None, options.day("--on", help=_("The day; needed for an agreement, else today."))] = None,
    by: Who = None,
    as_json: options.Json = False,
) -> None:
    """Enter a round."""
    from custmgr.areas.inquiries.actions import closing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = closing.hold_round(desk, number, need, proposal, by, agreed=agreed, on=on)
    tell(made, as_json=as_json)


@inquiry.command(help=_("Close an answered inquiry."))
def close(
    number: Number,
    handling: Annotated[str | None, _text("--handling", _("How it was handled; for important ones."))] = None,
    feedback: Annotated[str | None, _text("--feedback", _("What the customer says to it; for important ones."))] = None,
    revision: Annotated[str | None, _text("--revision", _("The number of the contract's revision."))] = None,
    by: Who = None,
    as_json: options.Json = False,
) -> None:
    """Close an inquiry."""
    from custmgr.areas.inquiries.actions import closing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = closing.close(desk, number, by, handling=handling, feedback=feedback, revision=revision)
    tell(made, as_json=as_json)
