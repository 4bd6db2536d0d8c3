"""What a line of the loss is refused with."""

from custmgr.areas.complaints.facts.words import Stage, Treatment
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import Word, mark


class NothingLost(Refusal):
    """No loss is entered for a treatment of this kind."""

    says = mark("there is no loss line of the kind {kind}")
    way = mark("choose one with --kind: {kinds}")
    kind: Treatment
    kinds: tuple[Word, ...]


class WrongFigures(Refusal):
    """A line of the loss has other figures than its kind is computed from."""

    says = mark("a loss of the kind {kind} is computed from: {wanted}")
    way = mark("give exactly these, quantities with at most three decimals")
    kind: Treatment
    wanted: str


class NegativeLoss(Refusal):
    """A line of the loss is never negative."""

    rule = "CMP-113"
    says = mark("{place} must not be negative: {text}")
    way = mark("enter what was lost; 0 takes a line back")
    place: str
    text: str


class LossInOneFigure(Refusal):
    """A loss stated as one figure and decided so is not replaced by a line that adds to it."""

    rule = "CMP-67"
    exit = Exit.REFUSED
    says = mark("the loss of {number} was stated as one figure, {loss_fen}, which this line would replace")
    way = mark("raise the figure by it: `custmgr complaint amend {number} --loss {sum_yuan} --reason TEXT`")
    number: str
    loss_fen: int
    sum_yuan: str


class NotTreated(Refusal):
    """A loss was entered of a kind that is not among the treatments."""

    rule = "CMP-113"
    exit = Exit.REFUSED
    says = mark("{number} is treated by: {treatments}; a loss of the kind {kind} does not belong to it")
    way = mark(
        "state the treatments anew with it: `custmgr complaint loss {number} --kind {kind_word} --treatment {asked} …`"
    )
    number: str
    kind: Treatment
    treatments: tuple[Word, ...]
    asked: str

    def values(self) -> dict[str, object]:
        """Return the named values of the sentence, the kind also as it is typed."""
        return {**super().values(), "kind_word": self.kind.value}


class TooEarlyForLosses(Refusal):
    """The loss is entered with the combined opinion, not before."""

    rule = "CMP-44"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; loss and responsibility are entered at the combined opinion")
    way = mark("hand it on first: `custmgr complaint route {number}`")
    number: str
    stage: Stage


class LossUnexplained(Refusal):
    """A loss is changed after the combined opinion without a reason."""

    rule = "CMP-67"
    says = mark("the loss of {number} is changed after the combined opinion; that needs a reason")
    way = mark("add --reason TEXT")
    number: str


class ClosedForLosses(Refusal):
    """A closed case takes no loss any more but what came back of a return."""

    rule = "CMP.6-17"
    exit = Exit.REFUSED
    says = mark("{number} is closed; only its return is still corrected to what was received")
    way = mark("see what was entered: `custmgr complaint show {number}`")
    number: str


class ClosedBeyondAuthority(Refusal):
    """What came back raises the loss of a closed case beyond the authority of who decided it."""

    rule = "CMP-80"
    exit = Exit.REFUSED
    says = mark("the loss of {number} would be {loss_fen}, more than {name} may decide; new instruction needed")
    way = mark("enter at most what was decided and ask {role} for instructions; see `custmgr complaint show {number}`")
    number: str
    loss_fen: int
    name: str
    role: Role


class LossesPutTogether(Refusal):
    """Where lines were entered, their sum is the loss."""

    rule = "CMP-111"
    exit = Exit.REFUSED
    says = mark("the loss lines of {number} add up to {total_fen}, not {stated_fen}")
    way = mark("leave loss=… out, or correct a line: `custmgr complaint loss {number} --kind KIND …`")
    number: str
    stated_fen: int
    total_fen: int


class SupersededCase(Refusal):
    """A form that a new one follows takes nothing more; the loss counts once, in the last form."""

    rule = "CMP.6-20"
    exit = Exit.REFUSED
    says = mark("{number} was not accepted by the customer; nothing more is posted on it")
    way = mark("enter it on the new form; it is made with `custmgr complaint refile {number}`")
    number: str


class NoReturnLine(Refusal):
    """There is no return among the losses whose quantity could be corrected."""

    rule = "CMP-108"
    exit = Exit.REFUSED
    says = mark("{number} has no loss line for a return of goods")
    way = mark("see its lines: `custmgr complaint show {number}`")
    number: str


class UnfoundedCarriesNothing(Refusal):
    """A complaint that is not founded carries no loss, no treatment, no attribution and no penalty."""

    rule = "CMP-59"
    exit = Exit.REFUSED
    says = mark("{number} is not founded; it carries no loss, no treatment, no responsibility and no penalty")
    way = mark("send it back and state founded=yes there: `custmgr complaint route {number} --to synthesis`")
    number: str


class UnfoundedAndClosed(UnfoundedCarriesNothing):
    """A case closed as not founded stays so; the customer may object to it (CMP-59, CMP-60)."""

    way = mark(
        "a customer who objects is heard by memorandum:"
        " `custmgr complaint dissent {number} --customer --department business --by STAFF --text TEXT`"
    )


class UnfoundedStillCarries(UnfoundedCarriesNothing):
    """What was entered before is taken back before a complaint is stated as not founded (CMP-59)."""

    way = mark("take back what was entered: {commands}; or state founded=yes")
    commands: tuple[str, ...]
