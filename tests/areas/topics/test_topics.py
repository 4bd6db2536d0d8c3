"""What visits bring back, by real commands: read, judged, worked out, followed up."""

import sqlite3
from collections.abc import Callable

import pytest

from custmgr.areas.topics.policy import Policy
from custmgr.ground import policy
from tests.areas.topics.conftest import VISIT, Visit
from tests.conftest import Run

Causes = Callable[[], list[tuple[str, str, str]]]
TABLE = policy.build(Policy, policy.built_in("topics")).table
CODES = [f"M{n}" for n in (1, 2)] + [f"D{n}" for n in range(7)] + [f"P{n}" for n in range(1, 10)]
CODES += [f"O{n}" for n in range(1, 8)] + ["V1"]
WRITTEN = {"D1", "D2", "D3", "D4", "D5", "P1", "P3", "P4", "P5", "P6", "P7", "P8", "O1", "O6", "V1"}


@pytest.mark.rule("VIS-06")
def test_the_table_holds_the_topics_of_the_paper_and_marks_what_it_wants_in_writing() -> None:
    assert list(TABLE) == CODES
    assert {code for code, topic in TABLE.items() if topic.written} == WRITTEN
    assert len({topic.block for topic in TABLE.values()}) == 5


@pytest.mark.rule("VIS-06")
def test_a_visit_brings_back_at_least_one_topic(visit: Visit) -> None:
    nothing = visit("--content", "聊了聊")
    one = visit("--topic", "P9=希望延长账期")

    assert (nothing.status, nothing.error["rule"]) == (3, "VIS-06")
    assert (one.status, one.json["topics"], one.json["content"]) == (0, ["P9"], "P9 希望延长账期")


@pytest.mark.rule("VIS-06")
@pytest.mark.parametrize(("today", "covered"), [("2027-03-05", True), ("2027-03-06", False)])
def test_a_topic_is_covered_for_twelve_months(visit: Visit, dealer: Run, today: str, covered: bool) -> None:
    visit("--topic", "P9=账期", now="2026-03-05")

    lines = dealer("visit", "topics", "长青", "--json", now=today).json

    assert {line["code"]: line["covered"] for line in lines}["P9"] is covered
    assert (lines[0]["covered"], len(lines)) == (False, 26)


@pytest.mark.rule("VIS-07")
def test_the_market_is_told_in_four_texts_with_a_source(visit: Visit) -> None:
    sets = ("vehicle_market=下滑", "后市场=平稳", "竞品=降价", "source=4S店")
    words = [word for one in sets for word in ("--set", f"M1.{one}")]

    (learnt,) = visit(*words).json["learnt"]

    assert (learnt["filled"], learnt["answers"]["source"], learnt["answers"]["rivals"]) == ("3/4", "shops", "降价")


@pytest.mark.rule("VIS-08")
@pytest.mark.parametrize("flag", ["price_cutting", "cross_region", "串货"])
def test_price_cutting_and_cross_region_selling_are_followed_up(
    visit: Visit, dealer: Run, causes: Causes, flag: str
) -> None:
    made = visit("--flag", flag)

    assert (made.status, made.json["topics"]) == (0, ["M2"])
    (cause,) = causes()
    assert cause[:2] == ("violation", "VIS-08")
    first = dealer("finding", "show", "F-0001", "--json").json
    assert (first["kind"], first["addressee"], first["owner"]) == ("violation", "何区域", "王业务")


@pytest.mark.rule("VIS-09")
def test_channels_are_counted_by_new_kept_and_lost(visit: Visit) -> None:
    (learnt,) = visit("--row", "D0:渠道=4S店,new=2,kept=11,lost=1").json["learnt"]

    assert learnt["rows"] == [{"channel": "shop_4s", "new": 2, "kept": 11, "lost": 1}]
    assert visit("--row", "D0:channel=shop_4s,new=-1").error["rule"] == "VIS-09"
    assert visit("--row", "D0:new=1").error["rule"] == "VIS-09"


@pytest.mark.rule("VIS-10", "VIS-11")
def test_each_no_about_a_sub_dealer_is_followed_up_and_its_coverage_filed(visit: Visit, causes: Causes) -> None:
    visit("--row", "D1:name=小李用品,qualification=yes,territory=no,markets=昆山,shops=12家")

    assert causes() == [("coverage_filing", "VIS-10", "D1-name"), ("violation", "VIS-10", "D1-territory")]


@pytest.mark.rule("VIS-12")
@pytest.mark.parametrize(("now", "status"), [(13, 0), (14, 3), (12, 3)])
def test_the_shops_of_a_group_add_up(visit: Visit, now: int, status: int) -> None:
    done = visit("--row", f"D2:name=大昌集团,shops_before=12,added=2,lost=1,shops_now={now}")

    assert done.status == status
    assert not status or (done.error["rule"], "13" in done.error["message"]) == ("VIS-12", True)


@pytest.mark.rule("VIS-13", "VIS-15")
def test_new_groups_and_new_shops_are_recorded_with_their_facts(visit: Visit) -> None:
    made = visit("--row", "D3:name=永达集团,shops_now=4,stable=yes", "--row", "D5:name=城北店,since=2026-03-01")

    assert [one["rows"] for one in made.json["learnt"]] == [
        [{"name": "永达集团", "shops_now": 4, "stable": True}],
        [{"name": "城北店", "since": "2026-03-01"}],
    ]


@pytest.mark.rule("VIS-14")
@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("name=城南店,state=terminated", 3),
        ("name=城南店,state=terminated,reason=价格", 0),
        ("name=城南店,state=unstable", 0),
    ],
)
def test_a_shop_that_ended_needs_its_reason(visit: Visit, line: str, status: int) -> None:
    done = visit("--row", f"D4:{line}")

    assert done.status == status
    assert not status or done.error["rule"] == "VIS-14"


@pytest.mark.rule("VIS-16")
@pytest.mark.parametrize(
    ("answer", "found"), [("yes", [("retail_against_strategy", "VIS-16", "D6-contradicts_strategy")]), ("no", [])]
)
def test_retail_against_the_strategy_opens_a_finding(
    visit: Visit, causes: Causes, answer: str, found: list[tuple[str, str, str]]
) -> None:
    visit("--set", "D6.retails=yes", "--set", f"D6.contradicts_strategy={answer}")

    assert causes() == found


@pytest.mark.rule("VIS-17", "VIS-22", "VIS-23", "VIS-24", "VIS-25", "VIS-30")
def test_problems_opinions_and_payables_are_recorded_as_they_are_told(visit: Visit, causes: Causes) -> None:
    words = (
        "--topic", "P1=进不了大店", "--set", "P1.help=陪同拜访", "--set", "P1.solved=no", "--set", "P6.invoices=开票慢",
        "--set", "P7.reasonable=no", "--set", "P8.attractive=yes", "--topic", "P9=账期太短",
        "--set", "O5.on_time=no", "--set", "O5.overdue_amount=1.2万", "--set", "O5.overdue_days=12",
    )  # fmt: skip

    made = visit(*words).json

    told = {one["code"]: one["answers"] for one in made["learnt"]}
    assert told["P1"] == {"help": "陪同拜访", "solved": False}
    assert (told["P6"], told["P7"], told["P8"]) == ({"invoices": "开票慢"}, {"reasonable": False}, {"attractive": True})
    assert told["O5"] == {"on_time": False, "overdue_amount": "12000.00", "overdue_days": 12}
    assert (made["ways"], causes()) == (["custmgr credit check C00001"], [])


@pytest.mark.rule("VIS-18")
@pytest.mark.parametrize(("level", "status"), [("0", 3), ("1", 0), ("5", 0), ("6", 3), ("2.5", 2)])
def test_the_level_of_knowledge_lies_from_one_to_five(visit: Visit, level: str, status: int) -> None:
    done = visit("--set", f"P2.level={level}")

    assert done.status == status
    assert status != 3 or done.error["rule"] == "VIS-18"


@pytest.mark.rule("VIS-19", "VIS-20")
def test_each_word_on_a_product_is_followed_up(visit: Visit, causes: Causes) -> None:
    visit(
        "--row",
        "P3:aspect=功能,text=导航慢",
        "--row",
        "P3:aspect=包装,text=易破",
        "--row",
        "P4:kind=new,text=流媒体后视镜",
    )

    assert causes() == [
        ("new_product", "VIS-20", "P4-new"),
        ("product_issue", "VIS-19", "P3-function"),
        ("product_issue", "VIS-19", "P3-packaging"),
    ]


@pytest.mark.rule("VIS-21")
def test_a_score_of_two_or_less_opens_a_finding(visit: Visit, causes: Causes) -> None:
    visit("--set", "P5.pre=4", "--set", "P5.in=3", "--set", "P5.after=2")

    assert causes() == [("service_issue", "VIS-21", "P5-after")]
    assert visit("--set", "P5.pre=0").error["rule"] == "VIS-21"
    assert visit("--set", "P5.pre=6").error["rule"] == "VIS-21"


@pytest.mark.rule("VIS-26")
@pytest.mark.parametrize(
    ("line", "acts"),
    [
        ("share=30.0,same_kind=yes", ["replace"]),
        ("share=29.9,same_kind=yes", []),
        ("share=45,same_kind=no", ["steer"]),
        ("share=45,same_kind=yes,ours=yes", []),
        ("share=45", []),
    ],
)
def test_a_high_share_of_a_rival_is_replaced_or_steered(visit: Visit, line: str, acts: list[str]) -> None:
    (learnt,) = visit("--row", f"O1:category=导航,brand=某某,{line}").json["learnt"]

    assert [one["act"] for one in learnt["acts"]] == acts


@pytest.mark.rule("VIS-26")
@pytest.mark.parametrize(
    ("shares", "status"), [(("60", "40"), 0), (("60", "40.01"), 3), (("60", "45"), 3), (("101",), 3)]
)
def test_the_shares_stay_at_or_under_the_whole(visit: Visit, shares: tuple[str, ...], status: int) -> None:
    rows = [word for share in shares for word in ("--row", f"O1:category=导航,share={share}")]

    done = visit(*rows)

    assert done.status == status
    assert not status or done.error["rule"] == "VIS-26"


@pytest.mark.rule("VIS-27")
@pytest.mark.parametrize(("planned", "fulfilment"), [("500", "0.9"), ("0", None)])
def test_fulfilment_is_actual_by_planned(visit: Visit, dealer: Run, planned: str, fulfilment: str | None) -> None:
    (learnt,) = visit("--set", f"O2.planned={planned}", "--set", "O2.actual=450").json["learnt"]

    assert learnt["figures"] == {"fulfilment": fulfilment}
    assert ("n/a" if fulfilment is None else "90.00%") in dealer("visit", "show", "1").out


@pytest.mark.rule("VIS-27")
def test_an_irregular_supply_channel_is_followed_up(visit: Visit, causes: Causes) -> None:
    visit("--set", "O2.irregular=yes")

    assert causes() == [("violation", "VIS-27", "O2-irregular")]


@pytest.mark.rule("VIS-28")
def test_a_channel_that_is_not_registered_is_followed_up(visit: Visit, dealer: Run, causes: Causes) -> None:
    dealer("customer", "channels", "长青", "--register", "门店", "--on", "2026-03-05")
    dealer("customer", "channels", "长青", "--register", "老网店", "--on", "2025-01-01")
    dealer("customer", "channels", "长青", "--end", "老网店", "--on", "2026-03-04")

    visit(
        "--row",
        "O3:channel=门 店",
        "--row",
        "O3:channel=网店X",
        "--row",
        "O3:channel=老网店",
        "--set",
        "O3.cross_region=no",
    )

    assert causes() == [("violation", "VIS-28", "O3-channel"), ("violation", "VIS-28", "O3-channel")]
    texts = [line["text"] for line in dealer("finding", "list", "--kind", "violation", "--json").json]
    assert texts == ["网店X", "老网店"]


@pytest.mark.rule("VIS-28")
def test_cross_region_sales_are_followed_up(visit: Visit, causes: Causes) -> None:
    visit("--set", "O3.cross_region=是")

    assert causes() == [("violation", "VIS-28", "O3-cross_region")]


@pytest.mark.rule("VIS-29")
@pytest.mark.parametrize(("stock", "months", "large"), [("900", "3", True), ("899", "2.996667", False)])
def test_three_months_of_stock_are_a_large_stock(visit: Visit, stock: str, months: str, large: bool) -> None:
    (learnt,) = visit("--set", f"O4.stock={stock}", "--set", "O4.monthly_sale=300").json["learnt"]

    assert learnt["figures"] == {"months_of_stock": months}
    assert (learnt["answers"].get("large") is True, [one["act"] for one in learnt["acts"]]) == (
        large,
        ["large"] if large else [],
    )


@pytest.mark.rule("VIS-29")
def test_without_sales_there_are_no_months_of_stock(visit: Visit) -> None:
    (learnt,) = visit("--set", "O4.stock=900", "--set", "O4.monthly_sale=0", "--flag", "expired").json["learnt"]

    assert learnt["figures"] == {"months_of_stock": None}
    assert learnt["answers"] == {"stock": "900", "monthly_sale": "0", "expired": True}


@pytest.mark.rule("VIS-31")
def test_buyers_who_default_open_a_finding(visit: Visit, causes: Causes) -> None:
    visit("--flag", "buyers_default", "--set", "O6.amount=12万", "--topic", "O6=两家店拖欠")

    assert causes() == [("downstream_default", "VIS-31", "O6-buyers_default")]


@pytest.mark.rule("VIS-32")
@pytest.mark.parametrize(("within", "found"), [("yes", []), ("no", [("violation", "VIS-32", "O7-within_principle")])])
def test_prices_outside_the_principle_are_followed_up(
    visit: Visit, causes: Causes, within: str, found: list[tuple[str, str, str]]
) -> None:
    visit("--set", f"O7.within_principle={within}", "--set", "O7.reasonable=yes", "--set", "O7.hindering=no")

    assert causes() == found


@pytest.mark.rule("VIS-37")
def test_a_breach_is_told_in_words_and_always_followed_up(visit: Visit, dealer: Run, causes: Causes) -> None:
    mute = visit("--topic", "V1=")
    visit("--topic", "V1=拆封转卖")

    assert (mute.status, mute.error["rule"]) == (3, "VIS-37")
    assert causes() == [("violation", "VIS-37", "V1")]
    assert dealer("finding", "show", "F-0001", "--json").json["deadline"] == "2026-03-10"


@pytest.mark.rule("VIS-33")
def test_every_visit_asks_for_its_written_feedback(visit: Visit, dealer: Run) -> None:
    visit("--topic", "P9=账期", now="2026-02-13")

    (line,) = dealer("visit", "due", "--json", now="2026-02-25").json

    assert (line["rule"], line["deadline"], line["owner"], line["state"]) == ("VIS-33", "2026-02-25", "王业务", "due")


@pytest.mark.rule("VIS-06")
def test_topics_are_added_to_a_visit_later_and_only_grow(visit: Visit, dealer: Run, ledger: sqlite3.Connection) -> None:
    visit("--topic", "M1=平稳")

    added = dealer("visit", "topic", "V00001", "--flag", "cross_region", "--topic", "M1=四季度回升", "--json").json
    empty = dealer("visit", "topic", "V00001", "--json")

    assert [one["code"] for one in added["learnt"]] == ["M1", "M1", "M2"]
    assert (len(added["findings"]), empty.status) == (2, 2)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        ledger.execute("UPDATE visit_topic SET text = 'x'")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        ledger.execute("DELETE FROM visit_answer") if ledger.execute("SELECT 1 FROM visit_answer").fetchone() else None


@pytest.mark.rule("VIS-06")
def test_a_plan_names_the_topics_of_a_visit(dealer: Run) -> None:
    dealer("plan", "new", "--week", "2026-03-02", "--by", "王业务", now="2026-02-27")
    words = ("plan", "add", "1", "C00001", "--on", "2026-03-05", "--topic")

    wrong = dealer(*words, "Z9", now="2026-02-27")
    made = dealer(*words, "m1,库存情况", "--json", now="2026-02-27").json

    assert (wrong.status, made["items"][0]["topics"]) == (2, ["M1", "O4"])


def test_a_text_keeps_its_commas(visit: Visit) -> None:
    (learnt,) = visit("--row", "O1:category=音响，低音炮,share=30,品牌=先锋, 阿尔派").json["learnt"]

    assert learnt["rows"] == [{"category": "音响，低音炮", "share": "0.3", "brand": "先锋, 阿尔派"}]


def test_the_default_company_asks_for_no_topics(custmgr: Run, staff: dict[str, str]) -> None:
    words = ("--kind", "buyer", "--contact", "林一", "--phone", "0769-88880001")
    custmgr("customer", "add", "长青用品", *words, now="2024-01-02")

    done = custmgr(*VISIT[:-3], "--content", "看样", "--topic", "M1=平稳", "--json")

    assert (done.status, done.error["rule"]) == (3, "VIS-06")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--topic", "Z9=x"), 2),
        (("--topic", "M1=坏\x07"), 2),
        (("--topic", "M1"), 3),
        (("--set", "M1.colour=red"), 2),
        (("--set", "Z9.x=1"), 2),
        (("--set", "O2.planned=many"), 2),
        (("--set", "O2.planned=-1"), 3),
        (("--row", "O1 category=x"), 2),
        (("--row", "Z9:x=1"), 2),
        (("--row", "O1:colour=red"), 2),
        (("--row", "O1:share=30"), 3),
        (("--row", "D0:channel=nowhere"), 2),
        (("--flag", "nothing"), 2),
        (("--set", "needs"), 2),
    ],
)
def test_bad_input_ends_in_one_sentence_and_writes_nothing(
    visit: Visit, dealer: Run, words: tuple[str, ...], status: int
) -> None:
    done = visit(*words)

    assert (done.status, len(done.err.strip().splitlines())) == (status, 1)
    assert dealer("visit", "list", "--json").json == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--register", " "), 2),
        (("--register", "门店"), 2),
        (("--end", "别的"), 2),
        (("--register", "坏\x07"), 2),
        (("--register", "展厅"), 0),
        (("--end", "门店"), 0),
    ],
)
def test_a_channel_is_registered_once_and_ended_once(dealer: Run, words: tuple[str, ...], status: int) -> None:
    dealer("customer", "channels", "长青", "--register", "门店")

    assert dealer("customer", "channels", "长青", *words).status == status
    assert len(dealer("customer", "channels", "长青", "--json").json) == (2 if words[1] == "展厅" else 1)


def test_one_topic_is_shown_with_everything_it_asks(dealer: Run) -> None:
    shown = dealer("visit", "topics", "--topic", "库存情况", "--json", env={"CUSTMGR_LANG": "zh"}).json

    assert (shown["code"], shown["flags"][0], dealer("visit", "topics", "--topic", "Z9").status) == (
        "O4",
        "large 大批量库存",
        2,
    )
