"""What a record goes through before it is kept: one small check each, in this order, switched by the policy."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from custmgr.areas.calls.actions import calling
from custmgr.areas.calls.facts import Line, LineReason
from custmgr.areas.conflicts import actions as conflicts
from custmgr.areas.contracts import actions as contracts
from custmgr.areas.customers import actions as customers
from custmgr.areas.customers.facts import Customer
from custmgr.areas.instructions.actions import planning as instructions
from custmgr.areas.methods import actions as methods
from custmgr.areas.methods.facts import Method
from custmgr.areas.occasions.actions import entering as occasions
from custmgr.areas.occasions.refusals.occasions import WrongMethod
from custmgr.areas.plans.actions import carrying_out as plans
from custmgr.areas.salespeople.actions import looking as salespeople
from custmgr.areas.staff.facts import Person
from custmgr.areas.topics.actions import taking
from custmgr.areas.visits import rules
from custmgr.areas.visits.facts import Detail, Entry, Past, VisitKind
from custmgr.areas.visits.policy import Policy
from custmgr.areas.visits.refusals import (
    FieldMissing,
    FirstVisitAlone,
    NobodyWent,
    NoContent,
    NotFirst,
    NotInstructed,
    ScoreOutside,
    VisitAhead,
)
from custmgr.ground.desk import Desk
from custmgr.ground.frozen import frozen
from custmgr.ground.refusals import NotClean
from custmgr.ground.text import is_clean


@frozen
class Draft:
    """A record about to be kept: whom it concerns, who went, what was entered, and the policy of its day."""

    customer: Customer
    visitors: tuple[Person, ...]
    entry: Entry
    past: Past
    kind: VisitKind
    policy: Policy
    occasion: int | None = None
    plan_item: int | None = None
    instruction: int | None = None

    @property
    def on(self) -> date:
        """Return the day of the visit, which is settled by now."""
        assert self.entry.on is not None
        return self.entry.on

    @property
    def made(self) -> plans.Made:
        """Return what a plan asks about it."""
        entry = self.entry
        return plans.Made(self.customer, self.on, entry.by, entry.plan_item, entry.unplanned)


Check = Callable[[Desk, Draft], Draft]


def check(desk: Desk, draft: Draft) -> Draft:
    """Put a record through every check; the first that fails refuses it, some settle what it belongs to."""
    for one in CHECKS:
        draft = one(desk, draft)
    return draft


def texts_clean(_desk: Desk, draft: Draft) -> Draft:
    """Refuse texts with control characters, which belong on no form (CUS-21)."""
    for option, text in rules.texts(draft.entry):
        if text and not is_clean(text):
            raise NotClean(option, text)
    return draft


def somebody_went(_desk: Desk, draft: Draft) -> Draft:
    """Refuse a record without a visitor (CUS-21)."""
    if not draft.entry.by:
        raise NobodyWent
    return draft


def has_happened(desk: Desk, draft: Draft) -> Draft:
    """Refuse a record of something still to come; today counts (CUS-21)."""
    if draft.entry.on and draft.entry.on > desk.today:
        raise VisitAhead(draft.entry.on, desk.today)
    return draft


def method_allowed(desk: Desk, draft: Draft) -> Draft:
    """Refuse a way of visiting this company does not use (VIS-02)."""
    methods.check(desk, draft.entry.method, draft.on)
    return draft


def wish_respected(desk: Desk, draft: Draft) -> Draft:
    """Refuse a call or a visit on site the customer does not want (FVS-05)."""
    customers.refuse_unwished(desk, draft.customer, draft.entry.method.value, draft.on)
    return draft


def nobody_concerned(desk: Desk, draft: Draft) -> Draft:
    """Refuse a visitor who has an interest in the matter (FVS-07)."""
    conflicts.refuse(desk, draft.customer, draft.visitors, draft.on)
    return draft


def scores_within(_desk: Desk, draft: Draft) -> Draft:
    """Refuse a score outside its bounds (FVS-32, FVS-52)."""
    score = rules.outside(draft.entry, draft.policy.record)
    if score is not None:
        given = draft.entry.facts[score.field]
        raise ScoreOutside(score.field, given, score.least, score.most, score.field.value).under(score.rule)
    return draft


def reason_known(desk: Desk, draft: Draft) -> Draft:
    """Refuse the visit after a contract ended without the reason, as long as nobody knows it (FVS-36)."""
    asked = draft.kind is VisitKind.SPECIAL_TERMINATED and Detail.REASON not in draft.entry.facts
    if asked and contracts.lacks_reason(desk, draft.customer.id):
        raise FieldMissing(Detail.REASON, rules.typed(Detail.REASON)).under("FVS-36")
    return draft


def line_explained(desk: Desk, draft: Draft) -> Draft:
    """Refuse a call from another telephone than the visit line without its reason and its recording (FVS-24)."""
    facts = draft.entry.facts
    if draft.entry.method is Method.PHONE and Detail.LINE in facts:
        why = LineReason(facts[Detail.LINE_REASON]) if Detail.LINE_REASON in facts else None
        calling.check_line(desk, draft.customer, Line(facts[Detail.LINE]), why, facts.get(Detail.RECORDING))
    return draft


def fields_there(_desk: Desk, draft: Draft) -> Draft:
    """Refuse a record without a field this company asks for (CUS-25)."""
    missing = rules.lacking(draft.entry, draft.policy.record)
    if missing is None:
        return draft
    if missing.field == "content" and missing.rule == NoContent.rule:
        raise NoContent
    raise FieldMissing(rules.named(missing.field), rules.typed(missing.field)).under(missing.rule)


def topics_there(desk: Desk, draft: Draft) -> Draft:
    """Refuse a record that brings back less than the company asks for (VIS-06)."""
    taking.check_enough(desk, draft.entry.topics, draft.on)
    return draft


def first_is_first(_desk: Desk, draft: Draft) -> Draft:
    """Refuse to call it a first visit where there were earlier ones (CUS-19)."""
    if draft.kind is VisitKind.FIRST and not draft.past.is_new:
        raise NotFirst(draft.customer.name)
    return draft


def enough_went(_desk: Desk, draft: Draft) -> Draft:
    """Refuse a first visit by fewer salespersons than the policy asks for (CUS-19)."""
    count = rules.salespersons(draft.visitors)
    if not rules.may_go(draft.kind, draft.past, count, draft.policy):
        needed = draft.policy.first_visit_salespersons
        raise FirstVisitAlone(draft.customer.code, draft.customer.name, needed, count)
    return draft


def company_number_used(desk: Desk, draft: Draft) -> Draft:
    """Refuse a contact a salesperson made by a number of his own (CUS-3)."""
    entry = draft.entry
    salespeople.check_number(desk, draft.visitors, entry.method.value, entry.facts.get(Detail.OWN_NUMBER), draft.on)
    return draft


def occasion_fits(desk: Desk, draft: Draft) -> Draft:
    """Settle for which occasion a contact is made; its way and its visitors must be allowed for it (OCC-14, OCC-15)."""
    entry = draft.entry
    if entry.occasion is None:
        return draft
    occasion = occasions.check_contact(desk, entry.occasion, draft.customer.id, list(draft.visitors), draft.on)
    allowed = tuple(Method(method) for method in occasions.methods_on(desk, draft.on))
    if allowed and entry.method not in allowed:
        raise WrongMethod(entry.method, allowed, allowed[0].value, occasion.id)
    return replace(draft, occasion=occasion.id)


def plan_approved(desk: Desk, draft: Draft) -> Draft:
    """Settle which planned visit is carried out, where one is named: of an approved plan only (VIS-04)."""
    return replace(draft, plan_item=plans.named(desk, draft.made))


def instructed(desk: Desk, draft: Draft) -> Draft:
    """Settle which instruction a special visit carries out: one that is approved and filed (FVS-38, FVS-46)."""
    if draft.kind is not VisitKind.SPECIAL_INSTRUCTION:
        if draft.entry.instruction is not None:
            raise NotInstructed(draft.kind)
        return draft
    return replace(draft, instruction=instructions.meant(desk, draft.customer, draft.entry.instruction, draft.on))


def planned_or_said_why(desk: Desk, draft: Draft) -> Draft:
    """Find the planned visit that must be meant, or refuse a visit outside every plan without a reason (VIS-05)."""
    return draft if draft.plan_item else replace(draft, plan_item=plans.meant(desk, draft.made))


CHECKS: tuple[Check, ...] = (
    texts_clean,
    somebody_went,
    has_happened,
    plan_approved,
    instructed,
    method_allowed,
    topics_there,
    wish_respected,
    nobody_concerned,
    line_explained,
    fields_there,
    scores_within,
    reason_known,
    first_is_first,
    enough_went,
    company_number_used,
    occasion_fits,
    planned_or_said_why,
)
