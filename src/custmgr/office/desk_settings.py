"""What the desk is set to: whose it is, who keeps it, which language it speaks."""

from dataclasses import dataclass

from custmgr.areas.staff import rules as staff
from custmgr.ground.desk import Desk
from custmgr.ground.language import LANGUAGES, _
from custmgr.ground.refusals import NotClean, Refusal, UnknownWord
from custmgr.ground.text import as_typed, is_clean
from custmgr.ground.words import mark

KEYS = ("company", "clerk", "language")
SET = (
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    " WHERE value <> excluded.value"
)


class NothingToSet(Refusal):
    """A change of the settings that names none."""

    says = mark("nothing about the desk would change")
    way = mark("give what changes: `custmgr db set --company NAME`, --clerk NAME or --language zh|en")


@dataclass(frozen=True)
class Wish:
    """What is to change; None leaves as it is, an empty company is none."""

    company: str | None = None
    clerk: str | None = None
    language: str | None = None


def company_of(text: str) -> str:
    """Return a company's name as it is printed: blanks collapsed, no control characters; an empty one is none."""
    if not is_clean(text) or any(sign in text for sign in "\n\t"):
        raise NotClean(_(mark("Name of the company")), text)
    return as_typed(text)


def change(desk: Desk, wish: Wish) -> None:
    """Enter what changed about the desk, with its line in the journal."""
    told = {
        "company": None if wish.company is None else company_of(wish.company),
        "clerk": None if wish.clerk is None else staff.name_of(wish.clerk),
        "language": wish.language,
    }
    if wish.language is not None and wish.language not in LANGUAGES:
        raise UnknownWord("--language", wish.language, ", ".join(LANGUAGES))
    changed = {key: value for key, value in told.items() if value is not None}
    if not changed:
        raise NothingToSet
    for key, value in changed.items():
        desk.connection.execute(SET, (key, value))
    desk.note("db set", "desk", **changed)
