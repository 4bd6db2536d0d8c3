"""What a record goes through before it is kept: one small check each, in this order, switched by the policy."""

from collections.abc import Callable
from dataclasses import dataclass

from custmgr.areas.customers.facts import Customer
from custmgr.areas.methods import actions as methods
from custmgr.areas.methods.facts import Method
from custmgr.areas.occasions.actions import entering as occasions
from custmgr.areas.occasions.refusals.occasions import WrongMethod
from custmgr.areas.salespeople.actions import numbers
from custmgr.areas.staff.facts import Person
from custmgr.areas.visits import rules
from custmgr.areas.visits.facts import Detail, Entry, Past, VisitKind
from custmgr.areas.visits.policy import Policy
from custmgr.areas.visits.refusals import (
    FieldMissing,
    FirstVisitAlone,
    NobodyWent,
    NoContent,
    NotFirst,
    VisitAhead,
)
from custmgr.ground.desk import Desk


@dataclass(frozen=True)
class Draft:
    """A record about to be kept: whom it concerns, who went, what was entered, and the policy of its day."""

    customer: Customer
    visitors: tuple[Person, ...]
    entry: Entry
    past: Past
    kind: VisitKind
    policy: Policy


Check = Callable[[Desk, Draft], None]


def check(desk: Desk, draft: Draft) -> None:
    """Put a record through every check; the first that fails refuses it."""
    for one in CHECKS:
        one(desk, draft)


def somebody_went(_desk: Desk, draft: Draft) -> None:
    """Refuse a record without a visitor (CUS-21)."""
    if not draft.entry.by:
        raise NobodyWent


def has_happened(desk: Desk, draft: Draft) -> None:
    """Refuse a record of something still to come; today counts (CUS-21)."""
    if draft.entry.on and draft.entry.on > desk.today:
        raise VisitAhead(draft.entry.on, desk.today)


def method_allowed(desk: Desk, draft: Draft) -> None:
    """Refuse a way of visiting this company does not use (VIS-02)."""
    methods.check(desk, draft.entry.method, draft.entry.on or desk.today)


def fields_there(_desk: Desk, draft: Draft) -> None:
    """Refuse a record without a field this company asks for (CUS-25)."""
    missing = rules.lacking(draft.entry, draft.policy.record)
    if missing is None:
        return
    if missing.field == "content":
        raise NoContent().under(missing.rule)
    raise FieldMissing(rules.named(missing.field), rules.typed(missing.field)).under(missing.rule)


def first_is_first(_desk: Desk, draft: Draft) -> None:
    """Refuse to call it a first visit where there were earlier ones (CUS-19)."""
    if draft.kind is VisitKind.FIRST and not draft.past.is_new:
        raise NotFirst(draft.customer.name)


def enough_went(_desk: Desk, draft: Draft) -> None:
    """Refuse a first visit by fewer salespersons than the policy asks for (CUS-19)."""
    count = rules.salespersons(draft.visitors)
    if not rules.may_go(draft.kind, draft.past, count, draft.policy):
        needed = draft.policy.first_visit_salespersons
        raise FirstVisitAlone(draft.customer.code, draft.customer.name, needed, count)


def company_number_used(desk: Desk, draft: Draft) -> None:
    """Refuse a contact a salesperson made by a number of his own (CUS-3)."""
    entry = draft.entry
    number = entry.facts.get(Detail.OWN_NUMBER)
    numbers.check_number(desk, draft.visitors, entry.method.value, number, entry.on or desk.today)


def occasion_fits(desk: Desk, draft: Draft) -> None:
    """Refuse a contact for an occasion in a way, or by people, not meant for it (OCC-14, OCC-15)."""
    occasion_of(desk, draft)


def occasion_of(desk: Desk, draft: Draft) -> int | None:
    """Return the occasion a contact is made for; the way and the visitors must be allowed for it (OCC-14, OCC-15)."""
    entry, on = draft.entry, draft.entry.on or desk.today
    if entry.occasion is None:
        return None
    occasion = occasions.check_contact(desk, entry.occasion, draft.customer.id, list(draft.visitors), on)
    allowed = tuple(Method(method) for method in occasions.methods_on(desk, on))
    if allowed and entry.method not in allowed:
        raise WrongMethod(entry.method, allowed, allowed[0].value, occasion.id)
    return occasion.id


CHECKS: tuple[Check, ...] = (
    somebody_went,
    has_happened,
    method_allowed,
    fields_there,
    first_is_first,
    enough_went,
    company_number_used,
    occasion_fits,
)
