"""Verifying files: each quarter somebody asks the customer whether its data still hold."""

from custmgr.areas.customers import actions as customers
from custmgr.areas.customers import views as register
from custmgr.areas.customers.facts import Request
from custmgr.areas.staff import views as staff
from custmgr.areas.upkeep import rules, store
from custmgr.areas.upkeep.facts import Checked, Verification
from custmgr.areas.upkeep.policy import Policy
from custmgr.areas.upkeep.refusals import NothingChanged, NotYet
from custmgr.ground.desk import Desk
from custmgr.ground.language import _, fill
from custmgr.ground.words import mark

FOUND = mark("found by verification ({channel})")


def verify(desk: Desk, text: str, asked: Verification) -> Checked:
    """Enter that a customer was asked whether its data still hold, and change what does not (CUS-13, CUS-14)."""
    found, by = register.find(desk.connection, text), staff.find(desk.connection, asked.by).name
    on = asked.on or desk.today
    if on > desk.today:
        raise NotYet(on, desk.today)
    if verdict := rules.judge_verification(found.code, asked, by, desk.policy(Policy, on).verify):
        raise verdict
    fields = _change(desk, found.code, asked, by)
    checked = Checked(found.code, found.name, on, by, asked.channel, bool(fields), fields, asked.note)
    store.add_verification(desk, found.id, checked)
    desk.note("customer verify", found.code, on=on, by=by, channel=asked.channel.value, fields=list(fields))
    return checked


def _change(desk: Desk, code: str, asked: Verification, by: str) -> tuple[str, ...]:
    """Change what the customer said has changed; a change that changes nothing is none (CUS-14)."""
    if not asked.sets:
        return ()
    reason = asked.note or fill(FOUND, channel=_(asked.channel.label))
    request = Request(requested_by=by, reason=reason, doc_no=asked.doc_no)
    changes = customers.edit(desk, code, asked.sets, request).changes
    if not changes:
        raise NothingChanged(code)
    return tuple(change.field for change in changes)
