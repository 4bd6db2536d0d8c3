"""Who answers for a loss: the parties, their ratios, the confirmations and the memoranda of dissent."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark
from custmgr.mechanisms import shares

WHOLE = Fraction(1)
OTHER_ITEM = 15
ITEMS: dict[int, str] = {
    1: mark("Wrong documents, samples or similar papers"),
    2: mark("Financial error"),
    3: mark("Material not prepared or used as specified"),
    4: mark("Rejects mixed with good products and delivered to store"),
    5: mark("Quantity out of range without the customer's consent"),
    6: mark("Production documents reduced without permission"),
    7: mark("Special quality requirements not passed on"),
    8: mark("Order recorded wrongly"),
    9: mark("Late delivery"),
    10: mark("Wrong loading"),
    11: mark("Delivery note written wrongly"),
    12: mark("Bad storage or trouble in transport"),
    13: mark("Outer marking not as specified"),
    14: mark("Inspection data do not agree"),
    OTHER_ITEM: mark("Other"),
}


class Party(Word):
    """What kind of party answers for a share of the loss (CMP-58)."""

    UNIT = "unit", mark("Unit")
    PERSON = "person", mark("Person")
    THIRD_PARTY = "third_party", mark("Third party")
    COMPANY = "company", mark("Company")


class Penalty(Word):
    """Which kind of penalty a founded case carries (CMP-44, CMP-104)."""

    NONE = "none", mark("No penalty")
    ECONOMIC = "economic", mark("Economic penalty")
    ADMINISTRATIVE = "administrative", mark("Administrative penalty")
    BOTH = "both", mark("Economic and administrative penalty")


PENALTY_ASSUMED = mark("{penalty} (not stated, assumed by the policy)")
STAFF = (Party.UNIT, Party.PERSON)


@frozen
class Share:
    """What one party bears of the loss; the number 0 marks a share read from the stated responsible unit.

    `stage` is where the form lay when the share was entered, `dissent` the memorandum that allowed it later.
    """

    id: int
    party: Party
    unit: str
    department: Department | None
    ratio: Fraction
    item: int | None
    item_text: str | None
    persons: tuple[str, ...]
    reason: str | None
    amount_fen: int
    stage: Stage = Stage.SYNTHESIS
    dissent: int | None = None

    @property
    def fined(self) -> bool:
        """Say whether staff answer for the share; a third party's and the company's are never fined (CMP-58)."""
        return self.party in STAFF

    @property
    def item_label(self) -> str | None:
        """Return the fact of the list of fifteen, as it is called."""
        return ITEMS.get(self.item) if self.item else None

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """Return what tells this share from the others: the unit, and the persons where they are charged."""
        return self.unit, self.persons if self.party is Party.PERSON else ()


@frozen
class Confirmation:
    """A department's confirmation of responsibility and ratio (CMP-54)."""

    id: int
    department: Department
    by: str
    opinion: str | None
    at: datetime

    @property
    def on(self) -> date:
        """Return the day of the confirmation."""
        return self.at.date()


@frozen
class Dissent:
    """A memorandum against a decision, of a department or for the customer, with its result (CMP-57, CMP-60)."""

    id: int
    number: str
    department: Department
    by: str
    customer: bool
    text: str
    entered_at: datetime
    decided_at: datetime | None = None
    decided_by: str | None = None
    role: Role | None = None
    upheld: bool | None = None
    result: str | None = None

    @property
    def decided_on(self) -> date | None:
        """Return the day the memorandum was decided on."""
        return self.decided_at.date() if self.decided_at else None

    @property
    def undecided(self) -> bool:
        """Say whether nobody has decided the memorandum yet."""
        return self.decided_at is None


def latest(rows: Iterable[Share]) -> tuple[Share, ...]:
    """Return the share that counts of each party, in the order of their first entry; a ratio of 0 removes one."""
    by_key: dict[tuple[str, tuple[str, ...]], Share] = {}
    for row in rows:
        gone = [key for key in by_key if key[0] == row.unit and row.ratio == 0 and row.key[1] in ((), key[1])]
        for key in gone:
            del by_key[key]
        if row.ratio:
            by_key[row.key] = row
    return tuple(by_key.values())


def total(rows: Iterable[Share]) -> Fraction:
    """Return the sum of the ratios; a whole attribution is exactly 1 (CMP.6-7)."""
    return sum((row.ratio for row in rows), Fraction(0))


def divided(rows: Sequence[Share], loss_fen: int) -> tuple[Share, ...]:
    """Give every share its amount of the loss by largest remainder; what nobody bears yet stays out (CMP.6-7)."""
    if not rows:
        return ()
    rest = max(WHOLE - total(rows), Fraction(0))
    amounts = shares.split(loss_fen, [*(row.ratio for row in rows), rest])
    return tuple(replace(row, amount_fen=amount) for row, amount in zip(rows, amounts, strict=False))
