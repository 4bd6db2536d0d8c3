"""What is done with orders: each passes the credit check before it is taken, or taken up again."""

import re

from custmgr.areas.credit.actions import judging
from custmgr.areas.credit.facts.verdicts import Decision, Verdict
from custmgr.areas.credit.facts.verdicts import Order as Asked
from custmgr.areas.customers import views as customers
from custmgr.areas.orders import store, views
from custmgr.areas.orders.facts import Order, OrderState, Wish
from custmgr.areas.orders.refusals import HELD_BY, ClosedAlready, NoAmount, NoReason, NotClosed, NotYet, NumberTaken
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded

SERIES = re.compile(r"S([0-9]{6,9})")


def take_order(desk: Desk, customer: str, wish: Wish) -> Order:
    """Take an order that the credit check does not hold: at the limit it passes, 0.01 above it does not (CRL-10)."""
    if wish.amount_fen <= 0:
        raise NoAmount(wish.amount_fen)
    if wish.on > desk.today:
        raise NotYet(wish.on, desk.today)
    found = customers.find(desk.connection, customer)
    verdict = _passed(desk, found.id, Asked(wish.amount_fen, in_cash=not wish.on_credit))
    number = _number(desk, wish.number)
    release = verdict.released.id if verdict.released else None
    store.add(desk, number, found.id, wish, release)
    figures = {"amount_fen": wish.amount_fen, "credit": wish.on_credit, "release": release}
    desk.note("order add", found.code, number=number, on=wish.on, **figures)
    return views.find(desk.connection, number)


def close_order(desk: Desk, number: str, reason: str) -> Order:
    """Close an order: what is not delivered of it is not promised any more (CRL-10)."""
    order = views.find(desk.connection, number)
    if order.state is not OrderState.OPEN:
        raise ClosedAlready(order.number)
    if not folded(reason):
        raise NoReason
    store.close(desk, order.id)
    desk.note("order close", order.customer, number=order.number, left_fen=order.left_fen, reason=folded(reason))
    return views.find(desk.connection, order.number)


def reopen_order(desk: Desk, number: str) -> Order:
    """Take a closed order up again; its rest passes the credit check as a new order would (CRL-10)."""
    order = views.find(desk.connection, number)
    if order.state is not OrderState.CLOSED:
        raise NotClosed(order.number)
    verdict = _passed(desk, order.customer_id, Asked(order.left_fen, in_cash=not order.on_credit, row=order.id))
    store.reopen(desk, order.id, verdict.released.id if verdict.released else None)
    desk.note("order reopen", order.customer, number=order.number, left_fen=order.left_fen)
    return views.find(desk.connection, order.number)


def _passed(desk: Desk, customer_id: int, asked: Asked) -> Verdict:
    verdict = judging.judge_order(desk, customer_id, asked)
    if verdict.decision is Decision.HOLD:
        who, why = verdict.position, verdict.holding
        raise HELD_BY[why[0].rule](who.name, who.code, asked.amount_fen, why)
    return verdict


def _number(desk: Desk, given: str | None) -> str:
    if given is None:
        return f"S{desk.next_number('order'):06}"
    number = folded(given)
    if views.seek(desk.connection, number):
        raise NumberTaken(number)
    if (ours := SERIES.fullmatch(number)) is not None:
        store.set_counter(desk, int(ours[1]))
    return number
