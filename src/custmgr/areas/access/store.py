"""Writing requests, consents, releases, copies, pledges and appointments."""

import json
from collections.abc import Sequence
from datetime import date

from sqlmodel import col, select

from custmgr.areas.access.facts import Appointee, Consent, Release, Wish
from custmgr.areas.access.tables import AppointeeRow, ConsentRow, CopyRow, PledgeRow, ReleaseRow, RequestRow
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk


def add_request(desk: Desk, number: str, requester_id: int, wish: Wish, chain: Sequence[Role], *, own: bool) -> None:
    """Enter a request with the chain of consents it takes (INF-32, INF-33, INF-37)."""
    row = RequestRow(
        number=number,
        requester_id=requester_id,
        project=wish.project,
        own=int(own),
        purpose=wish.purpose,
        medium=wish.medium.value,
        material=wish.material.value,
        regulator=int(wish.regulator),
        until_on=wish.until.isoformat() if wish.until else None,
        chain=json.dumps([role.value for role in chain]),
        on_day=desk.today.isoformat(),
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def add_consent(desk: Desk, request_id: int, consent: Consent) -> None:
    """Enter a consent or its refusal (INF-36, INF-37)."""
    row = ConsentRow(
        request_id=request_id,
        role=consent.role.value,
        by=consent.by,
        agreed=int(consent.agreed),
        opinion=consent.opinion,
        on_day=consent.on.isoformat(),
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()


def add_release(desk: Desk, request_id: int | None, release: Release) -> int:
    """Enter what was handed out (INF-34, FVS-06); return the number of the row."""
    row = ReleaseRow(
        request_id=request_id,
        given_to=release.to,
        handler=release.handler,
        medium=release.medium.value,
        rows=release.rows,
        fields=json.dumps(release.fields),
        path=release.path,
        sha256=release.sha256,
        protection=release.protection,
        filing=release.filing,
        at=release.at.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    return row.id


def issue_copies(desk: Desk, release_id: int, count: int, holder: str, due_on: date) -> None:
    """Enter the paper copies that went out, numbered (INF-35)."""
    issued = desk.today.isoformat()
    desk.session.add_all(
        CopyRow(release_id=release_id, copy_number=number, holder=holder, issued_on=issued, due_on=due_on.isoformat())
        for number in range(1, count + 1)
    )
    desk.session.flush()


def take_back(desk: Desk, request_id: int, copy: int, on: date) -> bool:
    """Enter that a copy came back; say whether there was one out (INF-35)."""
    query = (
        select(CopyRow)
        .join(ReleaseRow, col(ReleaseRow.id) == CopyRow.release_id)
        .where(ReleaseRow.request_id == request_id, CopyRow.copy_number == copy, col(CopyRow.returned_on).is_(None))
    )
    row = desk.session.exec(query).first()
    if row is not None:
        row.returned_on = on.isoformat()
        desk.session.flush()
    return row is not None


def close(desk: Desk, request_id: int) -> None:
    """Enter that a request is done with (INF-35)."""
    desk.session.get_one(RequestRow, request_id).closed_on = desk.today.isoformat()
    desk.session.flush()


def pledge(desk: Desk, staff_id: int, on: date) -> None:
    """Enter that somebody acknowledged the duty of secrecy (HBK-04)."""
    desk.session.add(PledgeRow(staff_id=staff_id, on_day=on.isoformat(), at=desk.now.isoformat()))
    desk.session.flush()


def appoint(desk: Desk, staff_id: int, appointee: Appointee) -> None:
    """Enter whom the director appointed (INF-44)."""
    row = AppointeeRow(
        staff_id=staff_id,
        by=appointee.by,
        from_on=appointee.from_on.isoformat(),
        until_on=appointee.until.isoformat() if appointee.until else None,
        at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
