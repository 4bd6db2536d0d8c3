"""The compiled catalogue says the same as the library that reads it whole."""

import gettext
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from custmgr.ground.catalogue import Catalogue
from custmgr.ground.language import LOCALES

FOLDER = LOCALES / "zh_CN/LC_MESSAGES"


def test_every_sentence_is_found_as_the_library_finds_it() -> None:
    whole = gettext.translation("custmgr", str(LOCALES), languages=["zh_CN"])
    halved = Catalogue(FOLDER / "custmgr.mo")
    with (FOLDER / "custmgr.po").open("rb") as file:
        sentences = [str(message.id) for message in read_po(file) if message.id]

    assert len(sentences) > 1000
    assert [s for s in sentences if halved.gettext(s) != whole.gettext(s)] == []


@pytest.mark.parametrize("sentence", ["a", "~", "no such sentence", "\U0001f600"])
def test_what_is_not_there_is_said_as_it_is(sentence: str) -> None:
    assert Catalogue(FOLDER / "custmgr.mo").gettext(sentence) == sentence


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.mo"
    path.write_bytes(b"\0" * 40)

    with pytest.raises(ValueError, match="no compiled catalogue"):
        Catalogue(path)
