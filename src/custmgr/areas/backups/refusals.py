"""Where copies must not lie."""

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark

WAY = mark("copy to a listed folder of another computer, not on its drive C: `custmgr policy show backups`")


class NoTargets(Refusal):
    """The company has listed no place for copies yet."""

    rule = "HBK-03"
    exit = Exit.REFUSED
    says = mark("no place for copies is listed yet, so {path} cannot be one")
    way = mark("list the folder of another computer under `targets`: `custmgr policy edit backups`")
    path: str


class NotListed(Refusal):
    """A copy goes to listed places only."""

    rule = "HBK-03"
    exit = Exit.REFUSED
    says = mark("{path} is not among the places for copies: {listed}")
    way = WAY
    path: str
    listed: tuple[str, ...]


class OnDriveC(Refusal):
    """A copy does not lie on drive C."""

    rule = "HBK-03"
    exit = Exit.REFUSED
    says = mark("{path} lies on drive C")
    way = WAY
    path: str


class OnThisMachine(Refusal):
    """A copy does not lie on the machine it was made from."""

    rule = "HBK-02"
    exit = Exit.REFUSED
    says = mark("{path} lies on this computer; when it breaks, the copy breaks with it")
    way = WAY
    path: str


class OnRemovable(Refusal):
    """A copy does not lie on a portable disk or stick."""

    rule = "HBK-02"
    exit = Exit.REFUSED
    says = mark("{path} lies on a portable disk or stick")
    way = WAY
    path: str
