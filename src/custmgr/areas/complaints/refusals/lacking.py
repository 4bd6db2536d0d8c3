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
