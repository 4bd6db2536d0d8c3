"""Changing what stands in a file; every change becomes a line of its history."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from custmgr.areas.customers import views
from custmgr.areas.customers.actions.reading import columns_of, doubts_of, fields_in, refuse, titles
from custmgr.areas.customers.facts import Change, Customer, FileState, Outcome, Request
from custmgr.areas.customers.policy import Policy
from custmgr.areas.customers.refusals import FieldNeeded
from custmgr.areas.customers.rules import form, history, reading, standing
from custmgr.areas.customers.store import rows
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import _
from custmgr.ground.words import mark

UNASKED = Request()


def edit(desk: Desk, text: str, pairs: Sequence[str], request: Request = UNASKED) -> Outcome:
    """Change fields of a file; every change becomes a line of its history, none nothing at all (CUS-10, FIL-14)."""
    customer = views.find(desk.connection, text)
    by = request.requested_by
    asking = staff.find(desk.connection, by) if by else None
    asked = replace(request, requested_by=asking.name if asking else None)
    before = views.file_row(desk.connection, customer.id)
    row, further = columns_of(desk, fields_in(desk, pairs))
    after = history.with_keys(row) | ({"extra": history.with_extra(before, further)} if further else {})
    pairs_changed = history.changed(before, after)
    if not pairs_changed:
        return Outcome(customer)
    _check_complete(desk, customer, before, {**before, **after})
    _check_asked(desk, customer, asked, asking)
    changes = _keep(desk, customer.id, after, pairs_changed, asked)
    told = {"reason": asked.reason, "requested_by": asked.requested_by, "doc_no": asked.doc_no}
    desk.note("customer edit", customer.code, fields=list(pairs_changed), **told)
    return Outcome(views.by_id(desk.connection, customer.id), doubts_of(desk, after, customer.id), changes)


def became_buyer(desk: Desk, customer_id: int) -> None:
    """Make a customer a buyer with the first purchase; the change is kept in the file (CUS-2, CUS-10)."""
    old = views.file_row(desk.connection, customer_id)["kind"]
    if rows.make_buyer(desk, customer_id):
        line = Change("kind", old, "buyer", desk.now.isoformat(), None, _(mark("first purchase")))
        rows.keep_changes(desk, customer_id, [line])


def set_important(desk: Desk, customer: Customer, important: bool) -> bool:  # noqa: FBT001  the flag itself
    """Set or clear the flag of an important potential customer; say whether that changed anything (CUS-22)."""
    before, after = views.file_row(desk.connection, customer.id), {"important_potential": int(important)}
    pairs = history.changed(before, after)
    if pairs:
        _keep(desk, customer.id, after, pairs, UNASKED)
        desk.note("customer assign", customer.code, important=important)
    return bool(pairs)


def give_to(desk: Desk, customer: Customer, staff_id: int, reason: str | None) -> None:
    """Give a customer to a salesperson; the change is kept in the file (CUS-10, CUS-18)."""
    after = {"salesperson_id": staff_id}
    pairs = history.changed(views.file_row(desk.connection, customer.id), after)
    _keep(desk, customer.id, after, pairs, Request(reason=reason))


def _check_asked(desk: Reader, customer: Customer, request: Request, asking: Person | None) -> None:
    check_request(desk, customer, request)
    if asking:
        refuse(standing.judge_other(customer.code, request, asking, desk.policy(Policy).file))


def check_request(desk: Reader, customer: Customer, request: Request) -> None:
    """Refuse what is asked without all that a change must rest on (FIL-14)."""
    refuse(standing.judge_change(customer.code, request, desk.policy(Policy).file))


def fill_in(desk: Desk, customer: Customer, lacking: Mapping[str, Any], request: Request) -> tuple[str, ...]:
    """Enter what a file lacked and another one of the same customer held; return the fields (CUS-10)."""
    pairs = history.changed(views.file_row(desk.connection, customer.id), lacking)
    if pairs:
        _keep(desk, customer.id, lacking, pairs, request)
    return tuple(pairs)


def note_taken_back(desk: Desk, customer: Customer, before: Mapping[str, Any], request: Request) -> tuple[str, ...]:
    """Keep in the history which fields of a file are again as they were before (CUS-10)."""
    pairs = history.changed(before, views.file_row(desk.connection, customer.id))
    shown = _with_names(desk, pairs)
    rows.keep_changes(desk, customer.id, history.lines(shown, desk.now.isoformat(), request))
    return tuple(pairs)


def keep_change(desk: Desk, customer: Customer, field: str, old: str | None, new: str | None, request: Request) -> None:
    """Keep a change of something beside the form's own fields, with what it rests on (CUS-10, FIL-14)."""
    check_request(desk, customer, request)
    by = staff.find(desk.connection, request.requested_by).name if request.requested_by else None
    role = request.source_role and request.source_role.value
    line = Change(field, old, new, desk.now.isoformat(), by, request.reason, request.doc_no, role)
    rows.keep_changes(desk, customer.id, [line])


def note_violation(desk: Desk, text: str, kind: str, event: str, on: date | None) -> Customer:
    """Enter a violation of the customer in the file; it counts on the day it happened."""
    customer = views.find(desk.connection, text)
    kind, event = (reading.required(option, value) for option, value in (("--kind", kind), ("--event", event)))
    rows.add_violation(desk, customer.id, reading.past(on or desk.today, desk.today).isoformat(), kind, event)
    desk.note("customer violation", customer.code, kind=kind, on=on or desk.today)
    return customer


def evaluate(desk: Desk, text: str, by: str, evaluation: str) -> Customer:
    """Enter what a member of staff thinks of the customer in the file."""
    customer = views.find(desk.connection, text)
    evaluator = staff.find(desk.connection, by)
    rows.add_evaluation(desk, customer.id, evaluator.name, reading.required("--text", evaluation))
    desk.note("customer evaluate", customer.code, by=evaluator.name)
    return customer


def _check_complete(desk: Reader, customer: Customer, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Refuse to empty what the file of a customer beyond a draft must hold (CUS-6)."""
    policy = desk.policy(Policy).form
    lacked = form.missing(before, history.extra_of(before), policy)
    lacks = [key for key in form.missing(after, history.extra_of(after), policy) if key not in lacked]
    if "name" in lacks or (lacks and customer.file_state is not FileState.DRAFT):
        raise FieldNeeded(customer.code, titles(lacks))


def _keep(
    desk: Desk,
    customer_id: int,
    after: Mapping[str, Any],
    pairs: Mapping[str, tuple[Any, Any]],
    asked: Request,
) -> tuple[Change, ...]:
    shown = _with_names(desk, pairs)
    changes = tuple(history.lines(shown, desk.now.isoformat(), asked))
    rows.save(desk, customer_id, after)
    rows.keep_changes(desk, customer_id, changes)
    return changes


def _with_names(desk: Reader, pairs: Mapping[str, tuple[Any, Any]]) -> dict[str, tuple[Any, Any]]:
    """Put names for the numbers of salespersons, as a person reads the history."""
    shown = dict(pairs)
    if "salesperson" in shown:
        old, new = shown["salesperson"]
        shown["salesperson"] = (views.staff_name(desk.connection, old), views.staff_name(desk.connection, new))
    return shown
