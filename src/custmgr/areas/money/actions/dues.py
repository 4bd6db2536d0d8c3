"""The last day to pay for goods by the customer's term, whether or not their purchase was entered."""

from datetime import date

from custmgr.areas.customers.views import by_code
from custmgr.areas.money import rules
from custmgr.areas.terms.policy import Policy as TermPolicy
from custmgr.areas.terms.views import term_of
from custmgr.ground.desk import Reader


def due_by_term(desk: Reader, customer: str, delivered_on: date) -> date | None:
    """Return the last day to pay for what was delivered on a day; None for a customer who is not known (CUS-28)."""
    found = by_code(desk.connection, customer)
    if found is None:
        return None
    term = term_of(desk.connection, found.id, delivered_on)
    return rules.due_on(delivered_on, term, desk.policy(TermPolicy, on=delivered_on))
