"""The empty complaint form, to be filled in by hand."""

from pathlib import Path

from custmgr.areas.complaints.policy import Policy as Way
from custmgr.areas.papers.actions.form import Sheet
from custmgr.areas.papers.facts import Printed, Wish
from custmgr.areas.papers.policy import Policy
from custmgr.ground import forms
from custmgr.ground.desk import Reader


def print_blank(desk: Reader, wish: Wish) -> Printed:
    """Print the empty form by the policy in force today (CMP-29)."""
    form = Sheet(None, desk.policy(Way), desk.policy(Policy)).form(())
    target = wish.target or Path("complaint-blank.xlsx")
    return Printed(target, tuple(forms.write(target, [form], force=wish.force, house=desk.company)))
