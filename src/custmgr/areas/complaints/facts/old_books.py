"""A complaint as the register kept before this desk tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from custmgr.areas.complaints.facts.words import Field, Outcome, Stage
from custmgr.areas.customers.facts import Region


@dataclass(frozen=True)
class OldCase:
    """One line of the old register: its number, how far it came, the form, what was found and decided.

    `form` holds what stands on the form, `found` what the departments stated; `remark` keeps in words what has no
    place of its own. `region` is none where the line does not say it.
    """

    number: str | None
    stage: Stage
    accepted_at: datetime | None
    due_on: date | None
    closed_on: date | None
    outcome: Outcome
    region: Region | None
    form: Mapping[Field, str]
    found: Mapping[Field, str] = field(default_factory=dict)
    stage_text: str | None = None
    decided_by: str | None = None
    remark: str | None = None
