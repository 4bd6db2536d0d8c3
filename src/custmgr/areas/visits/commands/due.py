"""`custmgr visit due`: what is to be done with which customer, and telling it once."""

from collections.abc import Sequence
from typing import Annotated

import typer

from custmgr.areas.staff.facts import Role
from custmgr.areas.visits.facts import Wanted
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

visit = Verbs("visit")


@visit.command(help=_("Say which visits and reports are due."))
def due(
    within: Annotated[
        int | None,
        typer.Option("--within", metavar="DAYS", min=0, max=3660, help=_("Also what opens in so many days.")),
    ] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what is late."))] = False,
    salesperson: Annotated[
        str | None, typer.Option("--salesperson", "--by", metavar="STAFF", help=_("Only what this person sees to."))
    ] = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help=_("Only what people of this role see to."))
    ] = None,
    limit: options.Limit = None,
    notify: Annotated[bool, typer.Option("--notify", help=_("Tell each item once; for a daily cron run."))] = False,
    as_json: options.Json = False,
) -> None:
    """List what is due, or announce it."""
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import listing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    wanted = Wanted(within, overdue, salesperson, limit, options.word(Role, role, "--role") if role else None)
    if notify:
        _announce(wanted, as_json=as_json)
        return
    with open_reader() as desk:
        lines, title = listing.due(desk, wanted), listing.heading(desk)
    show(lines, columns.DUE, as_json=as_json, title=title, empty=mark("Nothing is due."))


def _announce(wanted: Wanted, *, as_json: bool) -> None:
    from custmgr.areas.notices.actions import announcing
    from custmgr.areas.notices.actions.delivering import line_of
    from custmgr.areas.notices.facts import ChannelKind, Notice
    from custmgr.areas.notices.refusals import Undelivered
    from custmgr.areas.visits import columns
    from custmgr.areas.visits.actions import listing
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import say, show, warn

    with open_reader() as desk:
        lines = listing.due(desk, wanted)
        everything = lines if wanted == Wanted() else listing.due(desk, Wanted())

    def tell(told: Sequence[Notice]) -> None:
        if as_json:
            keys = {notice.item for notice in told}
            show([line for line in lines if line.key in keys], columns.DUE, as_json=True)
            return
        for notice in told:
            if notice.channel == ChannelKind.STDOUT.value:
                say("{line}", line=line_of(notice))

    delivery = announcing.announce(listing.news_of(lines), listing.news_of(everything), tell)
    if delivery.doubtful:
        warn(
            mark("{count} of these may have been sent before; see them with `custmgr notice list --doubtful`."),
            count=delivery.doubtful,
        )
    failed = [Undelivered(failure.count, failure.channel, failure.why) for failure in delivery.failures]
    for refusal in failed[1:]:
        warn(refusal.says, **refusal.values())
    for refusal in failed[:1]:
        raise refusal
