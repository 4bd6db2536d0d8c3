"""Looking cases up: the register, the reminders."""

import json

from custmgr.areas.complaints import views
from custmgr.areas.complaints.actions.case import policy_of, present
from custmgr.areas.complaints.actions.charging import whole_of
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.complaints.rules import explaining, standing
from custmgr.areas.customers.views import find as find_customer
from custmgr.ground.desk import Reader
from custmgr.ground.frozen import frozen
from custmgr.ground.options import word


@frozen
class Wanted:
    """Which cases are asked for, in which order."""

    overdue: bool = False
    stage: str | None = None
    customer: str | None = None
    by_number: bool = False

    @property
    def everything(self) -> bool:
        """Say whether the whole register is asked for, in its own order."""
        return self == Wanted()


def list_first(desk: Reader, wanted: Wanted, most: int | None) -> tuple[list[Present], int]:
    """List the first of the register and count all of it; of the whole register no more is read than is shown."""
    if most and wanted.everything and (ids := views.first_ids(desk.connection, most)) is not None:
        found = views.list_cases(desk.connection, "k.id IN (SELECT value FROM json_each(:ids))", ids=json.dumps(ids))
        return standing.by_urgency([present(desk, case) for case in found]), views.count_cases(desk.connection)
    listed = list_complaints(desk, wanted)
    return listed[:most], len(listed)


def list_complaints(desk: Reader, wanted: Wanted) -> list[Present]:
    """List the register: what is most urgent first, or by number (CMP-26)."""
    values, where = {}, ["1"]
    if wanted.stage:
        values["stage"], where = word(Stage, wanted.stage, "--stage").value, [*where, "k.stage = :stage"]
    if wanted.customer:
        customer = find_customer(desk.connection, wanted.customer)
        values["customer"], where = str(customer.id), [*where, "k.customer_id = :customer"]
    if wanted.overdue:
        where.append("k.stage NOT IN ('draft', 'closed', 'void')")
    found = [present(desk, case) for case in views.list_cases(desk.connection, " AND ".join(where), **values)]
    shown = [case for case in found if case.overdue] if wanted.overdue else found
    return standing.by_number(shown) if wanted.by_number else standing.by_urgency(shown)


def explain(desk: Reader, case: Case) -> tuple[explaining.Reason, ...]:
    """Explain why a case stands as it does, by the policy it was accepted under (CMP-90)."""
    day = case.accepted_at.date() if case.accepted_at else desk.today
    whole = whole_of(desk, case)
    wanted = whole.wanted.rule if whole and whole.wanted else None
    return explaining.explain(case, policy_of(desk, case), views.edition_name(desk.connection, day), wanted)


def list_overdue(desk: Reader) -> list[Present]:
    """List every running stage past its allowance, with the department that holds the form (CMP-62)."""
    found = [present(desk, case) for case in views.running(desk.connection)]
    late = [case for case in found if case.stage_days_late]
    return sorted(standing.by_urgency(late), key=lambda case: -case.stage_days_late)
