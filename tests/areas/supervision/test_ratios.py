"""Shares of customers visited: exact, empty where nothing was to be done, a failure never shown as the target."""

from datetime import date
from fractions import Fraction

import pytest

from custmgr.areas.supervision import rules
from custmgr.areas.supervision.facts import Made, Signed
from custmgr.areas.supervision.policy import Policy
from custmgr.ground import policy as policies
from custmgr.ground.holidays import statutory
from custmgr.mechanisms.ratios import Measured
from tests.areas.supervision.conftest import Visited
from tests.areas.wealth import Wealth

POLICY = policies.build(Policy, policies.shipped("supervision", "wealth"))
DAY = date(2026, 4, 5)


@pytest.mark.rule("FVS-41", "FVS-43")
@pytest.mark.parametrize(
    ("done", "total", "shown", "rate", "passed"),
    [
        (11, 12, "91.67%", "0.916667", False),
        (12, 12, "100.00%", "1", True),
        (0, 0, "n/a", None, None),
        (239, 240, "99.58%", "0.995833", False),
        (99_999, 100_000, "99.99%", "0.99999", False),
        (9_999_999, 10_000_000, "99.99%", "0.999999", False),
        (0, 3, "0.00%", "0", False),
    ],
)
def test_a_share_is_never_rounded_up_to_a_pass(
    done: int, total: int, shown: str, rate: str | None, passed: bool | None
) -> None:
    from custmgr.ground.money import ratio

    measured = Measured(done, total)

    assert (measured.percent, ratio(measured.rate), measured.passed) == (shown, rate, passed)


@pytest.mark.rule("FVS-41")
def test_a_failure_just_under_another_target_is_rounded_down() -> None:
    assert Measured(89_999_999, 100_000_000, Fraction(9, 10)).percent == "89.99%"
    assert Measured(90, 100, Fraction(9, 10)).percent == "90.00%"


@pytest.mark.rule("FVS-41")
@pytest.mark.parametrize(("done_on", "counts"), [(date(2026, 4, 5), 1), (date(2026, 4, 6), 0), (None, 0)])
def test_a_new_signing_visit_counts_through_its_deadline(done_on: date | None, counts: int) -> None:
    measure = rules.new_signing("2026-04", [Signed("C00001", "周立", DAY, done_on)], POLICY, finished=True)

    assert (measure.measured.done, measure.measured.total) == (counts, 1)
    assert measure.missing == (() if counts else ("C00001 周立",))


@pytest.mark.rule("FVS-41", "FVS-73")
def test_the_share_of_new_signing_visits_by_real_commands(signed: Wealth, visited: Visited) -> None:
    for at in ("2026-03-05T10:10", "2026-03-05T14:30", "2026-03-06T10:20"):
        signed.attempt(at)
    assert signed.done("visit", "ratios", now="2026-04-05")[0]["total"] == 0  # the deadline is not over
    before = signed.done("visit", "ratios", "--month", "2026-04", now="2026-04-06")[0]
    assert (before["total"], before["done"], before["rate"], before["passed"]) == (1, 0, "0", False)

    signed.done("visit", "record", "周立", "--by", "李专员", "--unreachable", now="2026-03-06T11:00")
    given_up = signed.done("visit", "ratios", "--month", "2026-04", now="2026-04-06")[0]
    assert (given_up["done"], given_up["missing"]) == (0, ["C00001 周立"])  # given up is not visited

    visited("2026-04-05T10:30", "--kind", "new_signing")
    after = signed.done("visit", "ratios", "--month", "2026-04", now="2026-04-06")[0]
    assert (after["done"], after["rate"], after["passed"], after["target"]) == (1, "1", True, "1")
    assert "100.00%" in signed.run("visit", "ratios", "--month", "2026-04", now="2026-04-06").out
    assert signed.done("visit", "ratios", "--month", "2026-03", now="2026-04-06")[0]["rate"] is None


@pytest.mark.rule("FVS-43")
def test_who_was_under_contract_all_year_is_to_be_visited_in_it(wealth: Wealth, visited: Visited) -> None:
    for name in ("吴甲", "郑乙", "冯丙"):
        words = ("--party", "person", "--contact", name, "--phone", "13900139000", "--salesperson", "王经理")
        wealth.done("customer", "add", name, "--kind", "prospect", *words, now="2024-12-01")
    for name, on in (("周立", "2024-12-31"), ("吴甲", "2025-01-01"), ("郑乙", "2025-01-02"), ("冯丙", "2024-06-01")):
        wealth.done("contract", "add", name, "--signed", on, now=max("2024-12-01", on))
    wealth.done("contract", "end", "冯丙", "--reason", "转出", "--on", "2025-12-31", now="2025-12-31")
    visited("2025-06-10T10:30", "--kind", "continuing")
    visited("2025-06-11T10:30", "--kind", "special_complaint", who="吴甲")

    running = wealth.done("visit", "ratios", "--year", "2025", now="2025-12-30")[1]
    told = wealth.done("visit", "ratios", "--year", "2025", now="2026-01-01")[1]

    assert running["passed"] is None
    assert (told["total"], told["done"], told["rate"], told["passed"]) == (2, 1, "0.5", False)
    assert [line.split()[1] for line in told["missing"]] == ["吴甲"]


@pytest.mark.rule("FVS-32", "FVS-67")
def test_satisfaction_is_averaged_for_each_manager() -> None:
    def made(score: int | None, manager: str | None) -> Made:
        return Made(
            "V1", 1, "C1", "周立", DAY, DAY, ("李专员",), "phone", "continuing", "谈", None, None, None, score, manager
        )

    visits = [
        made(5, "王经理"),
        made(4, "王经理"),
        made(3, "王经理"),
        made(None, "王经理"),
        made(1, None),
        made(2, "孙经理"),
    ]

    rows = rules.appraisals(visits, {"孙经理": 1}, {"王经理": (2, 1)}, ("钱经理",))

    assert [(row.manager, row.visits, row.satisfaction) for row in rows] == [
        ("孙经理", 1, Fraction(2)), ("王经理", 4, Fraction(4)), ("钱经理", 0, None),
    ]  # fmt: skip
    assert [(row.anomalies, row.complaints, row.verified) for row in rows] == [(1, 0, 0), (0, 2, 1), (0, 0, 0)]


@pytest.mark.rule("FVS-13")
@pytest.mark.parametrize(
    ("last", "due"),
    [
        (date(2026, 3, 31), date(2026, 4, 3)),
        (date(2026, 4, 30), date(2026, 5, 8)),
        (date(2026, 9, 30), date(2026, 10, 10)),
    ],
)
def test_a_month_is_sent_up_by_the_third_working_day_after_it(last: date, due: date) -> None:
    assert rules.send_by(last, POLICY, statutory()) == due
