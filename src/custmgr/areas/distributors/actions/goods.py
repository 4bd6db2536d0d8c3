"""Shipments with their box codes, and sales outside the territory from their find to the decision."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.credit.actions import holding as credit
from custmgr.areas.distributors import store
from custmgr.areas.distributors.actions import asking, looking
from custmgr.areas.distributors.facts.goods import Breach, Code, Find, Rates, Ruling, Shipment
from custmgr.areas.distributors.policy import Policy
from custmgr.areas.distributors.refusals.goods import (
    CodeUsed,
    DecidedBefore,
    FoundBefore,
    GoodsOrReason,
    NotARange,
    OutsideTerritory,
)
from custmgr.areas.distributors.rules import appraising, territory
from custmgr.areas.distributors.views import agreements, dealers
from custmgr.areas.distributors.views import goods as views
from custmgr.ground.desk import Desk
from custmgr.ground.language import fill
from custmgr.ground.words import mark

DIVERTED = mark("goods diverted deliberately, {number} [DST-15]")


@dataclass(frozen=True)
class Shipping:
    """A shipment as it is typed."""

    region: str
    first: str
    last: str
    product: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class Deciding:
    """A decision as it is typed."""

    by: str
    goods_fen: int | None = None
    taken_back_fen: int = 0
    deliberate: bool = False
    unfounded: bool = False
    reason: str | None = None


def ship(desk: Desk, customer: str, asked: Shipping) -> Shipment:
    """Enter a shipment to a dealer's market; no code stands on two boxes (DST-10, DST-11)."""
    asking.policy_of(desk)
    known, appointment = asking.active(desk, customer)
    region, on = asking.text_of("--region", asked.region), asking.day_of(desk, asked.on)
    first, last = _range(asked.first, asked.last)
    if not territory.is_inside(region, appointment.regions):
        raise OutsideTerritory(region, known.customer, known.name, appointment.regions)
    if taken := views.holding(desk.connection, first, last):
        raise CodeUsed(str(first), str(last), taken[0].number)
    product = asking.text_of("--product", asked.product, needed=False) or None
    number = store.ship(desk, known.customer_id, region, (first, last), product, on)
    desk.note("dealer ship", number, customer=known.customer, region=region, first=str(first), last=str(last), on=on)
    return views.find_shipment(desk.connection, number)


def find_code(desk: Desk, code: str, found: str, on: date | None) -> Find:
    """Judge where a box was found; outside the dealer's territory it becomes a case, once (DST-10, DST-11)."""
    asking.policy_of(desk)
    typed, shipment = looking.holder(desk, code)
    region, found_on = asking.text_of("--found", found), asking.day_of(desk, on)
    known = dealers.territory_on(desk.connection, shipment.customer_id, max(found_on, shipment.on))
    assert known is not None
    if territory.is_inside(region, known.regions):
        return Find(str(typed), shipment, known.regions, region, inside=True)
    if before := views.list_breaches(desk.connection, "b.code = :code AND b.region = :region", code=str(typed),
                                     region=region):  # fmt: skip
        raise FoundBefore(str(typed), region, before[0].number)
    number = store.find_by_code(desk, shipment, typed, region, known, found_on)
    desk.note("dealer breach", number, code=str(typed), customer=shipment.customer, region=region, on=found_on)
    return Find(str(typed), shipment, known.regions, region, inside=False, breach=number)


def decide(desk: Desk, number: str, asked: Deciding) -> Breach:
    """Confirm or dismiss a case; deliberate diversion ends the cooperation and stops supply (DST-12 to DST-15)."""
    policy = asking.policy_of(desk)
    case = views.find_breach(desk.connection, number)
    if case.ruling is not None:
        raise DecidedBefore(case.number, case.state)
    by = asking.decider(desk, asked.by, policy.approver)
    ruling = _ruling(desk, case, asked, by, policy)
    store.rule(desk, case.id, ruling)
    told = {"confirmed": ruling.confirmed, "deliberate": ruling.deliberate, "goods_fen": ruling.goods_fen}
    desk.note("dealer confirm", case.number, customer=case.customer, by=by, reason=ruling.reason, **told)
    if ruling.deliberate:
        credit.stop_supply(desk, case.customer, fill(DIVERTED, number=case.number), by)
    return views.find_breach(desk.connection, case.number)


def _ruling(desk: Desk, case: Breach, asked: Deciding, by: str, policy: Policy) -> Ruling:
    reason = asking.text_of("--reason", asked.reason, needed=False) or None
    amounts = asked.goods_fen is not None or asked.taken_back_fen or asked.deliberate
    if asked.unfounded:
        if amounts or reason is None:
            raise GoodsOrReason
        return Ruling(False, False, 0, 0, Rates(policy.bonus_ratio, policy.fine_multiple), 0, reason, by, desk.today)
    if asked.goods_fen is None:
        raise GoodsOrReason
    asking.at_least("--goods", asked.goods_fen, 1)
    asking.at_least("--taken-back", asked.taken_back_fen, 0)
    rates = Rates(policy.bonus_ratio, policy.fine_multiple, asking.assumed(desk, "fine_multiple", "bonus_ratio"))
    held = appraising.in_force(agreements.list_agreements(desk.connection, case.customer_id), desk.today)
    figures = asked.goods_fen, asked.taken_back_fen, rates, held.terms.rebate_fen if held else 0
    return Ruling(True, asked.deliberate, *figures, reason, by, desk.today)


def _range(first: str, last: str) -> tuple[Code, Code]:
    one, other = looking.code_of(first), looking.code_of(last)
    if (one.prefix, one.width) != (other.prefix, other.width) or one.number > other.number:
        raise NotARange(str(one), str(other))
    return one, other
