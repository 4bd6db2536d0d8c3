"""What a step of a settlement paper is refused with."""

from datetime import date

from custmgr.areas.settlement.facts.words import Mode, Place, ProofKind, State
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchAllowance(Refusal):
    """A number is no certificate's."""

    says = mark("there is no allowance certificate {number}")
    way = mark("see `custmgr allowance list`")
    number: str


class NoSuchNote(Refusal):
    """A number is no return note's."""

    says = mark("there is no return note {number}")
    way = mark("see `custmgr return list`")
    number: str


class PaperEnded(Refusal):
    """A paper that is booked or void is not touched any more."""

    rule = "CMP.6-16"
    exit = Exit.REFUSED
    says = mark("{number} takes no more entries: {state}")
    way = mark("what is to be corrected is entered on a new paper for {complaint}")
    number: str
    state: State
    complaint: str


class DayOutside(Refusal):
    """A step bears a day before the one it follows or after today."""

    says = mark("the day {on} must lie between {earliest} and {today}")
    way = mark("give the day with --on")
    on: date
    earliest: date
    today: date


class OneSigner(Refusal):
    """A signature is somebody's or it is the customer's seal."""

    says = mark("exactly one of --by and --customer-seal is needed")
    way = mark("see `custmgr allowance sign --help`")


class MaySignNowhere(Refusal):
    """Somebody signs a certificate who has no place on it."""

    rule = "CMP-74"
    exit = Exit.REFUSED
    says = mark("{name} is neither (deputy) manager nor (deputy) general manager and has no place to sign on {number}")
    way = mark("name somebody who is: `custmgr staff list`")
    name: str
    number: str


class SignedAlready(Refusal):
    """A place is signed once, and nobody signs twice."""

    rule = "CMP-74"
    exit = Exit.REFUSED
    says = mark("the place “{place}” on {number} is taken, or {name} has signed already")
    way = mark("see who signed with `custmgr allowance show {number}`")
    number: str
    place: Place
    name: str


class SignaturesMissing(Refusal):
    """A certificate goes to accounting with all its signatures."""

    rule = "CMP-74"
    exit = Exit.REFUSED
    says = mark("{number} cannot go to accounting: not signed by {places}")
    way = mark("`custmgr allowance sign {number} --by STAFF`, and --customer-seal for the customer")
    number: str
    places: tuple[Place, ...]


class ProofMissing(Refusal):
    """Nothing is booked without its sealed proof."""

    rule = "CMP.6-11"
    exit = Exit.REFUSED
    says = mark("{number} cannot be booked: no sealed proof is on file")
    way = mark("`custmgr {noun} proof {number} --kind KIND --sealed`")
    number: str
    noun: str


class ProofThere(Refusal):
    """A paper has exactly one proof."""

    rule = "CMP.6-11"
    exit = Exit.REFUSED
    says = mark("{number} has its proof already: {kind}")
    way = mark("book it: `custmgr {booking} {number} --voucher TEXT`")
    number: str
    kind: ProofKind
    booking: str


class AllowanceProofNotTaken(Refusal):
    """An allowance is proved in the ways of the paper only."""

    rule = "CMP-84"
    exit = Exit.REFUSED
    says = mark("an allowance is not proved by: {kind}")
    way = mark("obtain one of: {allowed}")
    kind: ProofKind
    allowed: tuple[ProofKind, ...]


class ReturnProofNotTaken(Refusal):
    """A return is proved in the ways of the paper only."""

    rule = "CMP-82"
    exit = Exit.REFUSED
    says = mark("a return is not proved by: {kind}")
    way = mark("obtain one of: {allowed}")
    kind: ProofKind
    allowed: tuple[ProofKind, ...]


class AllowanceDiffers(Refusal):
    """An invoice copy states the amount of its certificate."""

    rule = "CMP-84"
    exit = Exit.REFUSED
    says = mark("the invoice copy allows {stated_fen}, but {number} is issued for {amount_fen}")
    way = mark("have the invoice copy corrected, or make the certificate void and issue another")
    number: str
    stated_fen: int
    amount_fen: int


class AllowanceProofUnsealed(Refusal):
    """An allowance's proof bears the buyer's seal."""

    rule = "CMP-84"
    exit = Exit.REFUSED
    says = mark("a proof of {number} counts only with the buyer's seal on it")
    way = mark("have it sealed, then give --sealed")
    number: str


class ReturnProofUnsealed(Refusal):
    """A return's proof bears the buyer's invoice seal."""

    rule = "CMP-82"
    exit = Exit.REFUSED
    says = mark("a proof of {number} counts only with the buyer's invoice seal on it")
    way = mark("have it sealed, then give --sealed")
    number: str


class AllowanceFiguresMissing(Refusal):
    """An invoice copy for an allowance states four figures."""

    rule = "CMP-84"
    exit = Exit.REFUSED
    says = mark("the invoice copy for {number} must state four figures; missing: {options}")
    way = mark("have them written on it, then give them")
    number: str
    options: tuple[str, ...]


class ReturnFiguresMissing(Refusal):
    """An invoice copy for a return states six figures."""

    rule = "CMP-82"
    exit = Exit.REFUSED
    says = mark("the invoice copy for {number} must state six figures; missing: {options}")
    way = mark("have them written on it, then give them")
    number: str
    options: tuple[str, ...]


class FiguresOutOfPlace(Refusal):
    """Figures stand on an invoice copy only, and none is below nothing."""

    says = mark("these figures do not belong here or lie below 0: {options}")
    way = mark("figures are given for `--kind invoice_copy` only")
    options: tuple[str, ...]


class BadVoucher(Refusal):
    """A voucher without a number could not be found again."""

    says = mark("a voucher needs its number")
    way = mark("type it with --voucher")


class VoucherUsed(Refusal):
    """A voucher books one paper, once."""

    rule = "CMP-77"
    exit = Exit.REFUSED
    says = mark("the voucher {voucher} has booked {other} already")
    way = mark("type the number of the voucher made for this paper")
    voucher: str
    other: str


class NoReason(Refusal):
    """What is made void says why."""

    says = mark("say why {number} is made void")
    way = mark("type it with --reason")
    number: str


class WrongSigner(Refusal):
    """A return note is verified and received by the people the paper names."""

    rule = "CMP-76"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as {wanted}, who verifies return notes")
    way = mark("name somebody with that role: `custmgr staff list`")
    name: str
    wanted: tuple[Role, ...]


class NotTheStore(Refusal):
    """Returned goods are received by the finished goods store."""

    rule = "CMP-81"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as {wanted}, who receives returned goods")
    way = mark("name somebody with that role: `custmgr staff list`")
    name: str
    wanted: tuple[Role, ...]


class ModeNotDecided(Refusal):
    """Goods come back in the way that was decided."""

    rule = "CMP-75"
    exit = Exit.REFUSED
    says = mark("{mode} was not decided for {number}")
    way = mark("see the decision with `custmgr complaint show {number}`")
    number: str
    mode: Mode
