"""Which language the person reads, and every sentence in it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TypeVar

from custmgr.ground.catalogue import Catalogue
from custmgr.ground.money import grouped, percent
from custmgr.ground.refusals import Refusal
from custmgr.ground.settings import Settings
from custmgr.ground.text import folded
from custmgr.ground.words import Word

Chosen = TypeVar("Chosen", bound=Word)
LANGUAGES = ("zh", "en")
SENTENCES = frozenset({"why", "what"})
LOCALES = Path(__file__).parents[1] / "locale"
_chosen = "zh"


def choose(settings: Settings, environ: Mapping[str, str], kept: Callable[[], str | None] = lambda: None) -> str:
    """Settle the language: asked for, chosen at `init`, or the locale's; Chinese where nothing is said."""
    global _chosen  # noqa: PLW0603  one process speaks one language
    asked = _known(settings.lang)
    _chosen = asked or _known(kept()) or _of_locale(environ)
    return _chosen


def chosen() -> str:
    """Return the language in use: `zh` or `en`."""
    return _chosen


def _(sentence: str) -> str:
    """Return the sentence in the clerk's language."""
    return _in(_chosen, sentence)


def fill(sentence: str, **values: object) -> str:
    """Translate a sentence and put the values in, each as a person reads it."""
    return _(sentence).format(**{name: readable(name, value) for name, value in values.items()})


def readable(name: str, value: object) -> object:
    """Write a value for a person; its name tells money (`_fen`), shares (`_ratio`) and sentences within."""
    match value:
        case Word():
            return _(value.label)
        case int() if name.endswith("_fen"):
            return grouped(value)
        case Fraction() | Decimal() if name.endswith("_ratio"):
            return percent(Fraction(value))
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
        case str() if name in SENTENCES:
            return _(value)
        case tuple():
            return _(", ").join(str(readable(name, part)) for part in value)
    return value


def typed(command: str) -> str:
    """Return a command to type with its places, such as CUSTOMER or STAFF, in the clerk's language."""
    return " ".join(_(word) if word.isupper() and word.isalpha() else word for word in command.split(" "))


def told(refusal: Refusal) -> tuple[str, str]:
    """Return a refusal's sentence and its way out, in the clerk's language."""
    return fill(refusal.says, **refusal.values()), fill(refusal.way, **refusal.values())


def _in(lang: str, sentence: str) -> str:
    return sentence if lang == "en" or not sentence else _catalogue().gettext(sentence)


@cache
def _catalogue() -> Catalogue:
    return Catalogue(LOCALES / "zh_CN/LC_MESSAGES/custmgr.mo")


def word_in(kind: type[Chosen], text: str) -> Chosen | None:
    """Return the word of an enumeration by its stored value or its label in either language, or nothing."""
    wanted = folded(text).casefold().replace("-", "_")
    stored = next((member for member in kind if member.value.casefold() == wanted), None)
    if stored is not None or not wanted:
        return stored
    in_words = (member for lang in LANGUAGES for member in kind if label_in(lang, member).casefold() == wanted)
    return next(in_words, None)


def label_in(lang: str, member: Word) -> str:
    """Return the label of a word in one of the languages."""
    return folded(_in(lang, member.label))


def choices(kind: type[Word]) -> str:
    """List the words of an enumeration, each by its stored value and its label: `buyer 已购买、prospect …`."""
    return _(", ").join(" ".join(dict.fromkeys((member.value, _(member.label)))) for member in kind)


def _known(told: str | None) -> str | None:
    return told if told in LANGUAGES else None


def _of_locale(environ: Mapping[str, str]) -> str:
    named = next((environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(key)), "")
    plain = named.partition(".")[0] in ("", "C", "POSIX")
    return "zh" if plain or named.lower().startswith("zh") else "en"
