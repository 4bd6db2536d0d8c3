"""How punishments are proposed: facts and policy in, a verdict out."""

from collections.abc import Iterable
from datetime import date

from custmgr.areas.conflicts.facts import Against
from custmgr.areas.sanctions.facts import Band, Confirming, Measure, Proposal, State
from custmgr.areas.sanctions.policy import Offence
from custmgr.areas.sanctions.refusals import (
    AmountNeeded,
    BeforeTheRules,
    BelowNothing,
    DecidedAlready,
    NotADecider,
    NotAmongMeasures,
    NotConcerned,
    NotVerified,
    OutsideBand,
    PunishedAlready,
)
from custmgr.areas.staff.facts import Person
from custmgr.ground.language import chosen
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import key_of

COMPLAINT = "complaint:"


def title_of(row: Offence) -> str:
    """Return what an offence is called in the language in use."""
    return row.zh if chosen() == "zh" else row.en


def band_of(row: Offence, count: int) -> Band:
    """Return what so many cases allow together: three of 100 to 300 allow 300 to 900 (FVS-16, FVS-17)."""
    return Band(*(None if bound is None else bound * count for bound in (row.band.least_fen, row.band.most_fen)))


def judge_person(row: Offence, person: Person) -> Refusal | None:
    """Refuse to punish somebody the paper does not mean (FVS-16, FVS-18)."""
    return None if not row.roles or person.may_act_as(*row.roles) else NotConcerned(person.name, row.roles)


def judge_day(row: Offence, on: date) -> Refusal | None:
    """Refuse to punish an event of a day before the rules were in force; their first day counts."""
    return BeforeTheRules(row.first_day, on) if on < row.first_day else None


def judge_twice(person: str, cases: Iterable[str], earlier: Iterable[Proposal]) -> Refusal | None:
    """Refuse a second proposal for the same case, person and rule, unless the first was dropped."""
    wanted = {key_of(case): case for case in cases}
    for proposal in earlier:
        if proposal.state is not State.DROPPED:
            for case in proposal.cases:
                if key_of(case) in wanted:
                    return PunishedAlready(case, person, proposal.number, proposal.state)
    return None


def judge_verified(row: Offence, person: str, cases: Iterable[str], against: Iterable[Against]) -> Refusal | None:
    """Refuse a punishment for what a customer complained of until it proved true (FVS-18)."""
    if row.verified is None:
        return None
    true = {
        key_of(one.complaint) for one in against if one.person == person and one.about is row.verified and one.verified
    }
    numbers = [case.removeprefix(COMPLAINT) for case in cases]
    unproved = next((number for number in numbers if key_of(number) not in true), None)
    return None if unproved is None else NotVerified(person, row.verified, unproved)


def judge_amount(band: Band, amount_fen: int | None, count: int) -> Refusal | None:
    """Refuse an amount outside the band; its bounds are allowed, an open band takes any from 0 on (FVS-16, FVS-17)."""
    if amount_fen is None:
        return None
    if amount_fen < 0:
        return BelowNothing(amount_fen)
    if band.holds(amount_fen):
        return None
    return OutsideBand(amount_fen, count, band.least_fen or 0, band.most_fen or 0)


def judge_measures(row: Offence, measures: Iterable[Measure]) -> Refusal | None:
    """Refuse a measure the paper does not name (FVS-17, FVS-19)."""
    allowed = (*row.measures, *row.also)
    odd = next((one for one in measures if one not in allowed), None)
    return None if odd is None else NotAmongMeasures(odd, allowed)


def judge_decider(row: Offence, proposal: Proposal, person: Person) -> Refusal | None:
    """Refuse a decision by anybody but the offices the row names, and a second one."""
    if proposal.state is not State.PROPOSED:
        assert proposal.decided_on is not None
        return DecidedAlready(proposal.number, proposal.decided_on, proposal.state)
    if row.deciders and not person.may_act_as(*row.deciders):
        return NotADecider(person.name, proposal.number, row.deciders)
    return None


def judge_confirming(row: Offence, proposal: Proposal, deciding: Confirming) -> Refusal | None:
    """Refuse to confirm without an amount where the paper leaves one to choose, or with one outside (FVS-16)."""
    band, amount = proposal.band, amount_of(proposal, deciding)
    if amount is None and band.least_fen is not None and band.most_fen is not None:
        return AmountNeeded(proposal.number, band.least_fen, band.most_fen)
    return judge_amount(band, amount, len(proposal.cases)) or judge_measures(row, deciding.measures)


def amount_of(proposal: Proposal, deciding: Confirming) -> int | None:
    """Return the amount a decision sets: the one given, the one proposed, or the only one there is (FVS-17)."""
    given = deciding.amount_fen if deciding.amount_fen is not None else proposal.amount_fen
    return given if given is not None else proposal.band.only_fen
