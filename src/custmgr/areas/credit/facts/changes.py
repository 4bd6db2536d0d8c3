"""The words of an application for a change of the credit limit."""

from collections.abc import Mapping
from datetime import date

from custmgr.areas.grading.facts import Treatment
from custmgr.areas.staff.facts import Role
from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class ChangeState(Word):
    """How far an application has come (CRL-13, CRL-14, CRL-16)."""

    OPEN = "open", mark("Waits for opinions")
    APPROVED = "approved", mark("Limit changed")
    REFUSED = "refused", mark("Not agreed to")
    VOID = "void", mark("Void: the original limit has changed")


class Say(Word):
    """What an opinion says (CRL-13)."""

    AGREE = "agree", mark("Agrees")
    REFUSE = "refuse", mark("Does not agree")


@frozen
class Form:
    """What stands on the application about the customer, as it was on the day of the application (CRL-12)."""

    name: str
    in_charge: str | None = None
    grade: str | None = None
    address: str | None = None
    contact: str | None = None
    phone: str | None = None

    def missing(self, required: tuple[str, ...]) -> tuple[str, ...]:
        """Name the required fields in which nothing is written."""
        return tuple(key for key in required if not getattr(self, key))


@frozen
class Opinion:
    """One of the opinions on an application: whose, in which office, what it says, when (CRL-13)."""

    step: int
    role: Role
    by: str
    decision: Say
    text: str | None
    on: date

    def as_tree(self) -> Mapping[str, object]:
        """Return it as scripts read it."""
        return vars(self)


@frozen
class LimitChange:
    """An application for a change of the credit limit, with the opinions given so far."""

    id: int
    customer_id: int
    customer: str
    form: Form
    from_fen: int
    to_fen: int
    reason: str
    until: date | None
    applied_on: date
    applied_by: str
    state: ChangeState
    settled_on: date | None
    opinions: tuple[Opinion, ...]
    next_role: Role | None = None
    due_on: date | None = None

    @property
    def is_increase(self) -> bool:
        """Say whether more than before is asked for."""
        return self.to_fen > self.from_fen

    @property
    def waiting_since(self) -> date:
        """Return the day of the last opinion, before the first that of the application."""
        return self.opinions[-1].on if self.opinions else self.applied_on


@frozen
class Asked:
    """What an application asks for."""

    to_fen: int
    reason: str
    until: date | None = None
    in_charge: str | None = None


@frozen
class Proposal:
    """What is judged of an application before it is entered: both limits, the day it ends, how the customer ranks."""

    from_fen: int
    to_fen: int
    until: date | None
    treatment: Treatment | None
    today: date
