"""Proposing what a month's missed and late steps cost those who answer for them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from custmgr.areas.occasions.actions import dining
from custmgr.areas.occasions.facts.breaches import Breach, Charge
from custmgr.areas.occasions.policy import Policy
from custmgr.areas.occasions.rules import breaching as rules
from custmgr.areas.occasions.rules import turning
from custmgr.areas.occasions.views import occasions as views
from custmgr.areas.sanctions import actions as sanctions
from custmgr.areas.sanctions import views as proposals
from custmgr.areas.sanctions.facts import Asked
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.periods import Month

OFFENCE = "occasion_step"


def charge(desk: Desk, month: Month, hotel: str | None) -> list[Charge]:
    """Propose a fixed amount for each step of a month missed or taken late, a proposal a person (OCC-18, OCC-19)."""
    row = sanctions.offence(desk, OFFENCE)
    known = proposals.cases_under(desk.connection, row.rule)
    found = rules.punishable(_breaches(desk, month, hotel), row.first_day, known)
    last = min(desk.today, month.last)
    return [_proposed(desk, one, Asked(OFFENCE, one.person or "", one.cases, last)) for one in rules.charges(found)]


def _proposed(desk: Desk, one: Charge, asked: Asked) -> Charge:
    if one.person is None:
        return one
    made = sanctions.propose(desk, asked)
    return replace(one, number=made.proposal.number, amount_fen=made.proposal.amount_fen, leaders=made.leaders)


def _breaches(desk: Reader, month: Month, hotel: str | None) -> Iterator[Breach]:
    """Yield what went wrong in a month; of somebody who left nobody is asked."""
    holders = _holders(desk)
    contacts = _contacts(desk, month) if hotel is None else iter(())
    for one in chain(_steps(desk, month, hotel, holders), contacts):
        yield one if one.person in holders[None] else one._replace(person=None)


def _steps(desk: Reader, month: Month, hotel: str | None, holders: rules.Holders) -> Iterator[Breach]:
    for clock in dining.failings(desk, month, hotel):
        yield rules.of_step(clock, desk.policy(Policy, clock.on).dining.steps, holders)


def _contacts(desk: Reader, month: Month) -> Iterator[Breach]:
    for one, turn in turning.watch(views.watched(desk.connection), desk.policy(Policy).days, desk.today):
        if turn.deadline < desk.today and month.first <= turn.day <= month.last:
            yield rules.of_contact(one, turn)


def _holders(desk: Reader) -> dict[Role | None, list[str]]:
    """Return who works here, by role; under None everybody."""
    found: defaultdict[Role | None, list[str]] = defaultdict(list)
    for person in staff.list_staff(desk.connection):
        for role in (None, *person.roles):
            found[role].append(person.name)
    return found
