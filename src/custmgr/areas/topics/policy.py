"""The shape of the table of topics: what is asked, what follows, what must add up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from custmgr.areas.topics.facts import Block, Register
from custmgr.mechanisms.answers import AnswerKind


@dataclass(frozen=True)
class Choice:
    """One answer a question allows, with its titles."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    name: str
    en: str
    zh: str


@dataclass(frozen=True)
class Question:
    """Something asked, once a visit or once a line; bounds are included, those of a percentage in percent."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    name: str
    en: str
    zh: str
    kind: AnswerKind = "text"
    needed: bool = False
    counts: bool = True
    least: Decimal | None = None
    most: Decimal | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Opens:
    """An answer that opens a finding: any answer to `when`, a certain one, or one at most so large; "" for always.

    Of a column it opens one for each line, or one for all with `once`.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    when: str
    finding: str
    says: str | None = None
    at_most: Decimal | None = None
    once: bool = False


@dataclass(frozen=True)
class Balance:
    """Columns that must add up in every line: the total, what is added to make it, what is taken off."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    total: str
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cap:
    """A column whose lines together stay at or under a figure, of a percentage in percent."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    column: str
    most: Decimal


@dataclass(frozen=True)
class NeededWhen:
    """A column no line may leave out where another says something."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    column: str
    when: str
    says: str


@dataclass(frozen=True)
class Ratio:
    """One answer divided by another; from `warn_from` on, included, the flag `sets` is set."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    name: str
    en: str
    zh: str
    of: str
    to: str
    share: bool = False
    warn_from: Decimal | None = None
    sets: str = ""


@dataclass(frozen=True)
class Action:
    """What is to be done about a line whose column reaches a figure, where others say so and not otherwise."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    name: str
    en: str
    zh: str
    column: str
    at_least: Decimal
    says: Mapping[str, str] = field(default_factory=dict)
    unless: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Registered:
    """A column whose entries must be in the customer's register of sales channels, else a finding opens."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    column: str
    finding: str


@dataclass(frozen=True)
class Topic:
    """One topic: its block and titles, whether the paper wants it in writing, what is asked, what follows."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    rule: str
    block: Block
    en: str
    zh: str
    written: bool
    text_needed: bool = False
    then: str = ""
    register: Register | None = None
    registered: Registered | None = None
    questions: tuple[Question, ...] = ()
    columns: tuple[Question, ...] = ()
    flags: tuple[Question, ...] = ()
    opens: tuple[Opens, ...] = ()
    balances: tuple[Balance, ...] = ()
    caps: tuple[Cap, ...] = ()
    needs: tuple[NeededWhen, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    acts: tuple[Action, ...] = ()

    def faults(self) -> Iterator[str]:
        """Name what the types cannot say: something that looks at an answer nobody is asked for."""
        columns, asked = {one.name for one in self.columns}, {one.name for one in (*self.questions, *self.flags)}
        names = [one.name for one in (*self.columns, *self.questions, *self.flags)]
        yield from (f"{name} is asked twice" for name in sorted(set(names)) if names.count(name) > 1)
        in_rows = [name for one in self.balances for name in (one.total, *one.plus, *one.minus)]
        in_rows += [one.column for one in self.caps] + [name for one in self.needs for name in (one.column, one.when)]
        in_rows += [name for one in self.acts for name in (one.column, *one.says, *one.unless)]
        in_rows += [self.registered.column] if self.registered else []
        yield from (f"no column {name}" for name in in_rows if name not in columns)
        singles = [name for one in self.ratios for name in (one.of, one.to)]
        singles += [one.sets for one in self.ratios if one.sets]
        yield from (f"no question {name}" for name in singles if name not in asked)
        yield from (f"opens: no answer {one.when}" for one in self.opens if one.when not in columns | asked | {""})
        if self.register is not None and "name" not in columns:
            yield "register: no column name"


@dataclass(frozen=True)
class Policy:
    """What visits have to bring back."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    in_use: bool
    least_per_visit: int
    covered_months: int
    table: Mapping[str, Topic]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say, with its key."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if self.least_per_visit < 0:
            yield "least_per_visit: less than 0"
        if self.covered_months < 1:
            yield "covered_months: less than 1"
        for code, topic in self.table.items():
            yield from (f"table.{code}.{fault}" for fault in topic.faults())
        flags = [one.name for topic in self.table.values() for one in topic.flags]
        yield from (f"table: the flag {name} stands twice" for name in sorted(set(flags)) if flags.count(name) > 1)
