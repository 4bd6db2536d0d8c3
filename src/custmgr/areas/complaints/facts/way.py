"""What makes a form leave a stage out, go round again, or turn off the way: rows of the policy, not code."""

from collections.abc import Mapping
from typing import ClassVar

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.ground.frozen import frozen

FORBID: dict[str, str] = {"extra": "forbid"}


@frozen
class Condition:
    """What the form says last about a field, or does not say; it lapses once the form has lain at `until`."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    field: Field
    says: str = ""
    says_not: str = ""
    until: Stage | None = None

    def holds(self, case: Case, new: Mapping[Field, str]) -> bool:
        """Say whether the form, with what is being stated now, is as the condition wants it (HBK-10, CPL-23)."""
        if self.until is not None and any(passage.stage is self.until for passage in case.passages):
            return False
        value = last_stated(case, self.field, new)
        return value == self.says if self.says else value != self.says_not


@frozen
class Branch:
    """Where a form goes from a stage instead of on; `asked` only when --to names it, and not before a round."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    to: Stage
    when: tuple[Condition, ...]
    from_round: int = 1
    asked: bool = False

    def holds(self, case: Case, new: Mapping[Field, str]) -> bool:
        """Say whether everything the branch asks for is stated (HBK-14)."""
        return all(condition.holds(case, new) for condition in self.when)


@frozen
class FormField:
    """A field without which no form is accepted, and the rule that says so."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    field: Field
    rule: str


def last_stated(case: Case, what: Field, new: Mapping[Field, str]) -> str:
    """Return what the form says about a field, at whichever stage it was stated last; nothing is empty."""
    return new.get(what) or next((fact.value for fact in reversed(case.facts) if fact.field is what), "")


def round_of(case: Case, stage: Stage) -> int:
    """Return which time the form lies at a stage, its present stay included (HBK-14)."""
    return sum(passage.stage is stage for passage in case.passages)
