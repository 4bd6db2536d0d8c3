"""Making two files one, and taking it back."""

from custmgr.areas.cards.actions import listing as cards
from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Customer, Request
from custmgr.areas.merging import rules, store, views
from custmgr.areas.merging.facts import Former, Merged, Standing
from custmgr.areas.merging.refusals import CannotMerge, ChangedSince, NotMerged, SameFile, WhyMerge
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.language import fill
from custmgr.ground.rehoming import Grown, Moved, Stuck
from custmgr.ground.text import folded
from custmgr.ground.words import mark

MERGED = mark("merged with {code}: {reason}")
BACK = mark("merging with {code} taken back: {reason}")


def merge(desk: Desk, former: str, into: str, request: Request) -> Merged:
    """Let every record of one file stand with another; the former code still finds the customer (CUS-6, CUS-10)."""
    old, kept = register.find(desk.connection, former), register.find(desk.connection, into)
    if old.id == kept.id:
        raise SameFile(old.code)
    reason = _why(request)
    customers.check_request(desk, kept, request)
    by = staff.find(desk.connection, request.requested_by).name if request.requested_by else None
    before = _standing(desk, old), _standing(desk, kept)
    file = register.file_row(desk.connection, old.id)
    lacking = rules.filled(register.file_row(desk.connection, kept.id), file)
    told = Request(by, fill(MERGED, code=old.code, reason=reason), request.doc_no, request.source_role)
    fields = customers.fill_in(desk, kept, lacking, told)
    moved = _move(desk, old, kept)
    store.keep(desk, file, kept.id, moved, {"filled": fields, "reason": reason, "by": by})
    counts = {one.place: one.count for one in moved if one.count}
    aside = {one.place: len(one.set_aside) for one in moved if one.set_aside}
    desk.note("customer merge", old.code, into=kept.code, reason=reason, by=by, moved=counts, set_aside=aside)
    return Merged(
        old.code, old.name, kept.code, kept.name, counts, fields, aside, before, _standing(desk, kept),
    )  # fmt: skip


def unmerge(desk: Desk, code: str, request: Request) -> Customer:
    """Take a merging back: what belonged to the former file belongs to it again, what came since stays (CUS-10)."""
    found, reason = views.former(desk.connection, code), _why(request)
    if found is None:
        raise NotMerged(folded(code))
    by = staff.find(desk.connection, request.requested_by).name if request.requested_by else None
    kept = register.by_id(desk.connection, found.into_id)
    customers.check_request(desk, kept, request)
    before = register.file_row(desk.connection, kept.id)
    _put_back(desk, found)
    told = Request(by, fill(BACK, code=found.code, reason=reason), request.doc_no, request.source_role)
    customers.note_taken_back(desk, kept, before, told)
    store.undo(desk, found, by, reason)
    desk.note("customer unmerge", found.code, out_of=found.customer, reason=reason, by=by)
    restored = register.by_code(desk.connection, found.code)
    assert restored is not None
    return restored


def _move(desk: Desk, old: Customer, kept: Customer) -> list[Moved]:
    try:
        return store.move(desk, old.id, kept.id, old.code)
    except Stuck as stuck:
        raise CannotMerge(old.code, kept.code, stuck.place) from None


def _put_back(desk: Desk, found: Former) -> None:
    try:
        store.put_back(desk, views.line_of(desk.connection, found))
    except Grown as grown:
        raise ChangedSince(found.code, found.customer, grown.place) from None


def _why(request: Request) -> str:
    if not (request.reason or "").strip():
        raise WhyMerge
    return str(request.reason).strip()


def _standing(desk: Reader, customer: Customer) -> Standing:
    card = cards.card_of(desk, customer.id)
    owed = views.receivables(desk.connection, customer.id)
    return Standing(customer.code, card.grade and card.grade.value, card.credit_limit_fen, card.on_hold, owed)
