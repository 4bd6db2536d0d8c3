"""Whom a share of the loss falls on, by what the staff register knows of the unit and the persons named."""

from dataclasses import dataclass

from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.shares import WHOLE, Share
from custmgr.areas.complaints.rules import responsibility
from custmgr.areas.complaints.rules.responsibility import Charge
from custmgr.areas.staff.facts import Person, department_named
from custmgr.areas.staff.views import members_of, members_of_department, seek
from custmgr.ground.desk import Reader
from custmgr.ground.refusals import Refusal


@dataclass(frozen=True)
class Whole:
    """The one unit named on the form bears the whole: what the paper wants said of it, and what was said (CMP-115)."""

    share: Share
    wanted: Refusal | None


def people_of(desk: Reader, unit: str) -> tuple[Person, ...]:
    """Return the people of a unit, or of the whole department that it names (CMP-124, CMP-126)."""
    members = members_of(desk.connection, unit, desk.today)
    whole = department_named(unit)
    if not members and whole:
        members = members_of_department(desk.connection, whole, desk.today)
    return tuple(members)


def whole_of(desk: Reader, case: Case) -> Whole | None:
    """Return the share of the one unit named on the form, where nothing was divided in so many words (CMP-19).

    In place of the reason that the paper wants for a whole section or department stands the combined opinion's text.
    """
    share = next((one for one in case.shares if not one.id), None)
    if share is None:
        return None
    charge = Charge(share.unit, WHOLE, members=people_of(desk, share.unit), namesake=seek(desk.connection, share.unit))
    meant = responsibility.share_of(charge)
    if isinstance(meant, Refusal):
        return Whole(share, meant)
    return Whole(share, responsibility.judge_target(charge, meant))
