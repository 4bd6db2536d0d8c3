"""Which methods the company uses."""

from custmgr.areas.methods.facts import Method
from custmgr.areas.methods.policy import Policy
from custmgr.areas.methods.refusals import MethodNotAllowed
from custmgr.ground.refusals import Refusal


def judge_method(method: Method, policy: Policy) -> Refusal | None:
    """Refuse a way of visiting the company does not use (VIS-02)."""
    return None if method in policy.allowed else MethodNotAllowed(method, policy.allowed).under(policy.rule)
