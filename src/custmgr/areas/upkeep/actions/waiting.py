"""What waits of the upkeep of files."""

from collections.abc import Iterator
from datetime import date, timedelta

from custmgr.areas.upkeep import rules, views
from custmgr.areas.upkeep.actions import looking
from custmgr.areas.upkeep.facts import Standing
from custmgr.areas.upkeep.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.calendar import add_months
from custmgr.mechanisms.dues import Due

SLACK = 3  # a month clamped to its end may come up to three days early
TO_VERIFY = mark("the file is to be verified with the customer, last on {last}")
EXPIRES = mark("the file is valid until {until}")
TO_APPROVE = mark("files of {quarter} wait for approval: {count}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell which files are to be approved, verified, and which expire (CUS-12, FIL-06, FIL-17)."""
    yield from _approvals(desk)
    policy, today = desk.policy(Policy), desk.today
    verified = add_months(today + timedelta(days=policy.verify.lead_days + SLACK), -policy.verify.every_months)
    confirmed = add_months(today + timedelta(days=policy.validity.warn_days + SLACK), -policy.validity.months)
    for one in views.standings(desk.connection, today, (verified, confirmed)):
        yield from _of_file(desk, one)


def _of_file(desk: Reader, one: Standing) -> Iterator[Due]:
    policy = desk.policy(Policy)
    due, until = rules.verification_due(one, policy.verify), rules.valid_to(one, policy.validity)
    if due is not None and desk.today >= due - timedelta(days=policy.verify.lead_days):
        yield _due(one, "CUS-13", TO_VERIFY, due, policy.verify.lead_days, last=one.verified_on or one.archived_on)
    if rules.expires_soon(one, desk.today, policy.validity):
        yield _due(one, "FIL-17", EXPIRES, until, policy.validity.warn_days, until=until)


def _due(one: Standing, rule: str, says: str, deadline: date, lead_days: int, **values: object) -> Due:
    return Due(
        rule=rule,
        key=one.code,
        says=says,
        opens=deadline - timedelta(days=lead_days),
        deadline=deadline,
        values=values,
        customer=one.code,
        name=one.name,
        owner=one.salesperson,
        way=f"custmgr customer verify {one.code} --by STAFF --channel phone --unchanged",
    )


def _approvals(desk: Reader) -> Iterator[Due]:
    """Tell of each quarter's files once, where the company asks for their approval (FIL-06)."""
    if not desk.policy(Policy).approval.required:
        return
    files = list(looking.waiting(desk))
    for quarter in dict.fromkeys(one.quarter for one in files):
        theirs = [one for one in files if one.quarter == quarter]
        yield Due(
            rule="FIL-06", key=quarter, says=TO_APPROVE, opens=theirs[0].first_on, deadline=theirs[0].due,
            values={"quarter": quarter, "count": len(theirs)}, way=f"custmgr customer approvals --quarter {quarter}",
        )  # fmt: skip
