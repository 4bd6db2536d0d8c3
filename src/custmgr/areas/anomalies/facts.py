"""The words of an abnormality note."""

from dataclasses import dataclass
from datetime import date

from custmgr.areas.staff.facts import Department
from custmgr.ground.words import Word, mark

NOTHING = {"", "no", "none", "无", "没有", "无要求", "-"}


class State(Word):
    """How far an abnormality note has come (CMP-4)."""

    OPEN = "open", mark("Still open")
    DONE = "done", mark("Done")
    CONVERTED = "converted", mark("Became a complaint")


@dataclass(frozen=True)
class Anomaly:
    """An abnormality that did no harm: about what, who is to improve, what was done (CMP-4)."""

    id: int
    number: str
    customer: str
    customer_name: str
    product: str
    abnormality: str
    department: Department
    handler: str | None
    on: date
    measure: str | None
    done_by: str | None
    done_on: date | None
    complaint: str | None
    converted_on: date | None
    loss_fen: int | None

    @property
    def state(self) -> State:
        """Return how far it has come; what became a complaint stays one."""
        if self.complaint is not None:
            return State.CONVERTED
        return State.DONE if self.done_on else State.OPEN


@dataclass(frozen=True)
class Report:
    """What is reported: an abnormality, the loss it caused and the customer's demand, if any (CMP-4)."""

    customer: str
    product: str
    abnormality: str
    department: Department
    loss_fen: int | None = None
    demand: str | None = None
    handler: str | None = None
    on: date | None = None
