"""Taking goods back: an entry of its own that lowers what is open and what was sold (CRL-04)."""

from custmgr.areas.money import rules, store, views
from custmgr.areas.money.actions.naming import purchase_of, why
from custmgr.areas.money.actions.settling import take_back, use_freed
from custmgr.areas.money.facts.entries import Purchase, pieces
from custmgr.areas.money.facts.settling import Allocated, GoodsBack, Moved, Standing
from custmgr.areas.money.refusals import (
    BeforePurchase,
    NegativeAmount,
    NoQuantity,
    NothingLeft,
    NotYet,
    NumberTaken,
    ReturnStays,
    TooManyBack,
    TooMuchBack,
)
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded


def return_goods(desk: Desk, number: str, back: GoodsBack) -> tuple[Purchase, int]:
    """Enter a return; it never takes more than is left, in amount and in quantity (CRL-04).

    First what is open gets less; beyond that, payments used for the purchase are free again and used for what else is
    open; how much that is comes back beside the entry. What was paid in cash is paid back in cash.
    """
    of, told = purchase_of(desk, number), why(back.reason)
    _check_day(desk, of, back)
    fen, milli = rules.goods_back(of, back)
    _check_left(of, fen, milli)
    freed = _freed(desk, of, fen, Moved(told, back.on)) if of.on_credit else []
    row = store.add_return(desk, of, back._replace(reason=told), _number(desk, back.number), fen, milli)
    use_freed(desk, of.customer_id, {part.payment_id for part in freed}, Moved(told, back.on))
    figures = {"amount_fen": fen, "quantity_milli": milli, "on": back.on}
    entered = views.find_purchase(desk.connection, row)
    desk.note("purchase return", of.code, number=entered.number, purchase=of.number, **figures, reason=told)
    return entered, sum(part.fen for part in freed)


def _check_day(desk: Desk, of: Standing, back: GoodsBack) -> None:
    if of.returns_id is not None:
        raise ReturnStays(of.number)
    if back.on > desk.today:
        raise NotYet(back.on, desk.today)
    if back.on < of.on:
        raise BeforePurchase(back.on, of.number, of.on)


def _check_left(of: Standing, fen: int, milli: int | None) -> None:
    if not of.left_fen and not of.left_milli:
        raise NothingLeft(of.number)
    if fen < 0:
        raise NegativeAmount(fen)
    if fen > of.left_fen:
        raise TooMuchBack(of.number, fen, of.left_fen)
    if milli is not None and of.left_milli is None:
        raise NoQuantity(of.number)
    if milli is not None and of.left_milli is not None and not 0 <= milli <= of.left_milli:
        raise TooManyBack(of.number, str(pieces(milli)), str(pieces(of.left_milli)))


def _freed(desk: Desk, of: Standing, fen: int, move: Moved) -> list[Allocated]:
    """Take back what payments are used for beyond what will be owed, and return that."""
    beyond = fen - of.open_fen
    if beyond <= 0:
        return []
    parts = rules.to_take_back(views.uses_left(desk.connection, purchase_id=of.id), beyond)
    take_back(desk, parts, move)
    return parts


def _number(desk: Desk, given: str | None) -> str:
    if given is not None:
        number = folded(given)
        if views.by_number(desk.connection, number):
            raise NumberTaken(number)
        return number
    while True:
        number = f"T{desk.next_number('purchase return'):06}"
        if views.by_number(desk.connection, number) is None:
            return number
