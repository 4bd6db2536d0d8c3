"""The shape of the rules of access."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from custmgr.areas.access.facts import Group
from custmgr.areas.staff.facts import Role

STRICT = {"extra": "forbid"}
RULES = ("INF-34", "FVS-06")


@dataclass(frozen=True)
class Sight:
    """Whose customers a role sees, whether published only, masked, and after a pledge (HBK-04, HBK-05, INF-38)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    own_only: tuple[Role, ...]
    published_only: bool
    mask_phones: bool
    pledge_required: bool


@dataclass(frozen=True)
class Asking:
    """When a request is needed, whose consent it takes, who hands out, to whom, and how (INF-32 to 42, FVS-06, 76, 77).

    `consents` come with every electronic release, after those of one's own project, of another one, of the archive.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    needed: bool
    needed_rule: str
    consents: tuple[Role, ...]
    own_project: tuple[Role, ...]
    other_project: tuple[Role, ...]
    archive: tuple[Role, ...]
    handlers: tuple[Role, ...]
    handlers_other: tuple[Role, ...]
    holders: tuple[Role, ...]
    protected: bool
    filing: bool
    paper_return_workdays: int


@dataclass(frozen=True)
class Secret:
    """Which importance makes a customer secret, and whose word opens it (INF-44)."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    grades: tuple[str, ...]
    director: Role


@dataclass(frozen=True)
class Policy:
    """The rules of access."""

    __pydantic_config__: ClassVar[dict[str, str]] = STRICT
    matrix: dict[Role, tuple[Group, ...]]
    sight: Sight
    request: Asking
    secret: Secret

    def faults(self) -> tuple[str, ...]:
        """Name every rule that cannot be worked with."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        if self.request.paper_return_workdays < 0:
            yield "request.paper_return_workdays: below 0"
        if self.request.needed_rule not in RULES:
            yield f"request.needed_rule: is none of {', '.join(RULES)}"
        yield from (
            f"sight.own_only.{role}: is not in the matrix" for role in self.sight.own_only if role not in self.matrix
        )
