"""A decided case to settle: by facts for the rules, by the program for the commands."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from custmgr.areas.complaints.facts.cases import Case, Decision
from custmgr.areas.complaints.facts.losses import LossLine
from custmgr.areas.complaints.facts.words import Outcome, Stage, Treatment
from custmgr.areas.customers.facts import Region
from custmgr.areas.settlement.facts.papers import Allowance, Receipt, ReturnNote, Signature, Voucher
from custmgr.areas.settlement.facts.words import Mode, Place
from custmgr.areas.settlement.policy import Policy as SettlementPolicy
from custmgr.areas.staff.facts import Role
from custmgr.ground import policy as policies
from tests.areas.complaints.conftest import ACCEPTED_AT, Desk, desk, opened, policy  # noqa: F401
from tests.conftest import Result, Run
from tests.remembering import remembered

DECIDED_AT = datetime.fromisoformat("2024-03-07T09:00")
TODAY = "2024-03-20T10:00"
PAPER: dict[str, Any] = {
    "id": 1, "complaint": "240301", "customer": "C00001", "customer_name": "华东电子", "order": "SO-88",
    "product": "P-7", "on": date(2024, 3, 8), "signatures": (), "proof": None, "voucher": None, "void": None,
}  # fmt: skip


def line(kind: Treatment, amount_fen: int, quantity: int | None = None, price_fen: int | None = None) -> LossLine:
    """Return a line of the loss as it was decided."""
    milli = None if quantity is None else quantity * 1000
    return LossLine(1, kind, amount_fen, milli, price_fen, None, None, None, estimated=False, entered_at=DECIDED_AT)


def decision(role: Role = Role.DEPUTY_GM, loss_fen: int = 11_300_000) -> Decision:
    """Return the decision in force."""
    seen = (loss_fen, loss_fen, True, None, "manufacturer")
    return Decision(1, DECIDED_AT, "钱副总", role, Role.DEPUTY_GM, *seen)


def allowance(amount_fen: int, *places: Place, **changes: Any) -> Allowance:
    """Return a certificate signed at these places."""
    names = {Place.MANAGER: "赵经理", Place.GENERAL_MANAGER: "孙总", Place.CUSTOMER: None}
    signatures = tuple(Signature(place, names[place], date(2024, 3, 9)) for place in places)
    told = {**PAPER, "number": "240301-A1", "signatures": signatures, **changes}
    return Allowance(**told, amount_fen=amount_fen)


def note(quantity: int = 1000, received: int | None = None, posted: int | None = None, **changes: Any) -> ReturnNote:
    """Return a verified note, received and booked as told, in pieces."""
    told: dict[str, Any] = {
        **PAPER, "number": "240301-R1", "mode": Mode.RETURN, "reason": "尺寸超差", "basis": "客诉240301",
        "quantity_milli": quantity * 1000, "over_ratio": None,
        "signatures": (Signature(Place.MANAGER, "赵经理", date(2024, 3, 9)),),
        "receipt": None if received is None else Receipt(received * 1000, "吴仓管", date(2024, 3, 12)),
        "voucher": None if posted is None else Voucher("V1", date(2024, 3, 20), posted * 1000, posted * 8000),
    }  # fmt: skip
    return ReturnNote(**{**told, **changes})


@pytest.fixture
def settlement_policy() -> SettlementPolicy:
    """Return the built-in numbers."""
    return policies.build(SettlementPolicy, policies.built_in("settlement"))


def decided_case(**changes: Any) -> Case:
    """Return a case decided by the deputy general manager: 1000 pieces back at 80.00, 8000.00 allowed."""
    lines = (line(Treatment.ALLOWANCE, 800_000), line(Treatment.RETURN, 1_600_000, 1000, 8000))
    known: dict[str, Any] = {
        "id": 1, "number": "240301", "draft_number": None, "customer": "C00001", "customer_name": "华东电子",
        "region": Region.DOMESTIC, "stage": Stage.EXECUTE, "opened_at": ACCEPTED_AT, "accepted_at": ACCEPTED_AT,
        "due_on": date(2024, 3, 14), "order": "SO-88", "product": "P-7", "quantity_milli": 5_000_000,
        "shipped_on": date(2024, 2, 10), "defective_milli": 2_000_000, "undetermined": False, "demand": "退货",
        "reason": "尺寸超差", "claim_fen": None, "opinion": None, "sample": None, "no_sample": None,
        "cause_class": None, "founded": True, "responsible": "二线",
        "treatments": (Treatment.ALLOWANCE, Treatment.RETURN), "loss_fen": 2_400_000, "tracked": None,
        "decision_id": 1, "answered_by": None, "answered_on": None, "closed_on": None, "outcome": None,
        "decisions": (decision(),), "losses": lines, "decided_losses": lines,
    }  # fmt: skip
    return Case(**{**known, **changes})


def closed_case(**changes: Any) -> Case:
    """Return the decided case as closed on 2024-03-12 and accepted by the customer."""
    ended: dict[str, Any] = {
        "stage": Stage.CLOSED, "closed_on": date(2024, 3, 12), "outcome": Outcome.ACCEPTED, "answered_by": "letter",
        "answered_on": date(2024, 3, 11),
    }  # fmt: skip
    return decided_case(**{**ended, **changes})


@dataclass
class Office:
    """The settlement of one decided case as a test uses it: every line with --json."""

    run: Run
    complaints: Desk

    def allowance(self, *words: str, now: str = TODAY) -> Result:
        """Run one line of `custmgr allowance`."""
        return self.run("allowance", *words, "--json", now=now)

    def back(self, *words: str, now: str = TODAY) -> Result:
        """Run one line of `custmgr return`."""
        return self.run("return", *words, "--json", now=now)

    def done(self, result: Result) -> Any:
        """Return the JSON of a line that must succeed."""
        assert result.status == 0, result.err
        return result.json

    def verified(self, quantity: int = 1000, *words: str) -> str:
        """Open a note and have it verified; return its number."""
        number = self.done(self.back("open", "240301", "--quantity", str(quantity), *words))["number"]
        self.done(self.back("verify", number, "--by", "赵经理"))
        return str(number)

    def received(self, quantity: int = 1000, *words: str) -> str:
        """Open a note, have it verified and the goods received; return its number."""
        number = self.verified(quantity, *words)
        self.done(self.back("receive", number, "--quantity", str(quantity), "--by", "吴仓管"))
        return number

    def proved(self, quantity: int = 1000, *words: str) -> str:
        """Take a note as far as its proof; return its number."""
        number = self.received(quantity, *words)
        self.done(self.back("proof", number, "--kind", "return_certificate", "--sealed"))
        return number

    def signed(self, amount: str) -> str:
        """Issue a certificate and have it signed by all three; return its number."""
        number = str(self.done(self.allowance("issue", "240301", "--amount", amount))["number"])
        for words in (("--by", "赵经理"), ("--by", "孙总"), ("--customer-seal",)):
            self.done(self.allowance("sign", number, *words))
        return number


LINES = (
    ("--kind", "allowance", "--amount", "8000"),
    ("--kind", "return", "--quantity", "1000", "--price", "80"),
)


def decide(complaints: Desk, lines: tuple[tuple[str, ...], ...] = LINES, by: str = "孙总", **stated: str) -> Desk:
    """Take the case to its execution, its loss entered line by line."""
    complaints.walk("accept", "qc", "mfg", "review", "opinion")
    kinds = ",".join(words[1] for words in lines)
    for words in lines:
        done = complaints("loss", complaints.number, *words, "--treatment", kinds)
        assert done.status == 0, done.err
    told = {
        "founded": "yes",
        "responsible": "二线",
        "treatment": kinds,
        "tracked": "yes",
        "penalty": "economic",
        **stated,
    }
    said = [word for name, value in told.items() for word in ("--set", f"{name}={value}")]
    routed = complaints.route("--by", "陈生管", "--opinion", "属实", *said)
    assert routed.status == 0, routed.err
    approved = complaints("approve", complaints.number, "--by", by)
    assert approved.status == 0, approved.err
    return complaints


@pytest.fixture
def office(opened: Desk) -> Office:  # noqa: F811
    """Return the settlement of a case decided on 8000.00 of allowance and 1000 pieces back at 80.00."""

    def settle() -> None:
        added = opened.run("staff", "add", "吴仓管", "--role", "store")
        assert added.status == 0, added.err
        decide(opened)

    remembered("decided for settlement", settle)
    return Office(opened.run, opened)


def ratio(text: str) -> Fraction:
    """Return a share as an exact fraction."""
    return Fraction(Decimal(text))
