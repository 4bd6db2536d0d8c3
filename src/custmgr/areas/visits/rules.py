"""How customers are visited: pure rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from custmgr.areas.methods.facts import Method
from custmgr.areas.staff.facts import Person, Role
from custmgr.areas.visits.facts import (
    DETAIL_KINDS,
    DETAIL_WORDS,
    Detail,
    DueState,
    Entry,
    Idle,
    Language,
    Part,
    Past,
    Standing,
    VisitKind,
)
from custmgr.areas.visits.policy import Cadence, Need, Opening, Policy, Question, Record, Score
from custmgr.areas.visits.refusals import NotADetail, UnreadableDetail
from custmgr.ground.holidays import Holidays
from custmgr.ground.language import _
from custmgr.ground.periods import Quarter
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import Word
from custmgr.mechanisms import answers
from custmgr.mechanisms.cadence import CadenceRule, Contact, Item, Subject, items, urgency
from custmgr.mechanisms.calendar import add_workdays

OPTIONS = {Detail.RECORDING: "--recording FILE", Detail.PROBLEMS: "--problems TEXT"}
SHOWN = {state.value: state for state in DueState}
NO_HOLIDAYS = Holidays(frozenset(), frozenset(), frozenset())


Ranked = tuple[tuple[int, int, date], Item]


class Waiting(NamedTuple):
    """Something a cadence asks of a customer, with its place in the list of work."""

    urgency: tuple[int, int, date]
    code: str
    cadence: str
    standing: Standing
    item: Item


def kind_of(method: Method, past: Past, asked: VisitKind | None, purpose: VisitKind | None = None) -> VisitKind:
    """Say what a record counts as: the first call on a new customer on site is its first visit, else as asked.

    A telephone call or a letter to a new customer is a contact and leaves the first visit still to be made (CUS-19).
    Where contracts tell what visits are for, the contract's next visit it is, unless another is named (FVS-26).
    """
    if purpose is not None:
        return asked or purpose
    if past.is_new and method is Method.ONSITE:
        return VisitKind.FIRST
    if asked is not None:
        return asked
    return VisitKind.CONTACT if past.is_new else VisitKind.REVISIT


def read_details(words: Sequence[str]) -> dict[Detail, str] | Refusal:
    """Read `FIELD=VALUE` words as details of a record, or say which cannot be read."""
    found: dict[Detail, str] = {}
    for name, text in answers.pairs(words):
        wanted = name.casefold().replace("-", "_")
        detail = next((one for one in Detail if wanted in {one.value, _(one.label).casefold()}), None)
        if detail is None:
            return NotADetail(name, tuple(f"{one.value} {_(one.label)}" for one in Detail))
        allowed = choices(detail)
        kept = answers.read(kind_of_detail(detail), text, tuple(allowed.values())) or allowed.get(text.strip())
        if kept is None:
            return UnreadableDetail(text, detail, f"{detail.value}={example(detail)}")
        found[detail] = kept
    return found


def kind_of_detail(detail: Detail) -> answers.AnswerKind:
    """Say how a detail is read."""
    return DETAIL_KINDS.get(detail, "text")


def choices(detail: Detail) -> dict[str, str]:
    """Return the words a detail may be, by their stored value and by what people read; none where it is no word."""
    words = DETAIL_WORDS.get(detail, ())
    return {name: str(word) for word in words for name in (str(word), _(word.label))}


def example(detail: Detail) -> str:
    """Return how a detail is typed, by example."""
    return answers.example_of(kind_of_detail(detail), tuple(str(word) for word in DETAIL_WORDS.get(detail, ())))


def lacking(entry: Entry, record: Record) -> Need | None:
    """Return the first field this company asks for that the record leaves out (CUS-25, FVS-01, FVS-02)."""
    wanted = (need for need in record.needs if not need.methods or entry.method in need.methods)
    return next((need for need in wanted if not _given(entry, need.field)), None)


def outside(entry: Entry, record: Record) -> Score | None:
    """Return the first score that lies outside its bounds; the bounds themselves are allowed (FVS-32, FVS-52)."""
    given = ((score, entry.facts.get(score.field)) for score in record.scores)
    return next((score for score, kept in given if kept and not score.least <= int(kept) <= score.most), None)


def is_unasked(entry: Entry, kind: VisitKind, record: Record, *, wants_no_calls: bool) -> bool:
    """Say whether a message completes nothing: the customer did not say that he wants no calls (FVS-25)."""
    return entry.method in record.asked_for and not wants_no_calls and kind not in record.asked_for_but


def opened_by(entry: Entry, record: Record) -> list[Opening]:
    """Return the findings the answers of a record open (FVS-31)."""
    return [row for row in record.opens if entry.facts.get(row.field) == row.says]


def unanswered(entry: Entry, questions: Sequence[Question]) -> list[Question]:
    """Return the questions of an outline a record leaves open (FVS-30, FVS-31, FVS-32)."""
    return [one for one in questions if one.field is not None and one.field not in entry.facts]


def enter_by(on: date, record: Record, holidays: Holidays) -> date | None:
    """Return the last day on which a record is entered in time; None where there is no limit (FVS-56)."""
    return add_workdays(on, record.entry_workdays, holidays) if record.entry_workdays else None


def is_willing_beyond(entry: Entry) -> bool:
    """Say whether a customer is willing to bear more risk than he is able to (FVS-52)."""
    able, willing = entry.facts.get(Detail.ABILITY), entry.facts.get(Detail.WILLINGNESS)
    return able is not None and willing is not None and int(willing) > int(able)


def is_odd_dialect(entry: Entry) -> bool:
    """Say whether a visit was made in a dialect the customer did not ask for (FVS-70)."""
    spoken, asked = entry.facts.get(Detail.LANGUAGE), entry.facts.get(Detail.DIALECT_ASKED)
    return spoken == Language.DIALECT.value and asked != answers.YES


def named(field: str) -> Word:
    """Return a field of the record as the clerk reads it."""
    return Detail(field) if field in set(Detail) else Part(field)


def typed(field: str) -> str:
    """Return how a field of the record is typed."""
    if field in OPTIONS:
        return OPTIONS[Detail(field)]
    if field in set(Detail):
        return f"--set {field}={example(Detail(field))}"
    return f"--{field.replace('_', '-')}"


def answered_with(field: Detail, record: Record) -> str:
    """Return how a question of the outline is answered: a score within its bounds, all else by example."""
    score = next((one for one in record.scores if one.field is field), None)
    return f"--set {field}={score.least}–{score.most}" if score else typed(field)


def covered(line: Mapping[str, object], on: date | None, since: date) -> dict[str, object]:
    """Say whether a topic was spoken of since a day, that day included (VIS-06)."""
    return {**line, "last_on": on, "covered": on is not None and on >= since}


def salespersons(visitors: Iterable[Person]) -> int:
    """Count the different salespersons among the visitors; one named twice counts once (CUS-19)."""
    return len({person.id for person in visitors if person.may_act_as(Role.SALESPERSON)})


def may_go(kind: VisitKind, past: Past, found: int, policy: Policy) -> bool:
    """Allow a first visit to a new customer from two salespersons on, any later one by one person (CUS-19)."""
    return kind is not VisitKind.FIRST or not past.is_new or found >= policy.first_visit_salespersons


def rule_of(name: str, row: Cadence) -> CadenceRule:
    """Make the mechanism's rule of a row of policy (CUS-23, CUS-24)."""
    return CadenceRule(
        name=name,
        rule_id=row.rule,
        trigger=row.trigger,
        offset=row.offset,
        unit=row.unit,
        lead_days=row.lead_days,
        methods=tuple(row.methods),
        period=row.period,
        within=row.within,
        event=row.event,
        yearly=row.yearly,
    )


def waiting(
    rule: CadenceRule, standings: Iterable[Standing], today: date, within: int, holidays: Holidays
) -> Iterator[Waiting]:
    """List what waits to be done: missed, overdue, due, and what opens within so many days (CUS-23, CUS-24)."""

    @cache
    def asked(since: date, contacts: tuple[date, ...], events: tuple[date, ...]) -> list[Ranked]:
        subject = Subject(since, {rule.event: events}, tuple(Contact(on, "any") for on in contacts))
        found = items(rule, subject, today, holidays)
        return [(urgency(item), item) for item in found if _is_shown(item, today, within)]

    for standing in standings:
        if standing.since is not None:
            for rank, item in asked(*_coarse(rule, standing)):
                yield Waiting(rank, standing.code, rule.name, standing, item)


def settled_from(row: Cadence, today: date, within: int) -> date | None:
    """Return the day from which one contact settles all that could be listed: the running quarter's first (CUS-24).

    A contact in it leaves nothing but the next quarter to be done, which may be too far ahead to be listed. None
    where more has to be looked at.
    """
    if row.trigger != "period_end" or row.period != "quarter" or not row.within:
        return None
    running = Quarter.of(today)
    return running.first if running.next.first > today + timedelta(days=within) else None


def classes(row: Cadence, today: date, within: int) -> tuple[Idle, ...]:
    """Return the customers a quarterly cadence lists, the most urgent first; within a class all wait alike (CUS-24).

    Who counted before the last quarter began and had no contact since has missed it; who counted before the running
    one and had no contact in it is due. Nothing where more has to be looked at.
    """
    if row.also or settled_from(row, today, within) is None:
        return ()
    running = Quarter.of(today).first
    missed = Quarter.of(today).previous.first
    return (Idle(missed, missed), Idle(running, running))


def period_of(item: Item) -> str:
    """Name the quarter an item of a quarterly cadence belongs to (CUS-24)."""
    return _quarter_name(item.opens_on)


def _given(entry: Entry, field: str) -> bool:
    value = entry.facts.get(Detail(field)) if field in set(Detail) else getattr(entry, field)
    return bool(value and str(value).strip())


def _is_shown(item: Item, today: date, within: int) -> bool:
    if item.state.value not in SHOWN:
        return False
    return item.state.value != DueState.UPCOMING.value or item.opens_on <= today + timedelta(days=within)


def _coarse(rule: CadenceRule, standing: Standing) -> tuple[date, tuple[date, ...], tuple[date, ...]]:
    """Return the facts with nothing in them that makes no difference, so that most customers share one answer."""
    since = standing.since
    last = standing.contacts[0] if len(standing.contacts) == 1 else standing.last
    assert since is not None
    if rule.trigger == "interval":
        return (max(since, last or since), (), ())
    if rule.trigger == "period_end" and rule.within and rule.period == "quarter":
        return (_quarter_start(since), (_quarter_start(last),) if last else (), ())
    return (since, standing.contacts, standing.events)


@cache
def _quarter_start(day: date) -> date:
    return Quarter.of(day).first


@cache
def _quarter_name(day: date) -> str:
    return str(Quarter.of(day))


def texts(entry: Entry) -> Iterator[tuple[str, str | None]]:
    """Yield what was typed freely, each under the option it was typed for (CUS-21)."""
    fields = ("content", "preparation", "persons_met", "result", "next_step", "unplanned")
    yield from ((f"--{field.replace('_', '-')}", getattr(entry, field)) for field in fields)
    yield from (("--set", f"{field.value}={text}") for field, text in entry.facts.items())
