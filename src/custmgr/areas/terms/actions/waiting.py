"""What waits among the payment terms: applications to be approved."""

from collections.abc import Iterator

from custmgr.areas.terms import views
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

APPLICATION = mark("payment term of {term} applied for: waits for approval")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of every customer's last application while it waits for its approval (CUS-27)."""
    for one in views.waiting(desk.connection):
        yield Due(
            "CUS-27", f"term {one.id}", APPLICATION, one.applied_on, None, {"term": one.term}, one.customer, one.name,
            one.applied_by, way=f"custmgr credit approve {one.customer} --by STAFF",
        )  # fmt: skip
