"""Looking up the fines that are open."""

from custmgr.areas.penalties import views
from custmgr.areas.penalties.facts.debts import Balance
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.rules import deducting
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month


def list_balances(desk: Reader, person: str | None, month: Month | None) -> list[Balance]:
    """List the fines with their balances, of one person or of those a month touched (CMP-121)."""
    now = Month.of(desk.today)
    name = staff.person_on(desk.connection, person, desk.today).name if person else None
    debts = [debt for debt in views.debts(desk.connection, month or now) if name in (None, debt.person)]
    policy = desk.policy(Policy)
    bonuses = {debt.person_id: staff.bonus_of(desk.connection, debt.person_id, now) for debt in debts}
    balances = [deducting.balance_of(debt, bonuses[debt.person_id], now, policy) for debt in debts]
    return [one for one in balances if month is None or one.in_month_fen]
