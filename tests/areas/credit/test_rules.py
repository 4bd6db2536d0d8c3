"""The credit check's verdicts, without a file."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.credit import rules
from custmgr.areas.credit.facts import Decision, Order, Position, Verdict
from custmgr.areas.credit.policy import Policy
from custmgr.areas.grading.facts import Grade, LimitSource, Standing, Treatment
from custmgr.areas.money.facts import Receivables
from custmgr.areas.terms.facts import Term

POLICY = Policy(Decimal("0.90"), 0, 0, 1)
TODAY = date(2026, 3, 5)
MONTH = Term(1, 0, date(2026, 1, 1))
HOLD, WATCH, OK = Decision.HOLD, Decision.WATCH, Decision.OK


def graded(limit_fen: int, grade: Grade | None = None, treatment: Treatment | None = None) -> Standing:
    return Standing(grade, treatment, Decimal(80) if grade else None, limit_fen, LimitSource.FORMULA)


def position(
    limit: int = 100_000,
    owed: int = 0,
    overdue: int = 0,
    due_on: date = TODAY,
    term: Term | None = MONTH,
    standing: Standing | None = None,
) -> Position:
    owing = Receivables(owed, overdue, due_on) if owed else None
    return Position(1, "C00001", "华东", None, term, standing or graded(limit), owing, overdue, TODAY)


def judged(where: Position, amount: int = 0, policy: Policy = POLICY, *, cash: bool = False) -> Verdict:
    return rules.judge(where, Order(amount, cash), policy)


def why(verdict: Verdict) -> list[str]:
    return [reason.rule for reason in verdict.reasons]


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(
    ("order", "decision", "excess", "available"),
    [(5_100_000, WATCH, 0, 5_100_000), (5_100_001, HOLD, 1, 5_100_000), (3_390_000, OK, 0, 5_100_000)],
)
def test_receivables_and_order_together_may_reach_the_limit_and_no_fen_more(
    order: int, decision: Decision, excess: int, available: int
) -> None:
    verdict = judged(position(limit=17_100_000, owed=12_000_000), order)

    assert (verdict.decision, verdict.excess_fen, verdict.available_fen) == (decision, excess, available)


@pytest.mark.rule("CRL-10")
def test_the_excess_is_what_is_above_the_limit_and_never_the_order_itself() -> None:
    verdict = judged(position(limit=100_000, owed=90_000), 15_000)

    assert (verdict.decision, verdict.exposure_fen, verdict.excess_fen) == (HOLD, 105_000, 5_000)
    assert why(verdict) == ["CRL-10"]


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(("order", "decision"), [(89_999, OK), (90_000, OK), (90_001, WATCH), (100_000, WATCH)])
def test_above_nine_tenths_of_the_limit_a_customer_is_watched(order: int, decision: Decision) -> None:
    assert judged(position(limit=100_000), order).decision is decision


@pytest.mark.rule("CRL-10", "CRL-11")
@pytest.mark.parametrize(("order", "decision"), [(9, OK), (10, WATCH), (11, WATCH), (12, HOLD)])
def test_the_watch_line_is_never_rounded_before_it_is_compared(order: int, decision: Decision) -> None:
    assert judged(position(limit=11), order).decision is decision


@pytest.mark.rule("CUS-27")
@pytest.mark.parametrize(("term", "decision"), [(None, HOLD), (Term(0, 0), HOLD), (Term(0, 1), OK), (MONTH, OK)])
def test_without_an_approved_term_nothing_goes_out_on_credit(term: Term | None, decision: Decision) -> None:
    verdict = judged(position(term=term), 100)

    assert verdict.decision is decision
    assert why(verdict) == (["CUS-27"] if decision is HOLD else [])
    assert not verdict.on_hold


@pytest.mark.rule("CUS-29", "CUS-31")
@pytest.mark.parametrize(("late", "decision"), [(0, OK), (1, HOLD)])
def test_a_single_fen_overdue_holds_everything(late: int, decision: Decision) -> None:
    verdict = judged(position(owed=late or 500, overdue=late, due_on=TODAY - timedelta(days=1)))

    assert verdict.decision is decision
    assert verdict.on_hold is (decision is HOLD)
    assert why(verdict) == (["CUS-31"] if late else [])


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(("late", "decision"), [(499, OK), (500, OK), (501, HOLD)])
def test_the_company_may_let_a_small_amount_pass(late: int, decision: Decision) -> None:
    lenient = Policy(Decimal("0.90"), 500, 0, 1)

    assert judged(position(owed=late, overdue=late, due_on=date(2026, 3, 1)), policy=lenient).decision is decision


@pytest.mark.rule("CUS-29")
def test_overdue_starts_the_day_after_and_is_reported_one_day_later() -> None:
    assert rules.first_overdue_on(date(2024, 4, 15)) == date(2024, 4, 16)
    assert rules.report_due_on(date(2024, 4, 15), POLICY) == date(2024, 4, 17)


@pytest.mark.rule("CUS-29")
def test_days_overdue_are_those_of_the_oldest() -> None:
    verdict = judged(position(owed=900, overdue=500, due_on=date(2026, 2, 23)))

    assert (verdict.overdue_days, verdict.first_overdue_on) == (10, date(2026, 2, 24))
    assert judged(position(owed=900, due_on=date(2026, 3, 5))).overdue_days == 0


@pytest.mark.rule("GRD-15", "GRD-16")
@pytest.mark.parametrize(
    ("grade", "treatment", "rule"), [(Grade.D, Treatment.WATCH, "GRD-15"), (Grade.E, Treatment.PHASE_OUT, "GRD-16")]
)
@pytest.mark.parametrize("cash", [False, True])
def test_grades_d_and_e_pass_within_the_limit_with_a_warning(
    grade: Grade, treatment: Treatment, rule: str, cash: bool
) -> None:
    where = position(standing=graded(100_000, grade, treatment))

    assert (judged(where, 100, cash=cash).decision, why(judged(where, 100, cash=cash))) == (WATCH, [rule])
    assert judged(where, 100_001).decision is HOLD


@pytest.mark.rule("GRD-07")
def test_grade_f_gets_no_credit_but_may_pay_in_cash() -> None:
    where = position(standing=graded(0, Grade.F, Treatment.NO_CREDIT))

    assert (judged(where).decision, why(judged(where))) == (HOLD, ["GRD-07"])
    assert judged(where, 500, cash=True).decision is OK


@pytest.mark.rule("CUS-31", "CRL-10", "CUS-27")
def test_an_order_in_cash_is_held_by_nothing_of_this() -> None:
    where = position(limit=0, owed=500, overdue=500, due_on=date(2026, 1, 1), term=None)

    assert judged(where, 100_000, cash=True).decision is OK
    assert why(judged(where, 100_000)) == ["CUS-27", "CRL-10", "CUS-31"]


@pytest.mark.rule("CRL-10")
@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_the_figures_always_add_up(limit: int, owed: int, order: int) -> None:
    verdict = judged(position(limit=limit, owed=owed), order)

    assert verdict.exposure_fen == owed + order
    assert verdict.available_fen == max(0, limit - owed)
    assert verdict.excess_fen == max(0, owed + order - limit)
    assert (verdict.decision is HOLD) is (owed + order > limit)
    assert (verdict.decision is OK) is ((owed + order) * 10 <= limit * 9)


def test_shares_and_numbers_outside_their_range_are_faults_of_the_policy() -> None:
    assert POLICY.faults() == ()
    assert Policy(Decimal(0), 0, 0, 0).faults() == Policy(Decimal(1), 0, 0, 0).faults() == ()
    assert Policy(Decimal("1.01"), -1, -1, -1).faults() == (
        "watch_share_ratio: must lie between 0 and 1",
        "overdue_tolerance_fen: must not be negative",
        "overdue_tolerance_days: must not be negative",
        "overdue_report_days: must not be negative",
    )
