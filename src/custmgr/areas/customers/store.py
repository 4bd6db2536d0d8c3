"""Writing the customer register."""

from typing import Any

from custmgr.areas.customers.tables import CustomerRow
from custmgr.ground.desk import Desk


def add(desk: Desk, **values: Any) -> int:
    """Enter a customer under the next code of the register."""
    code = f"C{desk.next_number('customer'):05}"
    row = CustomerRow(code=code, registered_on=desk.today.isoformat(), **values)
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id
