"""What the keeping of occasions says no with."""

from datetime import date, datetime

from custmgr.areas.staff.facts import Department
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchDay(Refusal):
    """A text names no day of the year."""

    rule = "OCC-20"
    says = mark("“{text}” is no day of the year")
    way = mark("type it like --date 03-05, with a year --date 2026-05-20")
    text: str


class NoSuchLunarDay(Refusal):
    """A text names no day of the lunar year."""

    rule = "OCC-21"
    says = mark("“{text}” is no day of the lunar year")
    way = mark("type it like --lunar 01-15, in a leap month --lunar 06-01+, or as it is spoken: --lunar 腊月三十")
    text: str


class OneDayNeeded(Refusal):
    """An occasion has one day, by one calendar."""

    rule = "OCC-21"
    says = mark("an occasion has one day: by the solar calendar or by the lunar one")
    way = mark("give either --date MM-DD or --lunar MM-DD")


class YearNeeded(Refusal):
    """What comes once comes in a year."""

    says = mark("what comes once needs its year; “{text}” names none")
    way = mark("give it with the day, such as --date 2026-05-20")
    text: str


class NoPhone(Refusal):
    """A guest who cannot be called."""

    rule = "OCC-08"
    exit = Exit.REFUSED
    says = mark("{name} cannot be reached: neither the occasion nor the file of {code} has a telephone number")
    way = mark("enter it: --phone NUMBER")
    code: str
    name: str


class AheadOfNow(Refusal):
    """Something is said to have happened that has not yet."""

    says = mark("{at} lies after now, {now}")
    way = mark("correct it: {place}")
    at: date | datetime
    now: date | datetime
    place: str


class SpendingBelowNothing(Refusal):
    """Nobody spends less than nothing."""

    rule = "OCC-08"
    says = mark("the spending cannot be {spending_fen}")
    way = mark("give what was spent, 0 or more: --spending YUAN")
    spending_fen: int


class NoSuchOccasion(Refusal):
    """No occasion bears this number."""

    says = mark("there is no occasion {number}")
    way = mark("see `custmgr occasion list`")
    number: str


class Stopped(Refusal):
    """Nothing is done about an occasion that is not kept any more."""

    says = mark("occasion {number} was stopped on {on}")
    way = mark("enter it anew: `custmgr occasion add {code} --kind KIND --date MM-DD`")
    number: int
    on: date
    code: str


class NothingMissed(Refusal):
    """Only what was missed is acknowledged."""

    rule = "OCC-12"
    says = mark("nothing of occasion {number} has been missed")
    way = mark("see `custmgr visit due`; if it shall not come again: `custmgr occasion stop {number} --reason TEXT`")
    number: int


class WrongDepartment(Refusal):
    """Guests are contacted by people of certain departments only."""

    rule = "OCC-15"
    exit = Exit.REFUSED
    says = mark("{name} ({what}) does not contact guests about their occasions; that is for: {allowed}")
    way = mark("let somebody of these do it, or enter where {name} belongs: `custmgr staff edit {name} --department D`")
    name: str
    what: Department | str
    allowed: tuple[Department, ...]


class WrongMethod(Refusal):
    """Guests are contacted about their occasions in certain ways only."""

    rule = "OCC-14"
    exit = Exit.REFUSED
    says = mark("a guest is not contacted about an occasion by {method}; allowed are: {allowed}")
    way = mark("contact the guest so, then record it: `custmgr visit record … --method {first} --occasion {number}`")
    method: object
    allowed: tuple[object, ...]
    first: str
    number: int


class EnteredAlready(Refusal):
    """The same occasion twice would mean two calls."""

    rule = "OCC-02"
    says = mark("this occasion of {name} is entered already")
    way = mark("see `custmgr occasion list {code}`; if it is another person's, name that person: --person NAME")
    code: str
    name: str


class NotThisCustomers(Refusal):
    """A contact belongs to the customer whose occasion it is made for."""

    says = mark("occasion {number} belongs to {code}")
    way = mark("record the contact there: `custmgr visit record {code} … --occasion {number}`")
    number: int
    code: str
