"""Selling returned goods again, proposing a punishment, circulating the proposal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from custmgr.areas.complaints.facts.words import THOUSANDTHS
from custmgr.areas.penalties import columns, store, views
from custmgr.areas.penalties.actions.adjusting import adjust
from custmgr.areas.penalties.actions.gathering import gather, punishable, refuse
from custmgr.areas.penalties.facts.proposals import Assessment, Sale
from custmgr.areas.penalties.facts.words import Track
from custmgr.areas.penalties.refusals.approving import NotAssessed, NotResponsible, ReadElsewhere
from custmgr.areas.penalties.refusals.assessing import NoSuchCharge
from custmgr.areas.penalties.refusals.resale import BurdenDecided, OddSale, SoldAhead
from custmgr.areas.penalties.rules import burdens, circulating
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Department
from custmgr.ground.desk import Desk
from custmgr.ground.text import folded


@dataclass(frozen=True)
class Sold:
    """A sale as it is typed: pieces, and prices of a piece in fen."""

    quantity: Decimal
    price_fen: int
    a_price_fen: int
    on: date | None = None


def sell(desk: Desk, number: str, typed: Sold) -> tuple[Assessment, list[Sale]]:
    """Record returned goods sold again, also after the resale month, when they count as unsold (CMP-91, CMP-93)."""
    fine = typed.quantity * THOUSANDTHS
    if fine != int(fine):
        raise OddSale
    sale = Sale(typed.on or desk.today, int(fine), typed.price_fen, typed.a_price_fen)
    if sale.quantity_milli <= 0 or sale.a_price_fen <= 0 or sale.price_fen < 0:
        raise OddSale
    if sale.on > desk.today:
        raise SoldAhead(sale.on, desk.today)
    case, policy, decided_on = punishable(desk, number)
    earlier = views.sales_of(desk.connection, case.id)
    refuse(burdens.judge_sale(case, sale, earlier, decided_on))
    if any(one.track is Track.ADMINISTRATIVE for one in views.approvals(desk.connection, case.id)):
        raise BurdenDecided(case.number)
    store.add_sale(desk, case.id, sale)
    desk.note(
        "complaint resale", case.number, on=sale.on, quantity_milli=sale.quantity_milli, price_fen=sale.price_fen,
        a_price_fen=sale.a_price_fen,
    )  # fmt: skip
    sales = [*earlier, sale]
    return gather(desk, number), list(burdens.counted(sales, burdens.resale_until(decided_on, policy)))


def assess(desk: Desk, number: str, spare: Sequence[str]) -> Assessment:
    """Propose the punishment of a case and keep it; fines approved already follow a corrected loss (CMP-105)."""
    case, _policy, _decided_on = punishable(desk, number)
    known = {folded(share.unit): share.unit for share in case.shares}
    for name in spare:
        if folded(name) not in known:
            raise NoSuchCharge(case.number, name)
    proposal = gather(desk, number, [known[folded(name)] for name in spare])
    store.add_assessment(desk, proposal, columns.kept(proposal))
    desk.note(
        "penalty assess", case.number, kind=proposal.kind.value, loss_fen=proposal.loss_fen,
        burden_fen=proposal.burden.fen, spared=list(proposal.spared),
    )  # fmt: skip
    adjust(desk, proposal)
    return proposal


def circulate(desk: Desk, number: str, department: Department, by: str, opinion: str | None) -> Assessment:
    """Record that a responsible department read the proposal, by one of its people (CMP-105)."""
    proposal = gather(desk, number)
    if views.spared_of(desk.connection, proposal.complaint_id) is None:
        raise NotAssessed(proposal.number)
    if department not in proposal.departments:
        raise NotResponsible(proposal.number, department, proposal.departments)
    person = staff.find(desk.connection, by)
    if not person.belongs_to(department):
        raise ReadElsewhere(person.name, department)
    store.add_circulation(desk, proposal, _kept(desk, proposal), department, by=person.name, opinion=opinion)
    desk.note("penalty circulate", proposal.number, department=department.value, by=person.name, opinion=opinion)
    return gather(desk, number)


def _kept(desk: Desk, proposal: Assessment) -> int:
    """Return the kept proposal that is read: the last one, or the present one where it has changed since (CMP-105)."""
    body = columns.kept(proposal)
    last = views.last_assessment(desk.connection, proposal.complaint_id)
    if last and circulating.still_counts(last.body, body, proposal.tracks):
        return last.id
    return store.add_assessment(desk, proposal, body)
