"""Writing complaint cases."""

from datetime import date
from typing import Any

from sqlmodel import col, select

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Field, Stage, Treatment
from custmgr.areas.complaints.policy import StageRow
from custmgr.areas.complaints.rules.intake import month_of, number_of
from custmgr.areas.complaints.rules.statements import UNDETERMINED, YES, Statements, milli
from custmgr.areas.complaints.rules.timing import Allowance
from custmgr.areas.complaints.tables import ComplaintRow, DecisionRow, FactRow, PassageRow
from custmgr.areas.customers.facts import Region
from custmgr.ground.desk import Desk
from custmgr.ground.money import to_fen

TEXTS = {
    Field.ORDER: "order_number",
    Field.PRODUCT: "product",
    Field.SHIPPED: "shipped_on",
    Field.DEMAND: "demand",
    Field.REASON: "reason",
    Field.OPINION: "opinion",
    Field.SAMPLE: "sample",
    Field.NO_SAMPLE: "no_sample",
    Field.CLASS: "cause_class",
    Field.REGION: "region",
}
UNNUMBERED = "-"
ON_FORM = (Field.OPINION, Field.SAMPLE, Field.NO_SAMPLE, Field.CLASS, Field.DEFECTIVE)


def add_form(desk: Desk, number: str, customer_id: int, region: Region, form: Statements) -> int:
    """Enter a form without a number; return the number of the row."""
    row = ComplaintRow(
        number=number,
        draft_number=number if number != UNNUMBERED else None,
        customer_id=customer_id,
        region=region.value,
        stage=Stage.DRAFT.value,
        opened_at=desk.now.isoformat(),
    )
    for name, value in form_columns(form).items():
        setattr(row, name, value)
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def form_columns(form: Statements) -> dict[str, Any]:
    """Return statements about the form as the columns that hold them."""
    found: dict[str, Any] = {TEXTS[field]: value for field, value in form.items() if field in TEXTS}
    if Field.QUANTITY in form:
        found["quantity_milli"] = milli(form[Field.QUANTITY])
    if Field.CLAIM in form:
        found["claim_fen"] = to_fen(form[Field.CLAIM])
    if Field.DEFECTIVE in form:
        unknown = form[Field.DEFECTIVE] == UNDETERMINED
        found |= {"undetermined": int(unknown), "defective_milli": None if unknown else milli(form[Field.DEFECTIVE])}
    return found


def finding_columns(new: Statements, *, founded: bool) -> dict[str, Any]:
    """Return the combined opinion's finding as columns; an unfounded case keeps no loss and no treatment (CMP-44)."""
    if not founded:
        tracked = int(new.get(Field.TRACKED) == YES)
        nothing = {"loss_fen": None, "treatment": Treatment.NONE.value, "responsible": None}
        return {"founded": 0, "tracked": tracked, **nothing}
    found: dict[str, Any] = {"founded": 1}
    if Field.LOSS in new:
        found["loss_fen"] = to_fen(new[Field.LOSS])
    if Field.TRACKED in new:
        found["tracked"] = int(new[Field.TRACKED] == YES)
    plain = {Field.RESPONSIBLE: "responsible", Field.TREATMENT: "treatment"}
    return found | {name: new[field] for field, name in plain.items() if field in new}


def save(desk: Desk, case_id: int, **values: Any) -> None:
    """Change columns of a case."""
    row = desk.session.get_one(ComplaintRow, case_id)
    for name, value in values.items():
        setattr(row, name, value)
    desk.session.flush()


def accept(desk: Desk, case_id: int, serial: int, due_on: date, first: Stage) -> str:
    """Accept a form now: number, moment and due day in one go; return the number (CMP-27)."""
    month = month_of(desk.now)
    given = number_of(month, serial)
    accepted = {"number": given, "month": month, "serial": serial, "accepted_at": desk.now.isoformat()}
    save(desk, case_id, **accepted, due_on=due_on.isoformat(), stage=first.value)
    return given


def enter(desk: Desk, case_id: int, row: StageRow, allowance: Allowance) -> None:
    """Let the form arrive at a stage, now."""
    desk.session.add(
        PassageRow(
            complaint_id=case_id,
            stage=row.name.value,
            department=row.department.value,
            clock=allowance.clock,
            entered_at=desk.now.isoformat(),
            due_at=allowance.due_at.isoformat(),
            hard_due_at=allowance.hard_due_at.isoformat() if allowance.hard_due_at else None,
            half_day=int(allowance.half_day),
        )
    )
    save(desk, case_id, stage=row.name.value)


def leave(desk: Desk, case_id: int, by: str, opinion: str | None, *, by_clerk: bool = False) -> None:
    """Let the form leave the stage it lies at, now; `by_clerk` when nobody was named as the signer."""
    here = select(PassageRow).where(PassageRow.complaint_id == case_id, col(PassageRow.left_at).is_(None))
    passage = desk.session.exec(here).one()
    passage.left_at, passage.by, passage.opinion = desk.now.isoformat(), by, opinion
    passage.by_clerk = int(by_clerk)
    desk.session.flush()


def state(desk: Desk, case_id: int, stage: Stage, new: Statements, by: str, reason: str | None = None) -> None:
    """Append what a stage states about fields of the form."""
    desk.session.add_all(
        FactRow(
            complaint_id=case_id,
            stage=stage.value,
            field=field.value,
            value=value,
            reason=reason,
            at=desk.now.isoformat(),
            by=by,
        )
        for field, value in new.items()
    )
    desk.session.flush()


def decide(desk: Desk, case: Case, **values: Any) -> int:
    """Append a decision with the amounts it saw; return the number of the row."""
    seen: dict[str, Any] = {"claim_fen": case.claim_fen, "loss_fen": case.loss_fen}
    row = DecisionRow(complaint_id=case.id, decided_at=desk.now.isoformat(), **seen, **values)
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id
