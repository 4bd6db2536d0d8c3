"""The clerk's language: asked for, kept in the file, or the locale's; Chinese where nothing is said."""

from fractions import Fraction
from pathlib import Path

import pytest

from custmgr.ground import language
from custmgr.ground.settings import Settings
from tests.conftest import Run


@pytest.mark.parametrize(
    "asked, environ, heard",
    [
        ("en", {"LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "en_US.UTF-8"}, "en"),
        (None, {"LC_ALL": "C", "LANG": "en_US.UTF-8"}, "zh"),
        (None, {}, "zh"),
        ("fr", {"LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_language_is_found(asked: str | None, environ: dict[str, str], heard: str, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "none.db", asked, no_input=True, json=False)

    assert language.choose(settings, environ) == heard


def test_the_language_chosen_at_init_is_kept_in_the_file(custmgr: Run, tmp_path: Path) -> None:
    other = str(tmp_path / "other.db")
    custmgr("--db", other, "--lang", "en", "init", env={"CUSTMGR_LANG": ""})

    shown = custmgr("--db", other, "staff", "list", env={"CUSTMGR_LANG": "", "LANG": "zh_CN.UTF-8"})

    assert shown.out.strip() == "Nobody is registered."


def test_values_are_written_for_people() -> None:
    language.choose(Settings(Path("/none"), "zh", no_input=True, json=False), {})

    assert language.fill("{a_fen} {b_ratio} {c}", a_fen=123456789, b_ratio=Fraction(1, 8), c=("甲", "乙")) == (
        "1,234,567.89 12.50% 甲、乙"
    )


def test_a_language_the_program_does_not_speak_is_bad_input(custmgr: Run) -> None:
    assert custmgr("--lang", "fr", "staff", "list").status == 2


@pytest.mark.parametrize(
    ("lang", "shown"),
    [("zh", "custmgr customer review 客户 --by 人员"), ("en", "custmgr customer review CUSTOMER --by STAFF")],
)
def test_a_command_to_type_names_its_places_in_the_language(
    lang: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_chosen", lang)

    assert language.typed("custmgr customer review CUSTOMER --by STAFF") == shown
    assert language.typed("custmgr access consent R-0001 --by A") == "custmgr access consent R-0001 --by A"
