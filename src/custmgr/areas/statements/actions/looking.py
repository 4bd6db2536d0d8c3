"""Looking at what customers confirmed, and who has not."""

from custmgr.areas.customers import views as customers
from custmgr.areas.statements import views
from custmgr.areas.statements.facts import Confirmation, Owed, Period
from custmgr.ground.desk import Reader


def list_confirmations(desk: Reader, customer: str | None, period: Period | None) -> list[Confirmation]:
    """List what customers confirmed, what differs first."""
    whose = customers.find(desk.connection, customer).id if customer else None
    return views.list_confirmations(desk.connection, whose, period)


def list_missing(desk: Reader, period: Period) -> list[Owed]:
    """List whose statement of a period nobody has confirmed yet, the largest balance first."""
    done = {one.code for one in views.list_confirmations(desk.connection, None, period)}
    missing = [one for one in views.concerned(desk.connection, period, None) if one.code not in done]
    return sorted(missing, key=lambda one: (-abs(one.closing_fen), one.code))
