"""What customers confirm of their statements."""

from custmgr.areas.customers import views as customers
from custmgr.areas.statements import store
from custmgr.areas.statements.actions.drawing import statement_of
from custmgr.areas.statements.facts import Confirmation, Period
from custmgr.areas.statements.refusals import NeedsNote, NeedsSigner, NotOver, SignedTooEarly
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded


def confirm(desk: Desk, customer: str, period: Period, told: Confirmation) -> Confirmation:
    """Enter what a customer confirmed, with the difference and why; both balances are kept as they are today."""
    found = customers.find(desk.connection, customer)
    if period.last > desk.today:
        raise NotOver(period.last, desk.today)
    if not period.last <= told.on <= desk.today:
        raise SignedTooEarly(period.last, told.on)
    signed_by, note = folded(told.signed_by), folded(told.note or "") or None
    if not signed_by:
        raise NeedsSigner
    ours_fen = statement_of(desk, found.id, period).closing_fen
    kept = Confirmation(found.code, found.name, *period, ours_fen, told.theirs_fen, note, signed_by, told.on)
    if kept.difference_fen and note is None:
        raise NeedsNote(kept.theirs_fen, ours_fen, kept.difference_fen)
    store.add_confirmation(desk, found.id, kept)
    figures = {"first": period.first, "last": period.last, "ours_fen": ours_fen, "theirs_fen": kept.theirs_fen}
    desk.note("statement confirm", found.code, **figures, signed_by=signed_by, note=note)
    return kept
