"""Writing the visits."""

from collections.abc import Iterable
from datetime import date

from sqlmodel import col, select

from custmgr.areas.topics.facts import Answered
from custmgr.areas.visits.facts import Entry, VisitKind
from custmgr.areas.visits.tables import (
    VisitAnswerRow,
    VisitContactRow,
    VisitFactRow,
    VisitOccasionRow,
    VisitPlanRow,
    VisitRow,
    VisitStaffRow,
    VisitTopicRow,
)
from custmgr.ground.desk import Desk


def add(desk: Desk, customer_id: int, entry: Entry, kind: VisitKind, staff_ids: Iterable[int]) -> int:
    """Enter a record with its visitors; return the number of the row."""
    row = VisitRow(
        customer_id=customer_id,
        on_day=(entry.on or desk.today).isoformat(),
        method=entry.method.value,
        kind=kind.value,
        content=entry.content,
        preparation=entry.preparation,
        persons_met=entry.persons_met,
        result=entry.result,
        next_step=entry.next_step,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(VisitStaffRow(visit_id=row.id, staff_id=number) for number in staff_ids)
    desk.session.add_all(
        VisitFactRow(visit_id=row.id, field=fact.value, value=value) for fact, value in entry.facts.items()
    )
    desk.session.flush()
    return row.id


def add_topic(desk: Desk, visit_id: int, answered: Answered) -> None:
    """Enter what a visit learnt of a topic: the answers to its questions as line 0, its lines from 1 on."""
    row = VisitTopicRow(visit_id=visit_id, topic=answered.code, text=answered.text, entered_at=desk.now.isoformat())
    desk.session.add(row)
    desk.session.flush()
    assert row.id is not None
    desk.session.add_all(
        VisitAnswerRow(topic_id=row.id, line=line, field=field, value=value)
        for line, kept in enumerate((answered.answers, *answered.rows))
        for field, value in kept.items()
    )
    desk.session.flush()


def link_occasion(desk: Desk, visit_id: int, occasion_id: int) -> None:
    """Enter for which occasion a contact was made (OCC-14)."""
    desk.session.add(VisitOccasionRow(visit_id=visit_id, occasion_id=occasion_id))


def link_plan(desk: Desk, visit_id: int, item: int | None, unplanned: str | None) -> None:
    """Enter which planned visit was carried out, or why it was made without a plan (VIS-05)."""
    desk.session.add(VisitPlanRow(visit_id=visit_id, item_id=item, unplanned=unplanned))


def set_contacts(desk: Desk, customer_id: int, staff_ids: set[int], on: date) -> None:
    """Let exactly these persons keep in touch with a customer from a day on; the former ones end that day."""
    query = select(VisitContactRow).where(
        VisitContactRow.customer_id == customer_id, col(VisitContactRow.until_on).is_(None)
    )
    present = {row.staff_id: row for row in desk.session.exec(query)}
    for row in (row for number, row in present.items() if number not in staff_ids):
        row.until_on = on.isoformat()
    desk.session.add_all(
        VisitContactRow(customer_id=customer_id, staff_id=number, from_on=on.isoformat())
        for number in sorted(staff_ids - present.keys())
    )


def next_id(desk: Desk) -> int:
    """Return the number the next record will get."""
    return int(desk.connection.execute("SELECT coalesce(max(id), 0) + 1 FROM visit").fetchone()[0])


def add_many(desk: Desk, visits: list[tuple[object, ...]], visitors: list[tuple[int, int]]) -> None:
    """Enter many records at once: (id, customer, day, method, kind, content, four notes), and (record, visitor)."""
    desk.connection.executemany(
        "INSERT INTO visit (id, customer_id, on_day, method, kind, content, preparation, persons_met, result,"
        f" next_step, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{desk.now.isoformat()}')",
        visits,
    )
    desk.connection.executemany("INSERT INTO visit_staff VALUES (?, ?)", visitors)


def mark_first(desk: Desk, visit_ids: Iterable[int]) -> None:
    """Mark records as first visits, once all of a file are known."""
    desk.connection.executemany("UPDATE visit SET kind = 'first' WHERE id = ?", [(number,) for number in visit_ids])
