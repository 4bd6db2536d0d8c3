"""What was typed of topics, read as answers: `M1=TEXT`, `M1.rivals=TEXT`, `O1:category=…,share=…`, a flag (VIS-06)."""

import re
from collections.abc import Callable, Iterator

from custmgr.areas.topics.facts import FLAG_SET, Answered, Row, Words
from custmgr.areas.topics.policy import Policy, Question, Topic
from custmgr.areas.topics.refusals import NoCode, NoSuchFlag, NoSuchQuestion, NoSuchTopic, UnreadableAnswer
from custmgr.areas.topics.rules import table
from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import folded, is_clean
from custmgr.mechanisms import answers

Kept = dict[str, str]
BETWEEN = re.compile(r"[,，;；]\s*(?=[^,，;；=＝\s]+\s*[=＝])")


class Draft:
    """What was learnt of one topic, as it is gathered."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.answers: Kept = {}
        self.rows: list[Row] = []
        self.first: Kept = {}

    def done(self, code: str) -> Answered:
        """Return what was gathered; columns answered without a line make the first line."""
        rows = [self.first, *self.rows] if self.first else self.rows
        return Answered(code, self.text, self.answers, tuple(rows))


def read(words: Words, policy: Policy) -> tuple[Answered, ...] | Refusal:
    """Read what was typed as answers by topic, in the order of the table; or say what cannot be read."""
    found: dict[str, Draft] = {}
    readers: tuple[tuple[tuple[str, ...], Callable[[str, Policy, dict[str, Draft]], Refusal | None]], ...] = (
        (words.topics, _text),
        (words.sets, _answer),
        (words.rows, _row),
        (words.flags, _flag),
    )
    for typed, take in readers:
        for word in typed:
            if (refusal := take(word, policy, found)) is not None:
                return refusal
    return tuple(found[code].done(code) for code in policy.table if code in found)


def _text(word: str, policy: Policy, found: dict[str, Draft]) -> Refusal | None:
    ((name, text),) = answers.pairs([word])
    code = table.code_of(name, policy)
    if code is None:
        return NoSuchTopic(name)
    if not is_clean(text):
        return NotClean(f"--topic {code}", text)
    draft = found.setdefault(code, Draft())
    draft.text = "\n".join(filter(None, (draft.text, text))) or None
    return None


def _answer(word: str, policy: Policy, found: dict[str, Draft]) -> Refusal | None:
    ((name, text),) = answers.pairs([word])
    typed, dot, field = name.partition(".")
    code = table.code_of(typed, policy)
    if not dot:
        return NoCode(word, "--set M1.rivals=TEXT")
    if code is None:
        return NoSuchTopic(typed)
    topic = policy.table[code]
    draft = found.setdefault(code, Draft())
    single = table.named((*topic.questions, *topic.flags), field)
    column = table.named(topic.columns, field)
    question = single or column
    if question is None:
        return _unasked(code, topic, field)
    into = draft.answers if single else draft.first
    return _keep(question, text, into, code, f"--set {code}.{question.name}={table.example(question)}", topic)


def _row(word: str, policy: Policy, found: dict[str, Draft]) -> Refusal | None:
    typed, colon, rest = word.replace("：", ":", 1).partition(":")
    code = table.code_of(typed, policy)
    if not colon:
        return NoCode(word, "--row O1:category=TEXT,share=30")
    if code is None:
        return NoSuchTopic(folded(typed))
    topic, kept = policy.table[code], dict[str, str]()
    for name, text in _cells(rest):
        column = table.named(topic.columns, name)
        if column is None:
            return _unasked(code, topic, name)
        example = f"--row {code}:{column.name}={table.example(column)}"
        if (refusal := _keep(column, text, kept, code, example, topic)) is not None:
            return refusal
    found.setdefault(code, Draft()).rows.append(kept)
    return None


def _flag(word: str, policy: Policy, found: dict[str, Draft]) -> Refusal | None:
    for code, topic in policy.table.items():
        if (flag := table.named(topic.flags, word)) is not None:
            found.setdefault(code, Draft()).answers[flag.name] = FLAG_SET
            return None
    flags = (flag for topic in policy.table.values() for flag in topic.flags)
    return NoSuchFlag(word, table.menu(flags))


def _cells(text: str) -> Iterator[tuple[str, str]]:
    """Take `name=A,share=30` apart: a comma separates where a name and an equals sign follow, so texts may hold commas.

    >>> list(_cells("category=音响，低音炮,share=45%"))
    [('category', '音响，低音炮'), ('share', '45%')]
    """
    parts = BETWEEN.split(text)
    return answers.pairs([part.strip() for part in parts if part.strip()])


def _keep(question: Question, text: str, into: Kept, code: str, example: str, topic: Topic) -> Refusal | None:
    kept = table.read(table.as_flag(question) if question in topic.flags else question, text)
    if kept is None:
        return UnreadableAnswer(text, code, table.title_of(question), example)
    into[question.name] = kept
    return None


def _unasked(code: str, topic: Topic, name: str) -> Refusal:
    return NoSuchQuestion(code, table.title_of(topic), name, table.menu(table.everything(topic)))
