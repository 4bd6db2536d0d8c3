"""Correcting purchases and payments: a new entry in the place of the old one, which stays and no longer stands."""

from datetime import date
from typing import Any, NamedTuple

from custmgr.areas.customers import actions as customer_actions
from custmgr.areas.customers import views as customers
from custmgr.areas.money import rules, store, views
from custmgr.areas.money.actions.naming import payment_of, purchase_of, why
from custmgr.areas.money.actions.settling import cover_purchases, put_in_place, take_back, use_freed
from custmgr.areas.money.facts.entries import Payment, Purchase
from custmgr.areas.money.facts.settling import Moved, Received, Standing
from custmgr.areas.money.refusals import (
    DueTooEarly,
    NegativeAmount,
    NothingChanged,
    NotPositive,
    NotYet,
    ReturnOfIt,
    ReturnStays,
)
from custmgr.areas.staff import views as staff
from custmgr.areas.terms import views as terms
from custmgr.areas.terms.policy import Policy as TermPolicy
from custmgr.ground.desk import Desk
from custmgr.ground.text import as_typed


class Change(NamedTuple):
    """What a correction changes of a purchase or a payment; None leaves it."""

    customer: str | None = None
    on: date | None = None
    amount_fen: int | None = None
    quantity_milli: int | None = None
    product: str | None = None
    on_credit: bool | None = None
    due_on: date | None = None
    salesperson: str | None = None
    district: str | None = None


def correct_purchase(desk: Desk, number: str, change: Change, reason: str) -> Purchase:
    """Put a corrected entry in the place of a purchase; payments used for it are used for that one (CUS-11)."""
    old, told = purchase_of(desk, number), why(reason)
    _check_free(desk, old)
    new = _changed(desk, old, change)
    if new == old:
        raise NothingChanged(old.number)
    row = put_in_place(desk, old, new, told)
    if new.customer_id != old.customer_id:
        customer_actions.became_buyer(desk, new.customer_id)
    desk.note("purchase correct", new.number, **_differences(old, new), reason=told)
    return views.find_purchase(desk.connection, row)


def reverse_purchase(desk: Desk, number: str, reason: str) -> Purchase:
    """Enter that a purchase or a return never took place; payments used for it are free for what else is open."""
    old, told = purchase_of(desk, number), why(reason)
    if old.returns_id is None:
        _check_free(desk, old)
        uses = views.uses_left(desk.connection, purchase_id=old.id)
        take_back(desk, uses, Moved(told))
        store.void_purchase(desk, old.id, told)
        use_freed(desk, old.customer_id, {use.payment_id for use in uses}, Moved(told))
    else:
        store.void_purchase(desk, old.id, told)
        store.undo_return(desk, old)
        cover_purchases(desk, [old.customer_id], old.returns_id - 1)
    desk.note("purchase reverse", old.number, customer=old.code, amount_fen=old.amount_fen, reason=told)
    return views.find_purchase(desk.connection, old.id)


def correct_payment(desk: Desk, number: str, change: Change, reason: str) -> Payment:
    """Put a corrected payment in the place of one; it is used for the same purchases as far as it reaches (CUS-11)."""
    old, told = payment_of(desk, number), why(reason)
    new = _received(desk, old, change)
    if new == old:
        raise NothingChanged(number)
    uses = views.uses_left(desk.connection, payment_id=old.id)
    take_back(desk, uses, Moved(told))
    store.void_payment(desk, old.id, told)
    row = store.add_payment_correction(desk, new)
    if new.customer_id == old.customer_id:
        again = (use._replace(payment_id=row) for use in rules.within(uses, new.amount_fen))
        store.add_allocations(desk, again, Moved(told))
    use_freed(desk, new.customer_id, {row}, Moved(told))
    detail = {"on": new.on, "amount_fen": new.amount_fen, "before_fen": old.amount_fen, "reason": told}
    desk.note("payment correct", new.code, payment=old.first_id, **detail)
    return views.list_payments(desk.connection, None, payment_id=row)[0]


def reverse_payment(desk: Desk, number: str, reason: str) -> Payment:
    """Enter that a payment never came; what it was used for is open again (CUS-29)."""
    old, told = payment_of(desk, number), why(reason)
    take_back(desk, views.uses_left(desk.connection, payment_id=old.id), Moved(told))
    store.void_payment(desk, old.id, told)
    desk.note("payment reverse", old.code, payment=old.first_id, amount_fen=old.amount_fen, reason=told)
    return views.list_payments(desk.connection, None, payment_id=old.id)[0]


def _check_free(desk: Desk, old: Standing) -> None:
    """Refuse a return, and a purchase of which something was returned: the return is reversed first."""
    if old.returns_id is not None:
        raise ReturnStays(old.number)
    entries = views.entries_of(desk.connection, old.number)
    returns = [one.number for one in entries if one.returns == old.number and one.void_on is None]
    if returns:
        raise ReturnOfIt(old.number, returns[0])


def _changed(desk: Desk, old: Standing, change: Change) -> Standing:
    new = old._replace(**{key: value for key, value in _plain(change).items() if value is not None})
    if change.customer is not None:
        found = customers.find(desk.connection, change.customer)
        new = new._replace(customer_id=found.id, code=found.code)
    if change.salesperson is not None:
        new = new._replace(salesperson_id=staff.find(desk.connection, change.salesperson).id)
    if new.amount_fen < 0:
        raise NegativeAmount(new.amount_fen)
    if new.on > desk.today:
        raise NotYet(new.on, desk.today)
    new = new._replace(due_on=_due_on(desk, old, new, change.due_on))
    if new.due_on < new.on:
        raise DueTooEarly(new.on, new.due_on)
    return new


def _plain(change: Change) -> dict[str, Any]:
    """Return what needs no looking up: the fields a purchase has under the same names."""
    kept = change._asdict()
    for key in ("customer", "salesperson", "due_on"):
        del kept[key]
    return {key: as_typed(value) if isinstance(value, str) else value for key, value in kept.items()}


def _due_on(desk: Desk, old: Standing, new: Standing, given: date | None) -> date:
    """Return the last day to pay: the one given, by the term where day, customer or kind changed, else as it was."""
    if not new.on_credit:
        return new.on
    if given is not None:
        return given
    if (new.on, new.customer_id, new.on_credit) == (old.on, old.customer_id, old.on_credit):
        return old.due_on
    term = terms.term_of(desk.connection, new.customer_id, new.on)
    return rules.due_on(new.on, term, desk.policy(TermPolicy, on=new.on))


def _received(desk: Desk, old: Received, change: Change) -> Received:
    new = old._replace(on=change.on or old.on)
    if change.amount_fen is not None:
        new = new._replace(amount_fen=change.amount_fen)
    if change.customer is not None:
        found = customers.find(desk.connection, change.customer)
        new = new._replace(customer_id=found.id, code=found.code)
    if new.amount_fen <= 0:
        raise NotPositive(new.amount_fen)
    if new.on > desk.today:
        raise NotYet(new.on, desk.today)
    return new


def _differences(old: Standing, new: Standing) -> dict[str, Any]:
    before, after = old._asdict(), new._asdict()
    return {key: [before[key], after[key]] for key in after if before[key] != after[key]}
