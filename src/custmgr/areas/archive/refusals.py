"""What the archive says no with."""

from datetime import date

from custmgr.areas.archive.facts import RecordKind
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class StillProtected(Refusal):
    """A record is to be destroyed that must still be kept."""

    exit = Exit.REFUSED
    says = mark("{kind} {number} of {on} is protected to {until}, that day included")
    way = mark("leave it; it stands in the list from {after} on")
    kind: RecordKind
    number: str
    on: date
    until: date
    after: date


class NothingOld(Refusal):
    """Nothing was kept long enough."""

    rule = "FVS-03"
    says = mark("nothing of this was kept long enough to be destroyed")
    way = mark("see what there is: `custmgr record archive`")


class NoSuchRecord(Refusal):
    """No record of this kind bears the number, or it is still needed."""

    says = mark("there is no {kind} {number} that may be destroyed")
    way = mark("see the list: `custmgr record purge --kind {word}`")
    kind: RecordKind
    number: str
    word: str


class NeedsKind(Refusal):
    """A number that could be of anything."""

    says = mark("of which kind is {number}?")
    way = mark("say it: --kind visit, recording, disc, dining_sheet, dining_brief or occasion")
    number: str
