"""What the cells of a file mean: the customers they name, the words of an enumeration as people write them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from custmgr.ground.language import LANGUAGES, label_in
from custmgr.ground.records import BadCell
from custmgr.ground.text import folded, key_of
from custmgr.ground.words import Word, mark

Chosen = TypeVar("Chosen", bound=Word)
Customer = TypeVar("Customer")


@dataclass
class Called(Generic[Customer]):
    """The customers a file names by code or by whole name; each is looked up once, and entered where that was asked.

    Who was just entered is looked up anew: the row that named him may still be refused.
    """

    look: Callable[[str], Sequence[Customer]]
    enter: Callable[[str], Customer]
    create: bool
    known: dict[str, Customer] = field(default_factory=dict)

    def find(self, text: str) -> Customer:
        """Return who is meant, or refuse the row."""
        key = key_of(text)
        if key in self.known:
            return self.known[key]
        found = self.look(text)
        if len(found) > 1:
            raise BadCell("customer", mark("several customers are called “{text}”: give the code"), text=text)
        if found:
            self.known[key] = found[0]
            return found[0]
        if not self.create:
            raise BadCell("customer", mark("no customer has the code or name “{text}”"), text=text)
        return self.enter(text)


def word(key: str, kind: type[Chosen], spoken: Mapping[str, Word]) -> Callable[[str], Chosen]:
    """Make a parser for a word of an enumeration: its stored value, its label, or as people say it."""
    names = {key_of(name): said for name, said in spoken.items() if isinstance(said, kind)}
    names |= {key_of(label_in(lang, one)): one for one in kind for lang in LANGUAGES if one.label}
    names |= {key_of(one.value): one for one in kind}

    def read(text: str) -> Chosen:
        found = names.get(key_of(folded(text)))
        if found is None:
            raise BadCell(key, mark("“{text}” cannot be read"), text=text)
        return found

    return read
