"""The shape of the visits' numbers."""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.areas.methods.facts import Method
from custmgr.areas.staff.facts import Role
from custmgr.areas.visits.facts import Block, Detail, Part, VisitKind
from custmgr.ground.frozen import frozen
from custmgr.mechanisms.cadence import ANY_KIND, PeriodKind, Trigger, Unit

Since = Literal[
    "first_purchase",
    "important",
    "registered",
    "contracted",
    "contract",
    "contract_ended",
    "importance_a",
    "importance_b",
    "received",
    "suggestion",
]
Event = Literal[
    "",
    "visit",
    "purchase",
    "registered",
    "short_of_salespersons",
    "contract_signed",
    "contract_changed",
    "contract_ended",
    "complaint_closed",
]

Also = Literal["attempt", "unreachable", "contact", "inquiry_answer"]
Owner = Literal["salesperson", "collector"]
Wish = Literal["no_phone", "no_onsite", "no_contact"]


@frozen
class Cadence:
    """One row of what is due when: any trigger of the cadence mechanism over the facts of this desk.

    `since` says from which day a customer counts, `event` which days the triggers after, before and plan start
    from; `completes_with` are kinds of record, `role` the role a completing visitor must hold, "" for any; `also` says
    what fulfils it, too: an attempt that counts, giving the customer up as unreachable, a contact that is no visit, an
    answer to an inquiry; `but` leaves out whoever does not want it. It is the business of the role where one is named,
    else of the `owner`: the salesperson, or whoever received the customer first.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    on: bool
    rule: str
    since: Since
    trigger: Trigger
    offset: int
    unit: Unit
    period: PeriodKind | None = None
    within: bool = False
    event: Event = ""
    yearly: bool = False
    lead_days: int = 0
    methods: tuple[Method, ...] = ()
    completes_with: tuple[str, ...] = (ANY_KIND,)
    role: str = ""
    also: tuple[Also, ...] = ()
    owner: Owner = "salesperson"
    but: tuple[Wish, ...] = ()

    def faults(self) -> Iterator[str]:
        """Name what the types cannot say: a trigger without what it starts from, a kind nobody records."""
        if (self.trigger == "period_end") != (self.period is not None):
            yield "period: goes with the trigger period_end, and only with it"
        if (self.trigger in {"after", "before", "plan"}) != bool(self.event):
            yield "event: goes with the triggers after, before and plan, and only with them"
        if self.offset < 0:
            yield "offset: less than 0"
        if self.unit == "workdays" and self.trigger == "before":
            yield "unit: before counts calendar days"
        unknown = [kind for kind in self.completes_with if kind not in {ANY_KIND, *VisitKind, *ContactKind}]
        if unknown:
            yield f"completes_with: {', '.join(unknown)}"


@frozen
class Need:
    """A field no record is without, and the rule that asks for it; with `methods` only of visits made so."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    field: str
    rule: str
    methods: tuple[Method, ...] = ()


@frozen
class Score:
    """A field that is a number from its least to its most, both included."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    field: Detail
    least: int
    most: int
    rule: str


@frozen
class Opening:
    """An answer that opens a finding: of which kind, with which facts, by which rule."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    field: Detail
    says: str
    finding: str
    rule: str
    facts: Mapping[str, str]


@frozen
class Record:
    """What a record of a visit must hold, and what it leads to.

    `by_contract` tells the kind of a record nobody names by the customer's contract. `asked_for` are methods that
    count only where the customer wants no calls, but for the kinds of `asked_for_but`. A record entered later than
    `entry_workdays` after the visit is late; 0 sets no limit.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    needs: tuple[Need, ...]
    scores: tuple[Score, ...] = ()
    opens: tuple[Opening, ...] = ()
    by_contract: bool = False
    asked_for: tuple[Method, ...] = ()
    asked_for_but: tuple[VisitKind, ...] = ()
    entry_workdays: int = 0

    def faults(self) -> Iterator[str]:
        """Name what the types cannot say."""
        yield from (f"needs: no field {need.field}" for need in self.needs if need.field not in {*Part, *Detail})
        yield from (f"scores: {score.field}" for score in self.scores if score.least > score.most)
        if self.entry_workdays < 0:
            yield "entry_workdays: less than 0"


@frozen
class Question:
    """One line of an outline: its block, the question in both languages, and the field that takes the answer."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    block: Block
    en: str
    zh: str
    rule: str
    field: Detail | None = None


@frozen
class Policy:
    """How customers are visited."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}
    first_visit_salespersons: int
    first_visit_prepared: bool
    important_salespersons: int
    contact_roles: tuple[Role, ...]
    record: Record
    outlines: Mapping[str, tuple[Question, ...]]
    cadence: Mapping[str, Cadence]

    def faults(self) -> tuple[str, ...]:
        """Name what the types cannot say, with its key."""
        counts = {
            "first_visit_salespersons": self.first_visit_salespersons,
            "important_salespersons": self.important_salespersons,
        }
        low = tuple(f"{key}: less than 1" for key, count in counts.items() if count < 1)
        low += tuple(f"record.{fault}" for fault in self.record.faults())
        low += () if self.contact_roles else ("contact_roles: none",)
        low += tuple(f"outlines: no kind {kind}" for kind in self.outlines if kind not in set(VisitKind))
        return low + tuple(f"cadence.{name}.{fault}" for name, row in self.cadence.items() for fault in row.faults())
