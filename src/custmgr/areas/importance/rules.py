"""How important a customer is: the conditions tried one after the other; pure."""

from datetime import date

from custmgr.areas.importance.facts import Flag, Importance, Known, Route
from custmgr.areas.importance.policy import Policy
from custmgr.ground.money import FEN_IN_YUAN


def judge(known: Known, policy: Policy, on: date) -> Importance:
    """Find the first route that fits, from A1 down to E, with the card that goes with it (INF-15, INF-16).

    No grade of credit is looked at, and none is changed.
    """
    route = next(route for route in Route if fits(route, known, policy))
    flags = tuple(flag for flag in Flag if flag in known.flags)
    card = policy.cards.get(route.rank.value)
    return Importance(known.customer_id, known.code, known.name, route, card, known.total_fen, flags, known.events, on)


def fits(route: Route, known: Known, policy: Policy) -> bool:
    """Say whether a customer meets a route's condition, an amount itself included (INF-06 to INF-14)."""
    match route:
        case Route.A1:
            return known.total_fen >= policy.a_total_yuan * FEN_IN_YUAN
        case Route.A2:
            return known.has(Flag.VILLA) and known.has(Flag.INDUSTRY_INFLUENCE_MAJOR, Flag.COMPANY_INFLUENCE)
        case Route.A3:
            return known.owns and known.has(Flag.VILLA_INTENT) and known.has(Flag.BRINGS_BUYERS)
        case Route.B1:
            return known.has(Flag.VILLA, Flag.VILLA_CLASS)
        case Route.B2:
            return known.total_fen >= policy.b_total_yuan * FEN_IN_YUAN
        case Route.B3:
            return known.owns and known.has(Flag.GOV_OFFICIAL, Flag.INDUSTRY_INFLUENCE_MAJOR)
        case Route.C:
            return known.owns
        case Route.D:
            return known.has(Flag.INTENT) or known.events >= policy.d_events
        case Route.E:
            return True
