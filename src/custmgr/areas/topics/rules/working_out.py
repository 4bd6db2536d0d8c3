"""What follows from the answers: figures, what is to be done, findings (VIS-08, 10, 16, 19 to 21, 26 to 29, 31, 32)."""

from collections.abc import Collection, Iterator
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.topics.facts import FLAG_SET, Act, Answered, Figure, Opening, Row
from custmgr.areas.topics.policy import Action, Opens, Policy, Question, Ratio, Topic
from custmgr.areas.topics.rules import table
from custmgr.ground.money import half_up
from custmgr.ground.text import key_of

HUNDRED = 100


def complete(answered: Answered, policy: Policy) -> Answered:
    """Set the flags that figures call for: at the figure named and above it, not below (VIS-29)."""
    topic = policy.table[answered.code]
    found = {one.sets: FLAG_SET for one in topic.ratios if one.sets and _reaches(one, answered)}
    return Answered(answered.code, answered.text, {**answered.answers, **found}, answered.rows)


def figures(answered: Answered, topic: Topic) -> Iterator[Figure]:
    """Work out one answer divided by another; nothing where there is nothing to divide by (VIS-27, VIS-29)."""
    for one in topic.ratios:
        if one.of in answered.answers and one.to in answered.answers:
            yield Figure(one.name, table.title_of(one), _ratio(one, answered), one.share)


def acts(answered: Answered, topic: Topic) -> Iterator[Act]:
    """Say what is to be done: about figures that reach their mark, and lines that do, it included (VIS-26, VIS-29)."""
    for one in topic.ratios:
        if one.sets and _reaches(one, answered):
            flag = next(flag for flag in topic.flags if flag.name == one.sets)
            value = half_up(_ratio(one, answered) or Fraction(0), 2)
            yield Act(one.sets, table.title_of(flag), f"{table.title_of(one)} {value}")
    for row in answered.rows:
        for act in topic.acts:
            if _calls_for(act, row, topic):
                yield Act(act.name, table.title_of(act), _called(row, topic))


def filled(answered: Answered, topic: Topic) -> tuple[int, int] | None:
    """Count how many of a topic's questions are answered, and of how many; None where it has none (VIS-07)."""
    counting = [one.name for one in topic.questions if one.counts]
    return (sum(name in answered.answers for name in counting), len(counting)) if counting else None


def openings(answered: Answered, policy: Policy, registered: Collection[str]) -> Iterator[Opening]:
    """Yield the findings that follow, each caused by the answer it comes from (VIS-08, VIS-10, VIS-16, VIS-28)."""
    topic = policy.table[answered.code]
    for one in topic.opens:
        yield from _opened(one, answered, topic)
    if topic.registered is not None:
        known = {key_of(name) for name in registered}
        for row in answered.rows:
            name = row.get(topic.registered.column, "")
            if name and key_of(name) not in known:
                yield Opening(topic.registered.finding, topic.rule, f"{answered.code}-{topic.registered.column}", name)


def _opened(one: Opens, answered: Answered, topic: Topic) -> Iterator[Opening]:
    if not one.when:
        yield Opening(one.finding, topic.rule, answered.code, answered.text or table.title_of(topic))
        return
    column = next((column for column in topic.columns if column.name == one.when), None)
    if column is not None:
        yield from _of_rows(one, column, answered, topic)
    elif _says(one, answered.answers):
        told = answered.text or _asked(one, answered, topic)
        yield Opening(one.finding, topic.rule, f"{answered.code}-{one.when}", told)


def _of_rows(one: Opens, column: Question, answered: Answered, topic: Topic) -> Iterator[Opening]:
    rows = [row for row in answered.rows if _says(one, row)]
    if one.once and rows:
        told = "、".join(_called(row, topic) for row in rows)
        yield Opening(one.finding, topic.rule, f"{answered.code}-{one.when}", told)
        return
    for row in rows:
        cause = row[one.when] if column.kind == "choice" else one.when
        told = _called(row, topic)
        if column.kind != "choice":
            told = f"{told} {table.title_of(column)} {table.person(column, row[one.when])}"
        yield Opening(one.finding, topic.rule, f"{answered.code}-{cause}", told)


def _says(one: Opens, kept: Row) -> bool:
    text = kept.get(one.when)
    if text is None:
        return False
    if one.at_most is not None:
        return Decimal(text) <= one.at_most
    return one.says is None or text == one.says


def _calls_for(one: Action, row: Row, topic: Topic) -> bool:
    column = next(question for question in topic.columns if question.name == one.column)
    if one.column not in row or any(row.get(name) == said for name, said in one.unless.items()):
        return False
    reached = Fraction(row[one.column]) * (HUNDRED if column.kind == "percent" else 1)
    return reached >= one.at_least and all(row.get(name) == said for name, said in one.says.items())


def _called(row: Row, topic: Topic) -> str:
    """Name a line by its texts, in the order of the columns."""
    texts = [row[one.name] for one in topic.columns if one.kind == "text" and one.name in row]
    return " ".join(texts[:2]) or table.title_of(topic)


def _asked(one: Opens, answered: Answered, topic: Topic) -> str:
    question = next(question for question in table.everything(topic) if question.name == one.when)
    value = "" if question in topic.flags else table.person(question, answered.answers[one.when])
    return f"{table.title_of(topic)} {table.title_of(question)} {value}".strip()


def _ratio(one: Ratio, answered: Answered) -> Fraction | None:
    to = Fraction(answered.answers[one.to])
    return Fraction(answered.answers[one.of]) / to if to else None


def _reaches(one: Ratio, answered: Answered) -> bool:
    if one.warn_from is None or not {one.of, one.to} <= answered.answers.keys():
        return False
    value = _ratio(one, answered)
    return value is not None and value >= Fraction(one.warn_from)
