"""The credit check's verdicts, without a file."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.credit.facts.holds import Hold, HoldMode, Release, ReleaseState
from custmgr.areas.credit.facts.overdue import Pursuit, Recovery, ReportState
from custmgr.areas.credit.facts.verdicts import Decision, Order, Position, Verdict
from custmgr.areas.credit.policy import Policy
from custmgr.areas.credit.rules import days, releasing, reporting
from custmgr.areas.credit.rules import judging as rules
from custmgr.areas.grading.facts import Grade, LimitSource, Standing, Treatment
from custmgr.areas.money.facts.settling import Receivables
from custmgr.areas.staff.facts import Role
from custmgr.areas.terms.facts import Term

CHAIN = (Role.DEPT_MANAGER,)
POLICY = Policy(Decimal("0.90"), 0, 0, 1, HoldMode.SUSPEND, CHAIN, (), 3)
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
    lenient = replace(POLICY, overdue_tolerance_fen=500)

    assert judged(position(owed=late, overdue=late, due_on=date(2026, 3, 1)), policy=lenient).decision is decision


@pytest.mark.rule("CUS-29")
def test_overdue_starts_the_day_after_and_is_reported_one_day_later() -> None:
    assert days.first_overdue_on(date(2024, 4, 15)) == date(2024, 4, 16)
    assert days.report_due_on(date(2024, 4, 15), POLICY.overdue_report_days) == date(2024, 4, 17)


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
    assert replace(POLICY, watch_share_ratio=Decimal(0)).faults() == ()
    assert replace(POLICY, watch_share_ratio=Decimal(1)).faults() == ()
    assert Policy(Decimal("1.01"), -1, -1, -1, HoldMode.STOP, (), ("grade", "shoe"), -1).faults() == (
        "watch_share_ratio: must lie between 0 and 1",
        "overdue_tolerance_fen: must not be negative",
        "overdue_tolerance_days: must not be negative",
        "overdue_report_days: must not be negative",
        "opinion_workdays: must not be negative",
        "change_chain: may not be left out",
        "change_required.shoe: is no field of the form",
    )


HELD = Hold(7, "C00001", "华东", HoldMode.SUSPEND, "停线", None, TODAY)
GIVEN = Release(3, "C00001", "华东", "已承诺付款", 30_000, 10_000, TODAY, "沈", TODAY, 7)
LATE = position(owed=500, overdue=500, due_on=date(2026, 3, 1))


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(("order", "decision"), [(0, OK), (19_999, OK), (20_000, OK), (20_001, HOLD)])
@pytest.mark.parametrize("where", [LATE, replace(position(), hold=HELD), replace(LATE, hold=HELD)])
def test_a_release_lifts_a_hold_up_to_what_is_left_of_it(where: Position, order: int, decision: Decision) -> None:
    verdict = judged(replace(where, release=GIVEN), order)

    assert (verdict.decision, why(verdict)[:1]) == (decision, ["CUS-31"] if decision is HOLD else [])
    assert (verdict.released is GIVEN) is (decision is OK)


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(
    ("release", "state"),
    [
        (GIVEN, ReleaseState.IN_FORCE),
        (replace(GIVEN, until=TODAY - timedelta(days=1)), ReleaseState.EXPIRED),
        (replace(GIVEN, used_fen=29_999), ReleaseState.IN_FORCE),
        (replace(GIVEN, used_fen=30_000), ReleaseState.USED_UP),
        (replace(GIVEN, used_fen=30_001), ReleaseState.USED_UP),
        (replace(GIVEN, is_latest=False), ReleaseState.REPLACED),
    ],
)
def test_used_up_expired_or_replaced_it_lifts_nothing(release: Release, state: ReleaseState) -> None:
    verdict = judged(replace(LATE, release=release), 1)

    assert releasing.state_of(release, TODAY) is state
    assert (verdict.decision is OK) is (state is ReleaseState.IN_FORCE)


@pytest.mark.rule("CUS-31", "CRL-10", "CUS-27", "GRD-07")
@pytest.mark.parametrize(
    ("where", "rule"),
    [
        (position(limit=100), "CRL-10"),
        (position(term=None), "CUS-27"),
        (position(standing=graded(1000, Grade.F, Treatment.NO_CREDIT)), "GRD-07"),
    ],
)
def test_a_release_lifts_neither_limit_nor_term_nor_grade(where: Position, rule: str) -> None:
    assert why(judged(replace(where, hold=HELD, release=GIVEN), 101))[0] == rule


@pytest.mark.rule("CUS-31")
def test_a_hold_placed_after_the_release_stands() -> None:
    later = replace(position(), hold=replace(HELD, id=8), release=GIVEN)

    assert (judged(later, 1).decision, judged(later, 1).released) == (HOLD, None)


@pytest.mark.rule("CUS-31")
def test_an_order_nothing_holds_uses_no_release() -> None:
    assert judged(replace(position(), release=GIVEN), 1).released is None


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize(("mode", "cash", "credit"), [(HoldMode.SUSPEND, OK, HOLD), (HoldMode.STOP, HOLD, HOLD)])
def test_where_the_company_stops_supply_overdue_payments_hold_cash_as_well(
    mode: HoldMode, cash: Decision, credit: Decision
) -> None:
    policy = replace(POLICY, on_overdue=mode)

    assert judged(LATE, 1, policy, cash=True).decision is cash
    assert judged(LATE, 1, policy).decision is credit


@pytest.mark.rule("CUS-31")
@pytest.mark.parametrize("mode", HoldMode)
def test_a_hold_somebody_placed_stops_cash_as_well(mode: HoldMode) -> None:
    where = replace(position(), hold=replace(HELD, mode=mode))

    assert judged(where, 1, cash=True).decision is HOLD
    assert judged(where, 1).on_hold


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(("order", "decision", "excess"), [(49, WATCH, 0), (50, WATCH, 0), (51, HOLD, 1)])
def test_what_is_ordered_and_not_delivered_counts_with_what_is_owed(
    order: int, decision: Decision, excess: int
) -> None:
    verdict = judged(replace(position(limit=1000, owed=600), undelivered_fen=350), order)

    assert (verdict.decision, verdict.excess_fen, verdict.available_fen) == (decision, excess, 50)


@pytest.mark.rule("CRL-10")
@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (949, "receivables 6.00 and undelivered orders 3.50 exceed the limit 9.49: nothing is available"),
        (950, "limit 9.50 − receivables 6.00 − undelivered orders 3.50 = 0.00 still available"),
    ],
)
def test_what_is_available_is_told_with_the_undelivered_orders(limit: int, said: str) -> None:
    verdict = judged(replace(position(limit=limit, owed=600), undelivered_fen=350))

    assert verdict.steps[1].told == said
    assert (verdict.available_fen, verdict.excess_fen) == (0, 950 - limit)


@pytest.mark.rule("CUS-29")
@pytest.mark.parametrize(
    ("reported", "today", "state", "days"),
    [
        (None, date(2024, 4, 17), ReportState.DUE, 0),
        (None, date(2024, 4, 18), ReportState.LATE, 1),
        (date(2024, 4, 17), date(2024, 4, 30), ReportState.REPORTED, 0),
        (date(2024, 4, 18), date(2024, 4, 30), ReportState.REPORTED, 1),
    ],
)
def test_a_report_is_due_the_day_after_the_first_overdue_day(
    reported: date | None, today: date, state: ReportState, days: int
) -> None:
    done = Pursuit(reported, "沈" if reported else None)

    assert reporting.report_state(done, date(2024, 4, 17), today) is state
    assert reporting.report_days_late(done, date(2024, 4, 17), today) == days


@pytest.mark.rule("CUS-30")
@pytest.mark.parametrize(("today", "broken"), [(date(2026, 3, 20), False), (date(2026, 3, 21), True)])
def test_a_promise_is_broken_the_day_after_it(today: date, broken: bool) -> None:
    talk = Recovery("C00001", "华东", TODAY, "王", "周转不灵", "分期", date(2026, 3, 20))

    assert reporting.is_promise_broken(Pursuit(recovery=talk), today) is broken
    assert not reporting.is_promise_broken(Pursuit(), today)
