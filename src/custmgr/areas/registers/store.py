"""Writing what was handed on."""

from datetime import date

from custmgr.areas.registers.facts import Recipient, Register
from custmgr.areas.registers.tables import HandOverRow
from custmgr.ground.desk import Desk


def hand_over(
    desk: Desk, register: Register, period: str, recipient: Recipient | None, staff_id: int, on: date
) -> None:
    """Enter that a register was handed on (INF-21, INF-22, INF-24)."""
    row = HandOverRow(
        register_name=register.value,
        period=period,
        recipient=recipient.value if recipient else None,
        staff_id=staff_id,
        on_day=on.isoformat(),
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
