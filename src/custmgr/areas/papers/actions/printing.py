"""Printing the complaint form: working copies while it runs, its numbered copies when it is closed."""

from pathlib import Path

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.case import policy_of, show
from custmgr.areas.complaints.facts.words import Stage
from custmgr.areas.papers import rules, store, views
from custmgr.areas.papers.actions.form import Sheet
from custmgr.areas.papers.actions.looking import policy_on
from custmgr.areas.papers.facts import Printed, Wish
from custmgr.areas.papers.policy import Policy
from custmgr.ground import forms
from custmgr.ground.desk import Desk


def print_form(desk: Desk, number: str, wish: Wish) -> Printed:
    """Print a closed form in its copies, each naming its keeper; before the closing, a working copy (CMP-49)."""
    case = show(desk, number)
    way, policy = policy_of(desk, case), policy_on(desk, case)
    if wish.copy is not None and (refusal := rules.judge_copy(case, wish.copy, policy)):
        raise refusal
    closed = case.stage is Stage.CLOSED
    copies = _copies(policy, wish.copy) if closed else []
    held = rules.holdings(case, views.trail(desk.connection, case.id), policy) if closed else []
    form = Sheet(case, way, policy, held).form(copies)
    target = wish.target or Path(f"complaint-{case.number}.xlsx")
    numbers = [copy.number for copy in copies]
    store.add_printing(desk, case.id, numbers or [None], complaints.clerk(desk.connection))
    desk.note("complaint print", case.number, copies=numbers, file=target.name)
    return Printed(target, tuple(forms.write(target, [form], force=wish.force, house=desk.company)))


def _copies(policy: Policy, only: int | None) -> list[forms.Copy]:
    named = [forms.Copy(number, keeper.label) for number, keeper in enumerate(policy.copies, start=1)]
    return [copy for copy in named if only in (None, copy.number)]
