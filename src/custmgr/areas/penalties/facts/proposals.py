"""What is proposed against whom: burdens, shares of a fine, punishments."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from custmgr.areas.complaints.facts.cases import Step, pieces
from custmgr.areas.complaints.facts.shares import Penalty
from custmgr.areas.penalties.facts.words import TIMES, Act, State, Track
from custmgr.areas.staff.facts import Department, Person


@dataclass(frozen=True)
class Sale:
    """Returned goods sold again: thousandths of a piece, prices of a piece in fen (CMP-92)."""

    on: date
    quantity_milli: int
    price_fen: int
    a_price_fen: int
    counts: bool = True

    @property
    def quantity(self) -> int | Decimal | None:
        """Return the quantity in pieces."""
        return pieces(self.quantity_milli)


@dataclass(frozen=True)
class Burden:
    """What is shared out after the resale month: `actual_fen` is the loss by Annex L, `fen` the burden (CMP-93)."""

    fen: int
    actual_fen: int
    returned_milli: int = 0
    sold_milli: int = 0
    until: date | None = None
    settled_on: date | None = None

    def open_on(self, day: date) -> bool:
        """Say whether returned goods may still be sold again on a day; the last day of the month counts (CMP-91)."""
        return self.until is not None and self.sold_milli < self.returned_milli and day <= self.until

    @property
    def raised(self) -> bool:
        """Say whether selling the goods made the burden larger than the actual loss."""
        return self.fen > self.actual_fen


@dataclass(frozen=True)
class Charge:
    """One share of the loss: `people` bear the fines, `bearers` the burden for discipline (CMP-104, CMP-119).

    In manufacturing the group pays, while the persons named as being at fault are punished; without names both are
    the same people.
    """

    unit: str
    department: Department
    people: tuple[Person, ...]
    bearers: tuple[Person, ...]
    ratio: Fraction
    loss_fen: int
    burden_fen: int
    spared: bool = False


@dataclass(frozen=True)
class Fine:
    """One person's share of the loss, and how it is taken from the bonus month by month (CMP-119, CMP-121)."""

    person_id: int
    person: str
    unit: str
    department: Department
    base_points: Fraction | None
    points: int | Decimal | None
    share_fen: int
    monthly_cap_fen: int | None = None
    months: int | None = None
    last_fen: int | None = None


@dataclass(frozen=True)
class Punishment:
    """One person's administrative punishment; a superior's joint one has no burden of its own (CMP-96, CMP-97).

    `fine_min_fen` is the least fine; None while the bonus is unknown that it would forfeit.
    """

    person_id: int
    person: str
    unit: str
    burden_fen: int | None
    act: Act
    fine_min_fen: int | None
    assessed_on: date
    bonus_base: Fraction = Fraction(1)
    joint: bool = False
    because_of: str | None = None

    @property
    def key(self) -> str:
        """Return the name by which the general manager's word finds it; a superior's joint one is marked."""
        return f"{self.person}/joint" if self.joint else self.person


@dataclass(frozen=True)
class Ruling:
    """What the general manager decided about a punishment (CMP-105)."""

    proposed: Punishment
    act: Act
    times: int
    fine_fen: int
    least_fen: int

    @property
    def changed(self) -> bool:
        """Say whether another act was decided than the table proposes."""
        return self.act is not self.proposed.act or self.times != TIMES.get(self.act, 1)


@dataclass(frozen=True)
class Circulation:
    """A responsible department that has read a proposal, which is kept as it read it (CMP-105).

    It counts as long as what is still to be approved is what was read.
    """

    department: Department
    by: str
    opinion: str | None
    at: datetime
    read: Mapping[str, Any]
    counts: bool = True


@dataclass(frozen=True)
class Approval:
    """The general manager's approval of one track (CMP-70)."""

    id: int
    track: Track
    by: str
    at: datetime
    month: str
    reason: str | None


@dataclass(frozen=True)
class Decided:
    """A decided punishment as it stands in the file."""

    person: str
    unit: str
    burden_fen: int | None
    proposed: Act
    act: Act
    times: int
    fine_fen: int
    joint: bool
    because_of: str | None


@dataclass(frozen=True)
class Assessment:
    """The punishment of one case as it stands: proposal, circulation, approvals, announcement (CMP-104)."""

    number: str
    complaint_id: int
    kind: Penalty
    state: State
    loss_fen: int
    burden: Burden
    as_of: date
    assessed_on: date
    departments: tuple[Department, ...] = ()
    economic: tuple[Fine, ...] = ()
    administrative: tuple[Punishment, ...] = ()
    spared: tuple[str, ...] = ()
    circulated: tuple[Circulation, ...] = ()
    approvals: tuple[Approval, ...] = ()
    decided: tuple[Decided, ...] = ()
    sent_on: date | None = None
    published_on: date | None = None
    due_on: date | None = None
    remarks: tuple[Step, ...] = ()

    def approved(self, track: Track) -> Approval | None:
        """Return the approval of a track."""
        return next((one for one in self.approvals if one.track is track), None)

    @property
    def waiting(self) -> tuple[Department, ...]:
        """Return the responsible departments that have not read the proposal as it is now (CMP-105)."""
        read = {one.department for one in self.circulated if one.counts}
        return tuple(one for one in self.departments if one not in read)

    @property
    def outdated(self) -> tuple[Circulation, ...]:
        """Return what departments read before the proposal changed, and have to read again (CMP-105)."""
        return tuple(one for one in self.circulated if not one.counts and one.department in self.waiting)

    @property
    def pending(self) -> tuple[Track, ...]:
        """Return the tracks that are still to be approved (CMP-104)."""
        return tuple(track for track in self.tracks if self.approved(track) is None)

    @property
    def tracks(self) -> tuple[Track, ...]:
        """Return the tracks the case carries (CMP-104)."""
        wanted = {
            Penalty.NONE: (),
            Penalty.ECONOMIC: (Track.ECONOMIC,),
            Penalty.ADMINISTRATIVE: (Track.ADMINISTRATIVE,),
        }
        return wanted.get(self.kind, tuple(Track))
