"""Which contact may be the main one, and what is a tag: pure rules."""

from custmgr.areas.folder.facts import Contact, Standing
from custmgr.areas.folder.refusals import MainAlready, NotATag, OnlyMain, SecondMain
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded, is_clean

LONGEST = 20


def judge_main(code: str, name: str, contacts: list[Contact], *, swap: bool) -> Refusal | None:
    """Refuse a second main contact, and to swap the main one with itself (FIL-18)."""
    main = next((one for one in contacts if one.standing is Standing.MAIN), None)
    if main is None:
        return None
    if main.name == name:
        return MainAlready(code, name) if swap else None
    return None if swap else SecondMain(code, main.name, name)


def judge_going(code: str, name: str, contacts: list[Contact]) -> Refusal | None:
    """Refuse to take the main contact away: a file has exactly one (FIL-18)."""
    main = next((one for one in contacts if one.standing is Standing.MAIN), None)
    return OnlyMain(code, name) if main and main.name == name else None


def tag_of(text: str) -> str | Refusal:
    """Return a tag as it is kept, or a refusal of what is none."""
    tag = folded(text)
    if not tag or len(tag) > LONGEST or not is_clean(tag) or any(sign in tag for sign in " ,，、;；"):
        return NotATag(text, LONGEST)
    return tag
