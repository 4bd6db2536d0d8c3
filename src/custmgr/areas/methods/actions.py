"""Checking a method against the policy of a day."""

from datetime import date

from custmgr.areas.methods import rules
from custmgr.areas.methods.facts import Method
from custmgr.areas.methods.policy import Policy
from custmgr.ground.desk import Reader


def check(desk: Reader, method: Method, on: date) -> None:
    """Refuse a way of visiting the company does not use (VIS-02)."""
    if (refusal := rules.judge_method(method, desk.policy(Policy, on))) is not None:
        raise refusal
