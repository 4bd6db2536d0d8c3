"""What is done with proposed punishments: proposed, confirmed, dropped, looked up."""

from collections.abc import Iterator
from dataclasses import replace

from custmgr.areas.conflicts import views as conflicts
from custmgr.areas.sanctions import rules, store, views
from custmgr.areas.sanctions.facts import Asked, Confirming, Line, Proposal, State
from custmgr.areas.sanctions.policy import Offence, Policy
from custmgr.areas.sanctions.refusals import NoCase, NoSuchOffence, OffenceOff
from custmgr.areas.staff import views as staff
from custmgr.ground.asking import clean, past_day, words
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import key_of
from custmgr.ground.words import mark
from custmgr.mechanisms.dues import Due

NUMBER = "S-{:04}"
WAITS = mark("{number}: {person}, {title}: to be confirmed or dropped")


def propose(desk: Desk, asked: Asked) -> Line:
    """Propose a punishment for one or several cases; one case gives one proposal (FVS-16, FVS-17, FVS-18, FVS-19)."""
    name, row = _offence(desk, asked.offence)
    person, on = staff.find(desk.connection, asked.person), past_day("--on", asked.on, desk.today)
    cases = tuple(dict.fromkeys(words("--case", case) for case in asked.cases))
    if not cases:
        raise NoCase
    told = replace(asked, offence=name, cases=cases, on=on, text=clean("--text", asked.text))
    band = rules.band_of(row, len(cases))
    _refuse(row, rules.judge_person(row, person))
    _refuse(row, rules.judge_day(row, on))
    _refuse(row, rules.judge_twice(person.name, cases, views.of_person(desk.connection, person.id, row.rule)))
    _refuse(row, rules.judge_verified(row, person.name, cases, conflicts.against(desk.connection)))
    _refuse(row, rules.judge_amount(band, told.amount_fen, len(cases)) or rules.judge_measures(row, told.measures))
    number = NUMBER.format(desk.next_number("sanction"))
    store.add(desk, number, row, person.id, told, band)
    desk.note("penalty propose", number, offence=name, person=person.name, cases=list(cases), on=on)
    return _line(desk, views.find(desk.connection, number))


def confirm(desk: Desk, number: str, deciding: Confirming) -> Line:
    """Confirm a proposal, with an amount within its band where one is to be chosen (FVS-16, FVS-17, FVS-19)."""
    proposal, row, told = _deciding(desk, number, deciding)
    _refuse(row, rules.judge_confirming(row, proposal, told))
    amount = rules.amount_of(proposal, told)
    store.decide(desk, proposal.id, State.CONFIRMED, told, amount)
    measures = [measure.value for measure in told.measures]
    desk.note("penalty confirm", proposal.number, by=told.by, amount_fen=amount, measures=measures, text=told.text)
    return _line(desk, views.find(desk.connection, number))


def drop(desk: Desk, number: str, by: str, reason: str) -> Line:
    """Drop a proposal, with the reason; its cases may be proposed again."""
    deciding = Confirming(by, text=words("--reason", reason))
    proposal, _row, told = _deciding(desk, number, deciding)
    store.decide(desk, proposal.id, State.DROPPED, told, None)
    desk.note("penalty drop", proposal.number, by=told.by, reason=told.text)
    return _line(desk, views.find(desk.connection, number))


def list_proposals(desk: Reader, person: str | None, *, everything: bool) -> list[Line]:
    """List the proposals that wait for a decision, or all of them."""
    name = staff.person_on(desk.connection, person, desk.today).name if person else None
    return [_line(desk, one) for one in views.list_proposals(desk.connection, name, everything=everything)]


def dues(desk: Reader) -> Iterator[Due]:
    """Tell of the proposals that wait for the company's decision (FVS-16, FVS-17, FVS-18, FVS-19)."""
    for line in list_proposals(desk, None, everything=False):
        one = line.proposal
        yield Due(
            rule=one.rule,
            key=one.number,
            says=WAITS,
            opens=one.on,
            deadline=None,
            values={"number": one.number, "person": one.person, "title": line.title},
            way=f"custmgr penalty confirm {one.number} --by …",
        )


def offence(desk: Reader, name: str) -> Offence:
    """Return the row of an offence the company punishes, or refuse (OCC-18)."""
    _name, row = _offence(desk, name)
    return row


def shown(line: Line) -> dict[str, object]:
    """Return everything a proposal is shown with."""
    told = {name: value for name, value in vars(line.proposal).items() if name != "id"}
    return {**told, "title": line.title, "leaders": line.leaders, "count": len(line.proposal.cases)}


def _deciding(desk: Desk, number: str, deciding: Confirming) -> tuple[Proposal, Offence, Confirming]:
    proposal = views.find(desk.connection, number)
    _name, row = _offence(desk, proposal.offence, proposal)
    person = staff.find(desk.connection, deciding.by)
    _refuse(row, rules.judge_decider(row, proposal, person))
    return proposal, row, replace(deciding, by=person.name, text=clean("--text", deciding.text))


def _offence(desk: Reader, text: str, proposal: Proposal | None = None) -> tuple[str, Offence]:
    """Return the row of an offence by its key or title; one switched off refuses what is new (FVS-16)."""
    policy = desk.policy(Policy, proposal.on if proposal else None)
    wanted = key_of(text.replace("-", "_"))
    for name, row in policy.offences.items():
        if wanted in {key_of(name), key_of(row.en), key_of(row.zh)}:
            if not row.on and proposal is None:
                raise OffenceOff(rules.title_of(row), name).under(row.rule)
            return name, row
    raise NoSuchOffence(text, tuple(f"{name} {rules.title_of(row)}" for name, row in policy.offences.items() if row.on))


def _line(desk: Reader, proposal: Proposal) -> Line:
    _name, row = _offence(desk, proposal.offence, proposal)
    return Line(proposal, rules.title_of(row), row.leaders)


def _refuse(row: Offence, verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict.under(row.rule)
