"""What is stated on a complaint form, as it is stored and as a person reads it."""

from decimal import Decimal

from custmgr.areas.complaints.facts.shares import Penalty
from custmgr.areas.complaints.facts.words import (
    CauseClass,
    Field,
    Judgement,
    Settlement,
    Stage,
    Tested,
    Treatment,
    Unknown,
)
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department
from custmgr.ground.frozen import frozen
from custmgr.ground.money import grouped, to_fen
from custmgr.ground.words import Word

CHOSEN: dict[Field, type[Word]] = {
    Field.CLASS: CauseClass,
    Field.REGION: Region,
    Field.PENALTY: Penalty,
    Field.JUDGEMENT: Judgement,
    Field.TEST_RESULT: Tested,
    Field.SETTLED: Settlement,
    Field.LIABLE: Department,
}


@frozen
class Fact:
    """One thing stated on the form: the last statement of a stage about a field counts."""

    stage: Stage
    field: Field
    value: str

    @property
    def shown(self) -> object:
        """Return the value as a person reads it: words and yes or no instead of what is stored."""
        if self.value == Unknown.UNKNOWN.value:
            return Unknown.UNKNOWN
        if self.field in CHOSEN:
            return CHOSEN[self.field](self.value)
        match self.field:
            case Field.TREATMENT:
                return tuple(Treatment(word) for word in self.value.split(","))
            case Field.FOUNDED | Field.TRACKED | Field.ONSITE | Field.SATISFIED:
                return self.value == "yes"
            case Field.LOSS | Field.CLAIM | Field.COST:
                return grouped(to_fen(self.value))
            case Field.CONFIRMED:
                return f"{Decimal(self.value):,}"
        return self.value
