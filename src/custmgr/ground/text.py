"""Text as people type it and as a terminal may show it."""

import re
import unicodedata

BETWEEN = re.compile(r"[,，、;；/\n]+")
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def folded(text: str) -> str:
    """Fold full-width letters and digits, trim and collapse blanks: how names and codes are compared."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(unicodedata.normalize("NFKC", text).split())


def as_typed(text: str) -> str:
    """Trim and collapse blanks, and leave every sign as it was typed: how texts for people are kept."""
    return " ".join(text.split())


def key_of(name: str) -> str:
    """Return the form in which two spellings of one name are equal: folded, lower case, without blanks."""
    return folded(name).replace(" ", "").casefold()


def visible(text: str, *, lines: bool = False) -> str:
    r"""Show control, direction and unassigned characters as \\u{..}, so that no text can act on a terminal."""
    keep = {"\n"} if lines else set()
    return "".join(c if c in keep or unicodedata.category(c) not in HIDDEN else f"\\u{{{ord(c):x}}}" for c in text)


def is_clean(text: str) -> bool:
    """Say whether a text may be stored: no control or direction characters except line ends and tabs."""
    return text.isprintable() or all(c in "\n\t" or unicodedata.category(c) not in HIDDEN for c in text)


def like(part: str) -> str:
    r"""Return a LIKE pattern that finds this text anywhere; use with ESCAPE '\\'."""
    escaped = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def names_in(text: str) -> tuple[str, ...]:
    """Read names set apart by commas, semicolons or the Chinese enumeration mark."""
    return tuple(name.strip() for name in BETWEEN.split(text) if name.strip())
