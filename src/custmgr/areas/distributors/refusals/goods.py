"""What shipments and sales outside the territory say no with."""

from custmgr.areas.distributors.facts.words import BreachState
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotACode(Refusal):
    """A box code does not end in a number."""

    says = mark("“{text}” is not a box code")
    way = mark("type it as it stands on the box, such as 10550 or ZJ-00105")
    text: str


class NotARange(Refusal):
    """The codes of a shipment are no range."""

    says = mark("{first} to {last} is not a range of codes")
    way = mark("give the first code with --from and the last, of the same length, with --to")
    first: str
    last: str


class CodeUsed(Refusal):
    """A code belongs to another shipment already."""

    rule = "DST-10"
    exit = Exit.REFUSED
    says = mark("codes of {first} to {last} belong to the shipment {number} already")
    way = mark("see whose a code is: `custmgr dealer breach --code {first}`")
    first: str
    last: str
    number: str


class OutsideTerritory(Refusal):
    """Goods are to be shipped to a market the dealer does not have."""

    rule = "DST-11"
    exit = Exit.REFUSED
    says = mark("{region} does not belong to the territory of {name}: {territory}")
    way = mark("see `custmgr dealer show {code}`; appoint it anew for a larger territory")
    region: str
    code: str
    name: str
    territory: tuple[str, ...]


class UnknownCode(Refusal):
    """No shipment holds a code."""

    says = mark("no shipment holds the code {code}")
    way = mark("enter the shipment first: `custmgr dealer ship CUSTOMER --region TEXT --from TEXT --to TEXT`")
    code: str


class FoundBefore(Refusal):
    """The same code was found in the same region before."""

    rule = "DST-11"
    exit = Exit.REFUSED
    says = mark("{code} found in {region} is {number} already; one case is punished once")
    way = mark("see `custmgr dealer breaches`")
    code: str
    region: str
    number: str


class NoSuchBreach(Refusal):
    """No breach has this number."""

    says = mark("there is no sale outside a territory numbered {number}")
    way = mark("see `custmgr dealer breaches`")
    number: str


class DecidedBefore(Refusal):
    """A breach was decided already."""

    rule = "DST-11"
    exit = Exit.REFUSED
    says = mark("{number} was decided already: {state}")
    way = mark("see `custmgr dealer breaches`")
    number: str
    state: BreachState


class GoodsOrReason(Refusal):
    """A decision lacks what it needs, or says two things."""

    says = mark("a confirmed case needs the value of the goods, a dismissed one its reason and nothing else")
    way = mark("give --goods YUAN, or --unfounded with --reason TEXT")
