"""What a form that lacks the facts of its stage is refused with, by rule."""

from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


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


class FoundedUnstated(FindingMissing):
    """It is not stated whether the complaint is founded; only then is it known what else is needed (CMP-44)."""

    way = mark(
        "`custmgr complaint route {number} --set founded=yes`, or founded=no; if founded, enter the loss with"
        " `custmgr complaint loss` and the responsibility with `custmgr complaint attribute` first"
    )


class TrackingMissing(FactsMissing):
    """It is not stated whether the improvement is tracked (CMP-51)."""

    rule = "CMP-51"


class ContactMissing(FactsMissing):
    """The first contact with the customer, or whether he was visited, is not recorded (HBK-07)."""

    rule = "HBK-07"


class JudgementMissing(FactsMissing):
    """It is not judged whether it is a quality problem (HBK-09)."""

    rule = "HBK-09"


class PreliminaryMissing(FactsMissing):
    """It is not judged whether there is a problem (HBK-10)."""

    rule = "HBK-10"


class PlanMissing(FactsMissing):
    """The departments concerned have proposed no solution (HBK-11)."""

    rule = "HBK-11"


class ManagerOpinionMissing(FactsMissing):
    """The sales management manager has not spoken to the customer and signed his opinion (HBK-12)."""

    rule = "HBK-12"


class SatisfactionMissing(FactsMissing):
    """It is not recorded whether the customer is satisfied with this round (HBK-14)."""

    rule = "HBK-14"


class LitigationOpen(FactsMissing):
    """The litigation has no result yet (HBK-16)."""

    rule = "HBK-16"


class NobodyInformed(FactsMissing):
    """No department concerned was informed (CPL-04)."""

    rule = "CPL-04"


class CauseMissing(FactsMissing):
    """Cause, finding or answer to the customer is missing (CPL-05)."""

    rule = "CPL-05"


class SettlementMissing(FactsMissing):
    """It is not stated whether goods are repaired or returned (CPL-06)."""

    rule = "CPL-06"


class OrderMissing(FactsMissing):
    """Order, material number, quantity or delivery date is missing (CPL-09)."""

    rule = "CPL-09"


class TestMissing(FactsMissing):
    """The quality complained of was not tested (CPL-15)."""

    rule = "CPL-15"


class AttributionMissing(FactsMissing):
    """The customer department has not decided who is responsible (CPL-18)."""

    rule = "CPL-18"


class MachineMissing(FactsMissing):
    """Manufacturing has not stated unit, shift, staff and production date (CPL-23)."""

    rule = "CPL-23"


class ReplyMissing(FactsMissing):
    """The customer got no first reply (CPL-24)."""

    rule = "CPL-24"


class DeadlineMissing(FactsMissing):
    """The day by which the case is to be handled is not set (CPL-25)."""

    rule = "CPL-25"


class ClosingFactsMissing(FactsMissing):
    """A case is not closed before what the last stage asks for is stated."""

    says = mark("{number} cannot be closed at {stage} without: {fields}")
    way = mark("`custmgr complaint close {number} {example}`")


class ExecutionMissing(ClosingFactsMissing):
    """It is not recorded when the solution was carried out and what it cost (HBK-15)."""

    rule = "HBK-15"


class ImprovementMissing(ClosingFactsMissing):
    """No improvement is stated, nor a reason why there is none (CPL-07)."""

    rule = "CPL-07"


class FollowUpMissing(ClosingFactsMissing):
    """The customer was not asked whether he is satisfied (CPL-08)."""

    rule = "CPL-08"


class EffectMissing(ClosingFactsMissing):
    """The effect of the improvement is not confirmed (CPL-19)."""

    rule = "CPL-19"


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
        ContactMissing,
        JudgementMissing,
        PreliminaryMissing,
        PlanMissing,
        ManagerOpinionMissing,
        SatisfactionMissing,
        LitigationOpen,
        NobodyInformed,
        CauseMissing,
        SettlementMissing,
        OrderMissing,
        TestMissing,
        AttributionMissing,
        MachineMissing,
        ReplyMissing,
        DeadlineMissing,
        ExecutionMissing,
        ImprovementMissing,
        FollowUpMissing,
        EffectMissing,
    )
}
