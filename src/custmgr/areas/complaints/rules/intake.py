"""What a complaint form must hold before it is accepted, and the number it gets then."""

from collections.abc import Mapping
from datetime import date, datetime

from custmgr.areas.complaints.facts.words import Field
from custmgr.areas.complaints.refusals.form import (
    DefectiveMissing,
    DemandMissing,
    DraftDefectiveMissing,
    DraftDemandMissing,
    DraftIncomplete,
    FormIncomplete,
    MoreThanShipped,
    NoQuantity,
    ShippedLater,
)
from custmgr.areas.complaints.rules.statements import UNDETERMINED, assigned, milli
from custmgr.ground.refusals import Refusal

Form = Mapping[Field, str]
GOODS = (Field.ORDER, Field.PRODUCT, Field.QUANTITY, Field.SHIPPED)
DEMAND = (Field.DEMAND, Field.REASON)
FORM = (*GOODS, Field.DEFECTIVE, *DEMAND, Field.CLAIM, Field.OPINION, Field.SAMPLE, Field.NO_SAMPLE)
FORM_FIELDS = (*FORM, Field.REGION, Field.CLASS)


def judge_complete(form: Form) -> Refusal | None:
    """Refuse to accept a form without goods, defective quantity, demand and reason (CMP-9, CMP-10, CMP-28)."""
    missing = _missing(form)
    if not missing:
        return None
    first = missing[0]
    kind = FormIncomplete if first in GOODS else DefectiveMissing if first is Field.DEFECTIVE else DemandMissing
    return kind(missing, " ".join(f"--{field.value}" for field in missing))


def judge_draft(form: Form, number: str) -> Refusal | None:
    """Refuse to accept a draft that lacks what a form needs, and name the command (CMP-9, CMP-10, CMP-28)."""
    missing = _missing(form)
    if not missing:
        return None
    first = missing[0]
    of_demand = DraftDefectiveMissing if first is Field.DEFECTIVE else DraftDemandMissing
    kind = DraftIncomplete if first in GOODS else of_demand
    return kind(missing, number, " ".join(assigned(field) for field in missing))


def judge_possible(form: Form, today: date) -> Refusal | None:
    """Refuse goods shipped after the complaint, and quantities of nothing or more than shipped (CMP-9, CMP-28)."""
    if Field.SHIPPED in form and date.fromisoformat(form[Field.SHIPPED]) > today:
        return ShippedLater(date.fromisoformat(form[Field.SHIPPED]), today)
    for field in (Field.QUANTITY, Field.DEFECTIVE):
        if field in form and form[field] != UNDETERMINED and milli(form[field]) <= 0:
            return NoQuantity(field, form[field])
    return _judge_defective(form)


def number_of(month: str, serial: int) -> str:
    """Write a complaint number: year, month, and a serial of at least two digits (CMP-25, CMP-26)."""
    return f"{month}{serial:02}"


def month_of(accepted_at: datetime) -> str:
    """Return year and month of acceptance as they begin the number: 2403 (CMP-25)."""
    return accepted_at.strftime("%y%m")


def _missing(form: Form) -> tuple[Field, ...]:
    return tuple(field for field in (*GOODS, Field.DEFECTIVE, *DEMAND) if not form.get(field))


def _judge_defective(form: Form) -> Refusal | None:
    defective, quantity = form.get(Field.DEFECTIVE, UNDETERMINED), form.get(Field.QUANTITY)
    if defective == UNDETERMINED or quantity is None or milli(defective) <= milli(quantity):
        return None
    return MoreThanShipped(defective, quantity)
