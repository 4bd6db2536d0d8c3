"""The pinyin initials by which a customer is found."""

from functools import lru_cache

from custmgr.ground.text import folded

LONGEST_PERSON = 4
# Surnames that are read otherwise than the same character in a word; the usual reading stays beside this one.
SURNAMES = {
    "单": "s", "曾": "z", "仇": "q", "解": "x", "朴": "p", "区": "o", "查": "z", "覃": "q", "翟": "z", "缪": "m",
    "尉迟": "yc", "万俟": "mq", "长孙": "zs", "乐": "y", "召": "s", "种": "c", "秘": "b", "繁": "p", "适": "k",
    "折": "s", "隗": "w", "郗": "x", "冼": "x",
}  # fmt: skip


def mnemonic(name: str) -> str:
    """Return the initials of a name in lower case; a personal name whose surname reads two ways gets both.

    >>> mnemonic("重庆长安汽车"), mnemonic("单田芳"), mnemonic("ABC Magnets")
    ('cqcaqc', 'dtf stf', 'abcmagnets')
    """
    text = folded(name)
    usual = _kept(text if text.isascii() else _initials(text))
    other = _as_person(text, usual)
    return f"{usual} {other}" if other and other != usual else usual


def _as_person(text: str, usual: str) -> str | None:
    if len(text) > LONGEST_PERSON:
        return None
    surname = next((text[:size] for size in (2, 1) if text[:size] in SURNAMES), None)
    return SURNAMES[surname] + usual[len(surname) :] if surname else None


def _initials(text: str) -> str:
    from pypinyin.seg.mmseg import seg

    return "".join(_word(word) for word in seg.cut(text))


@lru_cache(maxsize=65536)
def _word(word: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return "".join(lazy_pinyin(word, style=Style.FIRST_LETTER))


def _kept(letters: str) -> str:
    return "".join(letter for letter in letters.casefold() if letter.isalnum())
