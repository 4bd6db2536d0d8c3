"""Whether what was learnt can be true: bounds, lines that add up, what no line may leave out (VIS-12, 14, 18, 26)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.topics.facts import Answered, Row
from custmgr.areas.topics.policy import Balance, Cap, Policy, Question, Topic
from custmgr.areas.topics.refusals import (
    AnswerMissing,
    NothingLearnt,
    NoTopic,
    OutOfBounds,
    OverWhole,
    TextMissing,
    Unbalanced,
)
from custmgr.areas.topics.rules import table
from custmgr.ground.money import ratio
from custmgr.ground.refusals import Refusal
from custmgr.mechanisms import answers

HUNDRED = 100


def judge_visit(found: tuple[Answered, ...], policy: Policy) -> Refusal | None:
    """Refuse a visit that brings back less than the policy asks for; exactly so many topics are enough (VIS-06)."""
    return NoTopic(policy.least_per_visit, len(found)) if len(found) < policy.least_per_visit else None


def judge(answered: Answered, policy: Policy) -> Refusal | None:
    """Refuse what cannot be true of a topic, under the topic's own rule (VIS-12, VIS-14, VIS-18, VIS-26, VIS-37)."""
    topic = policy.table[answered.code]
    refusal = next(_refusals(answered, topic), None)
    return refusal.under(topic.rule) if refusal else None


def _refusals(answered: Answered, topic: Topic) -> Iterator[Refusal]:
    title = table.title_of(topic)
    if topic.text_needed and not answered.text:
        yield TextMissing(answered.code, title)
    if not (answered.text or answered.answers or answered.rows):
        yield NothingLearnt(answered.code, title)
    yield from _bounds(answered, topic)
    for row in answered.rows:
        yield from _lacking(answered.code, topic, row)
        yield from (one for balance in topic.balances for one in _balanced(answered.code, topic, row, balance))
    yield from (one for cap in topic.caps for one in _capped(answered, topic, cap))


def _bounds(answered: Answered, topic: Topic) -> Iterator[Refusal]:
    pairs = [(one, answered.answers) for one in topic.questions]
    pairs += [(one, row) for one in topic.columns for row in answered.rows]
    for question, kept in pairs:
        text = kept.get(question.name)
        if text is not None and not answers.is_within(question.kind, text, question.least, question.most):
            least, most = (_plain(bound) for bound in (question.least, question.most))
            yield OutOfBounds(answered.code, table.title_of(question), _told(question, text), least, most)


def _lacking(code: str, topic: Topic, row: Row) -> Iterator[Refusal]:
    wanted = {one.name: one for one in topic.columns if one.needed}
    by_name = {one.name: one for one in topic.columns}
    wanted |= {need.column: by_name[need.column] for need in topic.needs if row.get(need.when) == need.says}
    for name, column in wanted.items():
        if not row.get(name):
            example = f"--row {code}:{name}={table.example(column)},…"
            yield AnswerMissing(code, table.title_of(topic), table.title_of(column), example)


def _balanced(code: str, topic: Topic, row: Row, balance: Balance) -> Iterator[Refusal]:
    """Refuse a line whose total differs from what makes it; figures left out leave nothing to check."""
    if not all(name in row for name in (balance.total, *balance.plus, *balance.minus)):
        return
    made = sum(int(row[name]) for name in balance.plus) - sum(int(row[name]) for name in balance.minus)
    if made != int(row[balance.total]):
        sum_told = " + ".join(row[name] for name in balance.plus) + "".join(f" − {row[name]}" for name in balance.minus)
        name = row.get("name", table.title_of(topic))
        yield Unbalanced(code, name, sum_told, str(made), row[balance.total])


def _capped(answered: Answered, topic: Topic, cap: Cap) -> Iterator[Refusal]:
    column = next(one for one in topic.columns if one.name == cap.column)
    scale = HUNDRED if column.kind == "percent" else 1
    made = sum((Fraction(row[cap.column]) for row in answered.rows if cap.column in row), Fraction(0)) * scale
    if made > cap.most:
        yield OverWhole(answered.code, table.title_of(column), _plain(made), _plain(cap.most))


def _told(question: Question, text: str) -> str:
    return _plain(Fraction(text) * HUNDRED) if question.kind == "percent" else text


def _plain(bound: Decimal | Fraction | None) -> str:
    return "…" if bound is None else str(ratio(bound))
