"""Goods dealers send back: with a reason, as a special case, or without leave."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from custmgr.areas.distributors import store
from custmgr.areas.distributors.actions import asking
from custmgr.areas.distributors.facts.returns import Blame, Consent, Goods, Opening, Return
from custmgr.areas.distributors.facts.words import ReturnReason
from custmgr.areas.distributors.policy import Policy
from custmgr.areas.distributors.refusals.dealers import BelowNothing
from custmgr.areas.distributors.refusals.returns import HalfConsent, TwoToBlame
from custmgr.areas.distributors.rules import returning as rules
from custmgr.areas.distributors.views import returns as views
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import _
from custmgr.ground.text import folded

THOUSAND = 1000


@dataclass(frozen=True)
class Special:
    """The oral report of a special case and the consent to it, as they are typed."""

    reported_by: str | None = None
    reported_on: date | None = None
    agreed_by: str | None = None
    agreed_on: date | None = None


@dataclass(frozen=True)
class Unapproved:
    """Who answers for goods sent back without approval, as typed."""

    manager: str | None = None
    person: str | None = None


@dataclass(frozen=True)
class Asked:
    """A return as it is typed."""

    reason: str
    goods: Goods
    special: Special = Special()
    unapproved: Unapproved | None = None
    on: date | None = None


def open_return(desk: Desk, customer: str, asked: Asked) -> Return:
    """Enter goods that come back, or came without leave (DST-16 to DST-19)."""
    policy = asking.policy_of(desk)
    known, on = asking.dealer(desk, customer), asking.day_of(desk, asked.on)
    text, goods = asking.text_of("--reason", asked.reason), _clean(asked.goods)
    reason, consent = _reason(text), _consent(desk, asked.special)
    blame = _blame(desk, asked.unapproved, consent, goods.value_fen, policy) if asked.unapproved else None
    if blame is None:
        asking.refuse(rules.judge_reason(reason, text, consent), rules.judge_consent(consent))
    number = store.open_return(desk, known.customer_id, goods, Opening(reason, text, consent, blame, on))
    told = {"value_fen": goods.value_fen, "reason": reason or text, "recognised": blame is None}
    desk.note("dealer return", number, customer=known.customer, on=on, **told)
    return views.find_return(desk.connection, number)


def apply_for(desk: Desk, number: str, by: str, on: date | None) -> Return:
    """Enter the written application of a special case, on or after the oral consent (DST-18)."""
    asking.policy_of(desk)
    case, day = views.find_return(desk.connection, number), asking.day_of(desk, on)
    asking.refuse(rules.judge_form(case, day))
    return _step(desk, case, "form", asking.person(desk, by), day)


def approve(desk: Desk, number: str, by: str, on: date | None) -> Return:
    """Enter the approval of a special case, on or after its form; the return begins with it (DST-18)."""
    policy = asking.policy_of(desk)
    case, day = views.find_return(desk.connection, number), asking.day_of(desk, on)
    asking.refuse(rules.judge_approval(case, day))
    return _step(desk, case, "approval", asking.decider(desk, by, policy.return_approver), day)


def receive(desk: Desk, number: str, by: str, on: date | None) -> Return:
    """Enter that the goods came; a special case only once it is approved (DST-18, DST-19)."""
    asking.policy_of(desk)
    case, day = views.find_return(desk.connection, number), asking.day_of(desk, on)
    asking.refuse(rules.judge_receipt(case, day))
    return _step(desk, case, "receipt", asking.person(desk, by), day)


def milli_of(quantity: Decimal) -> int:
    """Return a quantity in thousandths, or refuse one below nothing or finer."""
    exact = quantity * THOUSAND
    if exact <= 0 or exact != exact.to_integral_value():
        raise BelowNothing("--quantity")
    return int(exact)


def _step(desk: Desk, case: Return, kind: str, by: str, on: date) -> Return:
    verbs = {"form": "apply", "approval": "approve", "receipt": "receive"}
    store.step(desk, case.id, kind, by, on)
    desk.note(f"dealer {verbs[kind]}", case.number, by=by, on=on)
    return views.find_return(desk.connection, case.number)


def _clean(goods: Goods) -> Goods:
    asking.at_least("--quantity", goods.quantity_milli, 1)
    asking.at_least("--value", goods.value_fen, 1)
    batch = asking.text_of("--batch", goods.batch, needed=False) or None
    return replace(goods, product=asking.text_of("--product", goods.product), batch=batch)


def _reason(text: str) -> ReturnReason | None:
    typed = folded(text).casefold().replace("-", "_")
    known = {name.casefold(): word for word in ReturnReason for name in (word.value, word.label, _(word.label))}
    return known.get(typed)


def _consent(desk: Reader, special: Special) -> Consent | None:
    parts = vars(special)
    if not any(parts.values()):
        return None
    if special.reported_by is None or special.agreed_by is None:
        raise HalfConsent
    if special.reported_on is None or special.agreed_on is None:
        raise HalfConsent
    reported, agreed = asking.day_of(desk, special.reported_on), asking.day_of(desk, special.agreed_on)
    who = asking.person(desk, special.reported_by), asking.person(desk, special.agreed_by)
    return Consent(who[0], reported, who[1], agreed)


def _blame(desk: Reader, asked: Unapproved, consent: Consent | None, value_fen: int, policy: Policy) -> Blame:
    if not asked.manager or not asked.person or consent is not None:
        raise TwoToBlame
    manager, person = asking.person(desk, asked.manager), asking.person(desk, asked.person)
    if manager == person:
        raise TwoToBlame
    manager_fen, person_fen = rules.blame_of(value_fen, policy.manager_ratio)
    return Blame(manager, manager_fen, person, person_fen)
