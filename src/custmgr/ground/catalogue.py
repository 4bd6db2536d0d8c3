"""The compiled catalogue, looked into where a sentence is asked for.

`gettext` reads all of its thousands of sentences at each start, of which a command says a few dozen. The file holds
them sorted, so one is found by halving.
"""

from pathlib import Path
from struct import unpack_from

MAGIC = 0x950412DE
ENTRY = 8


class Catalogue:
    """The sentences of one language, by the English ones."""

    def __init__(self, path: Path) -> None:
        """Read the file, which tells where its tables lie."""
        self._data = path.read_bytes()
        self._asked: dict[str, str] = {}
        magic, _revision, self._count, self._english, self._other = unpack_from("<5I", self._data)
        if magic != MAGIC:
            message = f"{path} is no compiled catalogue"
            raise ValueError(message)

    def gettext(self, sentence: str) -> str:
        """Return the sentence in the other language; the sentence itself where there is none."""
        if sentence not in self._asked:
            self._asked[sentence] = self._found(sentence)
        return self._asked[sentence]

    def _found(self, sentence: str) -> str:
        wanted = sentence.encode()
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            found = self._text(self._english, middle)
            if found == wanted:
                return self._text(self._other, middle).decode()
            low, high = (middle + 1, high) if found < wanted else (low, middle)
        return sentence

    def _text(self, table: int, number: int) -> bytes:
        length, place = unpack_from("<2I", self._data, table + number * ENTRY)
        return self._data[place : place + length]
