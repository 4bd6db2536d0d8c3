"""Files valid, stale, approved, published, looked through; a status set by hand."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from custmgr.areas.upkeep import rules
from custmgr.areas.upkeep.actions.waiting import dues
from custmgr.areas.upkeep.facts import Standing
from custmgr.areas.upkeep.policy import Policy
from custmgr.ground import policy
from custmgr.ground.desk import open_reader
from custmgr.ground.holidays import statutory
from custmgr.ground.periods import Quarter
from tests.conftest import Run

BUILT_IN = policy.build(Policy, policy.built_in("upkeep"))
FILE = Standing(1, "C00001", "华东", None, date(2026, 1, 1), None, None, None, None)
WRITTEN = ("--requested-by", "王业务", "--reason", "来函", "--doc-no", "KH-7")
BOSS = ("--by", "集团周总", "--json")


def edit(run: Run, *pairs: str, now: str) -> None:
    assert run("customer", "edit", "C00001", *pairs, *WRITTEN, now=now).status == 0


@pytest.mark.rule("FIL-17")
@pytest.mark.parametrize(
    ("today", "listed", "expired"),
    [
        ("2027-02-02", False, False),
        ("2027-02-03", True, False),
        ("2027-03-05", True, False),
        ("2027-03-06", True, True),
    ],
)
def test_a_file_is_valid_for_twelve_months_and_listed_thirty_days_before(
    today: str, listed: bool, expired: bool
) -> None:
    file, day = replace(FILE, registered_on=date(2026, 3, 5)), date.fromisoformat(today)

    assert rules.valid_to(file, BUILT_IN.validity) == date(2027, 3, 5)
    assert rules.expires_soon(file, day, BUILT_IN.validity) is listed
    assert (day > rules.valid_to(file, BUILT_IN.validity)) is expired


@pytest.mark.rule("FIL-17")
def test_a_verification_renews_and_a_day_entered_by_hand_counts() -> None:
    verified = replace(FILE, verified_on=date(2026, 6, 30))

    assert rules.valid_to(verified, BUILT_IN.validity) == date(2027, 6, 30)
    assert rules.valid_to(replace(verified, valid_until=date(2026, 12, 31)), BUILT_IN.validity) == date(2026, 12, 31)


@pytest.mark.rule("FIL-10", "INF-31")
@pytest.mark.parametrize(("today", "stale"), [("2026-04-01", False), ("2026-04-02", True)])
def test_a_file_is_stale_from_the_91st_day(today: str, stale: bool) -> None:
    for touched in (FILE, replace(FILE, registered_on=date(2025, 1, 1), changed_on=date(2026, 1, 1)),
                    replace(FILE, registered_on=date(2025, 1, 1), verified_on=date(2026, 1, 1))):  # fmt: skip
        assert rules.is_stale(touched, date.fromisoformat(today), BUILT_IN) is stale


@pytest.mark.rule("FIL-09", "FIL-10", "FIL-11", "FIL-17")
def test_the_list_is_looked_through_by_marks(archived: Run) -> None:
    other = ("--kind", "prospect", "--contact", "林工", "--phone", "13800138000")
    archived("customer", "add", "北方电机", *other, "--set", "key_customer=yes", now="2024-03-01")
    archived("customer", "review", "C00002", "--by", "赵经理", now="2024-03-01")
    archived("customer", "edit", "C00002", "district=沈阳", now="2024-05-01")

    def codes(*words: str, now: str = "2024-05-20") -> list[str]:
        return [one["code"] for one in archived("customer", "list", *words, "--json", now=now).json]

    assert codes("--stale") == ["C00001"]
    assert codes("--key") == ["C00002"]
    assert codes("--potential") == []
    assert codes("--changed-on", "2024-05-01") == ["C00002"]
    assert codes("--expiring", now="2024-12-10") == []
    assert codes("--expiring", now="2024-12-11") == ["C00001"]
    assert codes("--expiring", "--key", now="2025-02-28") == ["C00002"]


@pytest.mark.rule("FIL-01", "FIL-02", "FIL-04", "FIL-09")
def test_the_changes_of_a_day_name_who_asked_and_who_entered_them(archived: Run) -> None:
    words = ("district=杭州", "--reason", "回访", "--source-role", "sales_deputy_gm", "--doc-no", "KH-7")
    archived("customer", "edit", "C00001", *words, now="2024-05-01")
    archived("customer", "edit", "C00001", "district=宁波", now="2024-05-02")

    (change,) = archived("customer", "changes", "--on", "2024-05-01", "--json").json
    assert (change["field"], change["new"], change["source_role"], change["doc_no"]) == (
        "district", "杭州", "sales_deputy_gm", "KH-7",
    )  # fmt: skip
    assert change["operator"]
    assert len(archived("customer", "changes", "--since", "2024-05-01", "--on", "2024-05-02", "--json").json) == 2
    assert (
        archived("customer", "edit", "C00001", "district=甬", "--source-role", "rd", "--json").error["rule"] == "FIL-02"
    )


@pytest.mark.rule("FIL-16")
def test_a_status_set_by_hand_stands_until_it_is_taken_back(archived: Run) -> None:
    setting = ("customer", "status", "C00001", "--json")
    assert archived(*setting, "--set", "active").error["rule"] == "FIL-16"
    assert archived(*setting, "--clear", "--reason", "x", "--by", "赵经理").status == 2

    done = archived(*setting, "--set", "active", "--reason", "已签年度合同", "--by", "赵经理")

    assert (done.json["status"], done.json["by"]) == ("active", "赵经理")
    assert archived("customer", "show", "C00001", "--json").json["status"] == "active"
    assert [one["code"] for one in archived("customer", "list", "--status", "active", "--json").json] == ["C00001"]
    assert archived(*setting, "--clear", "--reason", "合同未履行", "--by", "赵经理").status == 0
    assert archived("customer", "show", "C00001", "--json").json["status"] == "lost"


@pytest.mark.rule("FIL-06")
@pytest.mark.parametrize(("today", "late"), [("2026-04-15", 0), ("2026-04-16", 1)])
def test_the_files_of_a_quarter_are_due_ten_working_days_after_it(handbook: Run, today: str, late: int) -> None:
    (line,) = handbook("customer", "approvals", "--json", now=today).json

    assert (line["quarter"], line["due"], line["days_late"], line["first_on"]) == (
        "2026Q1", "2026-04-15", late, "2026-01-05",
    )  # fmt: skip
    assert rules.approval_due(Quarter(2026, 1), BUILT_IN, statutory()) == date(2026, 4, 15)
    with open_reader() as desk:
        assert next((due.rule, due.deadline) for due in dues(desk)) == ("FIL-06", date(2026, 4, 15))


@pytest.mark.rule("FIL-06", "FIL-07")
def test_no_step_of_a_file_is_skipped(handbook: Run) -> None:
    handbook(
        "customer", "add", "新客户", "--kind", "buyer", "--contact", "林", "--phone", "1", "--salesperson", "李业务"
    )
    assert handbook("customer", "approve", "C00002", *BOSS).error["rule"] == "FIL-07"
    assert handbook("customer", "publish", "C00001", "--json").error["rule"] == "FIL-07"
    assert handbook("customer", "approve", "C00001", "--by", "赵经理", "--json").error["rule"] == "FIL-06"
    assert handbook("customer", "approve", "C00001", *BOSS, "--return").status == 2

    back = handbook("customer", "approve", "C00001", *BOSS, "--return", "--reason", "电话有误", now="2026-03-04")
    assert [one["approved"] for one in back.json] == [False]
    assert handbook("customer", "publish", "C00001", "--json").error["rule"] == "FIL-07"

    assert handbook("customer", "approve", "--quarter", "2026Q1", *BOSS, now="2026-03-05").json[0]["approved"] is True
    published = handbook("customer", "publish", "--all", "--json", now="2026-03-06").json
    assert [(one["customer"], one["approved_on"], one["on"], one["edition"]) for one in published] == [
        ("C00001", "2026-03-05", "2026-03-06", 1)
    ]
    assert handbook("customer", "approvals", "--json").json == []
    assert handbook("customer", "approve", "C00001", *BOSS).status == 2
    assert handbook("customer", "publish", "--all").status == 2


@pytest.mark.rule("FIL-06")
def test_a_change_after_the_approval_waits_for_the_next(handbook: Run) -> None:
    handbook("customer", "approve", "C00001", *BOSS, now="2026-03-05")
    edit(handbook, "district=杭州", now="2026-05-05")
    edit(handbook, "remarks=大客户", now="2026-05-06")

    (line,) = handbook("customer", "approvals", "--json", now="2026-05-07").json

    assert (line["quarter"], line["changes"], line["first_on"], line["last_on"]) == (
        "2026Q2", 2, "2026-05-05", "2026-05-06",
    )  # fmt: skip
    assert handbook("customer", "approvals", "--quarter", "2026Q1", "--json").json == []


@pytest.mark.rule("FIL-14")
@pytest.mark.parametrize("left_out", [None, "--requested-by", "--reason", "--doc-no"])
def test_a_change_names_who_asked_why_and_the_paper(handbook: Run, left_out: str | None) -> None:
    pairs = dict(zip(WRITTEN[::2], WRITTEN[1::2], strict=True))
    words = [word for option, value in pairs.items() if option != left_out for word in (option, value)]

    done = handbook("customer", "edit", "C00001", "phone=0571-88880000", *words, "--json")

    assert done.status == (0 if left_out is None else 3)
    assert left_out is None or done.error["rule"] == "FIL-14"
    assert (handbook("customer", "show", "C00001", "--json").json["phone"] == "0571-88880000") is (left_out is None)


@pytest.mark.rule("FIL-03", "FIL-13")
def test_every_file_has_a_salesperson_and_every_customer_one_file(handbook: Run) -> None:
    form = ("--kind", "buyer", "--contact", "林工", "--phone", "13800138000", "--json")
    keeper = ("--salesperson", "王业务")

    assert handbook("customer", "add", "北方电机", *form).error["rule"] == "FIL-03"
    assert handbook("customer", "add", "华东电子", *form, *keeper).error["rule"] == "FIL-13"
    assert handbook("customer", "add", "北方电机", *form, *keeper, "--tax-number", "913301").error["rule"] == "FIL-13"
    assert handbook("customer", "add", "北方电机", *form, *keeper, "--tax-number", "913302").status == 0


@pytest.mark.rule("FIL-03", "FIL-13", "FIL-14")
def test_the_manufacturer_warns_where_the_handbook_refuses(archived: Run) -> None:
    form = ("--kind", "buyer", "--contact", "林工", "--phone", "13800138000")

    twin = archived("customer", "add", "华东电子", *form)

    assert twin.status == 0
    assert "C00001" in twin.err
    assert archived("customer", "edit", "C00001", "district=杭州").status == 0


@pytest.mark.rule("FIL-05", "FIL-15")
def test_who_designs_the_form_and_interprets_the_rules_stands_in_the_policy(handbook: Run) -> None:
    shown = handbook("policy", "show", "customers", "--json").json
    values = {figure["key"]: figure["value"] for figure in shown}

    assert values["file.template_owner"] == "sales_management_manager"
    assert values["file.template_version"] == "1"
    assert values["file.interpreter"] == "sales_management_manager"
    assert values["file.operator"] == "clerk"


@pytest.mark.rule("FIL-19", "FIL-20", "FIL-22")
@pytest.mark.parametrize(
    ("pair", "status", "told"),
    [
        ("business_type=other", 2, "business_type_other"),
        ("bank_rating=BBB", 2, "AAA"),
        ("bank_rating=AA", 0, ""),
        ("bank_rating=", 0, ""),
        ("annual_sales=-0.01", 2, ""),
        ("annual_sales=0", 0, ""),
    ],
)
def test_a_field_of_the_form_holds_what_the_paper_allows(archived: Run, pair: str, status: int, told: str) -> None:
    done = archived("customer", "edit", "C00001", pair)

    assert done.status == status
    assert told in done.err


@pytest.mark.rule("FIL-22")
@pytest.mark.parametrize(
    ("low", "high", "warned"), [("120", "100", True), ("100", "100", False), ("100", "120", False)]
)
@pytest.mark.parametrize("figure", ["sales", "buying_power"])
def test_a_low_season_above_the_high_one_is_pointed_out(
    archived: Run, figure: str, low: str, high: str, warned: bool
) -> None:
    done = archived("customer", "edit", "C00001", f"low_season_{figure}={low}", f"high_season_{figure}={high}")

    assert done.status == 0
    assert ("season" in done.err) is warned


@pytest.mark.rule("FIL-21")
@pytest.mark.parametrize(("power", "ratio"), [("120", "0.25"), ("30", "1"), ("20", "1.5"), ("", None)])
def test_our_share_is_our_monthly_quantity_over_the_buying_power(archived: Run, power: str, ratio: str | None) -> None:
    archived("customer", "edit", "C00001", f"buying_power={power}")
    for on, quantity in (("2025-10-01", "50"), ("2025-12-31", "40"), ("2026-01-01", "99")):
        archived("purchase", "add", "C00001", "--on", on, "--amount", "1", "--quantity", quantity)

    assert archived("customer", "show", "C00001", "--json").json["buying_power_ratio"] == ratio
    assert ("FIL-21" in archived("customer", "show", "C00001").out) is (power == "20")


@pytest.mark.rule("FIL-23", "FIL-24")
def test_violations_and_evaluations_stand_with_their_days(archived: Run) -> None:
    archived("customer", "violation", "C00001", "--kind", "窜货", "--event", "低价销往外省", "--on", "2026-03-01")
    archived("customer", "evaluate", "C00001", "--by", "王业务", "--text", "守约")

    shown = archived("customer", "show", "C00001", "--json").json
    assert shown["violations"] == [{"on": "2026-03-01", "kind": "窜货", "event": "低价销往外省"}]
    assert shown["evaluations"] == [{"on": "2026-03-05", "evaluator": "王业务", "evaluation": "守约"}]


@pytest.mark.rule("FIL-23", "FIL-24")
@pytest.mark.parametrize("table", ["customer_violation", "customer_evaluation"])
@pytest.mark.parametrize("change", ["UPDATE {} SET on_day = '2026-01-01'", "DELETE FROM {}"])
def test_violations_and_evaluations_are_never_rewritten(
    archived: Run, ledger: sqlite3.Connection, table: str, change: str
) -> None:
    archived("customer", "violation", "C00001", "--kind", "窜货", "--event", "低价销往外省")
    archived("customer", "evaluate", "C00001", "--by", "王业务", "--text", "守约")

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        ledger.execute(change.format(table))
