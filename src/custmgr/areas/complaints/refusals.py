"""What complaint handling says no with."""

from datetime import date

from custmgr.areas.complaints.facts import Field, Stage
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import Word, mark


class NoSuchComplaint(Refusal):
    """No case or draft bears this number."""

    says = mark("there is no complaint {number}")
    way = mark("see `custmgr complaint list`")
    number: str


class UnreadableFact(Refusal):
    """What was written for a field cannot be read as what it asks for."""

    says = mark("“{text}” cannot be entered as {field}")
    way = mark("write it like --set {name}={example}")
    text: str
    field: Field
    name: str
    example: str


class NotAnAssignment(Refusal):
    """A `--set` is not of the form FIELD=VALUE."""

    says = mark("“{text}” does not say which field it fills")
    way = mark("write --set FIELD=VALUE")
    text: str


class NoSuchField(Refusal):
    """A field is not filled in at this stage."""

    says = mark("{name} is not filled in at the stage {stage}; it has: {allowed}")
    way = mark("write --set FIELD=VALUE with one of these names")
    name: str
    stage: Stage
    allowed: str


class NoSuchStage(Refusal):
    """A word is no stage of the way."""

    says = mark("“{text}” is no stage; the stages are: {allowed}")
    way = mark("name one of them")
    text: str
    allowed: str


class FormIncomplete(Refusal):
    """The form lacks the facts of the product complained of; it is not accepted (CMP-9)."""

    rule = "CMP-9"
    says = mark("the complaint form lacks: {fields}")
    way = mark("add them, or keep the form as a draft with --draft")
    fields: tuple[Field, ...]


class DemandMissing(FormIncomplete):
    """The form lacks the customer's demand or reason (CMP-10)."""

    rule = "CMP-10"


class DefectiveMissing(FormIncomplete):
    """The form says neither the defective quantity nor that it is undetermined (CMP-28)."""

    rule = "CMP-28"


class ShippedLater(Refusal):
    """Goods complained of cannot have been shipped after the complaint."""

    rule = "CMP-9"
    exit = Exit.REFUSED
    says = mark("the goods were shipped on {shipped_on}, after the day of the complaint, {today}")
    way = mark("look up the shipping date of the order and give it with --shipped")
    shipped_on: date
    today: date


class NoQuantity(Refusal):
    """A quantity complained of is above zero."""

    rule = "CMP-28"
    exit = Exit.REFUSED
    says = mark("{field} must be above zero, not {quantity}")
    way = mark("find out the quantity; while it is unknown, type --defective undetermined")
    field: Field
    quantity: str


class MoreThanShipped(Refusal):
    """More pieces are defective than were shipped."""

    rule = "CMP-28"
    exit = Exit.REFUSED
    says = mark("the defective quantity {defective} exceeds the quantity shipped, {quantity}")
    way = mark("correct one of the two; the same number is allowed")
    defective: str
    quantity: str


class NotADraft(Refusal):
    """A form that has its number is accepted already."""

    rule = "CMP-27"
    exit = Exit.REFUSED
    says = mark("{number} is accepted already")
    way = mark("see `custmgr complaint show {number}`")
    number: str


class StillADraft(Refusal):
    """A draft has no number and goes nowhere before it is accepted."""

    rule = "CMP.6-2"
    exit = Exit.REFUSED
    says = mark("{number} is a draft without a number")
    way = mark("accept it first: `custmgr complaint accept {number}`")
    number: str


class CaseEnded(Refusal):
    """A closed or void case is read-only."""

    rule = "CMP.6-17"
    exit = Exit.REFUSED
    says = mark("{number} is ended ({stage}) and not changed any more")
    way = mark("a customer who comes back gets a new form: `custmgr complaint open …`")
    number: str
    stage: Stage


class FactsMissing(Refusal):
    """The form leaves no stage before the stage's facts stand on it."""

    exit = Exit.REFUSED
    says = mark("{number} cannot leave {stage} without: {fields}")
    way = mark("`custmgr complaint route {number} {example}`")
    number: str
    stage: Stage
    fields: tuple[Field, ...]
    example: str


class OpinionMissing(FactsMissing):
    """The form has no sample, nor a reason why, or no opinion of the business department (CMP-29)."""

    rule = "CMP-29"


class InspectionMissing(FactsMissing):
    """Quality management has not stated what it found (CMP-15)."""

    rule = "CMP-15"


class ClassMissing(FactsMissing):
    """The class by cause is not entered (CMP-6)."""

    rule = "CMP-6"


class ResponsibleMissing(FactsMissing):
    """The responsible department is not named before manufacturing analyses (CMP-36)."""

    rule = "CMP-36"


class AnalysisMissing(FactsMissing):
    """Manufacturing has not stated cause and countermeasure (CMP-23)."""

    rule = "CMP-23"


class ProductionMissing(FactsMissing):
    """Manufacturing has not stated unit, shift, personnel and production date (CMP-24)."""

    rule = "CMP-24"


class CommentMissing(FactsMissing):
    """Research and development was asked and has not answered (CMP-37)."""

    rule = "CMP-37"


class NegotiationMissing(FactsMissing):
    """Result, proposed treatment or the superior's signature is missing (CMP-41)."""

    rule = "CMP-41"


class FindingMissing(FactsMissing):
    """It is not stated whether the complaint is founded, and what follows from it (CMP-44)."""

    rule = "CMP-44"


class TrackingMissing(FactsMissing):
    """It is not stated whether the improvement is tracked (CMP-51)."""

    rule = "CMP-51"


LACKING: dict[str, type[FactsMissing]] = {
    str(kind.rule): kind
    for kind in (
        OpinionMissing,
        InspectionMissing,
        ClassMissing,
        ResponsibleMissing,
        AnalysisMissing,
        ProductionMissing,
        CommentMissing,
        NegotiationMissing,
        FindingMissing,
        TrackingMissing,
    )
}


class ConfirmedTooMany(Refusal):
    """Quality management cannot confirm more pieces than were shipped."""

    rule = "CMP-15"
    exit = Exit.REFUSED
    says = mark("{confirmed} pieces confirmed defective exceed the {quantity} shipped")
    way = mark("count again; at most {quantity} can be confirmed")
    confirmed: str
    quantity: str


class ProducedLater(Refusal):
    """Goods cannot have been produced after they were shipped."""

    rule = "CMP-24"
    exit = Exit.REFUSED
    says = mark("the goods were produced on {produced_on}, after they were shipped on {shipped_on}")
    way = mark("look up the production date; the shipping date itself is allowed")
    produced_on: date
    shipped_on: date


class OwnSignature(Refusal):
    """The author of the negotiation result signed it as his own superior."""

    rule = "CMP-41"
    exit = Exit.REFUSED
    says = mark("{name} wrote the negotiation result and cannot sign it as superior")
    way = mark("name another superior with --set signed_by=NAME, or the author with --by")
    name: str


class NotASuperior(Refusal):
    """The negotiation result is signed by somebody who is nobody's superior."""

    rule = "CMP-41"
    exit = Exit.REFUSED
    says = mark("{name} is no superior who could sign; needed: {wanted}")
    way = mark("name a superior with --set signed_by=NAME: `custmgr staff list`")
    name: str
    wanted: tuple[Role, ...]


class UnfoundedWithLoss(Refusal):
    """A complaint that is not founded carries no loss and no treatment."""

    rule = "CMP-44"
    exit = Exit.REFUSED
    says = mark("{number} is not founded and cannot carry a loss or a treatment")
    way = mark("leave out loss and treatment, or state founded=yes")
    number: str


class TrackingNeedsReason(Refusal):
    """Tracking what human carelessness caused is decided with a reason."""

    rule = "CMP-51"
    exit = Exit.REFUSED
    says = mark("the cause is of the class {kind}, which need not be tracked; tracking it needs a reason")
    way = mark("add --set tracked_reason=TEXT, or state tracked=no")
    kind: Word


class OutOfOrder(Refusal):
    """No stage is entered without the one before it."""

    rule = "CMP-35"
    exit = Exit.REFUSED
    says = mark("{number} cannot go from {stage} to {to_stage}; next comes {following}")
    way = mark("`custmgr complaint route {number}` hands it to {following}")
    number: str
    stage: Stage
    to_stage: Stage
    following: Stage


class NotSkippable(Refusal):
    """Only the optional stage may be left out, and only when the form leaves the stage before it."""

    rule = "CMP.6-1"
    exit = Exit.REFUSED
    says = mark("{skipped} cannot be left out when {number} leaves {stage}; next comes {following}")
    way = mark("`custmgr complaint route {number}` hands it to {following}")
    number: str
    stage: Stage
    skipped: Stage
    following: Stage


class SkipUnstated(Refusal):
    """Leaving the optional stage out must be said."""

    rule = "CMP-37"
    exit = Exit.REFUSED
    says = mark("leaving {skipped} out must be stated when {number} leaves {stage}")
    way = mark("`custmgr complaint route {number} --skip {word} --opinion TEXT`")
    number: str
    stage: Stage
    skipped: Stage
    word: str


class DecideFirst(Refusal):
    """The form waits for its decision, which no routing replaces."""

    rule = "CMP-35"
    exit = Exit.REFUSED
    says = mark("{number} waits for the decision of {role}")
    way = mark("`custmgr complaint approve {number} --by STAFF`")
    number: str
    role: Role


class AnswerNext(Refusal):
    """A decided form is not routed on: it is answered and closed."""

    rule = "CMP-35"
    exit = Exit.REFUSED
    says = mark("{number} is decided; next comes the answer to the customer")
    way = mark("`custmgr complaint close {number} --answered letter --accepted`")
    number: str


class WrongDepartment(Refusal):
    """A stage is signed by a person of another department."""

    rule = "CMP-39"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to {department}, which signs at {stage}")
    way = mark("name one of its people with --by: `custmgr staff list`")
    name: str
    department: Department
    stage: Stage


class NothingToDecide(Refusal):
    """The form does not lie with the deciders."""

    rule = "CMP.6-1"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage} and cannot be decided yet")
    way = mark("`custmgr complaint route {number}` hands it on; see `custmgr complaint show {number}`")
    number: str
    stage: Stage


class AlreadyDecided(Refusal):
    """A decision that still suffices is not made twice."""

    rule = "CMP.6-16"
    exit = Exit.REFUSED
    says = mark("{name} has decided {number} already")
    way = mark("`custmgr complaint close {number} --answered letter --accepted`")
    number: str
    name: str


class BelowAuthority(Refusal):
    """Somebody below the required authority decides."""

    rule = "CMP-45"
    exit = Exit.REFUSED
    says = mark("{name} may not decide a complaint amount of {amount_fen}; it is decided by {role} or above")
    way = mark("`custmgr complaint approve {number} --by STAFF` with somebody of that role")
    name: str
    number: str
    amount_fen: int
    role: Role


class UpToManager(BelowAuthority):
    """The lowest band is decided by the business department manager (CMP-63)."""

    rule = "CMP-63"


class UpToDeputy(BelowAuthority):
    """The middle band is decided by the deputy general manager (CMP-64)."""

    rule = "CMP-64"


class UpToGeneral(BelowAuthority):
    """The highest band is decided by the general manager (CMP-65)."""

    rule = "CMP-65"


OVER: dict[Role, type[BelowAuthority]] = {
    Role.BUSINESS_MANAGER: UpToManager,
    Role.DEPUTY_GM: UpToDeputy,
    Role.GENERAL_MANAGER: UpToGeneral,
}


class AmountUnknown(Refusal):
    """With neither claim nor loss known, only the highest authority decides."""

    rule = "CMP-66"
    exit = Exit.REFUSED
    says = mark("neither claim nor loss of {number} is known; {role} decides, not {name}")
    way = mark("`custmgr complaint approve {number} --by STAFF` with that role, or enter the claim")
    name: str
    number: str
    role: Role


class OwnOpinion(Refusal):
    """Whoever wrote the combined opinion does not decide on it."""

    rule = "CMP.6-6"
    exit = Exit.REFUSED
    says = mark("{name} wrote the combined opinion of {number} and cannot decide the case")
    way = mark("have somebody else with the authority decide")
    name: str
    number: str


class QuantityUndetermined(Refusal):
    """A return or a replacement is not decided while its quantity is unknown."""

    rule = "CMP-30"
    exit = Exit.REFUSED
    says = mark("{number} treats by quantity ({treatments}), but the quantity is still undetermined")
    way = mark("`custmgr complaint amend {number} --defective N --reason TEXT`")
    number: str
    treatments: tuple[Word, ...]


class NotDecided(Refusal):
    """Nothing is answered or promised to the customer before the decision."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage}; without a valid decision the customer gets no answer")
    way = mark("see what comes next: `custmgr complaint show {number}`")
    number: str
    stage: Stage


class PromisedTooMuch(Refusal):
    """The customer is promised no more than was decided."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("{promised_fen} promised for {number} exceed the {decided_fen} decided by {excess_fen}")
    way = mark("answer within the decision, or have more decided first")
    number: str
    promised_fen: int
    decided_fen: int
    excess_fen: int


class AnsweredTooEarly(Refusal):
    """An answer bears a day before the decision or after today."""

    rule = "CMP-47"
    exit = Exit.REFUSED
    says = mark("the answer is dated {answered_on}; it must lie between the decision of {decided_on} and {today}")
    way = mark("give the day of the answer with --answered-on")
    answered_on: date
    decided_on: date
    today: date


class WrongChannel(Refusal):
    """The decision is told by letter or telephone only."""

    rule = "CMP-46"
    exit = Exit.REFUSED
    says = mark("the answer goes to the customer by {allowed}, not by {channel}")
    way = mark("`custmgr complaint close {number} --answered letter`, once it is sent")
    number: str
    channel: str
    allowed: str


class HigherDecisionNeeded(Refusal):
    """The amount has grown beyond the authority of who decided."""

    rule = "CMP-67"
    exit = Exit.REFUSED
    says = mark("{name} decided {number} on {decided_fen}; it is {amount_fen} now, which {role} decides")
    way = mark("`custmgr complaint approve {number} --by STAFF` with that role, then close")
    number: str
    name: str
    decided_fen: int
    amount_fen: int
    role: Role


class InvestigationOpen(Refusal):
    """A case is not closed while the investigation's facts are missing."""

    rule = "CMP.6-3"
    exit = Exit.REFUSED
    says = mark("{number} cannot be closed without: {fields}")
    way = mark("send it back: `custmgr complaint route {number} --to {stage}`")
    number: str
    stage: Stage
    fields: tuple[Field, ...]


class NothingToAmend(Refusal):
    """An amendment names nothing that changes."""

    says = mark("nothing about {number} would change")
    way = mark("give a new --loss, --claim or --defective")
    number: str


class LossNotStated(Refusal):
    """A loss is stated with the combined opinion before it can be amended."""

    rule = "CMP-44"
    exit = Exit.REFUSED
    says = mark("the loss of {number} is stated with the combined opinion, not at {stage}")
    way = mark("`custmgr complaint route {number} --set loss=AMOUNT` at the combined opinion")
    number: str
    stage: Stage


class DecidedCase(Refusal):
    """A decided case is answered and closed, not made void."""

    rule = "CMP.6-16"
    exit = Exit.REFUSED
    says = mark("{number} is decided and cannot be made void")
    way = mark("answer it: `custmgr complaint close {number} --answered letter --accepted`")
    number: str
