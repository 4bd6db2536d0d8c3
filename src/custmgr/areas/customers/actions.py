"""What is done with the customer register."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from custmgr.areas.customers import views
from custmgr.areas.customers.facts import BY_KEY, FIELDS, Change, Customer, Doubt, FileState, Outcome, Request
from custmgr.areas.customers.policy import Policy
from custmgr.areas.customers.refusals import (
    ArchivedAlready,
    FieldNeeded,
    FormIncomplete,
    NoFieldNear,
    NoSuchField,
    NotADraft,
    NotAPair,
    NotAReviewer,
    NotSubmitted,
    NotWished,
    OwnReview,
    StillADraft,
)
from custmgr.areas.customers.rules import form, history, identifiers, reading, standing
from custmgr.areas.customers.store import rows
from custmgr.areas.customers.store.intake import Intake
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Role
from custmgr.ground import importing, records
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import _
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded, key_of
from custmgr.ground.words import mark

CODE = re.compile(r"(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]*")
BY_HEADING = {key_of(name): f.key for f in reversed(FIELDS) for name in (*f.aliases, f.title, f.key)}
UNASKED = Request()
NEW = {"party": "company", "region": "domestic"}
TWIN = mark("There is a customer with the same {field} already: {code} {name}.")
NOT_WISHED = {
    "phone": mark("wants no telephone calls"),
    "onsite": mark("wants no visits"),
    "door": mark("wants no visits"),
}
IMPORTED = (
    records.Field("code", ("客户编号", "客户代码", "编号", "customer code", "customer no")),
    *(records.Field(f.key, (*f.aliases, f.title)) for f in FIELDS),
    records.Field("province", ("所在省份", "省份", "省")),
    records.Field("term", ("账期", "帐期", "付款期限", "payment term")),
    records.Field("credit_limit", ("信用额度", "额度", "credit limit")),
)


def register(desk: Desk, typed: Mapping[str, str], *, draft: bool) -> Outcome:
    """Enter a customer's form; incomplete it is refused unless it shall stay a draft (CUS-5, CUS-6, CUS-7)."""
    row, further = _columns(desk, typed)
    row = {**NEW, **{name: value for name, value in row.items() if value is not None}}
    lacking = form.missing(row, further, desk.policy(Policy).form)
    if not row.get("name") or (lacking and not draft):
        raise FormIncomplete(titles(lacking))
    values = _entered(desk, row, further, form.state_of(lacking, draft=draft))
    doubts = _doubts(desk, values)
    twins = views.twins(desk.connection, values)
    _refuse(standing.judge_entry(values, twins, desk.policy(Policy).file, draft=draft))
    values["code"] = rows.next_code(desk)
    customer = views.by_id(desk.connection, rows.add(desk, values))
    desk.note("customer add", customer.code, name=customer.name, state=customer.file_state.value)
    return Outcome(customer, doubts)


def lacking(desk: Reader, typed: Mapping[str, str]) -> tuple[str, ...]:
    """Name the fields a form still needs, before anything is written (CUS-6)."""
    given = {BY_KEY[key].column if key in BY_KEY else key: text.strip() for key, text in typed.items()}
    return form.missing(given, given, desk.policy(Policy).form)


def edit(desk: Desk, text: str, pairs: Sequence[str], request: Request = UNASKED) -> Outcome:
    """Change fields of a file; every change becomes a line of its history, none nothing at all (CUS-10, FIL-14)."""
    customer = views.find(desk.connection, text)
    by = request.requested_by
    asked = replace(request, requested_by=staff.find(desk.connection, by).name if by else None)
    before = views.file_row(desk.connection, customer.id)
    row, further = _columns(desk, fields_in(desk, pairs))
    after = history.with_keys(row) | ({"extra": history.with_extra(before, further)} if further else {})
    pairs_changed = history.changed(before, after)
    if not pairs_changed:
        return Outcome(customer)
    _check_complete(desk, customer, before, {**before, **after})
    _refuse(standing.judge_change(customer.code, asked, desk.policy(Policy).file))
    changes = _keep(desk, customer.id, after, pairs_changed, asked)
    told = {"reason": asked.reason, "requested_by": asked.requested_by, "doc_no": asked.doc_no}
    desk.note("customer edit", customer.code, fields=list(pairs_changed), **told)
    return Outcome(views.by_id(desk.connection, customer.id), _doubts(desk, after, customer.id), changes)


def submit(desk: Desk, text: str, by: str | None) -> Customer:
    """Hand a complete draft in for review (CUS-7)."""
    customer = views.find(desk.connection, text)
    if customer.file_state is not FileState.DRAFT:
        raise NotADraft(customer.code, customer.file_state)
    row = views.file_row(desk.connection, customer.id)
    if lacks := form.missing(row, history.extra_of(row), desk.policy(Policy).form):
        raise StillADraft(customer.code, titles(lacks))
    who = staff.find(desk.connection, by).name if by else _submitter(desk, row)
    _move(desk, customer, FileState.SUBMITTED, submitted_by=who, submitted_on=desk.today.isoformat())
    desk.note("customer submit", customer.code, by=who)
    return views.by_id(desk.connection, customer.id)


def review(desk: Desk, text: str, by: str, *, back: bool, reason: str | None) -> Customer:
    """Archive a submitted file a department manager found correct, or send it back to a draft (CUS-8)."""
    customer = views.find(desk.connection, text)
    reviewer = staff.find(desk.connection, by)
    if not reviewer.may_act_as(Role.DEPT_MANAGER):
        raise NotAReviewer(reviewer.name, customer.code)
    if customer.file_state is FileState.ARCHIVED:
        raise ArchivedAlready(customer.code)
    if customer.file_state is not FileState.SUBMITTED:
        raise NotSubmitted(customer.code, customer.file_state)
    if reviewer.name == views.file_row(desk.connection, customer.id)["submitted_by"]:
        raise OwnReview(reviewer.name, customer.code)
    state = FileState.DRAFT if back else FileState.ARCHIVED
    _move(desk, customer, state, reviewed_by=reviewer.name, reviewed_on=desk.today.isoformat())
    desk.note("customer review", customer.code, by=reviewer.name, state=state.value, reason=reason)
    return views.by_id(desk.connection, customer.id)


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


def draft_for(desk: Desk, name_or_code: str) -> Customer:
    """Enter a draft for somebody the books name; a code they bring is kept and stands for the name, too."""
    text = reading.name_of(name_or_code)
    code = folded(text) if CODE.fullmatch(folded(text)) else None
    row = {**NEW, "name": text, "kind": "prospect"}
    values = _entered(desk, row, {}, FileState.DRAFT)
    rows.reserve(desk, [code] if code else [])
    values["code"] = code or rows.next_code(desk)
    rows.add_many(desk, [values])
    found = views.by_code(desk.connection, values["code"])
    assert found is not None
    return found


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


def refuse_unwished(desk: Reader, customer: Customer, method: str, on: date) -> None:
    """Refuse a call or a visit on site the customer does not want by then; a message remains (FVS-05)."""
    wishes = views.wishes(desk.connection, customer.id)
    since = {"phone": wishes.no_phone, "onsite": wishes.no_onsite, "door": wishes.no_onsite}.get(method)
    if since is not None and since <= on:
        raise NotWished(customer.name, NOT_WISHED[method], since, customer.code)


def import_file(desk: Desk, asked: records.Wish) -> tuple[records.Tally, tuple[tuple[int, Doubt], ...]]:
    """Take a file of customers; return the count and what looks doubtful, row by row (CUS-6)."""
    intake = Intake(desk, asked)
    further = (records.Field(key) for key in desk.policy(Policy).form.extra_fields)
    tally = importing.run(desk, "customer", asked, (*IMPORTED, *further), intake.take, intake.finish)
    return tally, tuple(intake.doubts)


def check_answer(key: str, text: str) -> bool:
    """Say whether an answer fills a field of the form, or refuse what the field cannot hold (CUS-6)."""
    row, further = history.read_all({key: text})
    return any(value not in (None, "") for value in (*row.values(), *further.values()))


def fields_in(desk: Reader, pairs: Sequence[str]) -> dict[str, str]:
    """Read changes typed as FIELD=VALUE; a field is known by its name, its title or its heading on paper (CUS-10)."""
    further = desk.policy(Policy).form.extra_fields
    typed: dict[str, str] = {}
    for text in pairs:
        name, equals, value = text.partition("=")
        if not equals:
            raise NotAPair(text)
        key = BY_HEADING.get(key_of(name.replace("-", "_"))) or BY_HEADING.get(key_of(name)) or name.strip()
        if key not in BY_KEY and key not in further:
            near = form.nearest_fields(name, further)
            raise NoSuchField(name, near) if near else NoFieldNear(name)
        typed[key] = value
    return typed


def titles(keys: Iterable[str]) -> tuple[str, ...]:
    """Name fields as a person and as a script know them."""
    return tuple(f"{_(BY_KEY[key].title)} ({key})" if key in BY_KEY else key for key in keys)


def _columns(desk: Reader, typed: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Read typed fields into columns, the salesperson into the number of the register."""
    row, further = history.read_all(typed)
    if "salesperson" in row:
        name = row.pop("salesperson")
        row["salesperson_id"] = staff.successor(desk.connection, name).id if name else None
    return row, further


def _entered(desk: Desk, row: dict[str, Any], further: Mapping[str, str], state: FileState) -> dict[str, Any]:
    """Fill a new file's own columns: what is derived, the day, and who hands it in."""
    values = {**history.with_keys(row), "extra": history.with_extra({}, further), "file_state": state.value}
    values["registered_on"] = desk.today.isoformat()
    if state is FileState.SUBMITTED:
        values |= {"submitted_by": _submitter(desk, row), "submitted_on": desk.today.isoformat()}
    return values


def _submitter(desk: Reader, row: Mapping[str, Any]) -> str | None:
    """Return who answers for the form: the salesperson, else the clerk who typed it."""
    return views.staff_name(desk.connection, row.get("salesperson_id")) or views.clerk(desk.connection)


def _doubts(desk: Reader, row: Mapping[str, Any], but_not: int | None = None) -> tuple[Doubt, ...]:
    twins = views.twins(desk.connection, row, but_not)
    shared = (Doubt(TWIN, {"field": _(BY_KEY[field].title), "code": code, "name": name}) for field, code, name in twins)
    return (*identifiers.doubts(row), *standing.doubts(row), *shared)


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict


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


def _move(desk: Desk, customer: Customer, state: FileState, **values: Any) -> None:
    rows.save(desk, customer.id, {"file_state": state.value, **values})
