"""Writing the upkeep of files."""

import json

from custmgr.areas.upkeep.facts import Checked, Decided, SetStatus
from custmgr.areas.upkeep.tables import ApprovalRow, PublicationRow, StatusRow, VerificationRow
from custmgr.ground.desk import Desk


def add_verification(desk: Desk, customer_id: int, checked: Checked) -> None:
    """Enter a verification (CUS-13)."""
    row = VerificationRow(
        customer_id=customer_id,
        on_day=checked.on.isoformat(),
        verifier=checked.verifier,
        channel=checked.channel.value,
        changed=int(checked.changed),
        fields=json.dumps(checked.fields),
        note=checked.note,
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def add_approval(desk: Desk, customer_id: int, decided: Decided, last_change: int) -> None:
    """Enter that a file was approved up to its last change, or sent back (FIL-06, FIL-07)."""
    row = ApprovalRow(
        customer_id=customer_id,
        approved=int(decided.approved),
        last_change=last_change,
        by=decided.by,
        on_day=decided.on.isoformat(),
        opinion=decided.opinion,
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def add_publication(desk: Desk, customer_id: int, approval_id: int | None, edition_id: int) -> None:
    """Enter that the access to a file was published (FIL-08)."""
    day, at = desk.today.isoformat(), desk.now.isoformat()
    row = PublicationRow(customer_id=customer_id, approval_id=approval_id, edition_id=edition_id, on_day=day, at=at)
    desk.session.add(row)
    desk.session.flush()


def set_status(desk: Desk, customer_id: int, status: SetStatus) -> None:
    """Enter a status set by hand, or that the days count again (FIL-16)."""
    row = StatusRow(
        customer_id=customer_id,
        status=status.status and status.status.value,
        reason=status.reason,
        by=status.by,
        on_day=status.on.isoformat(),
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
