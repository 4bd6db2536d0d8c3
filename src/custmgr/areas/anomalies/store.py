"""Writing abnormality notes."""

from datetime import date

from custmgr.areas.anomalies.facts import Report
from custmgr.areas.anomalies.tables import AnomalyRow
from custmgr.ground.desk import Desk


def add(desk: Desk, number: str, customer_id: int, report: Report, on: date, by: str) -> None:
    """Enter an abnormality note (CMP-4)."""
    row = AnomalyRow(
        number=number,
        customer_id=customer_id,
        product=report.product,
        abnormality=report.abnormality,
        department=report.department.value,
        handler=report.handler,
        on_day=on.isoformat(),
        entered_at=desk.now.isoformat(),
        by=by,
    )
    desk.session.add(row)
    desk.session.flush()


def finish(desk: Desk, anomaly_id: int, measure: str, by: str, on: date) -> None:
    """Enter what was done about an abnormality, once (CMP-4)."""
    row = desk.session.get_one(AnomalyRow, anomaly_id)
    row.measure, row.done_by, row.done_on = measure, by, on.isoformat()
    desk.session.flush()


def link(desk: Desk, anomaly_id: int, complaint_id: int, loss_fen: int | None) -> None:
    """Keep which complaint a note became and the loss known by then, once (CMP-4)."""
    row = desk.session.get_one(AnomalyRow, anomaly_id)
    row.complaint_id, row.converted_on = complaint_id, desk.today.isoformat()
    row.loss_fen = loss_fen or None
    desk.session.flush()
