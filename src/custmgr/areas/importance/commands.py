"""`custmgr customer importance`: how important a customer of property is to the house."""

from typing import Annotated

import typer

from custmgr.areas.importance.facts import Flag
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

customer = Verbs("customer")
RESTRICTED = mark("A public office is personal: show it to nobody who does not need it (INF-11).")
NOBODY = mark("No customers yet; register them with `custmgr customer add` or `custmgr customer import`.")
NEVER = mark("Never classed; class the customer with `custmgr customer importance CUSTOMER`.")
Who = Annotated[
    str | None,
    typer.Argument(metavar="[CUSTOMER]", help=_("Code, name, part of the name, or pinyin initials; all if not given.")),
]
Set = Annotated[
    list[str] | None, typer.Option("--set", metavar="TEXT", help=_("What is known, such as villa or intent."))
]
Clear = Annotated[list[str] | None, typer.Option("--clear", metavar="TEXT", help=_("What does not hold any more."))]


@customer.command(help=_("Class customers of property by importance."))
def importance(
    who: Who = None,
    known: Set = None,
    gone: Clear = None,
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who knows it."))] = "",
    history: Annotated[bool, typer.Option("--history", help=_("Every class the customer was ever in."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """Class one customer or all, or show a history."""
    from custmgr.areas.importance.refusals import NeedsCustomer
    from custmgr.ground.refusals import Missing

    if who is None and (known or gone or history):
        raise NeedsCustomer
    if (known or gone) and not by:
        raise Missing("--by", "custmgr customer importance")
    if who is None:
        _all(limit, as_json=as_json)
    elif history:
        _history(who, limit, as_json=as_json)
    else:
        _one(who, _flags(known, "--set"), _flags(gone, "--clear"), by, as_json=as_json)


def _flags(typed: list[str] | None, place: str) -> list[Flag]:
    return [options.word(Flag, text, place) for text in dict.fromkeys(typed or ())]


def _one(who: str, known: list[Flag], gone: list[Flag], by: str, *, as_json: bool) -> None:
    from custmgr.areas.importance import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one, warn

    with open_desk() as desk:
        classed = actions.class_one(desk, who, known, gone, by)
    show_one(classed, columns.IMPORTANCE, as_json=as_json)
    if Flag.GOV_OFFICIAL in known:
        warn(RESTRICTED)


def _all(limit: int | None, *, as_json: bool) -> None:
    from custmgr.areas.importance import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        classed = actions.class_all(desk)
    show(classed[:limit], columns.IMPORTANCE, as_json=as_json, empty=NOBODY)


def _history(who: str, limit: int | None, *, as_json: bool) -> None:
    from custmgr.areas.importance import actions, columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = actions.history(desk, who)
    show(found[:limit], columns.IMPORTANCE, as_json=as_json, empty=NEVER)
