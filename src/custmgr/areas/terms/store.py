"""Writing payment terms."""

from collections.abc import Mapping
from datetime import date

from custmgr.areas.terms.facts import Part, Term
from custmgr.areas.terms.tables import CreditTermRow
from custmgr.ground.desk import Desk


def add(desk: Desk, customer_id: int, parts: Mapping[Part, str], term: Term, on: date, by: str) -> None:
    """Enter an application that waits for approval."""
    row = CreditTermRow(
        customer_id=customer_id,
        basic=parts[Part.BASIC].strip(),
        production=parts[Part.PRODUCTION].strip(),
        standing=parts[Part.STANDING].strip(),
        term_months=term.months,
        term_days=term.days,
        applied_on=on.isoformat(),
        applied_by=by,
    )
    desk.session.add(row)
    desk.session.flush()


def approve(desk: Desk, application_id: int, by: str) -> None:
    """Enter today's approval of an application."""
    row = desk.session.get_one(CreditTermRow, application_id)
    row.approved_on, row.approved_by = desk.today.isoformat(), by
    desk.session.flush()
