"""What waits among the abnormality notes: each until a measure is entered."""

from collections.abc import Iterator

from custmgr.areas.anomalies import views
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

NOTE = mark("abnormality {number}, {product}: {abnormality}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of every abnormality note without a measure (CMP-4)."""
    for note in views.list_anomalies(desk.connection):
        yield Due(
            "CMP-4", note.number, NOTE, note.on, None,
            {"number": note.number, "product": note.product, "abnormality": note.abnormality},
            note.customer, note.customer_name, note.handler, department=note.department,
            way=f"custmgr anomaly done {note.number} --measure TEXT --by STAFF",
        )  # fmt: skip
