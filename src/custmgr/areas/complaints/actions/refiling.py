"""The new form that follows a case the customer did not accept."""

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions.case import refuse, show
from custmgr.areas.complaints.actions.intake import number_form
from custmgr.areas.complaints.facts.cases import Case, Present
from custmgr.areas.complaints.facts.words import Field, Stage
from custmgr.areas.complaints.rules import dissent
from custmgr.areas.complaints.rules.reading import UNDETERMINED
from custmgr.areas.customers.views import find as find_customer
from custmgr.ground.desk import Desk
from custmgr.ground.money import ratio, yuan


def refile(desk: Desk, number: str) -> Present:
    """Fill in a new form after a case the customer did not accept: facts copied, decision and loss not (CMP-52).

    It has a number and a clock of its own; the loss of the chain counts in the last form only (CMP.6-20).
    """
    old = views.find(desk.connection, number)
    refuse(dissent.judge_refile(old))
    form = _copied(old)
    customer = find_customer(desk.connection, old.customer)
    case_id = store.add_form(desk, store.UNNUMBERED, customer.id, old.region, form)
    store.save(desk, case_id, parent_id=old.id, region=old.region.value)
    store.state(desk, case_id, Stage.DRAFT, form, views.clerk(desk.connection))
    new = number_form(desk, case_id)
    desk.note("complaint refile", new.number, parent=old.number)
    return show(desk, new.number)


def _copied(old: Case) -> dict[Field, str]:
    """Return the form as it was taken in, with what was corrected on it since."""
    form = {fact.field: fact.value for fact in old.facts if fact.stage is Stage.DRAFT}
    defective = UNDETERMINED if old.undetermined else ratio(old.defective) if old.defective is not None else None  # type: ignore[arg-type]
    now = {
        Field.DEFECTIVE: defective,
        Field.CLAIM: None if old.claim_fen is None else yuan(old.claim_fen),
        Field.OPINION: old.opinion,
        Field.SAMPLE: old.sample,
        Field.NO_SAMPLE: old.no_sample,
        Field.CLASS: old.cause_class.value if old.cause_class else None,
    }
    return form | {field: text for field, text in now.items() if text}
