"""What a decision is refused with."""

from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import Word, mark


class NothingToDecide(Refusal):
    """The form does not lie with the deciders."""

    rule = "CMP.6-1"
    exit = Exit.REFUSED
    says = mark("{number} lies at {stage} and cannot be decided yet")
    way = mark("`custmgr complaint route {number}` hands it on; see `custmgr complaint show {number}`")
    number: str
    stage: Stage


class AlreadyDecided(Refusal):
    """A decision that still suffices is not made twice."""

    rule = "CMP.6-16"
    exit = Exit.REFUSED
    says = mark("{name} has decided {number} already")
    way = mark("`custmgr complaint close {number} --answered letter --accepted`")
    number: str
    name: str


class BelowAuthority(Refusal):
    """Somebody below the required authority decides."""

    rule = "CMP-45"
    exit = Exit.REFUSED
    says = mark("{name} may not decide a complaint amount of {amount_fen}; it is decided by {role} or above")
    way = mark("`custmgr complaint approve {number} --by STAFF` with somebody of that role")
    name: str
    number: str
    amount_fen: int
    role: Role


class UpToManager(BelowAuthority):
    """The lowest band is decided by the business department manager (CMP-63)."""

    rule = "CMP-63"


class UpToDeputy(BelowAuthority):
    """The middle band is decided by the deputy general manager (CMP-64)."""

    rule = "CMP-64"


class UpToGeneral(BelowAuthority):
    """The highest band is decided by the general manager (CMP-65)."""

    rule = "CMP-65"


OVER: dict[Role, type[BelowAuthority]] = {
    Role.BUSINESS_MANAGER: UpToManager,
    Role.DEPUTY_GM: UpToDeputy,
    Role.GENERAL_MANAGER: UpToGeneral,
}


class AmountUnknown(Refusal):
    """With neither claim nor loss known, only the highest authority decides."""

    rule = "CMP-66"
    exit = Exit.REFUSED
    says = mark("neither claim nor loss of {number} is known; {role} decides, not {name}")
    way = mark("`custmgr complaint approve {number} --by STAFF` with that role, or enter the claim")
    name: str
    number: str
    role: Role


class OwnOpinion(Refusal):
    """Whoever wrote the combined opinion does not decide on it."""

    rule = "CMP.6-6"
    exit = Exit.REFUSED
    says = mark("{name} wrote the combined opinion of {number} and cannot decide the case")
    way = mark("have somebody else with the authority decide")
    name: str
    number: str


class QuantityUndetermined(Refusal):
    """A return or a replacement is not decided while its quantity is unknown."""

    rule = "CMP-30"
    exit = Exit.REFUSED
    says = mark("{number} treats by quantity ({treatments}), but the quantity is still undetermined")
    way = mark("`custmgr complaint amend {number} --defective N --reason TEXT`")
    number: str
    treatments: tuple[Word, ...]
