"""What a file must rest on: its keeper, its requests, figures that fit each other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from custmgr.areas.customers.facts import Doubt, Request
from custmgr.areas.customers.policy import Upkeep
from custmgr.areas.customers.refusals import NobodysCustomer, NotHelping, TwinRefused, UnfoundedChange
from custmgr.areas.staff.facts import Person
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

IDENTITY = ("name", "uscc", "tax_number")
SEASONS = (
    ("low_season_sales_fen", "high_season_sales_fen", mark("Low-season sales are above high-season sales.")),
    (
        "low_season_buying_power_milli",
        "high_season_buying_power_milli",
        mark("The buying power of the low season is above that of the high season."),
    ),
)


def judge_entry(
    row: Mapping[str, Any], twins: Sequence[tuple[str, str, str]], policy: Upkeep, *, draft: bool
) -> Refusal | None:
    """Refuse a customer without salesperson, and a second file of one customer, where the company does (FIL-03, 13)."""
    if policy.salesperson_required and not draft and row.get("salesperson_id") is None:
        return NobodysCustomer(str(row["name"]))
    if policy.duplicates_refused:
        for field, code, name in twins:
            if field in IDENTITY:
                return TwinRefused(field, code, name)
    return None


def judge_other(code: str, request: Request, asking: Person, policy: Upkeep) -> Refusal | None:
    """Refuse a change somebody asks for who does not keep the files, without a request on file (INF-03)."""
    lacking = tuple(need for need in policy.others_need if not getattr(request, need.value))
    if not lacking or asking.may_act_as(policy.operator):
        return None
    return UnfoundedChange(code, lacking).under("INF-03")


def judge_change(code: str, request: Request, policy: Upkeep) -> Refusal | None:
    """Refuse a change that does not say who asked for it on which paper and why, where the company does (FIL-14)."""
    if lacking := tuple(need for need in policy.change_needs if not getattr(request, need.value)):
        return UnfoundedChange(code, lacking)
    if request.source_role is not None and request.source_role not in policy.helpers:
        return NotHelping(request.source_role, policy.helpers)
    return None


def doubts(row: Mapping[str, Any]) -> Iterator[Doubt]:
    """Point out a low season that outdoes the high one (FIL-22)."""
    for low, high, sentence in SEASONS:
        if (row.get(low) or 0) > (row.get(high) or 0) and row.get(high) is not None:
            yield Doubt(sentence, {})
