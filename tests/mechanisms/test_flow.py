"""States and moves."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.mechanisms.flow import Flow, Move, Stage

FORM = Flow(
    stages=(
        Stage("draft", returnable=False),
        Stage("accept"),
        Stage("qc"),
        Stage("mfg"),
        Stage("rd", optional=True),
        Stage("review"),
        Stage("closed"),
    ),
    exits=("void",),
)
states = st.sampled_from(FORM.states)


@pytest.mark.parametrize(
    ("state", "skipped", "following"),
    [
        ("draft", frozenset(), "accept"),
        ("mfg", frozenset(), "rd"),
        ("mfg", frozenset({"rd"}), "review"),
        ("accept", frozenset({"qc"}), "qc"),
        ("review", frozenset(), "closed"),
        ("closed", frozenset(), None),
        ("void", frozenset(), None),
        ("nowhere", frozenset(), None),
    ],
)
def test_the_next_stage_passes_only_what_is_optional(
    state: str, skipped: frozenset[str], following: str | None
) -> None:
    assert FORM.next_after(state, skipped) == following


@pytest.mark.parametrize(
    ("state", "earlier"),
    [
        ("draft", ()),
        ("accept", ()),
        ("mfg", ("accept", "qc")),
        ("review", ("accept", "qc", "mfg", "rd")),
        ("closed", ()),
        ("void", ()),
        ("nowhere", ()),
    ],
)
def test_a_form_is_sent_back_to_any_earlier_returnable_stage(state: str, earlier: tuple[str, ...]) -> None:
    assert FORM.before(state) == earlier


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        ("qc", "mfg", Move("forward")),
        ("mfg", "rd", Move("forward")),
        ("mfg", "review", Move("forward")),
        ("review", "qc", Move("back")),
        ("qc", "void", Move("exit")),
        ("qc", "review", Move("refused", "skips", ("mfg",))),
        ("qc", "draft", Move("refused", "not_returnable")),
        ("qc", "qc", Move("refused", "stays")),
        ("closed", "review", Move("refused", "ended")),
        ("void", "qc", Move("refused", "ended")),
        ("qc", "nowhere", Move("refused", "unknown")),
        ("nowhere", "qc", Move("refused", "unknown")),
    ],
)
def test_a_move_is_judged_and_never_raised_about(here: str, there: str, verdict: Move) -> None:
    assert FORM.may_move(here, there) == verdict
    assert bool(FORM.may_move(here, there)) is (verdict.kind != "refused")


def test_an_enumeration_of_words_serves_as_states() -> None:
    class Paper(StrEnum):
        DRAFT = "draft"
        DONE = "done"

    flow = Flow((Stage(Paper.DRAFT), Stage(Paper.DONE)))

    assert flow.next_after("draft") == Paper.DONE
    assert flow.ended(Paper.DONE)


@pytest.mark.parametrize(
    ("stages", "exits"),
    [
        pytest.param((), (), id="no stage"),
        pytest.param((Stage("a"), Stage("a")), (), id="a stage twice"),
        pytest.param((Stage("a"),), ("a",), id="a stage that is an exit"),
    ],
)
def test_a_way_without_clear_states_is_no_flow(stages: tuple[Stage, ...], exits: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="each once"):
        Flow(stages, exits)


@given(states)
def test_the_next_stage_is_always_a_move_that_is_allowed(state: str) -> None:
    following = FORM.next_after(state)

    assert following is None or FORM.may_move(state, following).kind == "forward"


@given(states, states)
def test_exactly_the_stages_before_may_be_returned_to(here: str, there: str) -> None:
    assert (FORM.may_move(here, there).kind == "back") is (there in FORM.before(here))
