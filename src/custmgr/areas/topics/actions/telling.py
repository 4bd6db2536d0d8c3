"""Telling what visits learnt, and what they are asked."""

from datetime import date

from custmgr.areas.topics.facts import Answered, Register
from custmgr.areas.topics.policy import Policy
from custmgr.areas.topics.refusals import NoSuchTopic
from custmgr.areas.topics.rules import table, telling
from custmgr.ground.desk import Reader


def trees(desk: Reader, found: tuple[Answered, ...], on: date) -> list[dict[str, object]]:
    """Return what a visit learnt as scripts read it, by the table of its day."""
    return [telling.tree(answered, desk.policy(Policy, on)) for answered in found]


def lines(desk: Reader, found: tuple[Answered, ...], on: date) -> str:
    """Return what a visit learnt as people read it, by the table of its day."""
    return "\n".join(telling.lines(answered, desk.policy(Policy, on)) for answered in found)


def summary(desk: Reader, found: tuple[Answered, ...], on: date) -> str:
    """Return what a visit learnt in one line, for a record without a text of its own."""
    return telling.summary(found, desk.policy(Policy, on)) if found else ""


def described(desk: Reader) -> list[dict[str, object]]:
    """List the topics with what each asks."""
    return list(telling.described(desk.policy(Policy)))


def titles(desk: Reader, codes: tuple[str, ...], on: date) -> tuple[str, ...]:
    """Return topics by code and title, as a list shows them."""
    known = desk.policy(Policy, on).table if codes else {}
    return tuple(f"{code} {table.title_of(known[code])}" if code in known else code for code in codes)


def code_named(desk: Reader, text: str) -> str:
    """Return the code of a topic typed by its code or its title, or refuse."""
    code = table.code_of(text, desk.policy(Policy))
    if code is None:
        raise NoSuchTopic(text)
    return code


def codes_of(desk: Reader, register: Register) -> tuple[str, ...]:
    """Return the topics that keep up a register."""
    return tuple(code for code, topic in desk.policy(Policy).table.items() if topic.register is register)


def covered_months(desk: Reader) -> int:
    """Return within how many months a topic counts as covered (VIS-06)."""
    return desk.policy(Policy).covered_months


def ways(desk: Reader, found: tuple[Answered, ...], customer: str, on: date) -> tuple[str, ...]:
    """Return the commands that go on from what a visit learnt, such as the credit check (VIS-30)."""
    known = desk.policy(Policy, on).table if found else {}
    wanted = dict.fromkeys(known[one.code].then for one in found if one.code in known and known[one.code].then)
    return tuple(f"custmgr {words} {customer}" for words in wanted)
