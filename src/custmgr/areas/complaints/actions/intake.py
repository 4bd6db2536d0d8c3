"""Taking a complaint in: the form, its acceptance and its number."""

from collections.abc import Mapping, Sequence

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions.case import allowance, holidays, policy_of, present, refuse, show, typed, value
from custmgr.areas.complaints.facts.cases import Present
from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.refusals.dissent import ObjectionWaiting
from custmgr.areas.complaints.refusals.form import NotADraft
from custmgr.areas.complaints.rules import intake, numbers, timing
from custmgr.areas.customers.facts import Region
from custmgr.areas.customers.views import find as find_customer
from custmgr.ground.desk import Desk


def open_complaint(
    desk: Desk, customer: str, fields: Mapping[Field, str | None], words: Sequence[str] = (), *, draft: bool
) -> Present:
    """Enter a complaint form; complete, it is accepted and numbered at once, else kept as a draft (CMP-27).

    A form that contradicts itself is refused even as a draft (CMP-9, CMP-28).
    """
    policy = desk.policy(Policy)
    form = {field: value(field, text, option=True) for field, text in fields.items() if text is not None}
    form |= typed(words, intake.fields_of(policy), Stage.DRAFT)
    refuse(intake.judge_possible(form, desk.today), intake.judge_class(form, policy))
    if not draft:
        refuse(intake.judge_complete(form, policy))
    found = find_customer(desk.connection, customer)
    goods = form.get(Field.ORDER, ""), form.get(Field.PRODUCT, "")
    if waiting := views.undecided_objection(desk.connection, found.id, *goods):
        raise ObjectionWaiting(*waiting)
    if Field.SALESPERSON in policy.form_also and found.salesperson:
        form.setdefault(Field.SALESPERSON, found.salesperson)
    number = f"D-{desk.next_number('complaint_draft'):04}" if draft else store.UNNUMBERED
    case_id = store.add_form(desk, number, found.id, _region(form, found.region), form)
    store.state(desk, case_id, Stage.DRAFT, form, views.clerk(desk.connection))
    if not draft:
        return number_form(desk, case_id)
    desk.note("complaint open", number, customer=found.code)
    return show(desk, number)


def accept_draft(desk: Desk, number: str, words: Sequence[str]) -> Present:
    """Accept a draft that is complete by now, with what was still to be filled in (CMP-27)."""
    case = views.find(desk.connection, number)
    if case.stage is not Stage.DRAFT:
        raise NotADraft(case.number)
    policy = desk.policy(Policy)
    new = typed(words, intake.fields_of(policy), case.stage)
    form = {fact.field: fact.value for fact in case.facts} | new
    refuse(intake.judge_possible(form, desk.today), intake.judge_class(form, policy))
    refuse(intake.judge_draft(form, case.number, policy))
    store.save(desk, case.id, **store.form_columns(new))
    store.state(desk, case.id, Stage.DRAFT, new, views.clerk(desk.connection))
    return number_form(desk, case.id)


def number_form(desk: Desk, case_id: int) -> Present:
    """Give number, due day and first stage in the transaction of the acceptance (CMP-25, CMP-26)."""
    (draft,) = views.list_cases(desk.connection, "k.id = :id", id=case_id)
    policy, serial = desk.policy(Policy), desk.next_number("complaint", numbers.month_of(desk.now))
    due_on = timing.case_due(desk.now, draft.region, policy, holidays(policy))
    number = numbers.number_of(policy.number_format, desk.now, serial)
    store.accept(desk, case_id, number, serial, due_on, policy.first.name)
    case = views.find(desk.connection, number)
    store.enter(desk, case_id, policy.first, allowance(desk, policy.first, case, policy_of(desk, case)))
    desk.note("complaint accept", number, customer=case.customer, due_on=due_on, draft=case.draft_number)
    return present(desk, views.find(desk.connection, number))


def _region(form: Mapping[Field, str], of_customer: Region) -> Region:
    return Region(form[Field.REGION]) if Field.REGION in form else of_customer
