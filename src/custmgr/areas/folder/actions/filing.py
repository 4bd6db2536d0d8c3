"""Putting contact persons, tags and files into a customer's folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer, Request
from custmgr.areas.folder import rules, store, views
from custmgr.areas.folder.actions.looking import measured
from custmgr.areas.folder.facts import Attachment, Contact, Standing
from custmgr.areas.folder.refusals import NoSuchContact, NoSuchTag
from custmgr.ground.desk import Desk
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded, key_of

MAIN = {"name": "contact", "post": "contact_post"}
SECOND = {"name": "second_contact", "post": "second_contact_post"}
PERSON = "person"


def set_contact(
    desk: Desk, text: str, name: str, ways: Mapping[str, str], request: Request, *, main: bool
) -> list[Contact]:
    """Enter a contact person, or change what is known of one; there is one main contact (FIL-18)."""
    found, name = register.find(desk.connection, text), folded(name)
    present = views.contacts(desk.connection, found.id)
    if main:
        _refuse(rules.judge_main(found.code, name, present, swap=False))
    one = _called(present, name)
    if main and one is None and not any(other.standing is Standing.MAIN for other in present):
        customers.edit(desk, found.code, _pairs(MAIN, {"name": name, **ways}), request)
    elif one is None:
        store.enter(desk, found.id, name, ways)
        new = _called(views.contacts(desk.connection, found.id), name)
        customers.keep_change(desk, found, PERSON, None, new.told if new else name, request)
    else:
        _change(desk, found, one, ways, request)
    desk.note("customer contact", found.code, name=name, main=main, changed=sorted(ways))
    return views.contacts(desk.connection, found.id)


def swap(desk: Desk, text: str, name: str, request: Request) -> list[Contact]:
    """Let a contact person and the main one change places (FIL-18)."""
    found, name = register.find(desk.connection, text), folded(name)
    present = views.contacts(desk.connection, found.id)
    one = _called(present, name)
    if one is None:
        raise NoSuchContact(found.code, name)
    _refuse(rules.judge_main(found.code, name, present, swap=True))
    main = next((other for other in present if other.standing is Standing.MAIN), None)
    if one.id is None:
        pairs = [*_pairs(MAIN, _values(one)), *_pairs(SECOND, _values(main), "second_")]
    else:
        pairs = _pairs(MAIN, _values(one))
        store.go(desk, one.id)
        if main is not None:
            store.enter(
                desk, found.id, main.name, {way: value for way, value in _values(main).items() if way != "name"}
            )
    customers.edit(desk, found.code, pairs, request)
    desk.note("customer contact", found.code, main=name, instead_of=main and main.name)
    return views.contacts(desk.connection, found.id)


def remove(desk: Desk, text: str, name: str, request: Request) -> list[Contact]:
    """Enter that a contact person is there no more; the main one goes only when another took the place (FIL-18)."""
    found, name = register.find(desk.connection, text), folded(name)
    present = views.contacts(desk.connection, found.id)
    one = _called(present, name)
    if one is None:
        raise NoSuchContact(found.code, name)
    _refuse(rules.judge_going(found.code, name, present))
    if one.id is None:
        customers.edit(desk, found.code, _pairs(SECOND, dict.fromkeys(_values(one), ""), "second_"), request)
    else:
        store.go(desk, one.id)
        customers.keep_change(desk, found, PERSON, one.told, None, request)
    desk.note("customer contact", found.code, gone=name)
    return views.contacts(desk.connection, found.id)


def tag(desk: Desk, text: str, tags: Iterable[str], removed: Iterable[str]) -> tuple[Customer, list[str]]:
    """Put tags on a customer and take others off; when each was there is kept (FIL-11)."""
    found = register.find(desk.connection, text)
    present = {key_of(one) for one in views.tags(desk.connection, found.id)}
    for one in map(_tag, removed):
        if key_of(one) not in present:
            raise NoSuchTag(found.code, one)
        store.end_tag(desk, found.id, one)
    for one in map(_tag, tags):
        if key_of(one) not in present:
            store.add_tag(desk, found.id, one)
            present.add(key_of(one))
    desk.note("customer tag", found.code, added=list(tags), removed=list(removed))
    return found, views.tags(desk.connection, found.id)


def attach(desk: Desk, text: str, file: Path, note: str | None) -> Attachment:
    """Keep where a file of the customer lies, and its digest; its content stays where it is."""
    found = register.find(desk.connection, text)
    size, sha256 = measured(file)
    path = str(file.absolute())
    made = Attachment(0, found.code, found.name, desk.today, path, size, sha256, note, desk.operator())
    store.attach(desk, found.id, made, desk.today)
    desk.note("customer attach", found.code, path=path, size=size, sha256=sha256)
    return views.attachments(desk.connection, found.id)[0]


def _change(desk: Desk, customer: Customer, one: Contact, ways: Mapping[str, str], request: Request) -> None:
    if one.standing is Standing.MAIN:
        customers.edit(desk, customer.code, _pairs(MAIN, ways), request)
    elif one.id is None:
        customers.edit(desk, customer.code, _pairs(SECOND, ways, "second_"), request)
    elif any(getattr(one, way) != (value or None) for way, value in ways.items()):
        store.change(desk, one.id, {way: value or None for way, value in ways.items()})
        after = _called(views.contacts(desk.connection, customer.id), one.name)
        customers.keep_change(desk, customer, PERSON, one.told, after.told if after else None, request)


def _pairs(names: Mapping[str, str], values: Mapping[str, str | None], before: str = "") -> list[str]:
    """Write ways to reach somebody as changes of the form's own fields."""
    return [f"{names.get(way, before + way)}={value or ''}" for way, value in values.items()]


def _values(one: Contact | None) -> dict[str, str | None]:
    ways = ("name", "post", "phone", "fax", "mobile", "email")
    return {way: getattr(one, way) if one else None for way in ways}


def _called(present: Iterable[Contact], name: str) -> Contact | None:
    return next((one for one in present if one.name == name), None)


def _tag(text: str) -> str:
    tag = rules.tag_of(text)
    if isinstance(tag, Refusal):
        raise tag
    return tag


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
