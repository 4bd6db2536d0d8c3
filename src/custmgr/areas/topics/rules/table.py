"""Finding one's way in the table of topics, in both languages."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Protocol

from custmgr.areas.topics.policy import Policy, Question, Topic
from custmgr.ground.language import _, chosen
from custmgr.ground.money import percent
from custmgr.ground.text import folded
from custmgr.ground.words import mark
from custmgr.mechanisms import answers

YES, NO = mark("yes"), mark("no")


class Titled(Protocol):
    """Something with a title in both languages."""

    @property
    def en(self) -> str:
        """Return the English title."""

    @property
    def zh(self) -> str:
        """Return the Chinese title."""


def title_of(thing: Titled) -> str:
    """Return a title in the language in use."""
    return thing.zh if chosen() == "zh" else thing.en


def code_of(text: str, policy: Policy) -> str | None:
    """Return the code of a topic typed by its code or its title, or None."""
    wanted = folded(text).casefold()
    for code, topic in policy.table.items():
        if wanted in {code.casefold(), topic.en.casefold(), topic.zh.casefold()}:
            return code
    return None


def everything(topic: Topic) -> Iterator[Question]:
    """Yield everything a topic asks: questions, columns, flags."""
    yield from topic.questions
    yield from topic.columns
    yield from topic.flags


def named(questions: tuple[Question, ...], text: str) -> Question | None:
    """Return the question typed by its name or its title, or by a part of its title that no other has; else None."""
    wanted = folded(text).casefold().replace("-", "_")
    for one in questions:
        if wanted in {one.name, one.en.casefold(), one.zh.casefold()}:
            return one
    like = [one for one in questions if len(wanted) > 1 and (wanted in one.en.casefold() or wanted in one.zh)]
    return like[0] if len(like) == 1 else None


def read(question: Question, text: str) -> str | None:
    """Return an answer as it is kept, or None where it is none; a choice is typed by its name or its title."""
    if question.kind != "choice":
        return answers.read(question.kind, text)
    wanted = folded(text).casefold().replace("-", "_")
    return next((c.name for c in question.choices if wanted in {c.name, c.en.casefold(), c.zh.casefold()}), None)


def shown(question: Question, kept: str) -> object:
    """Return a kept answer as a person reads it."""
    if question.kind == "choice":
        return next((title_of(choice) for choice in question.choices if choice.name == kept), kept)
    return kept if question.kind == "money" else answers.value_of(question.kind, kept)


def person(question: Question, kept: str) -> str:
    """Return a kept answer as it stands in a sentence."""
    value = shown(question, kept)
    match value:
        case bool():
            return _(YES) if value else _(NO)
        case Fraction():
            return percent(value)
    return str(value)


def as_flag(question: Question) -> Question:
    """Return a flag as the yes or no it is."""
    return Question(question.name, question.en, question.zh, "flag")


def example(question: Question) -> str:
    """Return what may be typed, by example."""
    return answers.example_of(question.kind, tuple(choice.name for choice in question.choices))


def menu(questions: Iterator[Question]) -> tuple[str, ...]:
    """List what is asked, each by its name and its title."""
    return tuple(f"{one.name} {title_of(one)}" for one in questions)
