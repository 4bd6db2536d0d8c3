"""Where a file stands, what changed on a day, and a status set by hand."""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import BY_KEY, Status
from custmgr.areas.staff import views as staff
from custmgr.areas.upkeep import rules, store, views
from custmgr.areas.upkeep.facts import Health, Mark, SetStatus
from custmgr.areas.upkeep.policy import Policy
from custmgr.areas.upkeep.refusals import NoStatusSet, WhyStatus
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import _
from custmgr.ground.periods import last_finished_quarter

MONTHS_IN_QUARTER = 3
FLAGS = {Mark.KEY: "key_customer", Mark.POTENTIAL: "important_potential"}


def health(desk: Reader, customer_id: int, buying_power_milli: int | None) -> Health:
    """Return where a file stands, and our share of what the customer buys in a month (CUS-12, FIL-06 to 10, 17, 21)."""
    policy, one = desk.policy(Policy), views.standing(desk.connection, customer_id, desk.today)
    approved_on, published_on = views.last_decided(desk.connection, customer_id)
    return Health(
        one.verified_on,
        rules.verification_due(one, policy.verify),
        rules.valid_to(one, policy.validity),
        approved_on,
        published_on,
        rules.is_stale(one, desk.today, policy),
        _share(desk, customer_id, buying_power_milli),
    )


def changes_of(desk: Reader, first: date, last: date) -> list[dict[str, Any]]:
    """Return what was changed in the files in these days, in the order in which it was entered (FIL-09)."""
    found = views.altered(desk.connection, first, last + timedelta(days=1))
    return [{**vars(one), "title": _(BY_KEY[one.field].title) if one.field in BY_KEY else one.field} for one in found]


def marked(desk: Reader, marks: Iterable[Mark], changed_on: date | None) -> set[int]:
    """Return the files that carry every mark asked for, and were changed on a day (FIL-09, FIL-10, FIL-11, FIL-17)."""
    found = [_carrying(desk, mark) for mark in marks]
    if changed_on is not None:
        found.append(views.changed_between(desk.connection, changed_on, changed_on + timedelta(days=1)))
    return set.intersection(*found)


def _carrying(desk: Reader, mark: Mark) -> set[int]:
    if mark in FLAGS:
        return views.flagged(desk.connection, FLAGS[mark])
    policy, today = desk.policy(Policy), desk.today
    standings = views.standings(desk.connection, today)
    if mark is Mark.STALE:
        return {one.id for one in standings if rules.is_stale(one, today, policy)}
    return {one.id for one in standings if rules.expires_soon(one, today, policy.validity)}


def set_status(desk: Desk, text: str, status: Status | None, reason: str | None, by: str | None) -> SetStatus:
    """Set a customer's status by hand, or let the days count again; either says why and who decided (FIL-16)."""
    found = register.find(desk.connection, text)
    if not (reason or "").strip() or not by:
        raise WhyStatus
    if status is None and views.set_by_hand(desk.connection, found.id) is None:
        raise NoStatusSet(found.code)
    person = staff.find(desk.connection, by).name
    made = SetStatus(found.code, found.name, status, str(reason).strip(), person, desk.today)
    store.set_status(desk, found.id, made)
    desk.note("customer status", found.code, status=status and status.value, reason=made.reason, by=person)
    return made


def _share(desk: Reader, customer_id: int, power_milli: int | None) -> Fraction | None:
    """Return our monthly quantity of the last finished quarter over the monthly buying power (FIL-21)."""
    if not power_milli:
        return None
    quarter = last_finished_quarter(desk.today)
    sold = views.sold(desk.connection, customer_id, quarter.first, quarter.last)
    return None if sold is None else Fraction(sold, MONTHS_IN_QUARTER * power_milli)
