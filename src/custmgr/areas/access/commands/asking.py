"""`custmgr access request`, `consent`, `release`, `return`, `close`, `pledge`, `appoint`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.access.facts import Handing, Material, Medium, Wish
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

if TYPE_CHECKING:
    from custmgr.areas.access.facts import Request

access = Verbs("access")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The number of the request, such as R-0001."))]
On = Annotated[date | None, options.day("--on", help=_("The day; today if not given."))]


@access.command(help=_("Ask for customer data."))
def request(
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who asks."))],
    purpose: Annotated[str, typer.Option("--purpose", metavar="TEXT", help=_("What for."))],
    project: Annotated[
        str | None, typer.Option("--project", metavar="UNIT", help=_("Whose data: a project; their own if not given."))
    ] = None,
    medium: Annotated[
        str, typer.Option("--medium", metavar="electronic|paper", help=_("How they are handed out."))
    ] = "electronic",
    archive: Annotated[bool, typer.Option("--archive", help=_("The archive of visits."))] = False,
    regulator: Annotated[bool, typer.Option("--regulator", help=_("For the regulator."))] = False,
    until: Annotated[date | None, options.day("--until", help=_("The last day it may be used."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a request."""
    from custmgr.areas.access.actions import asking
    from custmgr.ground.desk import open_desk

    how = options.word(Medium, medium, "--medium")
    what = Material.VISITS if archive else Material.CUSTOMERS
    with open_desk() as desk:
        made = asking.request(desk, Wish(by, purpose, project, how, what, regulator, until))
        day = desk.today
    _show(made, day, as_json=as_json)


@access.command(help=_("Consent to a request, or refuse it."))
def consent(
    number: Number,
    by: options.By,
    refuse: Annotated[bool, typer.Option("--refuse", help=_("Do not consent."))] = False,
    opinion: Annotated[str | None, typer.Option("--opinion", metavar="TEXT", help=_("What was said about it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Sign a request."""
    from custmgr.areas.access.actions import asking
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = asking.consent(desk, number, by, agreed=not refuse, opinion=opinion)
        day = desk.today
    _show(made, day, as_json=as_json)


@access.command(help=_("Enter that data were handed out on paper."))
def release(
    number: Number,
    handler: Annotated[str, typer.Option("--handler", metavar="STAFF", help=_("Who hands them out."))],
    copies: Annotated[int, typer.Option("--copies", min=0, max=999, metavar="N", help=_("How many copies."))] = 1,
    ends: Annotated[date | None, options.day("--ends", help=_("The last day they are used."))] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="STAFF", help=_("Who gets them; who asked if not given."))
    ] = None,
    filing: Annotated[
        str | None, typer.Option("--filing", metavar="NUMBER", help=_("The filing number of the head office."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Hand out on paper."""
    from custmgr.areas.access.actions import asking
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = asking.release_on_paper(desk, number, Handing(handler, to, None, filing, copies, ends), 0, ())
        day = desk.today
    _show(made, day, as_json=as_json)


@access.command("return", help=_("Enter that a paper copy came back."))
def return_(
    number: Number,
    copy: Annotated[int, typer.Option("--copy", min=1, metavar="N", help=_("The number of the copy."))],
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Take a copy back."""
    from custmgr.areas.access.actions import asking
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = asking.take_back(desk, number, copy, on)
        day = desk.today
    _show(made, day, as_json=as_json)


@access.command(help=_("Close a request when everything came back."))
def close(number: Number, as_json: options.Json = False) -> None:
    """Close a request."""
    from custmgr.areas.access.actions import asking
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = asking.close(desk, number)
        day = desk.today
    _show(made, day, as_json=as_json)


@access.command(help=_("Enter that somebody pledged secrecy."))
def pledge(
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("The person's name."))],
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Enter a pledge."""
    from custmgr.areas.access import columns
    from custmgr.areas.access.actions import asking
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        who = asking.pledge(desk, name, on)
        day = on or desk.today
    show_one({"name": who, "on": day}, columns.PLEDGE, as_json=as_json)


@access.command(help=_("Appoint somebody for secret-grade data."))
def appoint(
    name: Annotated[str, typer.Argument(metavar="NAME", help=_("The person's name."))],
    by: options.By,
    until: Annotated[date | None, options.day("--until", help=_("The last day of the appointment."))] = None,
    as_json: options.Json = False,
) -> None:
    """Appoint somebody."""
    from custmgr.areas.access import columns
    from custmgr.areas.access.actions import asking
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        made = asking.appoint(desk, name, by, until)
    show_one(made, columns.APPOINTEE, as_json=as_json)


def _show(made: "Request", day: date, *, as_json: bool) -> None:
    from custmgr.areas.access import columns
    from custmgr.ground.show import show_one

    show_one(told(made, day), columns.REQUEST, as_json=as_json)


def told(made: "Request", day: date) -> dict[str, object]:
    """Put a request as it is shown: with its state, its next signer, and what hangs on it as plain values."""
    return {
        **vars(made),
        "state": made.state(day),
        "next_role": made.next_role,
        "out": made.out,
        "consents": [vars(one) for one in made.consents],
        "copies": [vars(one) for one in made.copies],
    }
