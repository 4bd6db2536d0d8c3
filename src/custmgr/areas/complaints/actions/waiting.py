"""What waits among the complaints: each form at its stage, memoranda against decisions."""

from collections.abc import Iterator, Mapping
from datetime import date

from custmgr.areas.complaints.facts.words import Ending, Stage
from custmgr.areas.complaints.views import pending
from custmgr.areas.complaints.views.pending import Lying, Memorandum
from custmgr.areas.staff.facts import Department
from custmgr.ground import policy
from custmgr.ground.desk import Reader
from custmgr.ground.words import Word, mark
from custmgr.mechanisms.dues import Due

LIES = mark("complaint {number}: {stage}")
DECIDED = mark("complaint {number}: waits for the decision")
MEMORANDUM = mark("memorandum {number} on complaint {complaint}: still to be decided")
COMMANDS = {
    Ending.APPROVE.value: "custmgr complaint approve {number} --by STAFF",
    Ending.CLOSE.value: "custmgr complaint close {number} --answered letter --accepted",
    Ending.ROUTE.value: "custmgr complaint route {number} --by STAFF",
}
RULE = "CMP-62"
DEPARTMENTS = frozenset(department.value for department in Department)


def dues(desk: Reader, most: int | None = None) -> Iterator[Due]:
    """Tell of every running form, or the first, where it lies and until when it may, and of memoranda (CMP-62)."""
    tree = policy.in_force(desk.connection, "complaints", desk.today)
    endings = {row["name"]: row.get("ends_with", Ending.ROUTE.value) for row in policy.plain(tree["stages"])}
    rules = {clock["name"]: _rule(clock) for clock in tree["clocks"]}
    for form in pending.running(desk.connection, most):
        yield _lying(form, endings.get(form.stage, Ending.ROUTE.value), rules.get(form.clock, RULE))
    yield from map(_memorandum, pending.memoranda(desk.connection))


def _lying(form: Lying, ending: str, rule: str) -> Due:
    due_on = form.due_at if form.half_day else form.due_at.date()
    department = department_of(form.department)
    return Due(
        rule=rule,
        key=f"{form.number} {form.stage}",
        says=DECIDED if ending == Ending.APPROVE.value else LIES,
        values={"number": form.number, "stage": Stage(form.stage), "department": department},
        opens=form.entered_at,
        deadline=None if form.due_at.date() == date.max else due_on,
        customer=form.customer,
        name=form.name,
        owner=form.salesperson,
        department=department,
        way=COMMANDS[ending].format(number=form.number),
    )


def _memorandum(memo: Memorandum) -> Due:
    return Due(
        rule="CMP-60",
        key=memo.number,
        says=MEMORANDUM,
        values={"number": memo.number, "complaint": memo.complaint},
        opens=memo.entered_at,
        deadline=None,
        customer=memo.customer,
        name=memo.name,
        department=department_of(memo.department),
        way=f"custmgr complaint dissent-decide {memo.number} --by STAFF --upheld",
    )


def department_of(text: str) -> Word | None:
    """Return the department a text names; a role holds the form at a decision, which is no department."""
    return Department(text) if text in DEPARTMENTS else None


def _rule(clock: Mapping[str, object]) -> str:
    """Return the rule an allowance stands under, as its numbers name it."""
    named = [str(leaf["rule"]) for _path, leaf in policy.leaves(clock)]
    return named[0].split()[0] if named else RULE
