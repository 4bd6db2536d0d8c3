"""The shape of what settlement papers go by: who signs, who keeps a copy, what proves them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from custmgr.areas.settlement.facts.words import ProofKind
from custmgr.areas.staff.facts import Department, Role

FORBID: dict[str, str] = {"extra": "forbid"}


@dataclass(frozen=True)
class Certificates:
    """Sales allowance certificates: copies, signers, proofs (CMP-73, CMP-74, CMP-84)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    copies: tuple[Department, ...]
    manager_roles: tuple[Role, ...]
    general_manager_roles: tuple[Role, ...]
    proof_kinds: tuple[ProofKind, ...]


@dataclass(frozen=True)
class Notes:
    """Finished goods return notes; the ratio counts where the customer noted none (CMP-76, CMP-79, CMP-82)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    copies: tuple[Department, ...]
    verifier_roles: tuple[Role, ...]
    receiver_roles: tuple[Role, ...]
    over_ratio: Decimal
    proof_kinds: tuple[ProofKind, ...]


@dataclass(frozen=True)
class Policy:
    """Everything settlement goes by."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID
    allowance: Certificates
    returns: Notes

    def faults(self) -> tuple[str, ...]:
        """Name every list left empty, and an over-return ratio outside 0 to 1."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        for name, part in (("allowance", self.allowance), ("returns", self.returns)):
            for key, value in vars(part).items():
                if value == ():
                    yield f"{name}.{key}: may not be left out"
        if not 0 <= self.returns.over_ratio <= 1:
            yield "returns.over_ratio: must lie between 0 and 1"
