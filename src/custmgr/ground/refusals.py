"""How the program says no: what, why with the numbers, the way out, the rule."""

from datetime import date
from inspect import get_annotations
from typing import Any, ClassVar, Self, dataclass_transform

from custmgr.ground.exits import Exit
from custmgr.ground.words import mark


@dataclass_transform(eq_default=False)
class Refusal(Exception):
    """A no that the person at the desk can do something about.

    A subclass is a situation; its annotated fields are the typed values its sentence names. The sentence is
    made where it is shown, in the clerk's language.
    """

    rule: ClassVar[str | None] = None
    exit: ClassVar[Exit] = Exit.BAD_INPUT
    says: ClassVar[str] = ""
    way: ClassVar[str] = ""

    names: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Take the annotated fields as the constructor's values.

        Not by `dataclass`: it compiles six functions for each of the hundred situations, and a command that refuses
        nothing would pay for them at every start (docs/decisions/0006).
        """
        cls.names += tuple(name for name in get_annotations(cls) if name not in cls.names)

    def __init__(self, *values: Any, **named: Any) -> None:
        given = dict(zip(self.names, values, strict=False)) | named
        if set(given) != set(self.names) or len(values) > len(self.names):
            raise TypeError(f"{type(self).__name__} takes {self.names}, not {tuple(given)}")
        vars(self).update(given)

    def under(self, rule: str) -> Self:
        """Return this refusal under the rule a row of policy names instead of its own."""
        vars(self)["rule"] = rule
        return self

    def values(self) -> dict[str, Any]:
        """Return the named values of the sentence."""
        return {name: getattr(self, name) for name in self.names}

    def __str__(self) -> str:
        """Name the situation and its values, for logs and failing tests."""
        return f"{type(self).__name__}({self.values()})"


class Unread(Refusal):
    """A value cannot be read as what its place asks for."""

    says = mark("“{text}” in {place} cannot be read as {kind}")
    way = mark("type it like {example}")
    place: str
    text: str
    kind: str
    example: str


class Missing(Refusal):
    """A value that is needed was not given."""

    says = mark("{place} is needed")
    way = mark("see `{command} --help`")
    place: str
    command: str


class UnknownWord(Refusal):
    """A word is none of those its place knows."""

    says = mark("{place} cannot be “{text}”")
    way = mark("choose one of: {allowed}")
    place: str
    text: str
    allowed: str


class WhichPeriod(Refusal):
    """No period is given, or two."""

    says = mark("one period is needed")
    way = mark("give --month 2026-10, or --from DATE and --to DATE")


class EndsFirst(Refusal):
    """A period ends before it begins."""

    says = mark("the period ends on {last}, before it begins on {first}")
    way = mark("give --from DATE and a later --to DATE")
    first: date
    last: date


class FileThere(Refusal):
    """An output file exists already."""

    says = mark("the file {path} exists already")
    way = mark("choose another name with -o or replace it with --force")
    path: str


class NoFolder(Refusal):
    """An output file would lie in a folder that is not there."""

    says = mark("the folder {path} does not exist")
    way = mark("create it first, or choose another place with -o")
    path: str


class NotClean(Refusal):
    """A text holds characters that do not belong on a form."""

    says = mark("{field} holds control characters: “{text}”")
    way = mark("type it again without them")
    field: str
    text: str


class NoSuchFile(Refusal):
    """An input file cannot be opened."""

    says = mark("the file {path} cannot be opened")
    way = mark("check the name and whether you may read it")
    path: str


class BadFile(Refusal):
    """An input file is not what it should be."""

    says = mark("the file {path} cannot be read as a table: {why}")
    way = mark("save it again as .xlsx or .csv and retry")
    path: str
    why: str


class OddTarget(Refusal):
    """An output would land on something that must not be overwritten."""

    says = mark("{path} is not a place to write a file to")
    way = mark("choose an ordinary file name in an ordinary folder")
    path: str


class NotACalendar(Refusal):
    """What is written is a file for calendars, and its name says so."""

    says = mark("{path} does not end in .ics")
    way = mark("name the file like {example}")
    path: str
    example: str


class NotAWorkbook(Refusal):
    """What is written is a workbook, and its name says so."""

    says = mark("{path} does not end in .xlsx")
    way = mark("name the file like {example}")
    path: str
    example: str
