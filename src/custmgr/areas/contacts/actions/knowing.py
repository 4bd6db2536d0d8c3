"""Entering what is learnt of customers, and our own references and certificates."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from custmgr.areas.contacts import store
from custmgr.areas.contacts.columns import sheets as columns
from custmgr.areas.contacts.facts.sheets import DERIVED, Credential, CredentialKind, Known, Sheet
from custmgr.areas.contacts.policy import Policy
from custmgr.areas.contacts.refusals import NoSuchField, WithdrawnAlready
from custmgr.areas.contacts.rules import sheets as rules
from custmgr.areas.contacts.views import sheets as views
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.customers.refusals import NotAPair
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import _, word_in
from custmgr.ground.refusals import Refusal
from custmgr.ground.show import for_scripts
from custmgr.ground.typed import optional, required
from custmgr.mechanisms import answers


def learn(desk: Desk, customer: str, words: Sequence[str]) -> Customer:
    """Enter what was learnt of a customer, typed as FIELD=VALUE; an empty value takes it back (INF-18, ECM-06)."""
    found = customers.find(desk.connection, customer)
    _check_pairs(words)
    bands = desk.policy(Policy).bands
    known = dict(_read(name, text, bands) for name, text in answers.pairs(words))
    store.learn(desk, found.id, known)
    told = {field.value: value for field, value in known.items()}
    desk.note("contact sheet", found.code, **told)
    return found


def kept(field: Known, text: str, bands: Mapping[str, tuple[str, ...]]) -> str:
    """Return a value in the form it is kept in, or refuse it (INF-18, ECM-20)."""
    judged = rules.judge(field, optional(f"--set {field.value}", text) or "", bands)
    if isinstance(judged, Refusal):
        raise judged
    return judged


def sheets(desk: Reader, customer_id: int) -> list[Sheet]:
    """Return the sheets this company keeps, each with how much of it is filled in (INF-18, ECM-06)."""
    known = views.known_of(desk.connection, customer_id)
    rows = desk.policy(Policy).sheets.items()
    return [Sheet(name, row.rule, {field: known.get(field) for field in row.fields}) for name, row in rows if row.on]


def others(desk: Reader, customer_id: int) -> dict[Known, str]:
    """Return what is known of a customer beside the sheets."""
    shown = {field for sheet in sheets(desk, customer_id) for field in sheet.values} | DERIVED
    known = views.known_of(desk.connection, customer_id)
    return {field: value for field, value in known.items() if value is not None and field not in shown}


def whole(desk: Reader, customer_id: int) -> dict[str, Any]:
    """Return everything known of a customer as one tree, for scripts (INF-18, ECM-06)."""
    trees = [
        {
            "sheet": one.name,
            "rule": one.rule,
            "values": {field.value: value for field, value in one.values.items()},
            "filled": one.filled,
            "completeness": one.completeness,
            "missing": one.missing,
        }
        for one in sheets(desk, customer_id)
    ]
    more = {field.value: value for field, value in others(desk, customer_id).items()}
    return {"sheets": [for_scripts(tree, columns.SHEET) for tree in trees], "others": more}


def add_credential(desk: Desk, kind: CredentialKind, name: str, giver: str | None, until: date | None) -> Credential:
    """Enter a reference or certificate of our own (ECM-02)."""
    told = required("--name", name), optional("--giver", giver)
    number = store.add_credential(desk, kind, *told, until)
    desk.note("contact credential", str(number), kind=kind.value, name=told[0], until=until)
    return views.find_credential(desk.connection, str(number))


def withdraw(desk: Desk, number: str, reason: str) -> Credential:
    """Let a reference or certificate count no more (ECM-02)."""
    credential = views.find_credential(desk.connection, number)
    if credential.withdrawn_on:
        raise WithdrawnAlready(credential.name, credential.withdrawn_on)
    store.withdraw(desk, credential.id, text := required("--reason", reason))
    desk.note("contact withdraw", number, name=credential.name, reason=text)
    return views.find_credential(desk.connection, number)


def _check_pairs(words: Sequence[str]) -> None:
    for word in words:
        if not {"=", "＝"} & set(word):
            raise NotAPair(word)


def _read(name: str, text: str, bands: Mapping[str, tuple[str, ...]]) -> tuple[Known, str | None]:
    field = word_in(Known, name)
    if field is None:
        allowed = _(", ").join(f"{one.value} {_(one.label)}" for one in Known if one not in DERIVED)
        raise NoSuchField(name, allowed)
    return field, kept(field, text, bands) if text else None
