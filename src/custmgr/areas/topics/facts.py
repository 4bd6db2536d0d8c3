"""The words of topics: what was asked, what was answered, what follows from it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class Block(Word):
    """The five blocks of what a visit has to bring back (VIS-06)."""

    MARKET = "market", mark("Regional market")
    DEVELOPMENT = "development", mark("Market development")
    PROBLEMS = "problems", mark("Customer problems")
    BUSINESS = "business", mark("Business situation")
    VIOLATIONS = "violations", mark("Breaches of rules")


class Register(Word):
    """A register of what a customer covers, kept up by what visits learn."""

    SUB_DEALER = "sub_dealer", mark("Sub-dealers")
    GROUP = "group", mark("Group customers")
    SHOP = "shop", mark("4S shops")


FLAG_SET = "yes"
Row = Mapping[str, str]


@frozen
class Words:
    """What was typed of topics: texts, answers, lines, flags."""

    topics: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything was typed."""
        return bool(self.topics or self.sets or self.rows or self.flags)


@frozen
class Answered:
    """What a visit learnt of one topic: a text, the answers to its questions, its lines."""

    code: str
    text: str | None = None
    answers: Row = field(default_factory=dict)
    rows: tuple[Row, ...] = ()


class Opening(NamedTuple):
    """A finding that follows from an answer: of which kind, caused by what, in which words."""

    kind: str
    rule: str
    cause: str
    text: str


class Channel(NamedTuple):
    """A sales channel a customer registered with the company, from when until when (VIS-28)."""

    name: str
    registered_on: date
    ended_on: date | None


class Figure(NamedTuple):
    """A figure worked out of answers; no value where there is nothing to divide by."""

    name: str
    title: str
    value: Fraction | None
    is_share: bool


class Act(NamedTuple):
    """What is to be done about a line, such as replacing a rival's product (VIS-26)."""

    name: str
    title: str
    about: str
