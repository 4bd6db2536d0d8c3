"""Which flow sheets are there, due and overdue; nothing here writes."""

from dataclasses import replace
from datetime import date

from custmgr.areas.distributors.actions import asking
from custmgr.areas.distributors.facts.dealers import Appointment
from custmgr.areas.distributors.facts.flows import FlowMonth, FlowRow
from custmgr.areas.distributors.facts.words import FlowState
from custmgr.areas.distributors.rules import flowing
from custmgr.areas.distributors.rules.territory import is_inside
from custmgr.areas.distributors.views import dealers
from custmgr.areas.distributors.views import flows as views
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month


def list_months(desk: Reader, month: Month | None, *, everything: bool) -> list[FlowMonth]:
    """List the sheets that are due or overdue, all since the appointment, or those of one month (DST-24, DST-28)."""
    since, there = dealers.appointed_since(desk.connection), views.sheets(desk.connection)
    days = asking.policy_of(desk).flow_days
    found = [
        _month(desk, appointment, each, there.get((appointment.customer_id, str(each))), days)
        for appointment in dealers.list_appointments(desk.connection, desk.today)
        for each in flowing.months_between(Month.of(since[appointment.customer_id]), Month.of(desk.today))
        if month in (None, each)
    ]
    wanted = {FlowState.DUE, FlowState.OVERDUE}
    return [one for one in found if everything or month is not None or one.state in wanted]


def is_out(line: FlowRow, appointment: Appointment) -> bool:
    """Say whether a line was sold outside the territory (DST-28)."""
    return not is_inside(line.region, appointment.regions)


def _month(
    desk: Reader, appointment: Appointment, month: Month, sheet: tuple[int, date, int] | None, days: int
) -> FlowMonth:
    due, received_on = flowing.due_on(month, days), sheet[1] if sheet else None
    state = flowing.state_of(due, received_on, desk.today)
    told = (appointment.customer_id, appointment.customer, appointment.name, str(month), due, state, received_on)
    found = FlowMonth(*told, rows=sheet[2] if sheet else 0)
    if sheet is None:
        return found
    held = dealers.territory_on(desk.connection, appointment.customer_id, month.last) or appointment
    away = (f"{line.buyer} {line.region}" for line in views.lines_of(desk.connection, sheet[0]) if is_out(line, held))
    return replace(found, outside=tuple(dict.fromkeys(away)))
