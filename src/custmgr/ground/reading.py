"""How a text fails to be read, and how its characters are folded before anybody tries."""

LONGEST = 60
_FULL_WIDTH = {0xFF01 + step: chr(0x21 + step) for step in range(94)}
_ODD = {0x3000: " ", 0x00A0: " ", 0x202F: " ", 0xFFE5: "¥", 0x2212: "-"}
# Not NFKC: it would read "1²" as 12.
_FOLDING = _FULL_WIDTH | _ODD


class Unreadable(ValueError):
    """A text that cannot be read as the kind of value its place asks for.

    The kind is one of money, day, moment, week, month, quarter, number, whole, ratio.
    """

    def __init__(self, kind: str, text: str) -> None:
        """Keep the kind that was wanted and the text as it was given."""
        super().__init__(f"{text!r} cannot be read as {kind}")
        self.kind = kind
        self.text = text


def folded(text: str) -> str:
    """Return the text with full-width characters made narrow and outer spaces dropped.

    A text longer than any value comes back empty, so that nobody spends time on it.
    """
    narrow = text.translate(_FOLDING).strip()
    return narrow if len(narrow) <= LONGEST else ""
