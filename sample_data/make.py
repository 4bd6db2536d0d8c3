"""Write the sample desk: five quarters of an invented magnet maker, seen from 2026-10-12.

Run it anywhere, it writes beside itself; the same seed gives the same bytes. Every company, person and number is
invented: mobile numbers begin with 138-0000, foreign ones lie in ranges that are never given to anybody.
"""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

Thing = TypeVar("Thing")
TODAY = date(2026, 10, 12)
SEED = 20261012
QUARTERS = (date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1))
LAST_MONTH = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}

STAFF = (
    ("林知远", "salesperson", "business"),
    ("苏映雪", "salesperson", "business"),
    ("陶景行", "salesperson", "business"),
    ("赵明策", "business_manager", "business"),
    ("钱望舒", "deputy_gm", "management"),
    ("孙启帆", "general_manager", "management"),
    ("周承岳", "group_general_manager", "management"),
    ("吴静予", "qc", "qc"),
    ("郑砺锋", "mfg", "mfg"),
    ("冯若川", "rd", "rd"),
    ("陈守衡", "gmo", "gmo"),
)
# Who may be charged with a loss: unit, base points, monthly bonus, superior.
WORKERS = (
    ("何砚青", "worker", "mfg", "制造一科/充磁二线", "10", "4200", "郑砺锋"),
    ("邵知夏", "worker", "mfg", "制造一科/充磁二线", "8", "3600", "郑砺锋"),
    ("贺云舟", "worker", "mfg", "制造一科/充磁二线", "6", "3000", "郑砺锋"),
)
SELLERS = tuple(name for name, role, _department in STAFF if role == "salesperson")
STAFF_TITLES = ("姓名", "职务", "部门", "单位", "基点数", "效益奖金", "主管")

PLACES = ("宁波", "杭州", "苏州", "无锡", "东莞", "深圳", "佛山", "合肥", "青岛", "成都", "厦门", "长沙")
STREETS = ("创新路", "滨江东路", "科技大道", "工业园三路", "望海路", "青云路")
BRANDS = """
澄砾 岚栎 泓砚 栩磐 煜衡 沐砼 砺川 骁曜 昱钧 珩宇 铠澜 鸷翎 璟霖 湛岳
钰朔 弘桢 翊铉 岱霁 瀚柘 峻垚 铎远 彧舟 霁野 晟珂 榕曜 洵砚 鲲砂 柏砾
尧钿 骊砚 澍青 鸿砥 芃野 漱石 炜棠 镕舸 稷下 杼机 皓苒 曙桐 淇奥 鹭砺
雁荻 冀棠 潼曦 陌桑 筱筠 蓟云 苍桤 屹磁 琢砚 旌杼 渚砾 衍泽 嶂石 郁川
""".split()  # noqa: SIM905  so many names read better in lines
TRADES = (
    ("电机", "电机"), ("电声", "扬声器"), ("自动化", "传感器"), ("五金", "磁性紧固件"),
    ("包装", "磁吸包装"), ("医疗器械", "医疗器械"),
)  # fmt: skip
FAMILY = "沈韩杨朱秦尤许吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
GIVEN = ("子涵", "亦凡", "思远", "晓岚", "嘉宁", "文博", "雨桐", "立新", "海峰", "若彤", "建平", "秋实")
FOREIGN = (
    ("Thornfield Audio Ltd", "Bristol", "+44 20 7946 0131", "Edith Marlow", "扬声器"),
    ("Lindqvist Sensorik GmbH", "Berlin", "+49 30 23125 014", "Jonas Lindqvist", "传感器"),
    ("Copperline Motors Inc", "Denver", "+1 202 555 0143", "Mara Ellison", "电机"),
)
PRODUCTS = (
    ("N35圆片D10×2", 32), ("N38方块20×10×3", 118), ("N42圆环D25×5", 265), ("N45瓦形R18", 340),
    ("N48圆柱D8×20", 410), ("N52方块40×20×10", 1260), ("SmCo圆片D12×3", 980), ("铁氧体圆环D60×10", 185),
)  # fmt: skip


@dataclass(frozen=True)
class Tier:
    """A kind of customer: monthly purchases in yuan, orders a quarter, how it pays, and how many there are."""

    name: str
    count: int
    monthly: tuple[int, int]
    orders: int
    pays: str
    term: str


TIERS = (
    Tier("core", 6, (118_000, 240_000), 5, "early", "1m"),
    Tier("large", 9, (58_000, 88_000), 4, "early", "1m"),
    Tier("large_late", 2, (55_000, 88_000), 4, "often_late", "30d"),
    Tier("middle", 12, (23_000, 44_000), 3, "early", "30d"),
    Tier("small", 10, (6_500, 17_000), 3, "early", "30d"),
    Tier("small_late", 5, (6_500, 17_000), 3, "often_late", "1m"),
    Tier("debtor", 3, (8_000, 30_000), 3, "stops", "30d"),
    Tier("cash", 4, (1_500, 4_500), 2, "cash", ""),
    Tier("gone", 3, (9_000, 26_000), 3, "early", "1m"),
    Tier("new", 2, (6_000, 21_000), 3, "early", "30d"),
    Tier("prospect", 3, (0, 0), 0, "cash", ""),
)


@dataclass(frozen=True)
class Customer:
    """One invented customer."""

    code: str
    name: str
    contact: str
    phone: str
    address: str
    district: str
    industry: str
    region: str
    seller: str
    tier: Tier
    monthly: int


@dataclass(frozen=True)
class Purchase:
    """One invented purchase; cash is paid at once."""

    number: str
    customer: Customer
    on: date
    product: str
    quantity: int
    fen: int


class Dice:
    """Chance from a fixed seed; built on `random()` alone, which no version of Python changes."""

    def __init__(self) -> None:
        self._random = random.Random(SEED).random

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        return low + int(self._random() * (high - low + 1))

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """Return one of several things."""
        return things[self.whole(0, len(things) - 1)]

    def chance(self, percent: int) -> bool:
        """Return yes that often."""
        return self.whole(1, 100) <= percent


def main(folder: Path = Path(__file__).parent) -> None:
    """Write every table of the sample desk."""
    dice = Dice()
    customers = list(_customers(dice))
    purchases = sorted(_purchases(dice, customers), key=lambda p: (p.on, p.customer.code, p.product))
    numbered = [_numbered(p, place) for place, p in enumerate(purchases, start=1)]
    _write(folder / "staff.csv", STAFF_TITLES, [*((*person, "", "", "", "") for person in STAFF), *WORKERS])
    _write(folder / "customers.csv", CUSTOMER_TITLES, (_customer_row(c, numbered) for c in customers))
    _write(folder / "purchases.csv", PURCHASE_TITLES, (_purchase_row(p) for p in numbered))
    _write(folder / "payments.csv", ("客户编号", "日期", "金额", "单号"), _payments(dice, numbered))
    _write(folder / "visits.csv", VISIT_TITLES, _visits(dice, customers, numbered))


CUSTOMER_TITLES = (
    "客户编号", "客户名称", "客户类别", "国内／国外", "联系人", "电话", "单位地址", "地区", "所在行业", "业务员",
    "账期", "信用额度",
)  # fmt: skip
PURCHASE_TITLES = ("单号", "客户编号", "日期", "产品", "数量", "金额", "赊销", "业务员")
VISIT_TITLES = ("客户编号", "日期", "拜访人员", "方式", "种类", "内容")


def _customers(dice: Dice) -> Iterator[Customer]:
    tiers = [tier for tier in TIERS for _one in range(tier.count)]
    abroad = {tiers.index(tier) + 1: guest for tier, guest in zip((TIERS[0], TIERS[1], TIERS[3]), FOREIGN, strict=True)}
    brands = iter(BRANDS)
    for place, tier in enumerate(tiers):
        code, seller = f"C{place + 1:05}", SELLERS[place % len(SELLERS)]
        monthly = dice.whole(*tier.monthly)
        if place in abroad:
            name, town, phone, contact, industry = abroad[place]
            yield Customer(code, name, contact, phone, town, town, industry, "国外", seller, tier, monthly)
            continue
        town, (trade, industry) = dice.one_of(PLACES), dice.one_of(TRADES)
        address = f"{town}市{dice.one_of(STREETS)}{dice.whole(1, 400)}号"
        contact, phone = dice.one_of(FAMILY) + dice.one_of(GIVEN), f"1380000{1001 + place}"
        name = f"{town}{next(brands)}{trade}有限公司"
        yield Customer(code, name, contact, phone, address, town, industry, "国内", seller, tier, monthly)


def _purchases(dice: Dice, customers: Sequence[Customer]) -> Iterator[Purchase]:
    for customer in customers:
        for place, first in enumerate(QUARTERS):
            if _buys_in(customer.tier, place):
                yield from _quarter(dice, customer, first, customer.tier.orders)
        if customer.tier.name in {"core", "large", "middle"} and dice.chance(60):
            yield _purchase(dice, customer, TODAY - timedelta(days=dice.whole(1, 11)), customer.monthly * 30)


def _buys_in(tier: Tier, quarter: int) -> bool:
    if tier.name == "gone":
        return quarter < len(QUARTERS) - 1
    if tier.name == "new":
        return quarter == len(QUARTERS) - 1
    return tier.orders > 0


def _quarter(dice: Dice, customer: Customer, first: date, orders: int) -> Iterator[Purchase]:
    """Spread a quarter's purchases over its days; the whole stays near three months' worth."""
    whole = customer.monthly * 3 * dice.whole(88, 116)
    parts = [dice.whole(80, 120) for _order in range(orders)]
    for place, part in enumerate(parts):
        day = first + timedelta(days=min(91 * place // orders + dice.whole(0, 91 // orders - 2), 89))
        yield _purchase(dice, customer, day, whole * part // sum(parts))


def _purchase(dice: Dice, customer: Customer, on: date, fen: int) -> Purchase:
    product, price = PRODUCTS[(int(customer.code[1:]) + dice.whole(0, 2)) % len(PRODUCTS)]
    quantity = max(fen // price, 1)
    return Purchase("", customer, on, product, quantity, quantity * price)


def _numbered(purchase: Purchase, place: int) -> Purchase:
    return Purchase(
        f"P{place:06}", *(getattr(purchase, name) for name in ("customer", "on", "product", "quantity", "fen"))
    )


def _payments(dice: Dice, purchases: Sequence[Purchase]) -> list[tuple[str, ...]]:
    """Pay what is due, each in its manner; what would be paid after the last day is still open."""
    found = []
    for purchase in purchases:
        paid_on = _paid_on(dice, purchase)
        if paid_on is not None and paid_on <= TODAY:
            found.append((paid_on, purchase))
    found.sort(key=lambda pair: (pair[0], pair[1].number))
    return [(p.customer.code, on.isoformat(), _yuan(p.fen), p.number) for on, p in found]


def _paid_on(dice: Dice, purchase: Purchase) -> date | None:
    due = _due(purchase)
    early, late = dice.whole(0, 9), dice.whole(4, 26)
    match purchase.customer.tier.pays:
        case "cash":
            return None
        case "stops" if due > date(2026, 7, 31):
            return None
        case "often_late" if dice.chance(50):
            return due + timedelta(days=late)
    return max(due - timedelta(days=early), purchase.on)


def _due(purchase: Purchase) -> date:
    """Return the earlier of the term and one month, clamped to the month's end."""
    on = purchase.on
    year, month = (on.year, on.month + 1) if on.month < len(LAST_MONTH) else (on.year + 1, 1)
    in_a_month = date(year, month, min(on.day, LAST_MONTH[month]))
    return min(in_a_month, on + timedelta(days=30)) if purchase.customer.tier.term == "30d" else in_a_month


def _visits(dice: Dice, customers: Sequence[Customer], purchases: Sequence[Purchase]) -> list[tuple[str, ...]]:
    """Visit most old customers once a quarter; some are forgotten in the last one."""
    first: dict[str, date] = {}
    for purchase in purchases:
        first.setdefault(purchase.customer.code, purchase.on)
    found = []
    for customer in customers:
        for place, day in enumerate((*QUARTERS, date(2026, 10, 1))):
            on = day + timedelta(days=dice.whole(4, 80))
            forgotten = dice.chance(18 if place == len(QUARTERS) - 1 else 6)
            if customer.code in first and first[customer.code] < on <= TODAY and not forgotten:
                found.append((on, customer))
    found.sort(key=lambda pair: (pair[0], pair[1].code))
    return [(c.code, on.isoformat(), c.seller, *dice.one_of(TALKS)) for on, c in found]


TALKS = (
    ("上门", "回访", "了解产线用量，核对下季度需求计划"),
    ("电话", "回访", "询问到货质量与交期，客户满意"),
    ("电话", "回访", "确认对账单，提醒到期货款"),
    ("邮件", "回访", "寄送新牌号样品规格书"),
    ("上门", "回访", "与质量部门交流包装防潮要求"),
)


def _customer_row(customer: Customer, purchases: Sequence[Purchase]) -> tuple[str, ...]:
    bought = any(p.customer is customer for p in purchases)
    limit = _yuan(customer.monthly * 150) if customer.tier.term else ""
    kind = "已采购客户" if bought else "意向客户"
    asked = (customer.code, customer.name, kind, customer.region, customer.contact, customer.phone)
    about = (customer.address, customer.district, customer.industry, customer.seller)
    return (*asked, *about, customer.tier.term, limit)


def _purchase_row(purchase: Purchase) -> tuple[str, ...]:
    customer = purchase.customer
    credit = "是" if customer.tier.term else "否"
    on, amount = purchase.on.isoformat(), _yuan(purchase.fen)
    return (
        purchase.number,
        customer.code,
        on,
        purchase.product,
        str(purchase.quantity),
        amount,
        credit,
        customer.seller,
    )


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02d}"


def _write(path: Path, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table that a spreadsheet program opens with its Chinese right."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, lineterminator="\r\n")
        table.writerow(titles)
        table.writerows(rows)


if __name__ == "__main__":
    main()
