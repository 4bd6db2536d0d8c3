"""Whatever is tried in whatever order, no case closes without decision, answer and acceptance."""

import contextlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custmgr.areas.complaints import views
from custmgr.areas.complaints.actions import closing, deciding, dissent, intake, losses, responsibility, routing
from custmgr.areas.complaints.facts import shares
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Field, Outcome, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.rules import authority
from custmgr.areas.complaints.rules.losses import Figures
from custmgr.ground.desk import Desk as Room
from custmgr.ground.desk import open_desk
from custmgr.ground.money import to_fen
from custmgr.ground.refusals import Refusal
from tests.areas.complaints.conftest import FORM, WAY, Desk

PEOPLE = ("赵经理", "钱副总", "孙总", "王业务", "陈生管")
LOSSES = ("0", "100000.00", "100000.01", "150000.01")
STEPS = st.one_of(
    st.tuples(st.just("walk"), st.sampled_from(LOSSES)),
    st.tuples(st.just("walk"), st.sampled_from(LOSSES)),
    st.tuples(st.just("jump"), st.sampled_from([stage.value for stage in Stage])),
    st.tuples(st.just("approve"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("refuse"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("close"), st.sampled_from(("letter", "phone", "email", ""))),
    st.tuples(st.just("amend"), st.sampled_from(LOSSES)),
    st.tuples(st.just("loss"), st.sampled_from(LOSSES)),
    st.tuples(st.just("attribute"), st.sampled_from(("0", "40", "60", "100"))),
    st.tuples(st.just("dissent"), st.sampled_from(PEOPLE)),
)


@given(start=st.integers(0, 7), steps=st.lists(STEPS, min_size=3, max_size=10))
@settings(max_examples=20)
@pytest.mark.rule("CMP.6-1", "CMP.6-3", "CMP.6-4", "CMP.6-6", "CMP.6-7", "CMP-35", "CMP-47", "CMP-67")
def test_no_sequence_of_steps_closes_a_case_unduly(desk: Desk, start: int, steps: list[tuple[str, str]]) -> None:
    with open_desk() as room:
        number = intake.open_complaint(room, "华东电子", {Field(k): v for k, v in FORM.items()}, draft=False).number

        for step in [*[("walk", "100000.01")] * start, *steps]:
            with contextlib.suppress(Refusal), room.session.begin_nested():
                take(room, number, *step)

        assert not forbidden(views.find(room.connection, number), room.policy(Policy))
        room.forget()


def take(room: Room, number: str, what: str, how: str) -> None:
    """Try one step."""
    match what:
        case "walk":
            routing.route(room, number, proper(views.find(room.connection, number), how))
        case "jump":
            routing.route(room, number, routing.Move(to=how))
        case "approve" | "refuse":
            deciding.approve(room, number, deciding.Ruling(how, what == "refuse", "x"))
        case "close":
            closing.close(room, number, closing.Answer(how, accepted=True))
        case "loss":
            figures = Figures(amount=to_fen(how))
            losses.record_loss(room, number, losses.Entry("claim", figures, "claim,allowance", "x"))
        case "attribute":
            responsibility.attribute(room, number, responsibility.Typed(f"G{how}", how))
        case "dissent":
            memo = dissent.disagree(room, number, dissent.Memorandum("mfg", "郑制造", "x")).dissents[-1]
            dissent.decide_dissent(room, memo.number, dissent.Result(how, upheld=True))
        case "amend":
            deciding.amend(room, number, {Field.LOSS: how}, "x")


def proper(case: Case, loss: str) -> routing.Move:
    """Return the move that takes the form on from where it lies."""
    words = WAY.get(case.stage.value, ())
    sets = [text for option, text in pairwise(words) if option == "--set"]
    stated = [*sets, f"loss={loss}"] if case.stage is Stage.SYNTHESIS else sets
    by = words[1] if words else None
    return routing.Move(by=by, words=stated, skip=["rd"] if case.stage is Stage.MFG else ())


def forbidden(case: Case, policy: Policy) -> bool:
    """Say whether the case is closed although something that closing needs is missing."""
    if case.stage is not Stage.CLOSED:
        return case.outcome is not None or case.closed_on is not None
    decision = case.decision
    enough = decision is not None and authority.reaches(
        decision.role, authority.authority_of(case, policy).role, policy
    )
    own = decision is not None and decision.by == case.author_of(Stage.SYNTHESIS)
    whole = {Stage.QC, Stage.MFG, Stage.OPINION, Stage.SYNTHESIS, Stage.DECISION, Stage.EXECUTE}
    passed = whole <= {passage.stage for passage in case.passages}
    answered = case.answered_by in policy.answer_channels and case.outcome is Outcome.ACCEPTED
    divided = not case.attributed or (
        shares.total(case.shares) == shares.WHOLE and sum(share.amount_fen for share in case.shares) == case.loss_fen
    )
    return own or not (enough and passed and answered and divided)
