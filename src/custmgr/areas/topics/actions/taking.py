"""Taking the answers of a visit: read, judged, completed, with the findings that follow from them."""

from datetime import date

from custmgr.areas.topics import views
from custmgr.areas.topics.facts import Answered, Opening, Words
from custmgr.areas.topics.policy import Policy
from custmgr.areas.topics.refusals import TopicsOff
from custmgr.areas.topics.rules import judging, reading, working_out
from custmgr.ground.desk import Reader
from custmgr.ground.refusals import Refusal


def take(desk: Reader, words: Words, on: date) -> tuple[Answered, ...]:
    """Read what was typed of topics and refuse what cannot be true; nothing typed is nothing learnt (VIS-06)."""
    if not words:
        return ()
    policy = desk.policy(Policy, on)
    if not policy.in_use:
        raise TopicsOff
    found = reading.read(words, policy)
    if isinstance(found, Refusal):
        raise found
    completed = tuple(working_out.complete(one, policy) for one in found)
    for answered in completed:
        if (refusal := judging.judge(answered, policy)) is not None:
            raise refusal
    return completed


def check_enough(desk: Reader, found: tuple[Answered, ...], on: date) -> None:
    """Refuse a visit that brings back less than the company asks for (VIS-06)."""
    policy = desk.policy(Policy, on)
    if policy.in_use and (refusal := judging.judge_visit(found, policy)) is not None:
        raise refusal


def openings(desk: Reader, customer_id: int, found: tuple[Answered, ...], on: date) -> list[Opening]:
    """List the findings that follow from what a visit learnt (VIS-08, VIS-10, VIS-16, VIS-28)."""
    if not found:
        return []
    policy = desk.policy(Policy, on)
    registered = views.registered_on(desk.connection, customer_id, on)
    return [opening for one in found for opening in working_out.openings(one, policy, registered)]
