"""What waits of the upkeep of files."""

from collections.abc import Iterator
from datetime import date, timedelta

from custmgr.areas.upkeep import rules, views
from custmgr.areas.upkeep.actions import looking
from custmgr.areas.upkeep.facts import Standing
from custmgr.areas.upkeep.policy import Policy
from custmgr.ground.desk import Reader
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

TO_VERIFY = mark("the file is to be verified with the customer, last on {last}")
EXPIRES = mark("the file is valid until {until}")
TO_APPROVE = mark("files of {quarter} wait for approval: {count}")
TO_REVIEW = mark("files wait for review: {count}")


def dues(desk: Reader) -> Iterator[Due]:
    """Tell which files are to be reviewed, approved, verified, and which expire (CUS-8, CUS-12, FIL-06, FIL-17)."""
    yield from _reviews(desk)
    yield from _approvals(desk)
    for one in views.standings(desk.connection, desk.today):
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


def _reviews(desk: Reader) -> Iterator[Due]:
    count = views.waiting_for_review(desk.connection)
    if count:
        yield Due(
            rule="CUS-8", key="review", says=TO_REVIEW, opens=desk.today, deadline=None, values={"count": count},
            way="custmgr customer list --all",
        )  # fmt: skip
