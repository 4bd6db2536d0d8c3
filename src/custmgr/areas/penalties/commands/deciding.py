"""`custmgr penalty approve` and `announce`: the general manager's word, and personnel's."""

from datetime import date
from typing import Annotated

import typer

from custmgr.areas.penalties.commands.proposing import Number, tell
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

penalty = Verbs("penalty")


@penalty.command(help=_("Record the general manager's approval."))
def approve(
    number: Number,
    by: options.By,
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="PERSON=ACT:YUAN", help=_("What was decided otherwise; repeatable.")),
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help=_("Why it differs from the proposal."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Approve a punishment."""
    from custmgr.areas.penalties.actions import approving
    from custmgr.areas.penalties.facts.words import State
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn
    from custmgr.ground.words import mark

    with open_desk() as desk:
        proposal = approving.approve(desk, number, by, sets or (), reason)
    tell(proposal, as_json=as_json)
    if proposal.state is State.PARTLY:
        waits = mark("The administrative part waits until {until}: the goods may still be sold again.")
        warn(waits, until=proposal.assessed_on)


@penalty.command(help=_("Record what personnel sent out or published."))
def announce(
    number: Number,
    sent: Annotated[bool, typer.Option("--sent", help=_("It was sent to personnel, not published yet."))] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who published it for personnel."))] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Announce a punishment."""
    from custmgr.areas.penalties.actions import approving
    from custmgr.areas.penalties.facts.words import Step
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        proposal = approving.announce(desk, number, Step.SENT if sent else Step.PUBLISHED, by, on)
    tell(proposal, as_json=as_json)
