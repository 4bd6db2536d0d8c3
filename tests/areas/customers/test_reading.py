"""What is typed into the file form, as the register stores it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custmgr.areas.customers.facts import BY_KEY
from custmgr.areas.customers.policy import Form, Opening, Policy
from custmgr.areas.customers.refusals import BadValue, EmptyText, NotYet, TooLong
from custmgr.areas.customers.rules import form, identifiers, mnemonics, reading
from custmgr.areas.customers.rules.duplicates import Known
from custmgr.ground import policy
from custmgr.ground.refusals import NotClean, UnknownWord

ONE_MONTH = Opening(term_most_months=1, term_most_days=30)
KEEPING = policy.build(Policy, policy.built_in("customers")).file
FORM = Form(required=("name", "kind", "contact", "phone"), extra_fields=())
WHOLE = {"name": "甲", "kind": "buyer", "contact": "乙", "phone": "1"}


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize(
    ("text", "term"),
    [("1m", "1m"), ("30d", "30d"), ("0d", "0d"), ("月结", "1m"), ("月结30天", "30d"), ("1个月", "1m"), ("现款", "0d")],
)
def test_a_term_of_up_to_one_month_comes_along(text: str, term: str) -> None:
    assert reading.term_of(text, ONE_MONTH) == term


@pytest.mark.rule("CUS-28")
@pytest.mark.parametrize("text", ["31d", "2m", "两个月", "soon"])
def test_a_term_above_one_month_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        reading.term_of(text, ONE_MONTH)


@pytest.mark.rule("CUS-2")
@pytest.mark.parametrize(("text", "kind"), [("buyer", "buyer"), ("意向客户", "prospect"), ("磁铁用户", "user")])
def test_each_of_the_three_kinds_makes_a_customer(text: str, kind: str) -> None:
    assert reading.stored(BY_KEY["kind"], text) == kind


@pytest.mark.rule("CUS-2")
def test_a_supplier_is_no_customer() -> None:
    with pytest.raises(UnknownWord):
        reading.stored(BY_KEY["kind"], "supplier")


@pytest.mark.parametrize(
    ("text", "fen"),
    [("200(万元人民币)", 200_000_000), ("3万人民币", 3_000_000), ("0.5万人民币", 500_000), ("500万美元", None)],
)
def test_a_registered_capital_is_read_however_it_is_worded(text: str, fen: int | None) -> None:
    assert reading.capital_of(text) == fen


@pytest.mark.rule("CUS-6")
@pytest.mark.parametrize("name", ["a\x07b", "a\nb", "a\tb", "a\u202eb"])
def test_a_name_with_control_characters_is_refused(name: str) -> None:
    with pytest.raises(NotClean):
        reading.name_of(name)


@pytest.mark.rule("CUS-6")
@pytest.mark.parametrize("empty", ["name", "kind", "contact", "phone"])
def test_each_required_field_must_be_there(empty: str) -> None:
    assert form.missing({**WHOLE, empty: None}, {}, FORM) == (empty,)
    assert form.missing(WHOLE, {}, FORM) == ()


@pytest.mark.rule("CUS-6")
def test_another_business_type_must_be_named() -> None:
    assert form.missing({**WHOLE, "business_type": "other"}, {}, FORM) == ("business_type_other",)


@pytest.mark.rule("CUS-6")
def test_the_policy_may_add_required_fields_but_never_drop_one() -> None:
    longer = Form(required=(*FORM.required, "address"), extra_fields=())
    shorter = Policy(Form(required=("name",), extra_fields=("name",)), ONE_MONTH, KEEPING)

    assert form.missing(WHOLE, {}, longer) == ("address",)
    assert len(shorter.faults()) == 4
    assert Policy(longer, ONE_MONTH, KEEPING).faults() == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("0571-85022088 转 8001", "+8657185022088;8001"),
        ("0755-86013388-123", "+8675586013388;123"),
        ("（0755）86013388", "+8675586013388"),
        ("１３８00138000", "+8613800138000"),
        ("0086 13800138000", "+8613800138000"),
        ("1380013800", None),
        ("14100138000", None),
        ("0512-6288888", None),
        ("12/13800138000", "+8613800138000"),
    ],
)
def test_a_telephone_number_has_one_form_or_is_doubtful(text: str, key: str | None) -> None:
    assert identifiers.phone_key(text) == key


@pytest.mark.parametrize(
    ("text", "code"), [("9144 0300 7152 6726xg", "9144030071526726XG"), ("9144030071526726XH", None), ("123", None)]
)
def test_a_credit_code_is_normalised_where_valid(text: str, code: str | None) -> None:
    assert identifiers.credit_code_of(text) == code


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("重庆长安汽车", "cqcaqc"),
        ("厦门钨业", "xmwy"),
        ("单田芳", "dtf stf"),
        ("曾国藩", "cgf zgf"),
        ("区一", "qy oy"),
        ("ABC 磁材", "abccc"),
        ("曾氏磁材有限公司", "csccyxgs"),
    ],
)
def test_the_initials_follow_the_words_and_give_surnames_both_readings(name: str, initials: str) -> None:
    assert mnemonics.mnemonic(name) == initials


@given(st.text(min_size=1, max_size=30))
def test_any_text_gets_initials_a_search_can_hold(name: str) -> None:
    assert all(letter.isalnum() or letter == " " for letter in mnemonics.mnemonic(name))


@pytest.mark.rule("CUS-6")
def test_a_row_is_known_by_code_credit_code_or_name_with_telephone() -> None:
    known: Known[int] = Known()
    known.add(1, {"code": "C1", "uscc": "U1", "name_key": "甲", "phone_key": "1"})

    assert known.seek({"code": "c1"}) == known.seek({"uscc": "U1"}) == 1
    assert known.seek({"name_key": "甲", "phone_key": "1"}) == 1
    assert known.seek({"name_key": "甲"}) is known.seek({"name_key": "甲", "phone_key": "2"}) is None


def test_every_fault_of_a_policy_is_named() -> None:
    faulty = Policy(
        Form((*FORM.required, "shoe_size"), ("a=b",)), Opening(term_most_months=-1, term_most_days=-1), KEEPING
    )

    assert [fault.partition(":")[0] for fault in faulty.faults()] == [
        "form.required.shoe_size", "form.extra_fields.a=b", "opening.term_most_months", "opening.term_most_days",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "refusal"), [("  ", EmptyText), ("a\x00b", NotClean)])
def test_an_entry_needs_clean_words(text: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        reading.required("event", text)


def test_what_has_happened_did_not_happen_tomorrow() -> None:
    today = date(2026, 3, 5)

    assert reading.past(today, today) == today
    with pytest.raises(NotYet):
        reading.past(date(2026, 3, 6), today)


def test_a_name_beyond_measure_or_an_unclear_yes_is_refused() -> None:
    assert reading.name_of("磁" * 200) == "磁" * 200
    with pytest.raises(TooLong) as refused:
        reading.name_of("磁" * 201)
    assert (refused.value.length, refused.value.most) == (201, 200)
    with pytest.raises(BadValue):
        reading.stored(BY_KEY["important_potential"], "maybe")
