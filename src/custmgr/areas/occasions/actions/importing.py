"""Taking a list of occasions from a sheet, as the booking supervisor hands it over."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.occasions.actions import entering
from custmgr.areas.occasions.facts.occasions import Entry
from custmgr.areas.occasions.facts.words import OccasionKind, Place, Source
from custmgr.areas.occasions.policy import Policy
from custmgr.areas.occasions.refusals.occasions import AheadOfNow
from custmgr.areas.occasions.rules import reading, turning
from custmgr.areas.occasions.views import occasions as views
from custmgr.ground.dates import to_day, to_moment
from custmgr.ground.desk import Desk
from custmgr.ground.importing import apart, run
from custmgr.ground.money import to_fen
from custmgr.ground.records import BadCell, Field, OnDuplicate, Record, Tally, Took, Wish
from custmgr.ground.words import Word, mark
from custmgr.mechanisms.naming import Called, word
from custmgr.mechanisms.yearly import Yearly

FIELDS = (
    Field("customer", ("客户", "客户编号", "客户名称", "客人姓名", "客人", "姓名", "顾客姓名", "guest", "name")),
    Field("kind", ("类型", "种类", "活动类型", "信息类型", "occasion")),
    Field("date", ("日期", "生日", "公历", "公历日期", "活动日期", "庆典日期", "day")),
    Field("lunar", ("农历", "阴历", "农历日期", "农历生日")),
    Field("person", ("寿星", "过生日者", "本人", "whose day")),
    Field("phone", ("电话", "联系电话", "手机", "手机号", "telephone")),
    Field("company", ("单位", "工作单位", "公司")),
    Field("likings", ("特别爱好", "爱好", "喜好", "偏好")),
    Field("spending", ("消费情况", "消费", "消费金额")),
    Field("hotel", ("酒店", "门店", "分店")),
    Field("place", ("地点", "就餐地点")),
    Field("sheet", ("记录单号", "单号", "就餐记录单号", "sheet number")),
    Field("on", ("就餐日期", "记录日期", "noted on")),
    Field("received", ("收到时间", "接收时间", "received at")),
)
SPOKEN: dict[str, Word] = {
    "生日": OccasionKind.BIRTHDAY,
    "寿辰": OccasionKind.LONGEVITY,
    "诞辰": OccasionKind.LONGEVITY,
    "寿宴": OccasionKind.LONGEVITY,
    "庆典": OccasionKind.CELEBRATION,
    "企业庆典": OccasionKind.CELEBRATION,
    "婚宴": OccasionKind.WEDDING,
    "婚礼": OccasionKind.WEDDING,
    "纪念活动": OccasionKind.ANNIVERSARY,
    "纪念日": OccasionKind.ANNIVERSARY,
    "包厢": Place.ROOM,
    "包间": Place.ROOM,
    "大厅": Place.HALL,
}


def import_occasions(desk: Desk, wish: Wish, received_at: datetime | None, hotel: str | None) -> tuple[Tally, int]:
    """Enter a file of occasions; say too how many were entered too late after they were received (OCC-07, OCC-10)."""
    if received_at and received_at > desk.now:
        raise AheadOfNow(received_at, desk.now, "--received MOMENT")
    taking = _Taking(desk, wish, received_at, hotel)
    return run(desk, "occasion", wish, FIELDS, apart(desk, taking.take)), taking.late


@dataclass
class _Taking:
    """One file being taken: what holds for all its rows, and what is counted."""

    desk: Desk
    wish: Wish
    received_at: datetime | None
    hotel: str | None
    late: int = 0
    guests: Called[Customer] = field(init=False)

    def __post_init__(self) -> None:
        """Say how the guests are known."""
        look, enter = partial(register.called, self.desk.connection), partial(customers.draft_for, self.desk)
        self.guests = Called(look, enter, create=self.wish.create_customers)

    def take(self, record: Record) -> Took:
        """Judge one row and enter it; nothing of a refused row is kept."""
        entry = self._entry(record)
        customer = self.guests.find(record.need("customer", str))
        entry = entering.checked(self.desk, customer, entry)
        if views.is_entered(self.desk.connection, customer.id, entry):
            if self.wish.on_duplicate is OnDuplicate.FAIL:
                raise BadCell("customer", mark("this occasion is entered already"))
            return Took.SKIPPED
        entering.keep(self.desk, customer, entry)
        hours = self.desk.policy(Policy).entry_hours
        self.late += turning.is_late(entry.received_at, self.desk.now, hours)
        return Took.ADDED

    def _entry(self, record: Record) -> Entry:
        sheet = record.text("sheet")
        return Entry(
            kind=record.need("kind", word("kind", OccasionKind, SPOKEN)),
            when=_when(record),
            person=record.text("person"),
            phone=record.text("phone"),
            company=record.text("company"),
            likings=record.text("likings"),
            spending_fen=record.read("spending", to_fen),
            hotel=record.text("hotel") or self.hotel,
            place=record.read("place", word("place", Place, SPOKEN)),
            source=Source.SHEET if sheet else None,
            sheet=sheet,
            noted_on=record.read("on", to_day),
            received_at=record.read("received", to_moment) or self.received_at,
        )


def _when(record: Record) -> Yearly:
    """Read the day from the column of its calendar; where there is one column, a lunar day is told by its words."""
    solar, lunar = record.text("date"), record.text("lunar")
    if not (solar or lunar):
        raise BadCell("date", mark("is missing"))
    when = reading.lunar(lunar) if lunar else reading.either(solar or "")
    if when is None:
        raise BadCell("lunar" if lunar else "date", mark("“{text}” cannot be read"), text=lunar or solar)
    return when
