"""Who answers for a loss, with which share; when that may be entered, changed and confirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.shares import (
    ITEMS,
    OTHER_ITEM,
    STAFF,
    WHOLE,
    Dissent,
    Party,
    Penalty,
    Share,
    latest,
    total,
)
from custmgr.areas.complaints.facts.words import Outcome, Stage
from custmgr.areas.complaints.refusals.losses import (
    SupersededCase,
    TooEarlyForLosses,
    UnfoundedAndClosed,
    UnfoundedCarriesNothing,
)
from custmgr.areas.complaints.refusals.responsibility import (
    AttributionConfirmed,
    AttributionFixed,
    ConfirmedAlready,
    GroupUnidentified,
    ItemMissing,
    ItemUnexplained,
    MoreThanWhole,
    NoSuchItem,
    NoSuchShare,
    NothingToConfirm,
    NotWhole,
    OddRatio,
    PersonUnidentified,
    TwoParties,
    WholeDepartment,
)
from custmgr.areas.staff.facts import Department, Person, department_named
from custmgr.ground.frozen import frozen
from custmgr.ground.language import _
from custmgr.ground.money import percent, ratio, to_ratio
from custmgr.ground.reading import Unreadable
from custmgr.ground.refusals import Refusal

MILLION = 1_000_000
PER_CENT = 100
BY_PERSON = (Department.BUSINESS, Department.SERVICE)
BY_GROUP = (Department.MFG,)


@frozen
class Charge:
    """A share as it is typed, with what the staff register knows of the unit and the persons."""

    unit: str
    ratio: Fraction
    persons: tuple[Person, ...] = ()
    members: tuple[Person, ...] = ()
    namesake: Person | None = None
    third_party: bool = False
    company: bool = False
    department: Department | None = None
    item: int | None = None
    item_text: str | None = None
    reason: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Return the persons' names."""
        return tuple(person.name for person in self.persons)


def ratio_of(text: str) -> Fraction | Refusal:
    """Return a typed ratio: with a percent sign or above 1 a part of 100, else a part of 1 (CMP-94)."""
    try:
        number = to_ratio(text)
    except Unreadable:
        return OddRatio(text)
    bare = not text.strip().endswith(("%", "％"))
    value = number / PER_CENT if bare and number > WHOLE else number
    exact = (value * MILLION).denominator == 1
    return value if exact and 0 <= value <= WHOLE else OddRatio(text)


def share_of(charge: Charge) -> Share | Refusal:
    """Return whom a charge falls on: a person, a unit, a third party or the company (CMP-58, CMP-94, CMP-114).

    A third party answers with its own name; in business and service the persons named are charged themselves.
    """
    if charge.third_party or charge.company:
        if (charge.third_party and charge.company) or charge.persons or charge.department:
            return TwoParties()
        party = Party.THIRD_PARTY if charge.third_party else Party.COMPANY
        return _share(charge, party, None, ())
    department = department_of(charge)
    if charge.namesake and not charge.members:
        return _share(charge, Party.PERSON, department, (charge.namesake.name,))
    charged = department in BY_PERSON and bool(charge.persons)
    return _share(charge, Party.PERSON if charged else Party.UNIT, department, charge.names)


def department_of(charge: Charge) -> Department | None:
    """Return the department a charge falls into: as stated, by its persons, its members, or by its name (CMP-50)."""
    people = [one for one in (*charge.persons, charge.namesake) if one]
    for group in (people, charge.members):
        homes = {person.home for person in group}
        if len(homes) == 1 and charge.department is None:
            return homes.pop()
    return charge.department or department_named(charge.unit)


def judge_target(charge: Charge, share: Share) -> Refusal | None:
    """Refuse a whole section or department without a reason: group and person come first (CMP-115, CMP-116)."""
    if share.party is not Party.UNIT or not share.ratio or share.reason:
        return None
    if share.department in BY_PERSON:
        return PersonUnidentified(share.department, charge.unit)
    if department_named(charge.unit) in BY_GROUP:
        return WholeDepartment(charge.unit)
    below = dict.fromkeys(person.unit for person in charge.members if person.unit and person.unit != charge.unit)
    return GroupUnidentified(charge.unit, tuple(below)) if below else None


def is_nobody(charge: Charge, share: Share) -> bool:
    """Say whether the staff register knows nobody of the unit, so that its share can be fined to nobody (CMP-119)."""
    return share.party is Party.UNIT and share.ratio > 0 and not charge.members


def carried(rows: Sequence[Share], new: Share) -> Share:
    """Let a share that is entered again keep the item, the reason and the persons it had, where none is given."""
    old = next((row for row in rows if row.key == new.key), None)
    if old is None:
        return new
    item, text = (old.item, new.item_text or old.item_text) if new.item is None else (new.item, new.item_text)
    return replace(
        new, item=item, item_text=text, persons=new.persons or old.persons, reason=new.reason or old.reason,
        department=new.department or old.department,
    )  # fmt: skip


def judge_item(item: int | None, text: str | None) -> Refusal | None:
    """Refuse an item that is not on the list of fifteen, and the last one without a text (CMP-98)."""
    if item is not None and item not in ITEMS:
        return NoSuchItem(item, OTHER_ITEM)
    return ItemUnexplained(item) if item == OTHER_ITEM and not (text or "").strip() else None


def judge_share(case: Case, rows: Sequence[Share], new: Share) -> Refusal | None:
    """Refuse shares above the whole at once, and taking back what is not there (CMP-94, CMP.6-7)."""
    after = latest((*rows, new))
    if new.ratio == 0 and len(after) == len(rows):
        return NoSuchShare(case.number, new.unit)
    return MoreThanWhole(case.number, told(total(after)), _another(after, new)) if total(after) > WHOLE else None


def taking_back(case: Case) -> Iterator[str]:
    """Yield the commands that take the shares of a case back (CMP-94)."""
    for unit in dict.fromkeys(share.unit for share in case.shares if share.id):
        typed = f'"{unit}"' if " " in unit else unit
        yield f"custmgr complaint attribute {case.number} --unit {typed} --ratio 0"


def judge_whole(case: Case) -> Refusal | None:
    """Refuse to leave the combined opinion while the shares entered do not add up to exactly 100 % (CMP-44)."""
    entered = tuple(share for share in case.shares if share.id)
    if not entered or total(entered) == WHOLE:
        return None
    return NotWhole(case.number, told(total(entered)), told(WHOLE - total(entered)))


def judge_penalty(case: Case, stated: Penalty | None) -> Refusal | None:
    """Refuse to state administrative punishment while a share of our staff names no fact of the list (CMP-98)."""
    if stated not in (Penalty.ADMINISTRATIVE, Penalty.BOTH):
        return None
    bare = [share for share in case.shares if share.party in STAFF and share.item is None and share.id]
    if not bare and case.attributed:
        return None
    unit, ratio = (bare[0].unit, told(bare[0].ratio)) if bare else (case.responsible or "UNIT", told(WHOLE))
    return ItemMissing(case.number, _(", ").join(share.unit for share in bare) or unit, unit, ratio)


def judge_attribution(case: Case, synthesis: Stage, past: Sequence[Stage]) -> Refusal | None:
    """Refuse to charge anybody before the combined opinion, and after it without a memorandum (CMP-54, CMP-57)."""
    if case.outcome is Outcome.NOT_ACCEPTED:
        return SupersededCase(case.number)
    if case.founded is False and case.stage is not synthesis:
        return (UnfoundedAndClosed if case.stage is Stage.CLOSED else UnfoundedCarriesNothing)(case.number)
    if case.stage is not Stage.CLOSED and case.stage not in past:
        return TooEarlyForLosses(case.number, case.stage)
    if upheld(case) is not None:
        return None
    if case.confirmations:
        last = case.confirmations[-1]
        return AttributionConfirmed(case.number, last.department, last.on)
    return None if case.stage is synthesis else AttributionFixed(case.number, case.stage)


def upheld(case: Case) -> Dissent | None:
    """Return the last memorandum that was upheld since responsibility was last confirmed, if any (CMP-54)."""
    since = max((confirmation.at for confirmation in case.confirmations), default=None)
    won = [one for one in case.dissents if one.upheld and one.decided_at and (not since or one.decided_at >= since)]
    return won[-1] if won else None


def judge_confirmation(case: Case, department: Department) -> Refusal | None:
    """Refuse to confirm what is not a founded, closed and wholly divided case, or twice (CMP-54)."""
    if case.stage is not Stage.CLOSED or not case.founded or total(case.shares) != WHOLE:
        return NothingToConfirm(case.number)
    done = next((one for one in reversed(case.confirmations) if one.department is department), None)
    return ConfirmedAlready(case.number, department, done.on) if done and upheld(case) is None else None


def told(value: Fraction | Decimal) -> str:
    """Return a ratio as it is typed and read: 33.34%."""
    two = percent(value)
    exact = ratio(Fraction(value) * PER_CENT)
    return two if Fraction(two.rstrip("%")) == Fraction(value) * PER_CENT else f"{exact}%"


def _share(charge: Charge, party: Party, department: Department | None, persons: tuple[str, ...]) -> Share:
    text, reason = (charge.item_text or "").strip() or None, (charge.reason or "").strip() or None
    return Share(0, party, charge.unit, department, charge.ratio, charge.item, text, persons, reason, 0)


def _another(rows: Sequence[Share], new: Share) -> str:
    return next((row.unit for row in rows if row.key != new.key), new.unit)
