"""The routes to each class of importance: just under, at and just over."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from custmgr.areas.importance.facts import Card, Flag, Known, Route
from custmgr.areas.importance.policy import Policy
from custmgr.areas.importance.rules import judge
from custmgr.ground import policy as policies

POLICY = policies.build(Policy, policies.shipped("importance", "estate"))
DAY = date(2026, 3, 5)
V, VC, VI, OWNER, BRINGS = Flag.VILLA, Flag.VILLA_CLASS, Flag.VILLA_INTENT, Flag.OWNER, Flag.BRINGS_BUYERS
MAJOR, SOME, OFFICE, INTENT = (
    Flag.INDUSTRY_INFLUENCE_MAJOR,
    Flag.COMPANY_INFLUENCE,
    Flag.GOV_OFFICIAL,
    Flag.INTENT,
)


def route(yuan: str, *flags: Flag, events: int = 0) -> Route:
    """Class a customer with this total and these flags."""
    known = Known(1, "C00001", "张三", int(Decimal(yuan) * 100), frozenset(flags), events)
    return judge(known, POLICY, DAY).route


@pytest.mark.rule("INF-06")
@pytest.mark.parametrize(
    ("yuan", "found"), [("49999999.99", Route.B2), ("50000000.00", Route.A1), ("50000000.01", Route.A1)]
)
def test_fifty_million_is_class_a_and_a_fen_less_is_not(yuan: str, found: Route) -> None:
    assert route(yuan) is found


@pytest.mark.rule("INF-07")
@pytest.mark.parametrize(
    ("flags", "found"),
    [((V,), Route.B1), ((V, MAJOR), Route.A2), ((V, SOME), Route.A2), ((SOME,), Route.E), ((VC, SOME), Route.B1)],
)
def test_a_villa_is_class_a_only_with_influence(flags: tuple[Flag, ...], found: Route) -> None:
    assert route("0", *flags) is found


@pytest.mark.rule("INF-08")
@pytest.mark.parametrize(
    ("flags", "found"),
    [
        ((OWNER, VI, BRINGS), Route.A3),
        ((OWNER, BRINGS), Route.C),
        ((OWNER, VI), Route.C),
        ((VI, BRINGS), Route.E),
    ],
)
def test_all_three_make_an_owner_class_a(flags: tuple[Flag, ...], found: Route) -> None:
    assert route("0", *flags) is found


@pytest.mark.rule("INF-09")
@pytest.mark.parametrize(("flags", "found"), [((VC,), Route.B1), ((V,), Route.B1), ((), Route.C)])
def test_property_of_the_villas_class_is_class_b(flags: tuple[Flag, ...], found: Route) -> None:
    assert route("3000000", *flags) is found


@pytest.mark.rule("INF-10")
@pytest.mark.parametrize(
    ("yuan", "found"), [("7999999.99", Route.C), ("8000000.00", Route.B2), ("8000000.01", Route.B2)]
)
def test_eight_million_is_class_b_and_a_fen_less_is_not(yuan: str, found: Route) -> None:
    assert route(yuan) is found


@pytest.mark.rule("INF-11")
@pytest.mark.parametrize(
    ("yuan", "flags", "found"),
    [
        ("900000", (OFFICE,), Route.B3),
        ("900000", (MAJOR,), Route.B3),
        ("900000", (SOME,), Route.C),
        ("0", (OFFICE,), Route.E),
        ("0", (OFFICE, INTENT), Route.D),
    ],
)
def test_public_office_counts_for_owners_only(yuan: str, flags: tuple[Flag, ...], found: Route) -> None:
    assert route(yuan, *flags) is found


@pytest.mark.rule("INF-12")
@pytest.mark.parametrize(("yuan", "found"), [("0", Route.E), ("0.01", Route.C), ("1.00", Route.C)])
def test_any_purchase_is_class_c(yuan: str, found: Route) -> None:
    assert route(yuan) is found


@pytest.mark.rule("INF-13", "INF-14")
@pytest.mark.parametrize(
    ("flags", "events", "found"),
    [((INTENT,), 0, Route.D), ((), 0, Route.E), ((Flag.EVENT,), 1, Route.D), ((Flag.EVENT,), 2, Route.D)],
)
def test_intent_or_an_event_is_class_d_and_neither_is_class_e(
    flags: tuple[Flag, ...], events: int, found: Route
) -> None:
    assert route("0", *flags, events=events) is found


@pytest.mark.rule("INF-13")
@pytest.mark.parametrize(("events", "found"), [(1, Route.E), (2, Route.D)])
def test_how_many_events_it_takes_is_policy(events: int, found: Route) -> None:
    known = Known(1, "C00001", "张三", 0, frozenset({Flag.EVENT}), events)

    assert judge(known, replace(POLICY, d_events=2), DAY).route is found


@pytest.mark.rule("INF-15")
@pytest.mark.parametrize(
    ("yuan", "flags", "card"),
    [
        ("50000000", (), Card.DIAMOND),
        ("8000000", (), Card.PLATINUM),
        ("1", (), Card.GOLD),
        ("0", (INTENT,), None),
        ("0", (), None),
    ],
)
def test_the_card_goes_with_the_class(yuan: str, flags: tuple[Flag, ...], card: Card | None) -> None:
    known = Known(1, "C00001", "张三", int(yuan) * 100, frozenset(flags))

    assert judge(known, POLICY, DAY).card is card


@pytest.mark.rule("INF-16")
def test_the_first_route_that_fits_decides() -> None:
    assert route("60000000", V, MAJOR) is Route.A1
    assert route("8000000", V) is Route.B1


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"b_total_yuan": Decimal(50000000)}, "b_total_yuan"),
        ({"b_total_yuan": Decimal(0)}, "b_total_yuan"),
        ({"d_events": 0}, "d_events"),
        ({"cards": {"F": Card.GOLD}}, "cards.F"),
    ],
)
def test_numbers_that_contradict_each_other_are_named(change: dict[str, object], fault: str) -> None:
    assert POLICY.faults() == ()
    assert [found.partition(":")[0] for found in replace(POLICY, **change).faults()] == [fault]  # type: ignore[arg-type]
