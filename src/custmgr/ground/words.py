"""Words that are stored in English and read in the clerk's language."""

from enum import Enum
from typing import Self


def mark(sentence: str) -> str:
    """Mark a sentence for the catalogue without translating it yet."""
    return sentence


class Word(str, Enum):
    """An enumeration whose values are stored and whose labels are read."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Pair the stored value with the label a person reads."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word

    def __str__(self) -> str:
        """Return the stored value, as JSON and the database hold it."""
        return str(self.value)
