"""What returned goods are refused with."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.settlement.facts.words import State
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

Pieces = int | Decimal


class NoQuantity(Refusal):
    """A return note over nothing is none."""

    says = mark("a return note needs a quantity above 0, not {quantity}")
    way = mark("type the quantity with --quantity")
    quantity: str


class NoteIncomplete(Refusal):
    """A return note states reason, handling mode and basis."""

    rule = "CMP-75"
    exit = Exit.REFUSED
    says = mark("a return note for {number} must state its reason and its basis; empty: {options}")
    way = mark("type them, or leave the option out for what the form says")
    number: str
    options: tuple[str, ...]


class BadRatio(Refusal):
    """An over-quantity acceptance ratio lies between nothing and the whole."""

    says = mark("the over-quantity acceptance ratio {ratio} must lie between 0 and 1")
    way = mark("type it like 0.05 or 5%")
    ratio: str


class OtherRatio(Refusal):
    """One order has one over-quantity acceptance ratio."""

    rule = "CMP-79"
    exit = Exit.REFUSED
    says = mark("{other} notes an over-quantity acceptance ratio of {known_ratio} for {number}, not {over_ratio}")
    way = mark("leave --over-ratio out, or make the other note void: `custmgr return void {other} --reason TEXT`")
    number: str
    other: str
    known_ratio: Fraction
    over_ratio: Fraction


class NotVerified(Refusal):
    """No goods are received on a note that nobody verified."""

    rule = "CMP-76"
    exit = Exit.REFUSED
    says = mark("{number} is not verified by the (deputy) manager; the store receives nothing on it")
    way = mark("`custmgr return verify {number} --by STAFF`")
    number: str


class VerifiedAlready(Refusal):
    """A note is verified once."""

    rule = "CMP-76"
    exit = Exit.REFUSED
    says = mark("{number} was verified already: {state}")
    way = mark("go on from there: `custmgr return show {number}`")
    number: str
    state: State


class ReceivedAlready(Refusal):
    """A note is received once."""

    rule = "CMP-81"
    exit = Exit.REFUSED
    says = mark("the goods of {number} were received already: {received}")
    way = mark("what comes later is received on a note of its own: `custmgr return open {complaint} --quantity N`")
    number: str
    complaint: str
    received: Pieces


class NotReceived(Refusal):
    """A proof goes to accounting with a note whose goods were received."""

    rule = "CMP-83"
    exit = Exit.REFUSED
    says = mark("the goods of {number} are not received yet; its proof does not go to accounting")
    way = mark("`custmgr return receive {number} --quantity N --by STAFF`")
    number: str


class InstructionNeeded(Refusal):
    """Goods that differ from the note are signed for only after an instruction."""

    rule = "CMP.6-10"
    exit = Exit.REFUSED
    says = mark("{number} notes {noted}, received are {received}; the store asks for instructions first")
    way = mark("ask, then give --instruction and --instructed-by")
    number: str
    noted: Pieces
    received: Pieces


class InstructionIncomplete(Refusal):
    """An instruction says what, who and when, before the goods are signed for."""

    rule = "CMP-81"
    exit = Exit.REFUSED
    says = mark("an instruction needs its text and who gave it, not the receiver himself, by {received_on}")
    way = mark("give --instruction and --instructed-by together, and the day with --instructed-on")
    received_on: date


class NothingToPost(Refusal):
    """A return of nothing is not booked."""

    rule = "CMP-78"
    exit = Exit.REFUSED
    says = mark("nothing was received on {number}; there is nothing to book")
    way = mark("`custmgr return void {number} --reason TEXT`")
    number: str


class BeyondRatio(Refusal):
    """More came back than was approved and the ratio allows."""

    rule = "CMP-80"
    exit = Exit.REFUSED
    says = mark(
        "new instruction needed: {posted} booked and {received} now exceed {limit}, which is {approved} approved for"
        " {number} and {over_ratio} more"
    )
    way = mark(
        "`custmgr complaint loss {number} --kind return --quantity N --price YUAN --reason TEXT`, then"
        " `custmgr complaint approve {number} --by STAFF`"
    )
    number: str
    posted: Pieces
    received: Pieces
    approved: Pieces
    limit: str
    over_ratio: Fraction


class OtherPrice(Refusal):
    """A return is credited at the approved unit price."""

    rule = "CMP-80"
    exit = Exit.REFUSED
    says = mark("the proof of {number} states {quantity} at {price_fen}; received were {received} at {approved_fen}")
    way = mark("have the invoice copy corrected, or ask for a new instruction")
    number: str
    quantity: Pieces
    price_fen: int
    received: Pieces
    approved_fen: int


class TooLateToVoid(Refusal):
    """Goods that lie in the store cannot be made void with their note."""

    rule = "CMP-81"
    exit = Exit.REFUSED
    says = mark("{received} were received on {number}; it cannot be made void")
    way = mark("go on with its proof: `custmgr return proof {number} --kind KIND --sealed`")
    number: str
    received: Pieces
