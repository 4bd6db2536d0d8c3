"""The words of the credit check: where a customer stands, and what the check answers."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from custmgr.areas.credit.facts.holds import Hold, Release
from custmgr.areas.grading.facts import Standing
from custmgr.areas.money.facts.settling import Receivables
from custmgr.areas.terms.facts import Term
from custmgr.ground.frozen import frozen
from custmgr.ground.language import fill
from custmgr.ground.words import Word, mark


class Decision(Word):
    """What the check answers."""

    OK = "ok", mark("Supply")
    WATCH = "watch", mark("Supply and watch")
    HOLD = "hold", mark("Do not supply")


@frozen
class Order:
    """What is asked about: an amount, on credit or in cash; the row of an order that is in the books already."""

    amount_fen: int = 0
    in_cash: bool = False
    row: int | None = None


@frozen
class Position:
    """Where a customer stands: what may be owed, what is, and what is ordered on credit and not delivered yet.

    `late_fen` is what is overdue beyond the days let pass.
    """

    customer_id: int
    code: str
    name: str
    salesperson: str | None
    term: Term | None
    standing: Standing
    receivables: Receivables | None
    late_fen: int
    today: date
    undelivered_fen: int = 0
    hold: Hold | None = None
    release: Release | None = None

    @property
    def open_fen(self) -> int:
        """Return what is owed."""
        return self.receivables.open_fen if self.receivables else 0

    @property
    def bound_fen(self) -> int:
        """Return what of the limit is used before any further order: owed, or promised on credit (CRL-10)."""
        return self.open_fen + self.undelivered_fen

    @property
    def overdue_fen(self) -> int:
        """Return what is owed and should have been paid before today."""
        return self.receivables.overdue_fen if self.receivables else 0

    @property
    def overdue_since(self) -> date | None:
        """Return the oldest due day that has passed without full payment."""
        return self.receivables.oldest_due_on if self.receivables and self.overdue_fen else None


@frozen
class Line:
    """A sentence with its values, told in the clerk's language where it is shown.

    One on credit says nothing to people about an order paid in cash.
    """

    says: str
    values: Mapping[str, object] = field(default_factory=dict)
    on_credit: bool = field(default=False, kw_only=True)

    @property
    def told(self) -> str:
        """Return the sentence with its values in the clerk's language."""
        return fill(self.says, **self.values)


@frozen
class Reason(Line):
    """Why an order is held or a customer watched, and the rule that says so."""

    rule: str = ""


@frozen
class Verdict:
    """The answer of the credit check with everything it was worked out from."""

    position: Position
    requested_fen: int
    decision: Decision
    reasons: tuple[Reason, ...]
    steps: tuple[Line, ...]
    exposure_fen: int
    available_fen: int
    excess_fen: int
    overdue_days: int
    first_overdue_on: date | None
    report_due_on: date | None
    on_hold: bool
    holding: tuple[Reason, ...] = ()
    released: Release | None = None
