"""What the folder says no with."""

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class SecondMain(Refusal):
    """A customer has one main contact."""

    rule = "FIL-18"
    exit = Exit.REFUSED
    says = mark("{code} has a main contact already: {main}")
    way = mark("let the two change places: `custmgr customer contact {code} {name} --swap`")
    code: str
    main: str
    name: str


class OnlyMain(Refusal):
    """The main contact does not go without another one in its place."""

    rule = "FIL-18"
    exit = Exit.REFUSED
    says = mark("{name} is the main contact of {code}; a file has exactly one")
    way = mark("name another one first: `custmgr customer contact {code} NAME --swap`")
    code: str
    name: str


class NoSuchContact(Refusal):
    """Nobody of this name is in the folder."""

    says = mark("{code} has no contact person called {name}")
    way = mark("see `custmgr customer contact {code}`")
    code: str
    name: str


class MainAlready(Refusal):
    """The main contact changes places with nobody."""

    says = mark("{name} is the main contact of {code} already")
    way = mark("see `custmgr customer contact {code}`")
    code: str
    name: str


class OneOfThem(Refusal):
    """Options that exclude each other."""

    says = mark("{options} do not go together")
    way = mark("give one of them")
    options: str


class NotATag(Refusal):
    """A tag is one short word."""

    says = mark("“{text}” is no tag")
    way = mark("a tag is one word of at most {most} characters, without commas")
    text: str
    most: int


class NoSuchTag(Refusal):
    """A tag that is not there cannot be taken off."""

    says = mark("{code} does not carry the tag “{tag}”")
    way = mark("see `custmgr customer tag {code}`")
    code: str
    tag: str
