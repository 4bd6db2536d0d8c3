"""Agreements, and dealers measured by them."""

from custmgr.areas.distributors import store
from custmgr.areas.distributors.actions import asking
from custmgr.areas.distributors.actions.measuring import measured
from custmgr.areas.distributors.facts.agreements import Assessment, Share, Terms
from custmgr.areas.distributors.refusals.agreements import NotAShare
from custmgr.areas.distributors.rules import appraising as rules
from custmgr.areas.distributors.views import agreements as views
from custmgr.ground.dates import to_day
from custmgr.ground.desk import Desk
from custmgr.ground.money import to_ratio
from custmgr.ground.reading import Unreadable, folded


def agree(desk: Desk, customer: str, terms: Terms) -> Assessment:
    """Enter an agreement whose shares make exactly the whole (DST-21)."""
    asking.policy_of(desk)
    known, _appointment = asking.active(desk, customer)
    for place, figure in (
        ("--amount", terms.amount_fen),
        ("--sales-target", terms.sales_target_fen),
        ("--collection-target", terms.collection_target_fen),
    ):
        asking.at_least(place, figure, 1)
    asking.at_least("--rebate", terms.rebate_fen, 0)
    asking.refuse(rules.judge_terms(terms))
    store.agree(desk, known.customer_id, terms)
    shares = [f"{share.ratio} {share.due_on}" for share in terms.shares]
    desk.note("dealer agree", known.customer, amount_fen=terms.amount_fen, shares=shares, until=terms.until_on)
    return measured(desk, views.list_agreements(desk.connection, known.customer_id)[-1], None)


def share_of(text: str) -> Share:
    """Read a share and its day, such as `30%:2026-04-30`, or refuse (DST-21)."""
    ratio, _colon, day = folded(text).partition(":")
    try:
        share = Share(to_ratio(ratio), to_day(day))
    except Unreadable:
        raise NotAShare(text) from None
    if share.ratio <= 0:
        raise NotAShare(text)
    return share
