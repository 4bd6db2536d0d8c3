"""Who answers for the loss of a month, and through which item it came about."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from custmgr.areas.complaints.facts import shares
from custmgr.areas.complaints.facts.months import ClosedCase
from custmgr.areas.complaints.facts.shares import OTHER_ITEM, STAFF, Confirmation, Party, Share
from custmgr.areas.reports.facts import Confirmed, ItemShare, UnitShare
from custmgr.areas.staff.facts import Department
from custmgr.mechanisms.shares import split

HUNDREDTHS_OF_PERCENT = 10_000


@dataclass(frozen=True)
class _Portion:
    """What one share of one case adds to the group it falls into."""

    case: str
    loss_fen: int


def unit_shares(cases: Sequence[ClosedCase]) -> list[UnitShare]:
    """Tell what each unit, third party and the company bear; all together it is the loss of the cases (CMP-128).

    A case counts once for each unit it is charged to. The shares of cases and of loss each add up to 100.00 percent.
    """
    groups: dict[tuple[Party | None, str], list[_Portion]] = defaultdict(list)
    for case, share, amount_fen in _portions(cases):
        party = None if share is None else Party.UNIT if share.fined else share.party
        groups[party, share.unit if share else ""].append(_Portion(case.number, amount_fen))
    figures = _figures(list(groups.values()))
    found = [UnitShare(unit, party, *told) for (party, unit), told in zip(groups, figures, strict=True)]
    return sorted(found, key=lambda row: (-row.loss_fen, -row.cases, row.unit))


def item_shares(cases: Sequence[ClosedCase]) -> list[ItemShare]:
    """Tell what came about through each item of the list; without an item, by class and cause (CMP-128, CMP-98)."""
    groups: dict[ItemShare, list[_Portion]] = defaultdict(list)
    for case, share, amount_fen in _portions(cases):
        groups[_item_of(case, share)].append(_Portion(case.number, amount_fen))
    figures = _figures(list(groups.values()))
    found = [
        ItemShare(key.item, key.text, key.cause_class, key.cause, *told)
        for key, told in zip(groups, figures, strict=True)
    ]
    return sorted(found, key=lambda row: (-row.loss_fen, -row.cases, row.item or OTHER_ITEM + 1, row.cause or ""))


def borne_by(cases: Sequence[ClosedCase], *parties: Party) -> int:
    """Return what some kinds of parties bear of the loss, in fen; a third party's share is recoverable (CMP-58)."""
    return sum(amount for _case, share, amount in _portions(cases) if share and share.party in parties)


def borne_by_staff(cases: Sequence[ClosedCase]) -> int:
    """Return what units and persons of the company bear of the loss, in fen (CMP-58)."""
    return borne_by(cases, *STAFF)


def exact_shares(parts: Sequence[int]) -> list[Fraction]:
    """Share out 100.00 percent by largest remainder, so that the shares shown add up (CMP-128).

    >>> exact_shares([1, 1, 1])
    [Fraction(1667, 5000), Fraction(3333, 10000), Fraction(3333, 10000)]
    """
    if not any(parts):
        return [Fraction(0) for _part in parts]
    shared = split(HUNDREDTHS_OF_PERCENT, [Fraction(part) for part in parts])
    return [Fraction(part, HUNDREDTHS_OF_PERCENT) for part in shared]


def confirmations(cases: Sequence[ClosedCase], named: Iterable[Department]) -> list[Confirmed]:
    """Tell which departments confirmed responsibility and ratio: those named, and those charged (CMP-54)."""
    charged = (share.department for case in cases for share in case.shares if share.fined and share.department)
    return [_confirmed(department, cases) for department in dict.fromkeys((*named, *charged))]


def confirmed_on(told: Sequence[Confirmed]) -> date | None:
    """Return the day the last department confirmed the last case; none while one is missing (CMP-54)."""
    days = [row.signed_on for row in told]
    return max(day for day in days if day) if days and all(days) else None


def _portions(cases: Sequence[ClosedCase]) -> Iterable[tuple[ClosedCase, Share | None, int]]:
    for case in cases:
        divided = shares.divided(case.shares, case.loss_fen)
        yield from ((case, share, share.amount_fen) for share in divided)
        rest = case.loss_fen - sum(share.amount_fen for share in divided)
        if rest or not divided:
            yield case, None, rest


def _figures(groups: Sequence[Sequence[_Portion]]) -> list[tuple[int, Fraction, int, Fraction]]:
    counts = [len({portion.case for portion in group}) for group in groups]
    losses = [sum(portion.loss_fen for portion in group) for group in groups]
    return list(zip(counts, exact_shares(counts), losses, exact_shares(losses), strict=True))


def _item_of(case: ClosedCase, share: Share | None) -> ItemShare:
    if share is None or share.item is None:
        return ItemShare(None, None, case.cause_class, case.cause)
    return ItemShare(share.item, share.item_text if share.item == OTHER_ITEM else None, None, None)


def _confirmed(department: Department, cases: Sequence[ClosedCase]) -> Confirmed:
    given = {case.number: found for case in cases if (found := _of(department, case))}
    whole = bool(given) and len(given) == len(cases)
    return Confirmed(
        department=department,
        cases=tuple(given),
        missing=tuple(case.number for case in cases if case.number not in given),
        opinions=tuple(dict.fromkeys(one.opinion for one in given.values() if one.opinion)),
        names=tuple(dict.fromkeys(one.by for one in given.values())),
        signed_on=max(one.on for one in given.values()) if whole else None,
    )


def _of(department: Department, case: ClosedCase) -> Confirmation | None:
    return next((one for one in case.confirmations if one.department is department), None)
