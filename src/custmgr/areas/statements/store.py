"""Writing what customers confirmed."""

from custmgr.areas.statements.facts import Confirmation
from custmgr.areas.statements.tables import StatementConfirmationRow
from custmgr.ground.desk import Desk


def add_confirmation(desk: Desk, customer_id: int, told: Confirmation) -> None:
    """Enter what a customer confirmed; a later entry for the same period counts, the earlier one stays."""
    row = StatementConfirmationRow(
        customer_id=customer_id,
        first_on=told.first.isoformat(),
        last_on=told.last.isoformat(),
        ours_fen=told.ours_fen,
        theirs_fen=told.theirs_fen,
        note=told.note,
        signed_by=told.signed_by,
        on_day=told.on.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
