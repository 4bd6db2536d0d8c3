"""How old open amounts are, by customer and in all, today or on any day before."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from custmgr.areas.customers import views as customers
from custmgr.areas.money import rules
from custmgr.areas.money.facts.ageing import Aged
from custmgr.areas.money.policy import Policy
from custmgr.areas.money.refusals import NotYet
from custmgr.areas.money.views import ageing as views
from custmgr.ground.desk import Reader


class Ageing(NamedTuple):
    """Every customer who owes or whose money waits, the greatest overdue amount first, and the total."""

    as_of: date
    bounds: tuple[int, ...]
    rows: list[Aged]
    total: Aged


def age(desk: Reader, customer: str | None, day: date | None) -> Ageing:
    """Tell how long what is open has been due: on its due day it is not, the day after it is 1 day (CUS-29)."""
    whose = customers.find(desk.connection, customer).id if customer else None
    as_of = day or desk.today
    if as_of > desk.today:
        raise NotYet(as_of, desk.today)
    bounds = tuple(row.up_to_days for row in desk.policy(Policy, on=as_of).ageing)
    rows = of_customers(desk, whose, as_of, bounds)
    rows.sort(key=lambda row: (-row.overdue_fen, -row.open_fen, row.code))
    return Ageing(as_of, bounds, rows, rules.added_up(rows, bounds))


def of_customers(desk: Reader, customer_id: int | None, as_of: date, bounds: tuple[int, ...]) -> list[Aged]:
    """Return everybody, or one, of whom something is open or waits."""
    then = None if as_of == desk.today else as_of
    parts = defaultdict(list)
    for part in views.open_on(desk.connection, customer_id, then):
        parts[part.customer_id].append(part)
    waiting = views.waiting_on(desk.connection, customer_id, then)
    return [
        rules.aged((code, name, salesperson), parts[number], waiting.get(number, 0), as_of, bounds)
        for number, code, name, salesperson in views.who(desk.connection, customer_id)
        if number in parts or number in waiting
    ]
