"""Bring the Chinese catalogue up to date with the sentences in the code, or check that it is complete.

python tools/catalogue.py            extract, merge, compile; untranslated sentences are listed
python tools/catalogue.py --check    write nothing; status 1 when a sentence is missing, fuzzy or superfluous
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PO = ROOT / "src/custmgr/locale/zh_CN/LC_MESSAGES/custmgr.po"
WORDS = {"_": None, "mark": None, "fill": None, "say": None, "warn": None, "heading": None}


def sentences() -> Catalog:
    """Gather every sentence the code can say."""
    found = Catalog(locale="zh_CN", project="custmgr", charset="utf-8")
    for _file, _line, sentence, _comments, _context in extract_from_dir(
        ROOT / "src", [("**.py", "python")], keywords=WORDS
    ):
        found.add(sentence)
    return found


def main(*, check: bool) -> int:
    """Merge or check; return how many sentences lack their Chinese."""
    with PO.open("rb") as file:
        catalogue = read_po(file, locale="zh_CN")
    before = {message.id for message in catalogue if message.id}
    catalogue.update(sentences(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    after = {message.id for message in catalogue if message.id}
    lacking = [message.id for message in catalogue if message.id and (not message.string or message.fuzzy)]
    if not check:
        _write(catalogue)
    stale = sorted(before - after) if check else []
    for sentence in [*lacking, *stale]:
        sys.stderr.write(f"{'not said any more' if sentence in stale else 'no Chinese'}: {sentence}\n")
    return len(lacking) + len(stale)


def _write(catalogue: Catalog) -> None:
    for message in catalogue:
        message.locations = []
    with PO.open("wb") as file:
        write_po(file, catalogue, width=120, sort_output=True, omit_header=False, include_previous=False)
    with PO.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


if __name__ == "__main__":
    sys.exit(1 if main(check="--check" in sys.argv) else 0)
