"""Recording one purchase or one payment."""

import re
from datetime import date
from decimal import Decimal

from custmgr.areas.customers import actions as customer_actions
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.money import rules, store, views
from custmgr.areas.money.actions.cells import thousandths
from custmgr.areas.money.actions.settling import cover_purchases, use_payments
from custmgr.areas.money.facts.entries import Payment, Purchase, Sale
from custmgr.areas.money.refusals import (
    AlreadyPaid,
    BadQuantity,
    KeptOrUsed,
    NegativeAmount,
    NoSuchOrder,
    NoSuchPurchase,
    NotPositive,
    NotYet,
    NumberTaken,
    OrderClosed,
    OrderDelivered,
    OthersOrder,
    OthersPurchase,
)
from custmgr.areas.staff import views as staff
from custmgr.areas.terms import views as terms
from custmgr.areas.terms.policy import Policy as TermPolicy
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded

SERIES = re.compile(r"P([0-9]{6,9})")


def add_purchase(desk: Desk, customer: str, sale: Sale, salesperson: str | None) -> Purchase:
    """Record a purchase; what should not have gone out on credit comes back as an exception (CUS-27, CRL-10).

    What delivers an order on credit goes out on credit, and is not judged again up to the amount of the order.
    """
    _check_sale(sale, desk.today)
    found = customers.find(desk.connection, customer)
    sale = _delivering(desk, found, sale)
    number = _number(desk, sale.number)
    row = store.add_purchase(
        desk, number, found.id, sale, _due_on(desk, found.id, sale), _salesperson(desk, found, salesperson)
    )
    if sale.on_credit:
        cover_purchases(desk, [found.id], row - 1)
    customer_actions.became_buyer(desk, found.id)
    figures = {"amount_fen": sale.amount_fen, "credit": sale.on_credit, "order": sale.order}
    desk.note("purchase add", found.code, number=number, on=sale.on, **figures)
    if not sale.on_credit:
        return views.find_purchase(desk.connection, row)
    return views.judge_purchase(desk.connection, found.id, row)


def add_payment(
    desk: Desk,
    customer: str,
    on: date,
    amount_fen: int,
    number: str | None,
    kept: bool = False,  # noqa: FBT001, FBT002
) -> Payment:
    """Record a payment and use it for the purchase it names, else for the oldest due; a rest is kept (CUS-31).

    A purchase that is paid up cannot be named; what goes beyond the open amount of a named one waits for the next.
    One that is kept back is used for nothing until somebody says for what.
    """
    if amount_fen <= 0:
        raise NotPositive(amount_fen)
    if on > desk.today:
        raise NotYet(on, desk.today)
    found = customers.find(desk.connection, customer)
    if kept and number is not None:
        raise KeptOrUsed
    row = store.add_payment(desk, found.id, on, amount_fen, _purchase_named(desk, found, number), kept)
    use_payments(desk, [found.id], row - 1)
    desk.note("payment add", found.code, on=on, amount_fen=amount_fen, purchase=number, kept=kept)
    return views.list_payments(desk.connection, found.id, payment_id=row)[0]


def in_thousandths(quantity: Decimal | None) -> int | None:
    """Return a quantity in thousandths; below nothing or finer than that it cannot be kept."""
    exact = thousandths(quantity) if quantity is not None else None
    if quantity is not None and exact is None:
        raise BadQuantity(f"{quantity:f}")
    return exact


def series_of(number: str) -> int | None:
    """Return which number of our own series this is, None where it is a number of somebody else's."""
    found = SERIES.fullmatch(number)
    return int(found[1]) if found else None


def _check_sale(sale: Sale, today: date) -> None:
    if sale.amount_fen < 0:
        raise NegativeAmount(sale.amount_fen)
    if sale.on > today:
        raise NotYet(sale.on, today)


def _delivering(desk: Desk, customer: Customer, sale: Sale) -> Sale:
    """Return the sale with the order it delivers, which must be the customer's own, open and not delivered in full."""
    if sale.order is None:
        return sale
    promise = views.seek_promise(desk.connection, folded(sale.order))
    if promise is None:
        raise NoSuchOrder(folded(sale.order), customer.code)
    if promise.customer_id != customer.id:
        raise OthersOrder(promise.number, customer.name, customer.code)
    if promise.closed_on is not None:
        raise OrderClosed(promise.number, date.fromisoformat(promise.closed_on))
    if promise.left_fen <= 0:
        raise OrderDelivered(promise.number)
    credit = sale.on_credit or bool(promise.on_credit)
    return sale._replace(order=promise.number, order_id=promise.id, on_credit=credit)


def _number(desk: Desk, given: str | None) -> str:
    if given is None:
        return f"P{desk.next_number('purchase'):06}"
    number = folded(given)
    if views.seek_state(desk.connection, number):
        raise NumberTaken(number)
    if (ours := series_of(number)) is not None:
        store.set_counter(desk, ours)
    return number


def _due_on(desk: Desk, customer_id: int, sale: Sale) -> date:
    if not sale.on_credit:
        return sale.on
    term = terms.term_of(desk.connection, customer_id, sale.on)
    return rules.due_on(sale.on, term, desk.policy(TermPolicy, on=sale.on))


def _salesperson(desk: Desk, customer: Customer, given: str | None) -> int | None:
    if given is not None:
        return staff.find(desk.connection, given).id
    person = staff.seek(desk.connection, customer.salesperson) if customer.salesperson else None
    return person.id if person else None


def _purchase_named(desk: Desk, customer: Customer, number: str | None) -> int | None:
    if number is None:
        return None
    named = views.seek_state(desk.connection, folded(number))
    if named is None:
        raise NoSuchPurchase(number, customer.code)
    if named.customer_id != customer.id:
        raise OthersPurchase(number, customer.name, customer.code)
    if not named.open_fen:
        raise AlreadyPaid(folded(number))
    return named.id
