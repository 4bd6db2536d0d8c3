"""What a statement on the form is refused with."""

from datetime import date

from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import Word, mark


class UnreadableFact(Refusal):
    """What was written for a field cannot be read as what it asks for."""

    says = mark("“{text}” cannot be entered as {field}")
    way = mark("write it like {example}")
    text: str
    field: Field
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


class UnknownUnexplained(Refusal):
    """Who made the goods, and when, is unknown only with a reason."""

    rule = "CMP-24"
    exit = Exit.REFUSED
    says = mark("{number}: what is unknown needs a reason: {fields}")
    way = mark("`custmgr complaint route {number} --set {reason}=TEXT` with the rest")
    number: str
    fields: tuple[Field, ...]
    reason_field: Field

    def values(self) -> dict[str, object]:
        """Return the named values of the sentence, the reason's field also as it is typed."""
        return {**super().values(), "reason": self.reason_field.value}


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
