"""How a deal is judged; pure."""

from datetime import date, timedelta

from custmgr.areas.owners.facts import Deal
from custmgr.areas.owners.refusals import SignedFirst, UnitAndPrice
from custmgr.ground.refusals import Refusal


def judge(deal: Deal, price_fen: int | None) -> Refusal | None:
    """Refuse an owner without unit or without price, and a signing before the subscription (INF-19, INF-23)."""
    if not deal.unit.strip() or not price_fen:
        return UnitAndPrice()
    if deal.subscribed_on and deal.signed_on and deal.signed_on < deal.subscribed_on:
        return SignedFirst(deal.signed_on, deal.subscribed_on)
    return None


def day_of(deal: Deal) -> date | None:
    """Return the day a deal was made: of the signing, else of the subscription (INF-23)."""
    return deal.signed_on or deal.subscribed_on


def is_late(deal: Deal, entered_on: date, days: int) -> bool:
    """Say whether a deal was entered after its own day: deals are counted every day (INF-23)."""
    made_on = day_of(deal)
    return made_on is not None and entered_on > made_on + timedelta(days=days)
