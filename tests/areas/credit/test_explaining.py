"""Where a limit comes from, told line by line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from custmgr.areas.credit.facts.changes import ChangeState, Form, LimitChange
from custmgr.areas.credit.rules import explaining as rules
from custmgr.areas.grading.facts import Grade, Grading, LimitSource, Rate, RateSource, Standing, State, Treatment

DAY = date(2026, 1, 10)
RATE = Rate(Fraction(19, 20), "2025Q4", RateSource.PAYMENTS)
GRADED = Grading(
    customer_id=1, code="C00001", name="华东", quarter="2025Q4", score=Decimal(84), items={}, grade=Grade.B,
    treatment=Treatment.IMPORTANT, coefficient=Decimal("1.5"), sales_fen=360_000_00, due_fen=0, on_time_fen=0,
    rate=RATE, limit_fen=171_000_00, state=State.APPROVED, flags=(), edition=1, id=2, approved_on=DAY,
    approved_by="周",
)  # fmt: skip
STANDING = Standing(Grade.B, Treatment.IMPORTANT, Decimal(84), 171_000_00, LimitSource.FORMULA, "2025Q4", DAY)
APPROVED = LimitChange(
    1, 1, "C00001", Form("华东"), 171_000_00, 200_000_00, "x", None, DAY, "王", ChangeState.APPROVED, DAY, ()
)
CHANGED = replace(STANDING, limit_fen=200_000_00, source=LimitSource.APPLICATION)


def told(standing: Standing, graded: Grading | None, *changes: LimitChange) -> list[str]:
    return [line.told for line in rules.steps(standing, graded, changes)]


@pytest.mark.rule("CRL-01", "CRL-20")
def test_a_computed_limit_is_told_with_all_it_was_computed_from() -> None:
    assert told(STANDING, GRADED) == [
        "2025Q4: monthly sales 120,000.00 × coefficient 1.5 of grade B × on-time rate 95.00% of 2025Q4 = 171,000.00",
        "approved by 周 on 2026-01-10; edition 1 of the policy",
    ]


@pytest.mark.rule("CRL-07", "CRL-20")
def test_a_limit_without_a_rate_says_so() -> None:
    without = replace(GRADED, rate=None, limit_fen=None)

    assert told(STANDING, without)[0] == "2025Q4: no on-time rate was ever known, so the limit of grade B is 0.00"


@pytest.mark.rule("CRL-09", "CRL-17")
@pytest.mark.parametrize(
    ("until", "said"),
    [
        (None, "the changed limit holds until the next grading is approved"),
        (
            date(2026, 6, 30),
            "the changed limit holds until 2026-06-30, at most until the next grading is approved",
        ),
    ],
)
def test_a_changed_limit_is_told_after_the_one_it_replaced(until: date | None, said: str) -> None:
    refused = replace(APPROVED, id=2, state=ChangeState.REFUSED)

    assert told(replace(CHANGED, until=until), GRADED, refused, APPROVED)[2:] == [
        "changed on application from 171,000.00 to 200,000.00 on 2026-01-10",
        said,
    ]


@pytest.mark.rule("CRL-08", "CRL-09")
@pytest.mark.parametrize(
    ("source", "limit_fen", "said"),
    [
        (LimitSource.OPENING, 1000_00, "the old books brought along a limit of 1,000.00, entered on 2026-01-10"),
        (LimitSource.NONE, 0, "no grade is in force and no limit was applied for: the limit is 0.00"),
    ],
)
def test_without_a_grade_the_source_is_told(source: LimitSource, limit_fen: int, said: str) -> None:
    assert told(Standing(None, None, None, limit_fen, source, None, DAY), None) == [said]


@pytest.mark.rule("GRD-18")
def test_the_grading_in_force_is_the_last_approved_of_its_quarter() -> None:
    waiting = replace(GRADED, id=3, state=State.PROPOSED)
    earlier = replace(GRADED, id=1)

    assert rules.in_force([waiting, GRADED, earlier], STANDING) is GRADED
    assert rules.in_force([waiting], STANDING) is None
