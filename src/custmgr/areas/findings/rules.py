"""How findings are followed up: facts and policy in, a verdict out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from custmgr.areas.findings.facts import (
    CLOSE,
    FOUND,
    ROUTE,
    WORDS,
    Act,
    Clock,
    Decision,
    Entry,
    Fact,
    Finding,
    Line,
    Made,
    Unit,
    kind_of,
    step_named,
)
from custmgr.areas.findings.policy import Kind, Limit, Need
from custmgr.areas.findings.refusals import (
    FactAhead,
    FactsLacking,
    FactTooEarly,
    LastStep,
    NoSecondVisit,
    NotADecider,
    NotAFact,
    SamePerson,
    StepsLeft,
    UnreadableFact,
)
from custmgr.areas.staff.facts import Person
from custmgr.ground.holidays import Holidays
from custmgr.ground.language import _, chosen, fill
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import Word, mark
from custmgr.mechanisms import answers
from custmgr.mechanisms.clocks import days_late, kept_at, last_second, limit

Facts = Mapping[Fact, str]
LIMIT = mark("{fact}: {within} {unit}")
UNITS = {"hours": Unit.HOURS, "days": Unit.DAYS, "workdays": Unit.WORKDAYS, "months": Unit.MONTHS}
COURSE, COURSE_OF_STEP = mark("{on} {by} {act}"), mark("{on} {by} {act}: {step}")
SAME_DAY = mark("{fact}: the same day")


def title_of(row: Kind) -> str:
    """Return what a kind of finding is called in the language in use."""
    return row.zh if chosen() == "zh" else row.en


def step_of(finding: Finding, row: Kind) -> str:
    """Name the step a finding is at; none where its kind has no steps."""
    return row.steps[min(finding.steps_done, len(row.steps) - 1)] if row.steps else ""


def next_step(finding: Finding, row: Kind) -> str:
    """Name the step after the one a finding is at; none after the last."""
    return row.steps[finding.steps_done + 1] if finding.steps_done + 1 < len(row.steps) else ""


def read_facts(row: Kind, words: Sequence[str]) -> Facts | Refusal:
    """Read `FIELD=VALUE` words as facts of this kind, or say which cannot be read."""
    found: dict[Fact, str] = {}
    for name, text in answers.pairs(words):
        fact = _named(row, name)
        if fact is None:
            return NotAFact(title_of(row), name, tuple(f"{one.value} {_(one.label)}" for one in row.fields))
        kept = answers.read(_kind(fact, row), text, _choices(fact, row)) or _by_label(fact, row, text)
        if kept is None:
            return UnreadableFact(text, fact, _example(fact, row))
        found[fact] = kept
    return found


def judge_days(row: Kind, finding: Finding, new: Facts, today: date) -> Refusal | None:
    """Refuse a day after today, or before the day it follows; both days themselves are allowed (HBK-22, VIS-33)."""
    known = {**finding.facts, **new}
    for need in row.needs:
        on = _day(known.get(need.field), need.field)
        if on is None:
            continue
        if on > today:
            return FactAhead(need.field, on, today)
        since = _base(need.not_before, finding, known)
        if since is not None and on < since:
            return FactTooEarly(need.field, on, since, f"{need.field.value}={since}").under(need.rule)
    return None


def judge_route(row: Kind, finding: Finding, new: Facts) -> Refusal | None:
    """Refuse to hand a finding on while its step lacks a fact, or past its last step."""
    step = step_of(finding, row)
    if row.steps and step == row.steps[-1]:
        return LastStep(finding.number, title_of(row)).under(row.rule)
    return _lacking(row, finding, new, {step or ROUTE}, "route")


def judge_close(row: Kind, finding: Finding, new: Facts) -> Refusal | None:
    """Refuse to close a finding before its last step, or while a fact is lacking (VIS-16, VIS-19, VIS-20, VIS-31)."""
    step = step_of(finding, row)
    if row.steps and step != row.steps[-1]:
        left = tuple(step_named(one) for one in row.steps[row.steps.index(step) + 1 :])
        return StepsLeft(finding.number, title_of(row), step_named(step), left).under(row.rule)
    return _lacking(row, finding, new, {CLOSE, ROUTE, *row.steps}, "close")


def judge_second_visit(finding: Finding, number: str, second: Made | None, first: Made | None) -> Refusal | None:
    """Refuse a second visit of another customer, before the finding, or by who made the first (FVS-59)."""
    if second is None or second.customer != finding.customer or second.on < finding.found_at.date():
        return NoSecondVisit(finding.number, number, finding.name or "", finding.found_at.date())
    same = set(second.by) & {*(first.by if first else ()), *filter(None, [finding.owner])}
    return SamePerson(finding.number, number, tuple(sorted(same))) if same else None


def judge_decider(row: Kind, finding: Finding, person: Person | None, name: str) -> Refusal | None:
    """Refuse a closing by anybody but the offices the row names; without any, anybody may close."""
    if not row.deciders or (person is not None and person.may_act_as(*row.deciders)):
        return None
    return NotADecider(name, finding.number, row.deciders).under(row.rule)


def line_of(row: Kind, finding: Finding, now: datetime, holidays: Holidays) -> Line:
    """Return a finding as it is listed: what is awaited, and how it stands with its limits (VIS-33, VIS-37)."""
    clocks = tuple(_clocks(row, finding, now, holidays))
    step = step_of(finding, row)
    last = not row.steps or step == row.steps[-1]
    now_due = {step, CLOSE, ROUTE} if last else {step}
    awaited = tuple(
        need.field
        for need in row.needs
        if need.at in now_due and _applies(need, finding.facts) and not finding.facts.get(need.field)
    )
    return Line(finding, title_of(row), row.to, step, awaited, clocks, CLOSE if last else ROUTE, row.way)


def shown(line: Line) -> dict[str, object]:
    """Return everything a finding is shown with."""
    finding = line.finding
    return {
        **{name: getattr(finding, name) for name in ("number", "kind", "state", "rule", "customer", "name", "cause")},
        **{name: getattr(finding, name) for name in ("text", "owner", "found_at", "addressee", "closed_on")},
        "title": line.title,
        "step": step_named(line.step) or None,
        "about": str(finding.about) if finding.about else None,
        "sent_to": line.sent_to,
        "to": line.to,
        "awaited": line.awaited,
        "deadline": line.clock.deadline if line.clock else None,
        "days_late": line.days_late,
        "facts": {fact: _told(fact, finding.facts[fact]) for fact in Fact if fact in finding.facts},
        "limits": [clock._asdict() for clock in line.clocks],
        "history": [entry._asdict() for entry in finding.entries],
        "course": "\n".join(_course(entry) for entry in finding.entries),
    }


def described(name: str, row: Kind) -> dict[str, object]:
    """Return what a kind of finding asks for."""
    return {
        "kind": name,
        "title": title_of(row),
        "rule": row.rule,
        "needs": tuple(need.field for need in row.needs),
        "decisions": row.decisions,
        "limits": tuple(_limit_told(one) for one in row.limits),
        "to": row.to,
    }


def urgency(line: Line) -> tuple[bool, int, str, str]:
    """Return the sort key of a list: open before closed, the latest first, then by deadline, then by number."""
    closed = line.finding.closed_on is not None
    deadline = str(line.clock.deadline) if line.clock else "9999"
    return closed, -line.days_late, deadline, line.finding.number


def need_holidays(rows: Iterable[Kind]) -> bool:
    """Say whether one of these kinds counts working days."""
    return any(limit.unit == "workdays" for row in rows for limit in row.limits)


def example(fields: Sequence[Fact], row: Kind) -> str:
    """Return how facts are typed, by example."""
    return " ".join(f"--set {_example(fact, row)}" for fact in fields)


def _clocks(row: Kind, finding: Finding, now: datetime, holidays: Holidays) -> Iterator[Clock]:
    for one in row.limits:
        since = _since(one, finding)
        if since is None:
            continue
        deadline = limit(since, one.within, one.unit, holidays)
        kept = _kept(one, finding)
        at = now if kept is None else kept_at(kept, deadline)
        yield Clock(one.rule, one.stops, deadline, kept, days_late(last_second(deadline), at))


def _since(one: Limit, finding: Finding) -> datetime | None:
    if one.since == FOUND:
        return finding.found_at
    kept = finding.facts.get(Fact(one.since))
    return datetime.fromisoformat(kept) if kept else None


def _kept(one: Limit, finding: Finding) -> date | datetime | None:
    if one.stops == CLOSE:
        return finding.closed_on
    fact = Fact(one.stops)
    kept = finding.facts.get(fact)
    if kept is None:
        return finding.closed_on
    value = answers.value_of(kind_of(fact), kept)
    return value if isinstance(value, date) else finding.entered_on[fact]


def _lacking(row: Kind, finding: Finding, new: Facts, moves: set[str], verb: str) -> Refusal | None:
    known = {**finding.facts, **new}
    missing = [need for need in row.needs if need.at in moves and _applies(need, known) and not known.get(need.field)]
    if not missing:
        return None
    fields = tuple(dict.fromkeys(need.field for need in missing))
    refusal = FactsLacking(finding.number, title_of(row), fields, verb, example(fields, row))
    return refusal.under(missing[0].rule)


def _applies(need: Need, known: Facts) -> bool:
    return need.when is None or known.get(need.when) == need.says


def _base(name: str, finding: Finding, known: Facts) -> date | None:
    return finding.found_at.date() if name == FOUND else _day(known.get(Fact(name)), Fact(name))


def _day(kept: str | None, fact: Fact) -> date | None:
    if not kept or kind_of(fact) not in {"day", "moment"}:
        return None
    return datetime.fromisoformat(kept).date()


def _limit_told(one: Limit) -> str:
    return fill(LIMIT if one.within else SAME_DAY, fact=_limited(one), within=one.within, unit=UNITS[one.unit])


def _limited(one: Limit) -> Word:
    return Act.CLOSE if one.stops == CLOSE else Fact(one.stops)


def _told(fact: Fact, kept: str) -> object:
    decisions = {decision.value: decision for decision in Decision}
    if fact is Fact.DECISION and kept in decisions:
        return decisions[kept]
    if fact in WORDS:
        return WORDS[fact](kept)
    return answers.value_of(kind_of(fact), kept)


def _course(entry: Entry) -> str:
    course = COURSE_OF_STEP if entry.step else COURSE
    told = fill(course, on=entry.on, by=entry.by, act=entry.act, step=step_named(entry.step))
    return " ".join(filter(None, (told, f"→ {entry.addressee}" if entry.addressee else "", entry.text)))


def _named(row: Kind, name: str) -> Fact | None:
    wanted = name.casefold().replace("-", "_")
    return next((fact for fact in row.fields if wanted in {fact.value, _(fact.label).casefold()}), None)


def _kind(fact: Fact, row: Kind) -> answers.AnswerKind:
    return "choice" if _words(fact, row) else kind_of(fact)


def _choices(fact: Fact, row: Kind) -> tuple[str, ...]:
    return tuple(str(word) for word in _words(fact, row))


def _by_label(fact: Fact, row: Kind, text: str) -> str | None:
    return next((str(word) for word in _words(fact, row) if text.strip() == _(word.label)), None)


def _words(fact: Fact, row: Kind) -> tuple[Word, ...]:
    """Return the words a fact may be; none where it is no word."""
    return row.decisions if fact is Fact.DECISION else tuple(WORDS.get(fact, ()))


def _example(fact: Fact, row: Kind) -> str:
    return f"{fact.value}={answers.example_of(_kind(fact, row), _choices(fact, row))}"
