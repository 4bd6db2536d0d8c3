"""Where a file stands, what is due of it, what changed on a day; read only."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from custmgr.areas.customers.facts import BY_KEY
from custmgr.areas.upkeep import rules, views
from custmgr.areas.upkeep.facts import Health, Mark, ToVerify, Waiting
from custmgr.areas.upkeep.policy import Policy
from custmgr.ground.dates import to_day
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import statutory
from custmgr.ground.language import _
from custmgr.ground.periods import Quarter, last_finished_quarter

MONTHS_IN_QUARTER = 3
DAY = len("2026-03-05")
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
    titles = {field: _(BY_KEY[field].title) for field in {one.field for one in found} if field in BY_KEY}
    return [{**one._asdict(), "title": titles.get(one.field, one.field)} for one in found]


def marked(desk: Reader, marks: Iterable[str], changed_on: date | None) -> set[int]:
    """Return the files that carry every mark asked for, and were changed on a day (FIL-09, FIL-10, FIL-11, FIL-17)."""
    found = [_carrying(desk, Mark(mark)) for mark in marks]
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


def _share(desk: Reader, customer_id: int, power_milli: int | None) -> Fraction | None:
    """Return our monthly quantity of the last finished quarter over the monthly buying power (FIL-21)."""
    if not power_milli:
        return None
    quarter = last_finished_quarter(desk.today)
    sold = views.sold(desk.connection, customer_id, quarter.first, quarter.last)
    return None if sold is None else Fraction(sold, MONTHS_IN_QUARTER * power_milli)


def due(desk: Reader, within: int | None = None) -> Iterator[ToVerify]:
    """List the files to be verified, the most overdue first; by default those due within the policy's lead (CUS-12)."""
    policy = desk.policy(Policy).verify
    horizon = desk.today + timedelta(days=policy.lead_days if within is None else within)
    dated = ((rules.verification_due(one, policy), one) for one in views.standings(desk.connection, desk.today))
    for last, one in sorted((pair for pair in dated if pair[0]), key=lambda pair: (pair[0], pair[1].code)):
        if last is not None and last <= horizon:
            late = max(0, (desk.today - last).days)
            yield ToVerify(one.code, one.name, one.salesperson, one.verified_on, last, late)


def waiting(desk: Reader, quarter: Quarter | None = None, customer_id: int | None = None) -> Iterator[Waiting]:
    """List the files that were entered or changed since their last approval, and until when they are due (FIL-06)."""
    policy, holidays = desk.policy(Policy), statutory()
    for change in views.unapproved(desk.connection, customer_id):
        first, last = (to_day(at[:DAY]) for at in (change.first_at, change.last_at))
        belongs = Quarter.of(first)
        if quarter in (None, belongs):
            due = rules.approval_due(belongs, policy, holidays)
            late = max(0, (desk.today - due).days)
            told = (str(belongs), due, late, change.changes, first, last, change.last_change)
            yield Waiting(change.id, change.code, change.name, *told)
