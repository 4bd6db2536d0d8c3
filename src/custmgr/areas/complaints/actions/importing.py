"""Taking over the register a clerk kept before this desk: numbers, days and outcomes stay as they are there."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from custmgr.areas.complaints import store, views
from custmgr.areas.complaints.actions.case import allowance, holidays, policy_of, refuse
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.old_books import OldCase
from custmgr.areas.complaints.facts.shares import Penalty
from custmgr.areas.complaints.facts.words import ENDED, Channel, Field, Outcome, Stage
from custmgr.areas.complaints.policy import Policy
from custmgr.areas.complaints.rules import authority, importing, intake, timing
from custmgr.areas.complaints.views import old_books
from custmgr.areas.customers.facts import Region
from custmgr.areas.customers.views import by_id as customer_by_id
from custmgr.areas.money.actions.customers import Customers
from custmgr.ground import importing as files
from custmgr.ground.dates import MORNING
from custmgr.ground.desk import Desk
from custmgr.ground.language import _, fill
from custmgr.ground.records import BadCell, OnDuplicate, Record, Tally, Took, Wish
from custmgr.ground.words import mark

OLD_BOOKS = mark("the old books")
NAMED_THERE = mark("{name} (by the old books)")


def import_register(desk: Desk, asked: Wish) -> Tally:
    """Take a register over, all of it or nothing; its numbers are kept and never given again (CMP-16, CMP-26)."""
    file = _File(desk, asked)
    return files.run(desk, "complaint", asked, importing.FIELDS, file.take)


class _File:
    """A register being taken over, line by line."""

    def __init__(self, desk: Desk, asked: Wish) -> None:
        self.desk, self.asked = desk, asked
        self.customers = Customers(desk, create=asked.create_customers)
        self.clerk = views.clerk(desk.connection)

    def take(self, record: Record) -> Took:
        """Judge one line and enter it: running at the first stage, closed, void, or a draft without a number."""
        old = importing.read_line(record, self.desk.today)
        accepted_on = old.accepted_at.date() if old.accepted_at else self.desk.today
        refuse(intake.judge_possible(old.form, accepted_on))
        customer_name = record.need("customer", str)
        there = old_books.seek(self.desk.connection, old.number) if old.number else None
        if there is not None:
            return self._again(old, there)
        customer = self.customers.find(customer_name).id
        if old.stage is Stage.DRAFT:
            return self._draft(old, customer, record.row)
        return self._enter(old, customer, record.row)

    def _draft(self, old: OldCase, customer: int, line: int) -> Took:
        number = f"D-{self.desk.next_number('complaint_draft'):04}"
        columns = self._columns(old, customer) | {"number": number, "draft_number": number, "stage": Stage.DRAFT.value}
        case_id = store.bring(self.desk, old, self.asked.path.name, line, **columns)
        store.state(self.desk, case_id, Stage.DRAFT, old.form, self.clerk)
        return Took.INCOMPLETE

    def _enter(self, old: OldCase, customer: int, line: int) -> Took:
        assert old.accepted_at is not None
        assert old.number is not None
        policy = self.desk.policy(Policy, on=old.accepted_at.date())
        columns = self._columns(old, customer) | self._acceptance(old, policy, customer)
        case_id = store.bring(self.desk, _with_rest(old), self.asked.path.name, line, **columns)
        store.state(self.desk, case_id, Stage.DRAFT, old.form, self.clerk)
        self._state_found(case_id, old)
        if old.stage is Stage.ACCEPT:
            case = views.find(self.desk.connection, old.number)
            store.enter(self.desk, case_id, policy.first, allowance(self.desk, policy.first, case, policy))
        elif old.stage is Stage.VOID:
            store.leave_at_once(self.desk, case_id, policy.first, old.accepted_at, self.clerk)
            self._void(case_id, old)
        else:
            self._close(case_id, old)
        whole = all(old.form.get(row.field) for row in policy.form)
        return Took.ADDED if whole or old.stage is not Stage.ACCEPT else Took.INCOMPLETE

    def _columns(self, old: OldCase, customer: int) -> dict[str, Any]:
        """Return what every case of the register holds: whose it is, where to, when it was opened, and its form."""
        region = self._region(old, customer)
        opened_at = (old.accepted_at or self.desk.now).isoformat()
        form = store.form_columns(old.form)
        return {**form, "customer_id": customer, "region": region.value, "opened_at": opened_at}

    def _acceptance(self, old: OldCase, policy: Policy, customer: int) -> dict[str, Any]:
        """Return number, acceptance and due day; a number formed as ours are takes its place in the month's series."""
        assert old.accepted_at is not None
        assert old.number is not None
        month, serial = importing.series_of(old.number, policy.number_format) or (old.number, 1)
        if month != old.number:
            store.reserve(self.desk, month, serial)
        region = self._region(old, customer)
        due_on = old.due_on or timing.case_due(old.accepted_at, region, policy, holidays(policy))
        accepted = {"number": old.number, "month": month, "serial": serial, "accepted_at": old.accepted_at.isoformat()}
        return {**accepted, "due_on": due_on.isoformat(), "stage": policy.first.name.value}

    def _state_found(self, case_id: int, old: OldCase) -> None:
        """Keep what the departments had found, so that it need not be typed again."""
        by_stage = {
            Stage.QC: (Field.RESPONSIBLE,),
            Stage.MFG: (Field.CAUSE, Field.COUNTERMEASURE),
        }
        for stage, fields in by_stage.items():
            stated = {field: old.found[field] for field in fields if field in old.found}
            store.state(self.desk, case_id, stage, stated, self.clerk)

    def _void(self, case_id: int, old: OldCase) -> None:
        reason = old.remark or _(OLD_BOOKS)
        store.state(self.desk, case_id, Stage.VOID, {Field.REASON: reason}, self.clerk)
        store.save(self.desk, case_id, stage=Stage.VOID.value)

    def _close(self, case_id: int, old: OldCase) -> None:
        """Close a case as the old books did: its decider is whom they name, or the books themselves."""
        assert old.closed_on is not None
        founded = old.outcome is not Outcome.UNFOUNDED
        columns = store.finding_columns(old.found, founded=founded) | {"penalty": Penalty.NONE.value}
        store.save(self.desk, case_id, **columns)
        case = old_books.by_id(self.desk.connection, case_id)
        required = authority.authority_of(case, policy_of(self.desk, case))
        decision = store.decide(
            self.desk, case, by=self._decider(old), role=required.role.value, required=required.role.value,
            amount_fen=required.amount_fen, approved=1, decided_at=datetime.combine(old.closed_on, MORNING).isoformat(),
            edition_id=views.edition_on(self.desk.connection, old.closed_on),
        )  # fmt: skip
        store.save(
            self.desk, case_id, stage=Stage.CLOSED.value, decision_id=decision, answered_by=Channel.OLD_BOOKS.value,
            answered_on=old.closed_on.isoformat(), closed_on=old.closed_on.isoformat(), outcome=old.outcome.value,
            amount_fen=required.amount_fen, authority=required.role.value,
        )  # fmt: skip

    def _again(self, old: OldCase, there: Case) -> Took:
        """Skip or refuse a number that is there; an update changes only what was entered from a file and lies still."""
        if self.asked.on_duplicate is OnDuplicate.FAIL:
            raise BadCell("number", mark("complaint {number} is there already"), number=there.number)
        if self.asked.on_duplicate is OnDuplicate.SKIP:
            return Took.SKIPPED
        if not old_books.is_untouched(self.desk.connection, there):
            reason = mark("{number} is handled in this desk and not changed by a file")
            raise BadCell("number", reason, number=there.number)
        stated = {fact.field: fact.value for fact in there.facts if fact.stage is Stage.DRAFT}
        new = {field: value for field, value in old.form.items() if stated.get(field) != value}
        store.state(self.desk, there.id, Stage.DRAFT, new, self.clerk)
        store.save(self.desk, there.id, **store.form_columns(new))
        return Took.UPDATED if self._end(there, old) or new else Took.SKIPPED

    def _end(self, there: Case, old: OldCase) -> bool:
        """End a running case as the old books did by now; say whether they did."""
        if old.stage not in ENDED:
            return False
        store.leave(self.desk, there.id, self.clerk, None, by_clerk=True)
        if old.stage is Stage.CLOSED:
            self._state_found(there.id, old)
            self._close(there.id, old)
        else:
            self._void(there.id, old)
        return True

    def _region(self, old: OldCase, customer: int) -> Region:
        return old.region or customer_by_id(self.desk.connection, customer).region

    def _decider(self, old: OldCase) -> str:
        return fill(NAMED_THERE, name=old.decided_by) if old.decided_by else _(OLD_BOOKS)


def _with_rest(old: OldCase) -> OldCase:
    """Keep as a remark what a running case's line knows ahead of the stage that will state it."""
    if old.stage is not Stage.ACCEPT:
        return old
    ahead = [f"{_(field.label)} {old.found[field]}" for field in (Field.LOSS, Field.TREATMENT) if field in old.found]
    return replace(old, remark="; ".join(filter(None, [old.remark, *ahead])) or None)
