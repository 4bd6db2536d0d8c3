"""Drawing statements of account up."""

from custmgr.areas.customers import views as customers
from custmgr.areas.money.actions.ageing import of_customers
from custmgr.areas.money.facts.ageing import Aged
from custmgr.areas.money.policy import Policy
from custmgr.areas.staff import views as staff
from custmgr.areas.statements import views
from custmgr.areas.statements.facts import Period, Statement
from custmgr.areas.statements.refusals import (
    NotBegun,
    NothingToState,
    TooManyStatements,
)
from custmgr.ground.desk import Reader

MOST = 200


def draw_up(desk: Reader, customer: str | None, salesperson: str | None, period: Period) -> list[Statement]:
    """Draw up the statement of one customer, or of everybody with an entry or a balance, by code."""
    if period.first > desk.today:
        raise NotBegun(period.first, desk.today)
    if customer is not None:
        return [statement_of(desk, customers.find(desk.connection, customer).id, period)]
    seller = staff.find(desk.connection, salesperson).id if salesperson else None
    whose = views.concerned(desk.connection, period, seller)
    if not whose:
        raise NothingToState(period.first, period.last)
    if len(whose) > MOST:
        raise TooManyStatements(len(whose), MOST)
    return [statement_of(desk, one.id, period) for one in whose]


def statement_of(desk: Reader, customer_id: int, period: Period) -> Statement:
    """Draw up one statement: opening balance, entries, closing balance with its age at the period's end (CUS-29)."""
    last = min(period.last, desk.today)
    bounds = tuple(row.up_to_days for row in desk.policy(Policy, on=last).ageing)
    opening_fen = views.balance_before(desk.connection, customer_id, period.first)
    who = views.party(desk.connection, customer_id)
    nothing = Aged(who.code, who.name, None, 0, 0, (0,) * (len(bounds) + 1), 0, None)
    return Statement(
        who,
        period,
        opening_fen,
        tuple(views.lines(desk.connection, customer_id, period, opening_fen)),
        next(iter(of_customers(desk, customer_id, last, bounds)), nothing),
        bounds,
        views.confirmed_before(desk.connection, customer_id, period.first),
    )
