"""Dealers measured by their agreement; nothing here writes."""

from custmgr.areas.distributors.actions import asking
from custmgr.areas.distributors.facts.agreements import Agreement, Assessment
from custmgr.areas.distributors.refusals.agreements import MonthOutside, NoAgreement
from custmgr.areas.distributors.rules import appraising as rules
from custmgr.areas.distributors.rules.sanctions import rebate_after_fen
from custmgr.areas.distributors.views import agreements as views
from custmgr.areas.distributors.views import goods
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month


def assess(desk: Reader, customer: str, month: Month | None) -> Assessment:
    """Measure a dealer by the agreement that holds: sales, collections, their share (DST-21, DST-26, DST-27)."""
    asking.policy_of(desk)
    known = asking.dealer(desk, customer)
    on = desk.today if month is None else min(desk.today, month.last)
    found = views.list_agreements(desk.connection, known.customer_id)
    held = rules.in_force(found, on) or (rules.in_force(found, month.first) if month else _ended(found, desk))
    if held is None:
        raise NoAgreement(known.customer, known.name, on)
    if month is not None and month.first > desk.today:
        raise MonthOutside(str(month))
    return measured(desk, held, month)


def measured(desk: Reader, agreement: Agreement, month: Month | None) -> Assessment:
    """Measure a dealer by one agreement, up to today or to the end of a month (DST-26, DST-27)."""
    terms, policy = agreement.terms, asking.policy_of(desk)
    until = min(terms.until_on, month.last if month else terms.until_on, max(desk.today, terms.from_on))
    done = views.done(desk.connection, agreement.customer_id, terms.from_on, until)
    sales, collection = (
        rules.target_until(target, terms, month) for target in (terms.sales_target_fen, terms.collection_target_fen)
    )
    rulings = goods.list_breaches(desk.connection, "b.customer_id = :customer", customer=agreement.customer_id)
    rebates = [rebate_after_fen(terms.rebate_fen, case.ruling) for case in rulings]
    return Assessment(
        agreement=agreement,
        until=until,
        sales=rules.measure(done.sales_fen, sales),
        collection=rules.measure(done.collected_fen, collection),
        share_of_sales=rules.share_of_sales(done, sales, policy.min_collection_ratio),
        instalments=rules.instalments(terms, done.collected_fen, until if month else desk.today),
        deducted_fen=done.deducted_fen,
        rebate_fen=min([terms.rebate_fen, *rebates]),
        assumed=asking.assumed(desk, "min_collection_ratio"),
    )


def _ended(found: list[Agreement], desk: Reader) -> Agreement | None:
    over = [one for one in found if one.terms.until_on < desk.today]
    return over[-1] if over else None
