"""What the supervision of visits says no with."""

from datetime import date

from custmgr.areas.staff.facts import Role
from custmgr.areas.supervision.facts import Item
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class AnswersLacking(Refusal):
    """A spot check without all its four answers."""

    rule = "FVS-11"
    exit = Exit.REFUSED
    says = mark("a check answers four questions; still open: {items}")
    way = mark("answer them: {options}")
    items: tuple[Item, ...]
    options: str


class NotAChecker(Refusal):
    """Somebody checks who is no quality supervisor."""

    rule = "FVS-08"
    exit = Exit.REFUSED
    says = mark("{name} may not check visits: that is up to {roles}")
    way = mark("name who checked: --by STAFF; see `custmgr staff list`")
    name: str
    roles: tuple[Role, ...]


class OwnVisit(Refusal):
    """Who made a visit does not check it."""

    rule = "FVS-08"
    exit = Exit.REFUSED
    says = mark("{name} made {visit}, and does not check it as well")
    way = mark("let another supervisor check it")
    name: str
    visit: str


class CheckedBefore(Refusal):
    """A visit is checked once by the same person."""

    rule = "FVS-09"
    says = mark("{name} checked {visit} on {on} already")
    way = mark("see `custmgr visit checks`")
    name: str
    visit: str
    on: date


class NothingToCheck(Refusal):
    """The company does not supervise visits."""

    rule = "FVS-09"
    exit = Exit.REFUSED
    says = mark("the policy in force asks for no spot checks")
    way = mark(
        "switch it on: `on = true` under [supervision] in a policy file, then"
        " `custmgr policy load FILE --from DATE --by STAFF`"
    )


class NotBegun(Refusal):
    """A period that has not begun yet."""

    says = mark("{period} has not begun yet")
    way = mark("choose this one or an earlier one")
    period: str


class OneForm(Refusal):
    """Neither a visit nor a blank form, or both."""

    says = mark("say which form to write")
    way = mark("`custmgr visit print V00001`, or `custmgr visit print --blank new_signing`")
