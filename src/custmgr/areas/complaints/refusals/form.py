"""What the intake of a complaint form, and changes to it, are refused with."""

from datetime import date

from custmgr.areas.complaints.facts.words import CauseClass, Field, Stage
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchComplaint(Refusal):
    """No case or draft bears this number."""

    says = mark("there is no complaint {number}")
    way = mark("see `custmgr complaint list`")
    number: str


class FormIncomplete(Refusal):
    """The form lacks the facts of the product complained of; it is not accepted (CMP-9)."""

    rule = "CMP-9"
    says = mark("the complaint form lacks: {fields}")
    way = mark("add {named}, or keep the form as a draft with --draft")
    fields: tuple[Field, ...]
    named: str


class DemandMissing(FormIncomplete):
    """The form lacks the customer's demand or reason (CMP-10)."""

    rule = "CMP-10"


class DefectiveMissing(FormIncomplete):
    """The form says neither the defective quantity nor that it is undetermined (CMP-28)."""

    rule = "CMP-28"


class DraftIncomplete(Refusal):
    """A draft still lacks the facts of the product complained of (CMP-9)."""

    rule = "CMP-9"
    says = mark("the complaint form lacks: {fields}")
    way = mark("add them: `custmgr complaint accept {number} {example}`")
    fields: tuple[Field, ...]
    number: str
    example: str


class DraftDemandMissing(DraftIncomplete):
    """A draft still lacks the customer's demand or reason (CMP-10)."""

    rule = "CMP-10"


class DraftDefectiveMissing(DraftIncomplete):
    """A draft says neither the defective quantity nor that it is undetermined (CMP-28)."""

    rule = "CMP-28"


class ReceiptIncomplete(FormIncomplete):
    """The form does not say what is complained of and what was handed over (HBK-08)."""

    rule = "HBK-08"


class ScopeIncomplete(FormIncomplete):
    """The form does not say which quality abnormality is reported (CPL-03)."""

    rule = "CPL-03"


class DraftReceiptIncomplete(DraftIncomplete):
    """A draft does not say what is complained of and what was handed over (HBK-08)."""

    rule = "HBK-08"


class DraftScopeIncomplete(DraftIncomplete):
    """A draft does not say which quality abnormality is reported (CPL-03)."""

    rule = "CPL-03"


INCOMPLETE: dict[str, type[FormIncomplete]] = {
    str(kind.rule): kind
    for kind in (FormIncomplete, DemandMissing, DefectiveMissing, ReceiptIncomplete, ScopeIncomplete)
}
DRAFT_INCOMPLETE: dict[str, type[DraftIncomplete]] = {
    str(kind.rule): kind
    for kind in (
        DraftIncomplete,
        DraftDemandMissing,
        DraftDefectiveMissing,
        DraftReceiptIncomplete,
        DraftScopeIncomplete,
    )
}


class OtherMatter(Refusal):
    """What is no abnormality of quality is not handled by this paper."""

    rule = "CPL-03"
    exit = Exit.REFUSED
    says = mark("a matter of the class {kind} is not handled as a complaint here; only: {allowed}")
    way = mark("leave it out of the complaints, or give the right class with --class")
    kind: CauseClass
    allowed: tuple[CauseClass, ...]


class ShippedLater(Refusal):
    """Goods complained of cannot have been shipped after the complaint."""

    rule = "CMP-9"
    says = mark("the goods were shipped on {shipped_on}, after the day of the complaint, {today}")
    way = mark("look up the shipping date of the order and give it with --shipped")
    shipped_on: date
    today: date


class NoQuantity(Refusal):
    """A quantity complained of is above zero."""

    rule = "CMP-28"
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


class EndedUnaccepted(CaseEnded):
    """A case the customer did not accept is read-only, too: a new form follows it (CMP-52, CMP.6-17)."""

    way = mark("fill in the new form that follows it: `custmgr complaint refile {number}`")


class NothingToAmend(Refusal):
    """An amendment names nothing that changes."""

    says = mark("nothing about {number} would change")
    way = mark("give a new --loss, --claim or --defective")
    number: str


class AmendedUnexplained(Refusal):
    """An amendment says why."""

    says = mark("a change of {number} needs a reason")
    way = mark("give it: --reason TEXT")
    number: str


class VoidUnexplained(Refusal):
    """A case is made void with a reason only."""

    says = mark("making {number} void needs a reason")
    way = mark("give it: --reason TEXT")
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
