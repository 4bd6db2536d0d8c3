"""What merging says no with."""

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class SameFile(Refusal):
    """A file cannot be merged into itself."""

    says = mark("{code} cannot be merged into itself")
    way = mark("name two files: `custmgr customer duplicates` lists those that look alike")
    code: str


class WhyMerge(Refusal):
    """Merging is explained."""

    says = mark("merging needs a reason")
    way = mark("add --reason TEXT")


class CannotMerge(Refusal):
    """Both files hold something that can be there only once and that other records stand on."""

    says = mark("{former} and {code} both hold an entry of the same kind ({place}) that can stand only once")
    way = mark("finish or void one of the two first, then merge")
    former: str
    code: str
    place: str


class NotMerged(Refusal):
    """A code that was merged into nothing."""

    says = mark("no file with the code “{text}” was merged into another one")
    way = mark("see `custmgr customer merged`")
    text: str


class ChangedSince(Refusal):
    """Something of the merged file was changed since."""

    says = mark("the merging of {former} cannot be taken back: its records were changed since ({place})")
    way = mark("correct what is wrong by new entries: `custmgr customer show {code}`")
    former: str
    code: str
    place: str
