"""What a complaint form must hold before it is accepted."""

from collections.abc import Mapping
from datetime import date

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.way import FormField
from custmgr.areas.complaints.facts.words import CauseClass, Field, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.form import (
    DRAFT_INCOMPLETE,
    INCOMPLETE,
    DraftIncomplete,
    FormIncomplete,
    MoreThanShipped,
    NoQuantity,
    OtherMatter,
    ShippedLater,
)
from custmgr.areas.complaints.rules.statements import UNDETERMINED, assigned, milli
from custmgr.ground.refusals import Refusal

Form = Mapping[Field, str]
GOODS = (Field.ORDER, Field.PRODUCT, Field.QUANTITY, Field.SHIPPED)
DEMAND = (Field.DEMAND, Field.REASON)
FORM = (*GOODS, Field.DEFECTIVE, *DEMAND, Field.CLAIM, Field.OPINION, Field.SAMPLE, Field.NO_SAMPLE)
FORM_FIELDS = (*FORM, Field.REGION, Field.CLASS, Field.CHANNEL)


def judge_complete(form: Form, policy: Policy) -> Refusal | None:
    """Refuse to accept a form that lacks a field of the policy's list (CMP-9, CMP-10, CMP-28, HBK-08, CPL-03)."""
    missing = _missing(form, policy)
    if not missing:
        return None
    fields = tuple(row.field for row in missing)
    options = " ".join(f"--{row.field.value}" if row.field in FORM_FIELDS else assigned(row.field) for row in missing)
    return INCOMPLETE.get(missing[0].rule, FormIncomplete)(fields, options)


def judge_draft(form: Form, number: str, policy: Policy) -> Refusal | None:
    """Refuse to accept a draft that lacks what a form needs, and name the command (CMP-9, CMP-10, CMP-28)."""
    missing = _missing(form, policy)
    if not missing:
        return None
    fields = tuple(row.field for row in missing)
    kind = DRAFT_INCOMPLETE.get(missing[0].rule, DraftIncomplete)
    return kind(fields, number, " ".join(assigned(field) for field in fields))


def lacking(case: Case, policy: Policy) -> tuple[Field, ...]:
    """Return what a draft still needs before it is accepted; nothing of any other case (CMP-9)."""
    if case.stage is not Stage.DRAFT:
        return ()
    return tuple(row.field for row in _missing({fact.field: fact.value for fact in case.facts}, policy))


def judge_possible(form: Form, today: date) -> Refusal | None:
    """Refuse goods shipped after the complaint, and quantities of nothing or more than shipped (CMP-9, CMP-28)."""
    if Field.SHIPPED in form and date.fromisoformat(form[Field.SHIPPED]) > today:
        return ShippedLater(date.fromisoformat(form[Field.SHIPPED]), today)
    for field in (Field.QUANTITY, Field.DEFECTIVE):
        if field in form and form[field] != UNDETERMINED and milli(form[field]) <= 0:
            return NoQuantity(field, form[field])
    return _judge_defective(form)


def fields_of(policy: Policy) -> tuple[Field, ...]:
    """Return every field a form may hold at its intake."""
    return tuple(dict.fromkeys((*FORM_FIELDS, *(row.field for row in policy.form), *policy.form_also)))


def judge_class(form: Form, policy: Policy) -> Refusal | None:
    """Refuse a matter of a class the paper does not handle, such as how the staff behaved (CPL-03)."""
    named = form.get(Field.CLASS)
    if named is None or not policy.only_classes or CauseClass(named) in policy.only_classes:
        return None
    return OtherMatter(CauseClass(named), policy.only_classes)


def _missing(form: Form, policy: Policy) -> tuple[FormField, ...]:
    return tuple(row for row in policy.form if not form.get(row.field))


def _judge_defective(form: Form) -> Refusal | None:
    defective, quantity = form.get(Field.DEFECTIVE, UNDETERMINED), form.get(Field.QUANTITY)
    if defective == UNDETERMINED or quantity is None or milli(defective) <= milli(quantity):
        return None
    return MoreThanShipped(defective, quantity)
