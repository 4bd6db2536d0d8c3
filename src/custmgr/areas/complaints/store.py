"""Writing complaint cases."""

from datetime import date, datetime
from typing import Any

from sqlmodel import col, select

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.old_books import OldCase
from custmgr.areas.complaints.facts.shares import Share
from custmgr.areas.complaints.facts.words import Field, Stage, Treatment
from custmgr.areas.complaints.policy import StageRow
from custmgr.areas.complaints.rules.losses import Line
from custmgr.areas.complaints.rules.numbers import month_of
from custmgr.areas.complaints.rules.statements import UNDETERMINED, YES, Statements, milli
from custmgr.areas.complaints.rules.timing import Allowance
from custmgr.areas.complaints.tables import (
    ComplaintRow,
    ConfirmationRow,
    DecisionRow,
    DissentResultRow,
    DissentRow,
    FactRow,
    LossRow,
    OldBooksRow,
    PassageRow,
    SharePersonRow,
    ShareRow,
)
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department
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
MILLION = 1_000_000
ON_FORM = (*TEXTS, Field.QUANTITY, Field.DEFECTIVE, Field.HANDLING_DUE)


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
    if Field.HANDLING_DUE in form:
        found["due_on"] = form[Field.HANDLING_DUE]
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


def accept(desk: Desk, case_id: int, number: str, serial: int, due_on: date, first: Stage) -> None:
    """Accept a form now: number, moment and due day in one go (CMP-27)."""
    accepted = {"number": number, "month": month_of(desk.now), "serial": serial, "accepted_at": desk.now.isoformat()}
    save(desk, case_id, **accepted, due_on=due_on.isoformat(), stage=first.value)


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
    last = max((line.id for line in case.losses), default=None)
    seen: dict[str, Any] = {"claim_fen": case.claim_fen, "loss_fen": case.loss_fen, "last_loss_id": last}
    row = DecisionRow(**{"complaint_id": case.id, "decided_at": desk.now.isoformat(), **seen, **values})
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def add_loss(desk: Desk, case: Case, line: Line, by: str, reason: str | None) -> None:
    """Append a line of the loss, with the stage it was entered at."""
    desk.session.add(
        LossRow(
            complaint_id=case.id,
            kind=line.kind.value,
            amount_fen=line.amount_fen,
            quantity_milli=line.quantity_milli,
            price_fen=line.price_fen,
            rate_millionths=None if line.rate is None else int(line.rate * MILLION),
            work_fen=line.work_fen,
            transport_fen=line.transport_fen,
            waste_fen=line.waste_fen,
            estimated=int(line.estimated),
            stage=case.stage.value,
            reason=reason,
            entered_at=desk.now.isoformat(),
            by=by,
        )
    )
    desk.session.flush()


def add_share(desk: Desk, case: Case, share: Share, by: str, dissent_id: int | None) -> None:
    """Append a party's share of the loss with the persons named beside it, and the stage it was entered at."""
    row = ShareRow(
        complaint_id=case.id,
        party=share.party.value,
        unit=share.unit,
        department=share.department.value if share.department else None,
        ratio_millionths=int(share.ratio * MILLION),
        item=share.item,
        item_text=share.item_text,
        reason=share.reason,
        stage=case.stage.value,
        dissent_id=dissent_id,
        entered_at=desk.now.isoformat(),
        by=by,
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(SharePersonRow(share_id=row.id, name=name) for name in share.persons)
    desk.session.flush()


def add_confirmation(desk: Desk, case_id: int, department: Department, by: str, opinion: str | None) -> None:
    """Append a department's confirmation of responsibility and ratio."""
    desk.session.add(
        ConfirmationRow(
            complaint_id=case_id,
            department=department.value,
            by=by,
            opinion=opinion,
            confirmed_at=desk.now.isoformat(),
        )
    )
    desk.session.flush()


def add_dissent(desk: Desk, case_id: int, number: str, **values: Any) -> None:
    """Append a memorandum against a decision."""
    desk.session.add(DissentRow(complaint_id=case_id, number=number, entered_at=desk.now.isoformat(), **values))
    desk.session.flush()


def add_result(desk: Desk, dissent_id: int, by: str, role: str, *, upheld: bool, **values: Any) -> None:
    """Append what became of a memorandum."""
    desk.session.add(
        DissentResultRow(
            dissent_id=dissent_id, decided_at=desk.now.isoformat(), by=by, role=role, upheld=int(upheld), **values
        )
    )
    desk.session.flush()


def bring(desk: Desk, old: OldCase, file: str, line: int, **columns: Any) -> int:
    """Enter a case of the old register with what it says there; return the number of the row (CMP-27)."""
    row = ComplaintRow(**columns)
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    told = {"stage": old.stage_text, "decided_by": old.decided_by, "remark": old.remark}
    at = desk.now.isoformat()
    desk.session.add(OldBooksRow(complaint_id=row.id, file=file, line=line, imported_at=at, **told))
    desk.session.flush()
    return row.id


def leave_at_once(desk: Desk, case_id: int, row: StageRow, at: datetime, by: str) -> None:
    """Let a form of the old register have lain at a stage for no time: it was made void there (CMP-26)."""
    moment = at.isoformat()
    stay: dict[str, Any] = {"entered_at": moment, "left_at": moment, "due_at": moment, "half_day": 0}
    told = {"stage": row.name.value, "department": row.department.value, "clock": row.clock}
    desk.session.add(PassageRow(complaint_id=case_id, by=by, by_clerk=1, **told, **stay))
    desk.session.flush()


def reserve(desk: Desk, month: str, serial: int) -> None:
    """Keep a serial of a month from being given again: the month's series goes on behind it (CMP-26)."""
    desk.connection.execute(
        "INSERT INTO counter (kind, period, last) VALUES ('complaint', ?, ?)"
        " ON CONFLICT (kind, period) DO UPDATE SET last = max(last, excluded.last)",
        (month, serial),
    )
