"""Reading what was printed and handed over."""

import sqlite3
from datetime import date, datetime

from custmgr.areas.papers.facts import Handing, Trail


def trail(connection: sqlite3.Connection, case_id: int) -> Trail:
    """Return the last printing and the last handing over of every copy of a form (CMP-49)."""
    printed = connection.execute(
        "SELECT copy_number, max(printed_at) FROM complaint_print WHERE complaint_id = ? AND copy_number IS NOT NULL"
        " GROUP BY copy_number",
        (case_id,),
    )
    handed = connection.execute(
        "SELECT copy_number, holder, signed_on FROM complaint_copy WHERE complaint_id = ? ORDER BY id", (case_id,)
    )
    return Trail(
        {copy: datetime.fromisoformat(at).date() for copy, at in printed},
        {copy: Handing(holder, date.fromisoformat(on)) for copy, holder, on in handed},
    )


def working_copies(connection: sqlite3.Connection, case_id: int) -> list[datetime]:
    """List when working copies of a form were printed, before the case was closed (CMP-49)."""
    rows = connection.execute(
        "SELECT printed_at FROM complaint_print WHERE complaint_id = ? AND copy_number IS NULL ORDER BY id", (case_id,)
    )
    return [datetime.fromisoformat(at) for (at,) in rows]


def open_measures(connection: sqlite3.Connection) -> dict[str, int]:
    """Count the measures of each case whose effect is not confirmed yet; a tracked case without any counts as one."""
    rows = connection.execute(
        "SELECT k.number, count(m.id) FILTER (WHERE NOT EXISTS (SELECT 1 FROM complaint_measure_step s"
        " WHERE s.measure_id = m.id AND s.status = 'effect_confirmed')) + (count(m.id) = 0)"
        " FROM complaint k LEFT JOIN complaint_measure m ON m.complaint_id = k.id"
        " WHERE k.tracked = 1 AND k.stage <> 'void' GROUP BY k.id"
    )
    return dict(rows.fetchall())
