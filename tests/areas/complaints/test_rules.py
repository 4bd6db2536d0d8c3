"""The rules at their bounds: authority, timing, statements, way, intake, closing."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.complaints.facts.cases import Decision, Passage
from custmgr.areas.complaints.facts.stated import Fact
from custmgr.areas.complaints.facts.words import Basis, CauseClass, DayKind, Ending, Field, Outcome, Stage, Treatment
from custmgr.areas.complaints.policy import Clock, Level, Policy
from custmgr.areas.complaints.refusals.lacking import FactsMissing
from custmgr.areas.complaints.rules import authority, closing, intake, numbers, standing, statements, timing, way
from custmgr.areas.customers.facts import Region
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground import policy as policies
from custmgr.ground.exits import Exit
from custmgr.ground.holidays import statutory
from custmgr.mechanisms import bands
from tests.areas.complaints.conftest import Make, person

BM, DGM, GM = Role.BUSINESS_MANAGER, Role.DEPUTY_GM, Role.GENERAL_MANAGER


def rule_of(verdict: object) -> object:
    return getattr(verdict, "rule", None)


@pytest.mark.parametrize(
    ("fen", "role"),
    [
        pytest.param(0, BM, id="nothing is decided by the business manager"),
        pytest.param(10_000_000, BM, id="100000.00 is still his"),
        pytest.param(10_000_001, DGM, id="100000.01 is the deputy's"),
        pytest.param(10_000_100, DGM, id="100001.00 is the deputy's by the paper"),
        pytest.param(15_000_000, DGM, id="150000.00 is still the deputy's"),
        pytest.param(15_000_001, GM, id="150000.01 is the general manager's"),
        pytest.param(15_000_100, GM, id="150001.00 is the general manager's by the paper"),
        pytest.param(100_000_000, GM, id="a million is the general manager's"),
    ],
)
@pytest.mark.rule("CMP-43", "CMP-63", "CMP-64", "CMP-65")
def test_the_amount_decides_who_decides(case: Make, policy: Policy, fen: int, role: Role) -> None:
    assert authority.authority_of(case(loss_fen=fen), policy).role is role


@pytest.mark.parametrize(
    ("claim", "loss", "amount", "role"),
    [
        (16_000_000, 9_000_000, 16_000_000, GM),
        (None, 9_000_000, 9_000_000, BM),
        (9_000_000, 10_200_000, 10_200_000, DGM),
        (12_000_000, None, 12_000_000, DGM),
        (None, None, None, GM),
    ],
)
@pytest.mark.rule("CMP-66")
def test_the_larger_of_claim_and_loss_counts_and_nothing_known_is_the_highest(
    case: Make, policy: Policy, claim: int | None, loss: int | None, amount: int | None, role: Role
) -> None:
    found = authority.authority_of(case(claim_fen=claim, loss_fen=loss), policy)

    assert (found.amount_fen, found.role) == (amount, role)


@pytest.mark.rule("CMP-66")
def test_the_basis_of_the_amount_is_a_policy() -> None:
    assert authority.amount_of(3, 2, Basis.LOSS) == 2
    assert authority.amount_of(3, 2, Basis.CLAIMED) == 3


@pytest.mark.parametrize(("roles", "refused"), [((BM,), "CMP-64"), ((DGM,), None), ((GM,), None), ((), "CMP-64")])
@pytest.mark.rule("CMP-45", "CMP-64")
def test_a_level_below_the_required_one_may_not_decide_and_a_higher_one_may(
    case: Make, policy: Policy, roles: tuple[Role, ...], refused: str | None
) -> None:
    verdict = authority.judge_decider(person("甲", *roles), case(loss_fen=11_300_000), "乙", policy)

    assert rule_of(verdict) == refused


@pytest.mark.rule("CMP-66")
def test_an_unknown_amount_is_not_for_the_deputy(case: Make, policy: Policy) -> None:
    assert rule_of(authority.judge_decider(person("甲", DGM), case(), None, policy)) == "CMP-66"
    assert authority.judge_decider(person("甲", GM), case(), None, policy) is None


@pytest.mark.rule("CMP.6-6")
def test_the_author_of_the_combined_opinion_does_not_decide(case: Make, policy: Policy) -> None:
    small = case(loss_fen=1)

    assert rule_of(authority.judge_decider(person("甲", GM), small, "甲", policy)) == "CMP.6-6"
    assert authority.judge_decider(person("甲", GM), small, "乙", policy) is None


@pytest.mark.parametrize(
    ("treatments", "undetermined", "refused"),
    [
        ((Treatment.RETURN,), True, True),
        ((Treatment.CLAIM, Treatment.REPLACEMENT), True, True),
        ((Treatment.ALLOWANCE,), True, False),
        ((Treatment.RETURN,), False, False),
    ],
)
@pytest.mark.rule("CMP-30")
def test_a_treatment_by_quantity_needs_the_quantity(
    case: Make, treatments: tuple[Treatment, ...], undetermined: bool, refused: bool
) -> None:
    verdict = authority.judge_quantity(case(treatments=treatments, undetermined=undetermined))

    assert (rule_of(verdict) == "CMP-30") is refused


@pytest.mark.parametrize(
    ("accepted", "region", "due"),
    [
        ("2024-03-01", Region.DOMESTIC, "2024-03-14"),
        ("2024-03-01", Region.FOREIGN, "2024-03-18"),
        ("2024-02-20", Region.DOMESTIC, "2024-03-04"),
        ("2023-02-20", Region.DOMESTIC, "2023-03-05"),
        ("2023-12-20", Region.DOMESTIC, "2024-01-02"),
        ("2023-12-20", Region.FOREIGN, "2024-01-06"),
    ],
)
@pytest.mark.rule("CMP-61")
def test_a_case_is_due_13_or_17_days_after_acceptance(policy: Policy, accepted: str, region: Region, due: str) -> None:
    assert timing.case_due(datetime.fromisoformat(accepted), region, policy, None) == date.fromisoformat(due)


@pytest.mark.rule("CMP-61")
def test_the_policy_may_count_working_days(policy: Policy) -> None:
    working = replace(policy, limit=replace(policy.limit, day_kind=DayKind.WORKING))

    due = timing.case_due(at("2024-03-01T09:00"), Region.DOMESTIC, working, statutory())

    assert due == date(2024, 3, 20)


@pytest.mark.parametrize(
    ("region", "day", "late"),
    [
        (Region.DOMESTIC, 13, 0), (Region.DOMESTIC, 14, 0), (Region.DOMESTIC, 15, 1), (Region.DOMESTIC, 18, 4),
        (Region.FOREIGN, 17, 0), (Region.FOREIGN, 18, 0), (Region.FOREIGN, 19, 1),
    ],
)  # fmt: skip
@pytest.mark.rule("CMP-61")
def test_the_due_day_is_in_time_and_the_next_is_late(
    case: Make, policy: Policy, region: Region, day: int, late: int
) -> None:
    due_on = timing.case_due(at("2024-03-01T09:00"), region, policy, None)
    on = date(2024, 3, day)

    assert timing.case_late(case(due_on=due_on), on) == late
    assert timing.case_late(case(due_on=due_on, closed_on=on, stage=Stage.CLOSED), date(2024, 12, 1)) == late


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("stage", "region", "entered", "due"),
    [
        (Stage.ACCEPT, Region.DOMESTIC, "2024-03-01T09:00", "2024-03-01T23:59:59"),
        (Stage.QC, Region.DOMESTIC, "2024-03-01T15:00", "2024-03-04T23:59:59"),
        (Stage.OPINION, Region.DOMESTIC, "2024-03-04T09:00", "2024-03-07T23:59:59"),
        (Stage.OPINION, Region.FOREIGN, "2024-03-04T09:00", "2024-03-11T23:59:59"),
        (Stage.SYNTHESIS, Region.DOMESTIC, "2024-03-07T11:59", "2024-03-07T23:59:59"),
        (Stage.SYNTHESIS, Region.DOMESTIC, "2024-03-07T12:00", "2024-03-08T12:00:00"),
        (Stage.SYNTHESIS, Region.FOREIGN, "2024-03-11T14:00", "2024-03-12T12:00:00"),
        (Stage.EXECUTE, Region.DOMESTIC, "2024-03-08T09:00", "2024-03-14T23:59:59"),
        (Stage.EXECUTE, Region.DOMESTIC, "2024-03-10T09:00", "2024-03-14T23:59:59"),
        (Stage.EXECUTE, Region.DOMESTIC, "2024-03-07T09:00", "2024-03-13T23:59:59"),
        (Stage.EXECUTE, Region.FOREIGN, "2024-03-12T09:00", "2024-03-18T23:59:59"),
        (Stage.DECISION, Region.DOMESTIC, "2024-03-08T09:00", "2024-03-14T23:59:59"),
    ],
)
@pytest.mark.rule("CMP-40", "CMP-42", "CMP-62")
def test_a_stage_is_due_after_its_allowance_but_never_after_the_case(
    case: Make, policy: Policy, stage: Stage, region: Region, entered: str, due: str
) -> None:
    due_on = date(2024, 3, 14 if region is Region.DOMESTIC else 18)
    found = timing.allowance(policy.row(stage), case(region=region, due_on=due_on), at(entered), policy, None)

    assert found.due_at == at(due)


def stay(stage: Stage, entered: str, due: str, left: str | None = None, **more: Any) -> Passage:
    clock = {"clock": "investigation", "half_day": False, "hard_due_at": None, "by": "甲", "opinion": None, **more}
    left_at = at(left) if left else None
    return Passage(stage, Department.QC, entered_at=at(entered), left_at=left_at, due_at=at(due), **clock)


@pytest.mark.rule("CMP-38", "CMP.6-15", "CMP-62")
def test_a_clock_that_has_started_is_shared_and_never_starts_again(case: Make, policy: Policy) -> None:
    first = stay(Stage.QC, "2024-03-01T15:00", "2024-03-04T23:59:59", "2024-03-02T09:00")

    back = timing.allowance(policy.row(Stage.MFG), case(passages=(first,)), at("2024-03-03T09:00"), policy, None)

    assert back.due_at == at("2024-03-04T23:59:59")


@pytest.mark.parametrize(
    ("left", "late", "serious"),
    [
        ("2024-03-08T12:00", 0, False),
        ("2024-03-08T14:00", 1, False),
        ("2024-03-08T23:59", 1, False),
        ("2024-03-09T00:00", 1, True),
    ],
)
@pytest.mark.rule("CMP-42")
def test_the_combined_opinion_has_half_a_day_and_a_second_limit_of_one(
    case: Make, policy: Policy, left: str, late: int, serious: bool
) -> None:
    entered = at("2024-03-07T14:00")
    limit = timing.allowance(policy.row(Stage.SYNTHESIS), case(), entered, policy, None)
    passage = Passage(
        Stage.SYNTHESIS, Department.GMO, limit.clock, entered, at(left), limit.due_at, limit.hard_due_at,
        limit.half_day, "甲", None,
    )  # fmt: skip

    assert timing.stage_late(passage, at(left)) == late
    assert timing.seriously_late(passage, at(left)) is serious


@pytest.mark.parametrize(
    ("confirmed", "refused"), [("99.999", False), ("100", False), ("100.001", True), ("120", True)]
)
@pytest.mark.rule("CMP-15")
def test_no_more_is_confirmed_defective_than_was_shipped(case: Make, confirmed: str, refused: bool) -> None:
    verdict = statements.judge_confirmed(case(), {Field.CONFIRMED: confirmed})

    assert (rule_of(verdict) == "CMP-15") is refused


@pytest.mark.parametrize(("day", "refused"), [("2024-02-09", False), ("2024-02-10", False), ("2024-02-11", True)])
@pytest.mark.rule("CMP-24")
def test_goods_are_produced_before_or_on_the_day_they_are_shipped(case: Make, day: str, refused: bool) -> None:
    verdict = statements.judge_production(case(), {Field.PRODUCED_ON: day})

    assert (rule_of(verdict) == "CMP-24") is refused


@pytest.mark.parametrize(
    ("role", "name", "refused"),
    [(BM, "甲", True), (BM, "乙", False), (Role.DEPT_MANAGER, "乙", False), (Role.SALESPERSON, "乙", True)],
)
@pytest.mark.rule("CMP-41")
def test_a_superior_other_than_the_author_signs(role: Role, name: str, refused: bool) -> None:
    verdict = statements.judge_signature(person(name, role), "甲")

    assert (rule_of(verdict) == "CMP-41") is refused


@pytest.mark.parametrize(
    ("new", "rule"),
    [
        ({Field.FOUNDED: "no"}, None),
        ({Field.FOUNDED: "no", Field.LOSS: "0.00", Field.TREATMENT: "none"}, None),
        ({Field.FOUNDED: "no", Field.LOSS: "0.01"}, "CMP-44"),
        ({Field.FOUNDED: "no", Field.TREATMENT: "claim"}, "CMP-44"),
        ({Field.FOUNDED: "yes", Field.LOSS: "0.01"}, None),
    ],
)
@pytest.mark.rule("CMP-44")
def test_an_unfounded_complaint_carries_no_loss_and_no_treatment(
    case: Make, policy: Policy, new: dict[Field, str], rule: str | None
) -> None:
    assert rule_of(statements.judge_finding(case(), new, None, policy)) == rule


@pytest.mark.parametrize(
    ("kind", "tracked", "reason", "rule"),
    [
        (CauseClass.HUMAN, "yes", None, "CMP-51"),
        (CauseClass.HUMAN, "yes", "重复发生", None),
        (CauseClass.HUMAN, "no", None, None),
        (CauseClass.QUALITY, "yes", None, None),
        (CauseClass.QUALITY, "no", None, None),
    ],
)
@pytest.mark.rule("CMP-7", "CMP-51")
def test_tracking_human_carelessness_needs_a_reason(
    case: Make, policy: Policy, kind: CauseClass, tracked: str, reason: str | None, rule: str | None
) -> None:
    verdict = statements.judge_finding(case(cause_class=kind), {Field.TRACKED: tracked}, reason, policy)

    assert rule_of(verdict) == rule


FULL: dict[Stage, dict[Field, str]] = {
    Stage.ACCEPT: {Field.OPINION: "属实", Field.SAMPLE: "三件"},
    Stage.QC: {Field.CONFIRMED: "1", Field.CAUSE: "x", Field.CLASS: "quality", Field.RESPONSIBLE: "x"},
    Stage.MFG: dict.fromkeys(
        (Field.UNIT, Field.SHIFT, Field.PERSONNEL, Field.PRODUCED_ON, Field.CAUSE, Field.COUNTERMEASURE), "x"
    ),
    Stage.RD: {Field.COMMENT: "x"},
    Stage.OPINION: {Field.NEGOTIATION: "x", Field.TREATMENT: "claim", Field.SIGNED_BY: "x"},
    Stage.SYNTHESIS: {
        Field.FOUNDED: "yes", Field.RESPONSIBLE: "x", Field.TREATMENT: "claim", Field.LOSS: "1.00",
        Field.TRACKED: "yes",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("stage", "field", "rule"),
    [
        (Stage.ACCEPT, Field.OPINION, "CMP-29"),
        (Stage.ACCEPT, Field.SAMPLE, "CMP-29"),
        (Stage.QC, Field.CONFIRMED, "CMP-15"),
        (Stage.QC, Field.CAUSE, "CMP-15"),
        (Stage.QC, Field.CLASS, "CMP-6"),
        (Stage.QC, Field.RESPONSIBLE, "CMP-36"),
        (Stage.MFG, Field.UNIT, "CMP-24"),
        (Stage.MFG, Field.SHIFT, "CMP-24"),
        (Stage.MFG, Field.PERSONNEL, "CMP-24"),
        (Stage.MFG, Field.PRODUCED_ON, "CMP-24"),
        (Stage.MFG, Field.CAUSE, "CMP-23"),
        (Stage.MFG, Field.COUNTERMEASURE, "CMP-23"),
        (Stage.RD, Field.COMMENT, "CMP-37"),
        (Stage.OPINION, Field.NEGOTIATION, "CMP-41"),
        (Stage.OPINION, Field.TREATMENT, "CMP-41"),
        (Stage.OPINION, Field.SIGNED_BY, "CMP-41"),
        (Stage.SYNTHESIS, Field.FOUNDED, "CMP-44"),
        (Stage.SYNTHESIS, Field.RESPONSIBLE, "CMP-44"),
        (Stage.SYNTHESIS, Field.LOSS, "CMP-44"),
        (Stage.SYNTHESIS, Field.TRACKED, "CMP-51"),
    ],
)
@pytest.mark.rule("CMP-6", "CMP-15", "CMP-23", "CMP-24", "CMP-29", "CMP-36", "CMP-37", "CMP-41", "CMP-44", "CMP-51")
def test_the_form_leaves_no_stage_without_each_of_its_facts(
    case: Make, policy: Policy, stage: Stage, field: Field, rule: str
) -> None:
    row, whole = policy.row(stage), FULL[stage]
    without = {name: text for name, text in whole.items() if name is not field}

    verdict = statements.lacking(row, case(stage=stage), without, founded=True)

    assert statements.lacking(row, case(stage=stage), whole, founded=True) is None
    assert isinstance(verdict, FactsMissing)
    assert (verdict.rule, verdict.fields) == (rule, (field,))


@pytest.mark.rule("CMP-29")
def test_a_reason_stands_in_for_a_missing_sample(case: Make, policy: Policy) -> None:
    new = {Field.OPINION: "属实", Field.NO_SAMPLE: "已报废"}

    assert statements.lacking(policy.row(Stage.ACCEPT), case(), new, founded=False) is None


@pytest.mark.rule("CMP-44", "CMP-51")
def test_an_unfounded_complaint_needs_only_to_say_so(case: Make, policy: Policy) -> None:
    row, new = policy.row(Stage.SYNTHESIS), {Field.FOUNDED: "no"}

    assert statements.lacking(row, case(), new, founded=statements.is_founded(case(), row.name, new)) is None


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (Field.QUANTITY, "５，０００", "5000"),
        (Field.QUANTITY, "5,000", "5000"),
        (Field.QUANTITY, "2.5", "2.5"),
        (Field.QUANTITY, "0.0001", None),
        (Field.CONFIRMED, "0", "0"),
        (Field.DEFECTIVE, "undetermined", "undetermined"),
        (Field.DEFECTIVE, "客户加工中未确定", "undetermined"),
        (Field.DEFECTIVE, "-1", None),
        (Field.SHIPPED, "2024年2月10日", "2024-02-10"),
        (Field.SHIPPED, "1/2/2024", None),
        (Field.CLAIM, "11万", "110000.00"),
        (Field.LOSS, "-0.01", None),
        (Field.FOUNDED, "是", "yes"),
        (Field.TRACKED, "perhaps", None),
        (Field.CLASS, "人为因素", "human"),
        (Field.TREATMENT, "退货、索赔", "claim,return"),
        (Field.TREATMENT, "none", "none"),
        (Field.TREATMENT, "none,claim", None),
        (Field.TREATMENT, "gift", None),
        (Field.SAMPLE, "无", None),
        (Field.CAUSE, "  磨损 ", "磨损"),
        (Field.CAUSE, "   ", None),
    ],
)
def test_a_field_is_stored_in_one_form_or_not_at_all(field: Field, text: str, value: str | None) -> None:
    read = statements.read(field, text)

    assert (read if isinstance(read, str) else None) == value


@pytest.mark.parametrize(
    ("missing", "rule"),
    [
        (Field.ORDER, "CMP-9"),
        (Field.PRODUCT, "CMP-9"),
        (Field.QUANTITY, "CMP-9"),
        (Field.SHIPPED, "CMP-9"),
        (Field.DEFECTIVE, "CMP-28"),
        (Field.DEMAND, "CMP-10"),
        (Field.REASON, "CMP-10"),
    ],
)
@pytest.mark.rule("CMP-9", "CMP-10", "CMP-28")
def test_a_form_is_complete_only_with_each_of_its_seven_facts(policy: Policy, missing: Field, rule: str) -> None:
    form = dict.fromkeys((*intake.GOODS, Field.DEFECTIVE, *intake.DEMAND), "1")

    assert intake.judge_complete(form, policy) is None
    assert rule_of(intake.judge_complete({**form, missing: ""}, policy)) == rule


@pytest.mark.parametrize(("shipped", "refused"), [("2024-02-28", False), ("2024-02-29", False), ("2024-03-01", True)])
@pytest.mark.rule("CMP-9")
def test_goods_are_not_shipped_after_the_day_of_the_complaint(shipped: str, refused: bool) -> None:
    verdict = intake.judge_possible({Field.SHIPPED: shipped}, date(2024, 2, 29))

    assert (rule_of(verdict) == "CMP-9") is refused


@pytest.mark.parametrize(
    ("quantity", "defective", "refused"),
    [
        ("1000", "999", False), ("1000", "1000", False), ("1000", "1001", True), ("1000", "0", True),
        ("0", "undetermined", True), ("1000", "undetermined", False), ("1000", "0.001", False),
    ],
)  # fmt: skip
@pytest.mark.rule("CMP-28", "CMP-30")
def test_the_defective_quantity_lies_above_zero_and_not_above_the_quantity(
    case: Make, quantity: str, defective: str, refused: bool
) -> None:
    verdict = intake.judge_possible({Field.QUANTITY: quantity, Field.DEFECTIVE: defective}, date(2024, 2, 29))

    assert (rule_of(verdict) == "CMP-28") is refused
    if quantity != "0":
        later = statements.judge_defective(case(quantity_milli=1_000_000), {Field.DEFECTIVE: defective})
        assert (rule_of(later) == "CMP-28") is refused


@pytest.mark.parametrize(
    ("accepted", "serial", "number"),
    [("2024-03-05", 1, "240301"), ("2024-03-05", 99, "240399"), ("2024-03-31", 100, "2403100"),
     ("2024-12-31", 7, "241207"), ("2024-04-01", 1, "240401")],
)  # fmt: skip
@pytest.mark.rule("CMP-25", "CMP-26")
def test_a_number_is_year_month_and_serial(accepted: str, serial: int, number: str) -> None:
    assert numbers.number_of("{yy}{mm}{nn:02}", datetime.fromisoformat(accepted), serial) == number


@pytest.mark.rule("CMP-26")
def test_numbers_sort_by_month_and_serial(case: Make, policy: Policy) -> None:
    numbers = ["2403100", "240399", "240401", "240301"]
    cases = [standing.present(case(number=number), policy, at("2024-03-01")) for number in numbers]

    assert [found.number for found in standing.by_number(cases)] == ["240301", "240399", "2403100", "240401"]


@pytest.mark.parametrize(
    ("stage", "to", "skips", "outcome"),
    [
        (Stage.QC, None, (), Stage.MFG),
        (Stage.QC, Stage.MFG, (), Stage.MFG),
        (Stage.QC, Stage.OPINION, (), "CMP-35"),
        (Stage.QC, Stage.QC, (), "CMP-35"),
        (Stage.QC, Stage.CLOSED, (), "CMP-35"),
        (Stage.MFG, None, (), Stage.RD),
        (Stage.MFG, None, (Stage.RD,), Stage.REVIEW),
        (Stage.MFG, Stage.REVIEW, (), "CMP-37"),
        (Stage.MFG, None, (Stage.REVIEW,), "CMP.6-1"),
        (Stage.QC, None, (Stage.RD,), "CMP.6-1"),
        (Stage.QC, None, (Stage.MFG,), "CMP.6-1"),
        (Stage.DECISION, None, (), "CMP-35"),
        (Stage.EXECUTE, None, (), "CMP-35"),
    ],
)
@pytest.mark.rule("CMP-35", "CMP-37", "CMP.6-1")
def test_the_form_goes_to_the_next_stage_and_only_rd_may_be_left_out(
    case: Make, policy: Policy, stage: Stage, to: Stage | None, skips: tuple[Stage, ...], outcome: Stage | str
) -> None:
    found = way.next_stage(case(stage=stage), to, set(skips), policy)

    assert (found if isinstance(found, Stage) else found.rule) == outcome


@pytest.mark.rule("CMP-35")
def test_the_refusal_to_skip_names_the_next_stage(case: Make, policy: Policy) -> None:
    found = way.next_stage(case(stage=Stage.QC), Stage.OPINION, set(), policy)

    assert not isinstance(found, Stage)
    assert found.values()["following"] is Stage.MFG


@pytest.mark.rule("CMP-38")
def test_a_form_goes_back_to_any_stage_behind_it_and_from_an_end_to_none(case: Make, policy: Policy) -> None:
    assert way.goes_back(case(stage=Stage.REVIEW), Stage.MFG, policy)
    assert not way.goes_back(case(stage=Stage.REVIEW), Stage.REVIEW, policy)
    assert not way.goes_back(case(stage=Stage.CLOSED), Stage.QC, policy)


@pytest.mark.parametrize(
    ("role", "stage", "allowed"),
    [
        (Role.MFG, Stage.MFG, True), (Role.SALESPERSON, Stage.MFG, False), (GM, Stage.MFG, True),
        (DGM, Stage.QC, True), (BM, Stage.QC, False), (BM, Stage.OPINION, True), (BM, Stage.DECISION, True),
        (Role.GMO, Stage.REVIEW, True), (Role.GMO, Stage.RD, False),
    ],
)  # fmt: skip
@pytest.mark.rule("CMP-8", "CMP-39")
def test_a_stage_is_signed_by_its_department_or_the_general_managers(
    policy: Policy, role: Role, stage: Stage, allowed: bool
) -> None:
    verdict = way.judge_signer(person("甲", role), policy.row(stage), policy)

    assert (verdict is None) is allowed
    assert allowed or rule_of(verdict) == "CMP-39"


@pytest.mark.rule("CMP-8")
def test_every_stage_belongs_to_a_department_of_the_company(policy: Policy) -> None:
    assert {row.department for row in policy.stages} <= set(Department)
    assert {row.department for row in policy.stages} >= {Department.GMO, Department.QC, Department.MFG, Department.RD}


def decided(case: Make, role: Role = BM, **changes: Any) -> Any:
    decision = Decision(7, at("2024-03-07T09:00"), "赵经理", role, role, 9_800_000, 800_000, True, None, "x")
    known = {"stage": Stage.EXECUTE, "decision_id": 7, "decisions": (decision,), "loss_fen": 9_800_000}
    return case(**{**known, **changes})


@pytest.mark.rule("CMP-47", "CMP.6-4")
def test_nothing_is_answered_before_the_decision(case: Make, policy: Policy) -> None:
    assert closing.judge_decided(decided(case), policy) is None
    assert rule_of(closing.judge_decided(decided(case, decision_id=None), policy)) == "CMP-47"
    assert rule_of(closing.judge_decided(decided(case, stage=Stage.DECISION), policy)) == "CMP-47"


@pytest.mark.parametrize(
    ("channel", "day", "rule"),
    [
        ("letter", 7, None), ("phone", 12, None), ("email", 7, "CMP-46"), ("", 7, "CMP-46"),
        ("letter", 6, "CMP-47"),
    ],
)  # fmt: skip
@pytest.mark.rule("CMP-46", "CMP-47")
def test_the_answer_goes_by_letter_or_telephone_after_the_decision(
    case: Make, policy: Policy, channel: str, day: int, rule: str | None
) -> None:
    verdict = closing.judge_answer(decided(case), channel, date(2024, 3, day), date(2024, 3, 12), policy)

    assert rule_of(verdict) == rule


def test_an_answer_of_tomorrow_is_bad_input(case: Make, policy: Policy) -> None:
    verdicts = [
        closing.judge_answer(decided(case), "letter", date(2024, 3, day), date(2024, 3, 12), policy) for day in (12, 13)
    ]

    assert [verdict and verdict.exit for verdict in verdicts] == [None, Exit.BAD_INPUT]


@pytest.mark.parametrize(("promised", "rule"), [(None, None), (799_999, None), (800_000, None), (800_001, "CMP-47")])
@pytest.mark.rule("CMP-47", "CMP.6-4")
def test_no_more_is_promised_than_was_decided(case: Make, promised: int | None, rule: str | None) -> None:
    assert rule_of(closing.judge_promise(decided(case), promised)) == rule


@pytest.mark.parametrize(
    ("loss", "role", "rule"),
    [(10_000_000, BM, None), (10_000_001, BM, "CMP-67"), (10_200_000, DGM, None), (1, GM, None), (None, BM, "CMP-67")],
)
@pytest.mark.rule("CMP-67", "CMP.6-3")
def test_an_amount_that_outgrew_the_decider_is_not_closed(
    case: Make, policy: Policy, loss: int | None, role: Role, rule: str | None
) -> None:
    assert rule_of(closing.judge_authority(decided(case, role, loss_fen=loss), policy)) == rule


@pytest.mark.rule("CMP.6-3")
def test_a_case_is_not_closed_without_the_facts_of_its_investigation(case: Make, policy: Policy) -> None:
    facts = tuple(Fact(Stage.QC, field, text) for field, text in FULL[Stage.QC].items())
    way_so_far = (stay(Stage.QC, "2024-03-01T15:00", "2024-03-04T23:59:59", "2024-03-02T09:00"),)
    whole = decided(case, facts=facts, passages=way_so_far, cause_class=CauseClass.QUALITY)

    assert closing.judge_whole(whole, policy) is None
    assert rule_of(closing.judge_whole(replace(whole, facts=facts[1:]), policy)) == "CMP.6-3"


@pytest.mark.parametrize(
    ("founded", "accepted", "outcome"),
    [
        (True, True, Outcome.ACCEPTED),
        (True, False, Outcome.NOT_ACCEPTED),
        (False, True, Outcome.UNFOUNDED),
        (False, False, Outcome.UNFOUNDED),
    ],
)
@pytest.mark.rule("CMP.6-3")
def test_a_case_ends_as_decided_and_as_the_customer_takes_it(
    case: Make, founded: bool, accepted: bool, outcome: Outcome
) -> None:
    assert closing.outcome_of(case(founded=founded), accepted=accepted) is outcome


@pytest.mark.rule("CMP.6-19")
def test_the_built_in_policy_has_no_fault() -> None:
    assert policies.faults("complaints", policies.built_in("complaints")) == []


def clock(name: str, domestic: str, foreign: str = "0.5") -> Clock:
    return Clock(name, Decimal(domestic), Decimal(foreign))


@pytest.mark.rule("CMP.6-19", "CMP-62")
def test_allowances_that_do_not_add_up_to_13_and_17_are_refused(policy: Policy) -> None:
    longer = tuple(replace(c, domestic_days=Decimal(7)) if c.name == "execution" else c for c in policy.clocks)

    assert replace(policy, clocks=longer).faults() == ("clocks: domestic allowances add up to 14.0, not 13",)


@pytest.mark.parametrize(
    "levels",
    [
        pytest.param(((BM, 100), (DGM, 100), (GM, None)), id="two equal bounds"),
        pytest.param(((BM, 200), (DGM, 100), (GM, None)), id="falling bounds"),
        pytest.param(((BM, 100), (DGM, 200)), id="the last one not open"),
        pytest.param(((BM, None), (GM, None)), id="an open one before the last"),
        pytest.param((), id="none at all"),
    ],
)
@pytest.mark.rule("CMP.6-19")
def test_bands_that_do_not_rise_to_an_open_end_are_refused(
    policy: Policy, levels: tuple[tuple[Role, int | None], ...]
) -> None:
    changed = tuple(Level(role, None if bound is None else Decimal(bound)) for role, bound in levels)

    assert [fault for fault in replace(policy, authority=changed).faults() if fault.startswith("authority")]


@pytest.mark.rule("CMP.6-19", "CMP-35")
def test_a_broken_way_is_refused(policy: Policy) -> None:
    twice = replace(policy, stages=(policy.stages[0], *policy.stages))
    endless = replace(policy, stages=policy.stages[:-1])
    odd = replace(policy, clocks=(*policy.clocks[:-1], clock("spare", "1.5")))

    assert "stages: each stage once, and at least one" in twice.faults()
    assert "stages: one approves, and the last one closes" in endless.faults()
    assert {"clocks.spare: unused", "clocks.execution: unknown", "clocks.spare: not half a day or whole days"} <= set(
        odd.faults()
    )


@given(st.integers(0, 10**13), st.integers(0, 10**13))
@pytest.mark.rule("CMP-63", "CMP-64", "CMP-65")
def test_a_larger_amount_never_needs_a_lower_level(one: int, other: int) -> None:
    policy = policies.build(Policy, policies.built_in("complaints"))
    small, large = sorted((one, other))
    of = {fen: bands.up_to(fen, policy.levels) for fen in (small, large)}

    assert authority.reaches(Role(of[large]), Role(of[small]), policy)


def test_the_last_stage_is_ended_by_the_close(policy: Policy) -> None:
    assert policy.ending(Ending.CLOSE).name is Stage.EXECUTE
    assert policy.ending(Ending.APPROVE).name is Stage.DECISION
