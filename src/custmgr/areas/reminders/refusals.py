"""What reminding and inquiring say no with."""

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotClosed(Refusal):
    """A case still running is reminded of, not inquired about."""

    rule = "CMP-89"
    exit = Exit.REFUSED
    says = mark("{number} is not closed ({stage}); an inquiry note is for closed cases")
    way = mark("while it runs, remind: `custmgr complaint remind {number}`")
    number: str
    stage: Stage


class NoOverrun(Refusal):
    """A stage that was in time is not inquired about."""

    rule = "CMP-89"
    exit = Exit.REFUSED
    says = mark("{stage} of {number} took no longer than it was given")
    way = mark("see which stages did: `custmgr complaint inquire {number}`")
    number: str
    stage: Stage


class AskedBefore(Refusal):
    """A stage of a case is inquired about once."""

    rule = "CMP-89"
    exit = Exit.REFUSED
    says = mark("{stage} of {number} was asked about with {note}")
    way = mark("enter the answer: `custmgr complaint inquire {number} --stage {word} --answer TEXT --by STAFF`")
    number: str
    stage: Stage
    note: str
    word: str


class NotAsked(Refusal):
    """An answer needs an inquiry note that waits for it."""

    rule = "CMP-89"
    exit = Exit.REFUSED
    says = mark("no inquiry note about {stage} of {number} waits for an answer")
    way = mark("see the notes: `custmgr complaint reminders {number}`")
    number: str
    stage: Stage


class NotTheirs(Refusal):
    """An inquiry note is answered by whom it asks."""

    rule = "CMP-89"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to {department}, which was asked")
    way = mark("name one of its people with --by: `custmgr staff list`")
    name: str
    department: Department | Role


class AnswerIncomplete(Refusal):
    """An answer has a text and a person who gives it."""

    rule = "CMP-89"
    says = mark("an answer needs its text and who gives it")
    way = mark("give --stage, --answer TEXT and --by STAFF together")


class NoSuchLateNote(Refusal):
    """No reminder or inquiry note bears this number."""

    says = mark("there is no reminder or inquiry note {note}")
    way = mark("see `custmgr complaint reminders`")
    note: str


class NothingToPrint(Refusal):
    """No note was written on the day."""

    says = mark("no reminder or inquiry note was written today")
    way = mark("name the notes to print: `custmgr complaint reminders` lists them")
