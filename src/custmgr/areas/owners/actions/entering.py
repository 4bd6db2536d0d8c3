"""Entering what owners bought: with the purchase itself, or beside one there is; from a file of the sales system."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from custmgr.areas.contacts.views import contacts
from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer
from custmgr.areas.importance import actions as importance
from custmgr.areas.money.actions.naming import purchase_of
from custmgr.areas.money.actions.recording import add_purchase
from custmgr.areas.money.facts.entries import Sale
from custmgr.areas.owners import rules, store, views
from custmgr.areas.owners.facts import Bought, Deal, Owned
from custmgr.areas.owners.policy import Policy
from custmgr.areas.owners.refusals import DealAhead, OthersPurchase, OwnersNotKept
from custmgr.ground.dates import to_day
from custmgr.ground.desk import Desk
from custmgr.ground.importing import apart, run
from custmgr.ground.money import to_fen
from custmgr.ground.records import BadCell, Field, OnDuplicate, Record, Tally, Took, Wish
from custmgr.ground.refusals import Refusal
from custmgr.ground.typed import optional
from custmgr.ground.words import mark
from custmgr.mechanisms.naming import Called

FIELDS = (
    Field("customer", ("客户", "客户名称", "客户姓名", "业主", "业主姓名", "姓名", "owner", "name")),
    Field("unit", ("成交单元", "房号", "单元", "房间", "unit sold")),
    Field("price", ("成交价格", "成交总价", "总价", "成交金额", "amount")),
    Field("discount", ("所享优惠折扣", "优惠折扣", "折扣", "优惠")),
    Field("address", ("联系地址", "通讯地址", "邮寄地址", "postal address")),
    Field("project", ("项目", "楼盘", "案场")),
    Field("subscribed_on", ("认购日期", "认购", "subscription date")),
    Field("signed_on", ("签约日期", "签约", "signing date")),
    Field("phone", ("联系电话", "电话", "手机")),
    Field("salesperson", ("业务员", "置业顾问", "销售人员")),
)


def add(desk: Desk, customer: str, deal: Deal, bought: Bought | None, purchase: str | None) -> Owned:
    """Enter a unit with its purchase, or beside a purchase there is (INF-19, INF-23)."""
    policy = desk.policy(Policy)
    if not policy.in_use:
        raise OwnersNotKept
    found = register.find(desk.connection, customer)
    number = _enter(desk, found, _clean(deal), bought, purchase)
    importance.keep_up(desk, found.id)
    return views.of_purchase(desk.connection, number)


def import_owners(desk: Desk, wish: Wish) -> Tally:
    """Enter a file of the sales system: each row a unit with its purchase (INF-19)."""
    if not desk.policy(Policy).in_use:
        raise OwnersNotKept
    taking = _Taking(desk, wish)
    return run(desk, "owner", wish, FIELDS, apart(desk, taking.take), lambda: importance.keep_up(desk))


def _enter(desk: Desk, customer: Customer, deal: Deal, bought: Bought | None, purchase: str | None) -> str:
    if purchase:
        standing = purchase_of(desk, purchase)
        known = views.customer_of(desk.connection, standing.number)
        if known is None or known[0] != customer.id:
            raise OthersPurchase(standing.number, customer.code, customer.name)
        number, price_fen = standing.number, known[1]
        _refuse(rules.judge(deal, price_fen))
    else:
        _refuse(rules.judge(deal, bought.price_fen if bought else None))
        assert bought is not None
        number = _buy(desk, customer, deal, bought)
    _check_days(desk, deal)
    late = rules.is_late(deal, desk.today, desk.policy(Policy).entry_days)
    store.add(desk, customer.id, number, deal, late=late)
    desk.note("owner add", customer.code, purchase=number, unit=deal.unit)
    return number


def _buy(desk: Desk, customer: Customer, deal: Deal, bought: Bought) -> str:
    on = bought.on or rules.day_of(deal) or desk.today
    sale = Sale(on, bought.price_fen, product=deal.unit, district=deal.project)
    return add_purchase(desk, customer.code, sale, bought.salesperson).number


def _clean(deal: Deal) -> Deal:
    names = {"unit": "--unit", "discount": "--discount", "address": "--address", "project": "--project"}
    kept: dict[str, Any] = {name: optional(place, getattr(deal, name)) for name, place in names.items()}
    return replace(deal, **{**kept, "unit": kept["unit"] or ""})


def _check_days(desk: Desk, deal: Deal) -> None:
    for on in (deal.subscribed_on, deal.signed_on):
        if on and on > desk.today:
            raise DealAhead(on, desk.today)


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict


@dataclass
class _Taking:
    """One file being taken: whom it names."""

    desk: Desk
    wish: Wish
    known: Called[Customer] = field(init=False)

    def __post_init__(self) -> None:
        """Say how the owners are known."""
        look, enter = partial(register.called, self.desk.connection), partial(customers.draft_for, self.desk)
        self.known = Called(look, enter, create=self.wish.create_customers)

    def take(self, record: Record) -> Took:
        """Judge one row and enter it; nothing of a refused row is kept."""
        deal = Deal(
            unit=record.need("unit", str),
            discount=record.text("discount"),
            address=record.text("address"),
            project=record.text("project"),
            subscribed_on=record.read("subscribed_on", to_day),
            signed_on=record.read("signed_on", to_day),
        )
        bought = Bought(record.need("price", to_fen), salesperson=record.text("salesperson"))
        customer = self.known.find(record.need("customer", str))
        if views.is_entered(self.desk.connection, customer.id, deal.unit, deal.project):
            if self.wish.on_duplicate is OnDuplicate.FAIL:
                raise BadCell("unit", mark("this unit is entered already"))
            return Took.SKIPPED
        if (phone := record.text("phone")) and contacts.phone_of(self.desk.connection, customer.id) is None:
            customers.edit(self.desk, customer.code, [f"phone={phone}"])
        _enter(self.desk, customer, deal, bought, None)
        return Took.ADDED
