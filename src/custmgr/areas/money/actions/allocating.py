"""Saying for what a payment is used: every move an entry of its own."""

from typing import NamedTuple

from custmgr.areas.money import store, views
from custmgr.areas.money.actions.naming import payment_of, purchase_of, why
from custmgr.areas.money.actions.settling import take_back, use_freed
from custmgr.areas.money.facts.entries import Payment
from custmgr.areas.money.facts.settling import Allocated, Moved, Received, Standing
from custmgr.areas.money.refusals import (
    AlreadyPaid,
    NothingFree,
    NothingUsed,
    NotOnCredit,
    OthersPurchase,
    TooMuchUsed,
)
from custmgr.ground.desk import Desk


class Move(NamedTuple):
    """What is to be used for what: taken from a purchase, given to one, so much, the rest kept back or not."""

    taken_from: str | None = None
    given_to: str | None = None
    amount_fen: int | None = None
    keep: bool = False


def allocate(desk: Desk, number: str, move: Move, reason: str) -> Payment:
    """Move what a payment is used for: from one purchase, to another, or to what is open, oldest due first (CUS-31)."""
    payment, told = payment_of(desk, number), why(reason)
    if move.taken_from is not None:
        fen = _take(desk, payment, move, told)
        payment = payment._replace(allocated_fen=payment.allocated_fen - fen)
    if move.given_to is not None:
        payment = payment._replace(allocated_fen=payment.allocated_fen + _give(desk, payment, move, told))
    if move.keep or move == Move():
        _keep_or_use(desk, payment, told, keep=move.keep)
    detail = {"taken_from": move.taken_from, "given_to": move.given_to, "amount_fen": move.amount_fen}
    desk.note("payment allocate", payment.code, payment=payment.first_id, **detail, keep=move.keep, reason=told)
    return views.list_payments(desk.connection, None, payment_id=payment.id)[0]


def _take(desk: Desk, payment: Received, move: Move, reason: str) -> int:
    """Take back what is used for a purchase, all of it or so much, and return how much that is."""
    assert move.taken_from is not None
    purchase = purchase_of(desk, move.taken_from)
    uses = views.uses_left(desk.connection, payment_id=payment.id)
    used = sum(use.fen for use in uses if use.purchase_id == purchase.id)
    fen = used if move.amount_fen is None else move.amount_fen
    if not used:
        raise NothingUsed(purchase.number)
    if not 0 < fen <= used:
        raise TooMuchUsed(fen, used)
    take_back(desk, [Allocated(payment.id, purchase.id, fen)], Moved(reason, desk.today))
    return fen


def _give(desk: Desk, payment: Received, move: Move, reason: str) -> int:
    """Use what is free of a payment for a purchase, as much as is open of it or as is asked; return how much."""
    assert move.given_to is not None
    purchase = purchase_of(desk, move.given_to)
    _check_purchase(purchase, payment)
    if not payment.rest_fen:
        raise NothingFree
    most = min(payment.rest_fen, purchase.open_fen)
    fen = most if move.amount_fen is None else move.amount_fen
    if not 0 < fen <= most:
        raise TooMuchUsed(fen, most)
    store.add_allocations(desk, [Allocated(payment.id, purchase.id, fen)], Moved(reason, desk.today))
    return fen


def _check_purchase(purchase: Standing, payment: Received) -> None:
    if purchase.customer_id != payment.customer_id:
        raise OthersPurchase(purchase.number, payment.code, payment.code)
    if not purchase.on_credit:
        raise NotOnCredit(purchase.number)
    if not purchase.open_fen:
        raise AlreadyPaid(purchase.number)


def _keep_or_use(desk: Desk, payment: Received, reason: str, *, keep: bool) -> None:
    """Keep the rest back, or use it for what is open, oldest due first, and for the next purchase."""
    if not payment.rest_fen:
        raise NothingFree
    store.keep_payment(desk, payment.id, kept=keep)
    if not keep:
        use_freed(desk, payment.customer_id, {payment.id}, Moved(reason, desk.today))
