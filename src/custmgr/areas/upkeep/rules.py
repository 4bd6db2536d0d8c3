"""When a file is due, valid, stale; what may be approved and published: pure rules."""

from datetime import date, timedelta

from custmgr.areas.upkeep.facts import Standing, Verification
from custmgr.areas.upkeep.policy import Policy, Validity, Verify
from custmgr.areas.upkeep.refusals import NothingChanged, NotTheChannel, NotTheVerifier, SaidUnchanged
from custmgr.ground.holidays import Holidays
from custmgr.ground.periods import Quarter
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms.calendar import add_months, add_workdays


def verification_due(standing: Standing, policy: Verify) -> date | None:
    """Return the last day to verify a file: three months after it was verified, else archived (CUS-12, CUS-13)."""
    since = standing.verified_on or standing.archived_on
    return add_months(since, policy.every_months) if since else None


def judge_verification(code: str, asked: Verification, by: str, policy: Verify) -> Refusal | None:
    """Refuse another person than the designated one, another way, and a change without what changed (CUS-13, 14)."""
    if asked.channel not in policy.channels:
        return NotTheChannel(asked.channel, policy.channels)
    if policy.verifier and by != policy.verifier:
        return NotTheVerifier(by, policy.verifier)
    if asked.changed is False and asked.sets:
        return SaidUnchanged()
    return NothingChanged(code) if asked.changed and not asked.sets else None


def valid_to(standing: Standing, policy: Validity) -> date:
    """Return the last day a file counts as confirmed: the one entered, else twelve months on (FIL-17)."""
    return standing.valid_until or add_months(standing.confirmed_on, policy.months)


def expires_soon(standing: Standing, today: date, policy: Validity) -> bool:
    """Say whether a file stands in the list of those that expire: from thirty days before (FIL-17)."""
    return today >= valid_to(standing, policy) - timedelta(days=policy.warn_days)


def is_stale(standing: Standing, today: date, policy: Policy) -> bool:
    """Say whether a file went unchanged and unconfirmed for more than 90 days (FIL-10, INF-31)."""
    return (today - standing.touched_on).days > policy.stale.days


def approval_due(quarter: Quarter, policy: Policy, holidays: Holidays) -> date:
    """Return the last day to approve the files of a quarter: ten working days after it (FIL-06)."""
    return add_workdays(quarter.last, policy.approval.due_workdays, holidays)
