"""Looking abnormality notes up, and printing them."""

from pathlib import Path

from custmgr.areas.anomalies import views
from custmgr.areas.anomalies.facts import Anomaly
from custmgr.areas.customers import views as customers
from custmgr.ground.desk import Reader
from custmgr.ground.files import check_target, check_workbook
from custmgr.ground.forms import Box, Form, Part, Signature, write
from custmgr.ground.language import _
from custmgr.ground.show import Kind
from custmgr.ground.words import mark


def list_anomalies(desk: Reader, customer: str | None, *, everything: bool) -> list[Anomaly]:
    """List the notes still open, or all of them (CMP-4)."""
    customer_id = customers.find(desk.connection, customer).id if customer else None
    return views.list_anomalies(desk.connection, customer_id, everything=everything)


def print_anomaly(desk: Reader, number: str, target: Path | None, *, force: bool) -> tuple[Path, list[str]]:
    """Write an Abnormality Handling Note as a form; return the file and its sheets (CMP-4)."""
    anomaly = views.find(desk.connection, number)
    file = target or Path(f"anomaly-{anomaly.number}.xlsx")
    check_target(file, force=force)
    check_workbook(file)
    return file, write(file, [_form(anomaly)], force=force, house=desk.company)


def _form(anomaly: Anomaly) -> Form:
    about = Part(
        mark("Abnormality"),
        (
            Box(mark("Customer"), anomaly.customer_name),
            Box(mark("Part number"), anomaly.product),
            Box(mark("Day"), anomaly.on, kind=Kind.DAY),
            Box(mark("Filled in by"), anomaly.handler),
            Box(mark("To improve"), anomaly.department, wide=True, kind=Kind.WORD),
            Box(mark("Abnormality"), anomaly.abnormality, wide=True, lines=5),
        ),
    )
    done = Part(
        mark("Improvement"),
        (
            Box(mark("Improvement measure"), anomaly.measure, wide=True, lines=5),
            Box(mark("Done on"), anomaly.done_on, kind=Kind.DAY),
            Box(mark("Became complaint"), anomaly.complaint),
        ),
    )
    concerned = "  ".join(filter(None, (_(anomaly.department.label), anomaly.done_by)))
    signatures = (
        Signature(mark("Filled in by"), anomaly.handler or "", anomaly.on if anomaly.handler else None),
        Signature(mark("Unit concerned"), concerned, anomaly.done_on),
    )
    keepers = (anomaly.department.label,)
    return Form(mark("Abnormality Handling Note"), anomaly.number, (about, done), signatures, copies=keepers)
