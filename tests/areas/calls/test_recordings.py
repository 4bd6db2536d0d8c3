"""Recordings by reference: labels, files with their digests, discs and how long they are protected."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from custmgr.mechanisms.calendar import protected_until
from tests.areas.wealth import Wealth

TALK = ("visit", "attempt", "周立", "--by", "李专员", "--seconds", "20", "--result", "reached", "--recording")


@pytest.fixture
def talked(signed: Wealth) -> Wealth:
    """Return the desk with three recordings: two of 2023 by the numbers of their tapes, one of today."""
    for day, label in (("2023-01-10", "T1"), ("2023-03-05", "T2"), ("2026-03-05", "T3")):
        signed.done(*TALK, label, now=f"{day}T10:30")
    return signed


@pytest.mark.rule("FVS-50")
def test_a_file_is_kept_under_a_label_that_names_day_customer_and_specialist(signed: Wealth, tmp_path: Path) -> None:
    sound = tmp_path / "通话.wav"
    sound.write_bytes(b"RIFF talk")

    assert signed.done(*TALK, str(sound))["recording"] == "20260305_C00001_李专员_1"

    (kept,) = signed.done("record", "recordings")
    assert (kept["path"], kept["sha256"]) == (str(sound), hashlib.sha256(b"RIFF talk").hexdigest())
    sound.write_bytes(b"RIFF another talk")
    assert signed.done(*TALK, str(sound))["recording"] == "20260305_C00001_李专员_2"


@pytest.mark.rule("FVS-50")
def test_a_label_and_a_sound_are_kept_once(signed: Wealth, tmp_path: Path) -> None:
    sound = tmp_path / "a.wav"
    sound.write_bytes(b"RIFF")
    signed.done(*TALK, "T1")
    signed.done(*TALK, str(sound))

    assert signed.refused(*TALK, "t1") == (3, "FVS-50")
    assert signed.refused(*TALK, str(sound)) == (3, "FVS-50")
    assert len(signed.done("record", "recordings", "周立")) == 2


@pytest.mark.rule("FVS-03", "FVS-23", "FVS-75")
@pytest.mark.parametrize(
    ("on", "until"),
    [
        (date(2023, 3, 5), date(2026, 3, 5)),
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2021, 2, 28), date(2024, 2, 28)),
    ],
)
def test_a_record_is_protected_for_three_years_that_day_included(on: date, until: date) -> None:
    assert protected_until(on, 3) == until


@pytest.mark.rule("FVS-04")
def test_a_disc_is_protected_as_long_as_its_newest_recording(talked: Wealth) -> None:
    disc = talked.done("record", "media", "D-1", "--place", "档案室三号柜", "--until", "2023-12-31")

    assert disc == {
        "number": "D-1", "place": "档案室三号柜", "burnt_on": "2026-03-05", "first_on": "2023-01-10",
        "last_on": "2023-03-05", "recordings": 2, "protected_until": "2026-03-05", "destroyed_on": None,
    }  # fmt: skip
    assert talked.done("record", "discs") == [disc]
    assert [one["disc"] for one in talked.done("record", "recordings")] == ["D-1", "D-1", None]


@pytest.mark.rule("FVS-04")
def test_a_recording_lies_on_one_disc_and_a_disc_has_one_number(talked: Wealth) -> None:
    talked.done("record", "media", "D-1", "--place", "柜", "--recording", "T2")

    assert talked.refused("record", "media", "D-2", "--place", "柜", "--recording", "T2") == (3, "FVS-04")
    assert talked.refused("record", "media", "d-1", "--place", "柜", "--recording", "T1") == (3, "FVS-04")
    assert talked.done("record", "media", "D-2", "--place", "柜")["recordings"] == 2
    assert talked.refused("record", "media", "D-3", "--place", "柜") == (2, "FVS-04")


@pytest.mark.parametrize(
    "words", [("D-1", "--place", " "), (" ", "--place", "柜"), ("D-1", "--place", "柜", "--recording", "T9")]
)
def test_what_cannot_be_is_told_in_a_sentence(talked: Wealth, words: tuple[str, ...]) -> None:
    assert talked("record", "media", *words).status == 2
    assert talked.done("record", "discs") == []
