"""Texts as a clerk types them for an option, checked before they are kept."""

from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import is_clean
from custmgr.ground.words import mark


class NothingSaid(Refusal):
    """A text that must be there is empty."""

    says = mark("{place} says nothing")
    way = mark("write it: {place} TEXT")
    place: str


def optional(place: str, text: str | None) -> str | None:
    """Return a text as it is kept, None where nothing was typed; hidden characters are refused."""
    if text is None or not text.strip():
        return None
    if not is_clean(text):
        raise NotClean(place, text)
    return text.strip()


def required(place: str, text: str | None) -> str:
    """Return a text that must be there as it is kept."""
    kept = optional(place, text)
    if kept is None:
        raise NothingSaid(place)
    return kept
