"""Everything on file about one customer, and what of it somebody may see."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from custmgr.areas.cards import columns, views
from custmgr.areas.cards.actions.listing import card_of, check_secret, masks
from custmgr.areas.cards.facts import File
from custmgr.areas.credit.actions import judging as credit
from custmgr.areas.customers import views as customers
from custmgr.areas.customers.facts import BY_KEY, FIELDS, Block, Customer, FieldKind
from custmgr.areas.folder import views as folder
from custmgr.areas.upkeep.actions import looking as upkeep
from custmgr.areas.vip import views as vip
from custmgr.ground.desk import Reader
from custmgr.ground.show import for_scripts

if TYPE_CHECKING:
    from custmgr.areas.vip.facts import Vip

PHONES = frozenset(field.key for field in FIELDS if field.kind is FieldKind.PHONE) - {"invoice_phone"}
ALWAYS = frozenset({"code", "name", "status", "file_state", "registered_on", "last_purchase_on", "verified_on",
                    "verification_due", "valid_to", "approved_on", "published_on", "stale", "tags"})  # fmt: skip
BESIDE_FORM = {
    "contacts": ("contacts",),
    "purchasing": ("dealings", "buying_power_ratio"),
    "credit": ("grade", "score", "credit_limit", "on_hold", "limit_source", "limit_from", "limit_until",
                   "undelivered", "hold", "release", "vip_class", "vip_benefits"),
    "records": ("violations", "evaluations", "changes", "formers", "attachments", "extra"),
}  # fmt: skip


def file_of(desk: Reader, text: str) -> File:
    """Return everything on file about a customer, history and business newest first (CUS-10, CUS-11)."""
    connection, found = desk.connection, customers.find(desk.connection, text)
    form, extra = views.form(connection, found.id)
    return File(
        card_of(desk, found.id),
        credit.judge_order(desk, found.id, credit.NO_ORDER),
        upkeep.health(desk, found.id, form["buying_power_milli"]),
        form,
        extra,
        tuple(views.violations(connection, found.id)),
        tuple(views.evaluations(connection, found.id)),
        tuple(customers.changes(connection, found.id)),
        tuple(views.formers(connection, found.id)),
        tuple(folder.contacts(connection, found.id)),
        tuple(folder.tags(connection, found.id)),
        tuple(folder.attachments(connection, found.id)),
        tuple(views.dealings(connection, found.id)),
        _vip(desk, found),
    )


def _vip(desk: Reader, found: Customer) -> "Vip | None":
    """Return the VIP class of a customer that has or had one (HBK-19)."""
    if vip.class_of(desk.connection, found.id) is None:
        return None
    from custmgr.areas.vip.actions import looking

    return looking.vip_of(desk, found)


def file_for(desk: Reader, text: str, to: str | None, *, full: bool, by: str | None = None) -> File:
    """Return a file as somebody may see it: their fields, their customers, numbers masked (HBK-05, FIL-12, INF-38)."""
    file = file_of(desk, text)
    if to is not None:
        file = _seen_only(replace(file, groups=_groups(desk, file, to)))
    if full:
        check_secret(desk, by, [file.card.id])
    return file if full or not masks(desk) else _masked(file)


def _seen_only(file: File) -> File:
    """Empty the rows of every group that may not be seen (HBK-05)."""
    rows = ("violations", "evaluations", "changes", "formers", "attachments", "contacts", "dealings")
    hidden: dict[str, Any] = {key: () for key in rows if not is_seen(key, file)}
    return replace(file, **hidden, extra=file.extra if is_seen("extra", file) else {})


def _groups(desk: Reader, file: File, to: str) -> tuple[str, ...]:
    from custmgr.areas.access.actions import looking as access  # asked only for somebody else than the clerk
    from custmgr.areas.access.refusals import NotHis

    person = access.holder_of(desk, to)
    access.check_holder(desk, person)
    groups, whose = access.sees(desk, person)
    if whose is not None and file.card.id not in whose:
        raise NotHis(file.card.code, person.name)
    return groups


def whole(file: File) -> dict[str, Any]:
    """Return a whole file as one tree of plain values, for scripts."""
    return {
        **file.form,
        **for_scripts(file.card, columns.CARD),
        **for_scripts(credit_of(file), columns.CREDIT),
        **for_scripts(file.health, columns.HEALTH),
        "extra": file.extra,
        "violations": file.violations,
        "evaluations": file.evaluations,
        "formers": file.formers,
        "contacts": [for_scripts(contact, columns.CONTACT) for contact in file.contacts],
        "tags": file.tags,
        "vip_class": file.vip and file.vip.vip_class,
        "vip_benefits": [for_scripts(one, columns.BENEFIT) for one in file.vip.benefits] if file.vip else [],
        "attachments": [for_scripts(one, columns.ATTACHMENT) for one in file.attachments],
        "changes": [for_scripts(change, columns.CHANGE) for change in file.changes],
        "dealings": [for_scripts(dealing, columns.DEALING) for dealing in file.dealings],
    }


def credit_of(file: File) -> dict[str, Any]:
    """Return where the limit comes from, and the hold and the release that stand (CRL-09, CUS-31)."""
    position, standing = file.credit.position, file.credit.position.standing
    return {
        "limit_source": standing.source,
        "limit_from": standing.in_force_from,
        "limit_until": standing.until,
        "undelivered_fen": position.undelivered_fen,
        "hold": position.hold and position.hold.as_tree(),
        "release": file.credit.released and file.credit.released.as_tree(),
    }


def is_seen(key: str, file: File) -> bool:
    """Say whether a field of the whole file belongs to a group that may be seen (HBK-05)."""
    if file.groups is None or key in ALWAYS:
        return True
    if key in BY_KEY:
        return block_is_seen(BY_KEY[key].block, file)
    return any(key in keys and group in file.groups for group, keys in BESIDE_FORM.items())


def block_is_seen(block: Block, file: File) -> bool:
    """Say whether a block of the form belongs to a group that may be seen (HBK-05)."""
    if file.groups is None:
        return True
    from custmgr.areas.access.facts import BLOCKS

    return any(block in BLOCKS.get(group, ()) for group in BLOCKS if group in (file.groups or ()))


def _masked(file: File) -> File:
    from custmgr.areas.access.actions.looking import mask

    form = {key: mask(value) if key in PHONES else value for key, value in file.form.items()}
    card = replace(file.card, entry=replace(file.card.entry, phone=mask(file.card.phone)))
    contacts = tuple(
        replace(one, phone=mask(one.phone), fax=mask(one.fax), mobile=mask(one.mobile)) for one in file.contacts
    )
    return replace(file, form=form, card=card, contacts=contacts)
