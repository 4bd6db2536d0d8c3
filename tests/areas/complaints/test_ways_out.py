"""What a refusal tells the clerk to do next, and how a case reads where it went back or still lacks something."""

from pathlib import Path

import pytest

from custmgr import menu
from tests.areas.complaints.conftest import Desk
from tests.areas.complaints.test_dissent import MEMO, not_accepted
from tests.conftest import Run

NOW = "2024-03-02T10:00"


def shown(desk: Desk, *words: str, now: str = NOW) -> str:
    """Return a line of `custmgr complaint` as people read it."""
    return desk.run("complaint", *words, now=now).out


@pytest.mark.rule("CMP-46")
@pytest.mark.parametrize(("lang", "channel"), [("zh", "书信"), ("zh", "电话"), ("en", "Letter"), ("en", "phone")])
def test_the_answer_is_named_by_its_word_or_by_its_label(opened: Desk, lang: str, channel: str) -> None:
    opened.decided()

    closed = opened.run("--lang", lang, "complaint", "close", "240301", "--answered", channel, "--accepted", now=NOW)

    assert closed.status == 0, closed.err


@pytest.mark.rule("CMP-46")
def test_another_channel_is_refused_with_the_labels_of_those_allowed(opened: Desk) -> None:
    opened.decided()

    refused = opened.close("--answered", "email", "--accepted")

    assert refused.error["rule"] == "CMP-46"
    assert "Letter, Telephone" in refused.error["message"]


@pytest.mark.rule("CMP-46")
def test_a_company_may_answer_by_mail_once_its_policy_says_so(opened: Desk, tmp_path: Path) -> None:
    wider = tmp_path / "own.toml"
    wider.write_text('[complaints]\nanswer_channels = ["letter", "phone", "email"]\n', "utf-8")
    loaded = opened.run("policy", "load", wider, "--by", "孙总", "--from", "2024-03-02", now="2024-03-01")
    opened.decided()

    accepted_before = opened.close("--answered", "email", "--accepted")
    opened.number = opened.open(now="2024-03-02T09:00").json["number"]
    opened.decided()
    closed = opened.close("--answered", "e-mail", "--accepted")

    assert (loaded.status, accepted_before.error["rule"]) == (0, "CMP-46")
    assert (closed.status, opened.show()["answered"]) == (0, "email")


def test_a_closing_that_says_nothing_is_told_both_things_at_once(opened: Desk) -> None:
    opened.decided()

    assert "--answered --accepted/--not-accepted" in opened("close", "240301").err
    assert "--answered" not in opened("close", "240301", "--answered", "letter").error["message"]


@pytest.mark.rule("CMP-44")
def test_the_combined_opinion_asks_for_yes_or_no(opened: Desk) -> None:
    opened.walk("accept", "qc", "mfg", "review", "opinion")

    neither = opened.route("--by", "陈生管").err
    founded = opened.route("--by", "陈生管", "--set", "founded=yes").err

    assert all(text in neither for text in ("founded=yes", "founded=no", "complaint loss", "complaint attribute"))
    assert "founded" not in founded


@pytest.mark.rule("CMP-52", "CMP.6-17")
def test_a_case_not_accepted_points_to_its_new_form_until_there_is_one(desk: Desk) -> None:
    not_accepted(desk)
    again = ("amend", "240301", "--claim", "1", "--reason", "x")

    before = desk(*again, now="2024-03-20T11:00").err
    assert desk("refile", "240301", now="2024-03-20T11:00").status == 0
    after = desk(*again, now="2024-03-20T11:00").err

    assert "custmgr complaint refile 240301" in before
    assert "refile" not in after


def test_a_field_of_another_stage_is_refused_with_names_and_labels(opened: Desk) -> None:
    assert "sample Abnormal sample" in opened.route("--set", "loss=1").err


@pytest.mark.rule("CMP-38")
def test_the_way_marks_the_stage_a_form_was_sent_back_from(opened: Desk) -> None:
    opened.walk("accept", "qc", "mfg", now="2024-03-01T15:00")
    opened.route("--to", "mfg", "--opinion", "原因不明", now="2024-03-03T09:00")

    told = shown(opened, "show", "240301", now="2024-03-03T10:00")

    assert told.count("sent back") == 1
    assert "03-03 09:00" in told


@pytest.mark.rule("CMP-57")
def test_a_memorandum_tells_the_day_it_was_decided(opened: Desk) -> None:
    opened.decided()
    opened("dissent", "240301", *MEMO, now="2024-03-04T10:00")

    told = shown(opened, "dissent-decide", "M-0001", "--by", "孙总", "--rejected", now="2024-03-05T10:00")

    assert "2024-03-05" in told
    assert "2024-03-05 10:00" not in told


@pytest.mark.rule("CMP-9")
def test_a_draft_tells_what_it_still_lacks_and_its_number_once(desk: Desk) -> None:
    desk.open("--draft", order=None, shipped=None)

    told = shown(desk, "show", "D-0001")

    assert "Still lacking" in told
    assert all(text in told for text in ("Order number", "Shipped on"))
    assert told.count("D-0001") == 1


def test_an_explained_case_tells_its_authority_once(opened: Desk) -> None:
    opened.to_decision()

    assert "Why this authority" in shown(opened, "show", "240301")
    assert "Why this authority" not in shown(opened, "show", "240301", "--explain")


@pytest.mark.parametrize("noun", ["complaint", "penalty"])
def test_help_lists_the_verbs_in_the_order_of_the_day(custmgr: Run, noun: str) -> None:
    told = custmgr(noun, "--help").out
    places = [told.index(f"│ {verb} ") for verb in menu.FIRST[noun]]

    assert places == sorted(places)


@pytest.mark.rule("CMP-47")
def test_a_promise_below_zero_is_bad_input_and_closes_nothing(opened: Desk) -> None:
    opened.decided()

    refused = opened.close("--answered", "letter", "--accepted", "--promised", "-1")

    assert (refused.status, opened.show()["stage"]) == (2, "execute")
