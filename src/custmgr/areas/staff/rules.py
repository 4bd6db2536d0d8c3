"""How a name enters the staff register."""

from custmgr.areas.staff.refusals import NoName
from custmgr.ground.language import _
from custmgr.ground.refusals import NotClean
from custmgr.ground.text import folded, is_clean


def name_of(text: str) -> str:
    """Return a name with its blanks folded; an empty one and one with control characters are refused."""
    if not is_clean(text) or any(sign in text for sign in "\n\t"):
        raise NotClean(_("Name"), text)
    if not (name := folded(text)):
        raise NoName
    return name
