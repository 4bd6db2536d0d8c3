"""What is typed into a file, read before anything is written."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from custmgr.areas.customers import views
from custmgr.areas.customers.facts import BY_KEY, FIELDS, Customer, Doubt
from custmgr.areas.customers.policy import Policy
from custmgr.areas.customers.refusals import NoFieldNear, NoSuchField, NotAPair, NotWished
from custmgr.areas.customers.rules import form, history, identifiers, standing
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Reader
from custmgr.ground.language import _
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import key_of
from custmgr.ground.words import mark

BY_HEADING = {key_of(name): f.key for f in reversed(FIELDS) for name in (*f.aliases, f.title, f.key)}
TWIN = mark("There is a customer with the same {field} already: {code} {name}.")
NOT_WISHED = {
    "phone": mark("wants no telephone calls"),
    "onsite": mark("wants no visits"),
    "door": mark("wants no visits"),
}


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


def check_answer(key: str, text: str) -> bool:
    """Say whether an answer fills a field of the form, or refuse what the field cannot hold (CUS-6)."""
    row, further = history.read_all({key: text})
    return any(value not in (None, "") for value in (*row.values(), *further.values()))


def lacking(desk: Reader, typed: Mapping[str, str]) -> tuple[str, ...]:
    """Name the fields a form still needs, before anything is written (CUS-6)."""
    given = {BY_KEY[key].column if key in BY_KEY else key: text.strip() for key, text in typed.items()}
    return form.missing(given, given, desk.policy(Policy).form)


def refuse_unwished(desk: Reader, customer: Customer, method: str, on: date) -> None:
    """Refuse a call or a visit on site the customer does not want by then; a message remains (FVS-05)."""
    wishes = views.wishes(desk.connection, customer.id)
    since = {"phone": wishes.no_phone, "onsite": wishes.no_onsite, "door": wishes.no_onsite}.get(method)
    if since is not None and since <= on:
        raise NotWished(customer.name, NOT_WISHED[method], since, customer.code)


def columns_of(desk: Reader, typed: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Read typed fields into columns, the salesperson into the number of the register."""
    row, further = history.read_all(typed)
    if "salesperson" in row:
        name = row.pop("salesperson")
        row["salesperson_id"] = staff.successor(desk.connection, name).id if name else None
    if "source" in row:
        row["source"] = _judged(form.source_of(row["source"], desk.policy(Policy).form.sources))
    return row, further


def doubts_of(desk: Reader, row: Mapping[str, Any], but_not: int | None = None) -> tuple[Doubt, ...]:
    """Return what looks doubtful in a file, and who looks like the same customer (CUS-6, FIL-22)."""
    twins = views.twins(desk.connection, row, but_not)
    shared = (Doubt(TWIN, {"field": _(BY_KEY[field].title), "code": code, "name": name}) for field, code, name in twins)
    return (*identifiers.doubts(row), *standing.doubts(row), *shared)


def _judged(value: str | Refusal | None) -> str | None:
    if isinstance(value, Refusal):
        raise value
    return value


def refuse(verdict: Refusal | None) -> None:
    """Raise a verdict that says no."""
    if verdict is not None:
        raise verdict
