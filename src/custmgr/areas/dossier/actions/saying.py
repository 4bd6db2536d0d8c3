"""What every record of a complaint's file needs: a verdict that is raised, and a text that says something."""

from custmgr.areas.dossier.refusals import Unsaid
from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import is_clean


def refuse(*verdicts: Refusal | None) -> None:
    """Raise the first refusal among verdicts, if there is one."""
    for verdict in verdicts:
        if verdict is not None:
            raise verdict


def said(place: str, text: str) -> str:
    """Return what was typed in a place without the blanks around it, or refuse an empty or unreadable text."""
    if not text.strip():
        raise Unsaid(place)
    if not is_clean(text):
        raise NotClean(place, text)
    return text.strip()
