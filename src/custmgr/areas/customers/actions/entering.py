"""Entering customers: one form, a draft the books name, a whole file."""

import re
from collections.abc import Mapping
from typing import Any

from custmgr.areas.customers import views
from custmgr.areas.customers.actions.reading import columns_of, doubts_of, refuse, titles
from custmgr.areas.customers.facts import FIELDS, Customer, Doubt, FileState, Outcome
from custmgr.areas.customers.policy import Policy
from custmgr.areas.customers.refusals import FormIncomplete
from custmgr.areas.customers.rules import form, history, reading, standing
from custmgr.areas.customers.store import rows
from custmgr.areas.customers.store.intake import Intake
from custmgr.ground import importing, records
from custmgr.ground.desk import Desk, Reader
from custmgr.ground.text import folded

CODE = re.compile(r"(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]*")
NEW = {"party": "company", "region": "domestic"}
IMPORTED = (
    records.Field("code", ("客户编号", "客户代码", "编号", "customer code", "customer no")),
    *(records.Field(f.key, (*f.aliases, f.title)) for f in FIELDS),
    records.Field("province", ("所在省份", "省份", "省")),
    records.Field("term", ("账期", "帐期", "付款期限", "payment term")),
    records.Field("credit_limit", ("信用额度", "额度", "credit limit")),
)


def register(desk: Desk, typed: Mapping[str, str], *, draft: bool) -> Outcome:
    """Enter a customer's form; incomplete it is refused unless it shall stay a draft (CUS-5, CUS-6, CUS-7)."""
    row, further = columns_of(desk, typed)
    row = {**NEW, **{name: value for name, value in row.items() if value is not None}}
    lacking = form.missing(row, further, desk.policy(Policy).form)
    if not row.get("name") or (lacking and not draft):
        raise FormIncomplete(titles(lacking))
    values = _entered(desk, row, further, form.state_of(lacking, draft=draft))
    doubts = doubts_of(desk, values)
    twins = views.twins(desk.connection, values)
    refuse(standing.judge_entry(values, twins, desk.policy(Policy).file, draft=draft))
    values["code"] = rows.next_code(desk)
    customer = views.by_id(desk.connection, rows.add(desk, values))
    desk.note("customer add", customer.code, name=customer.name, state=customer.file_state.value)
    return Outcome(customer, doubts)


def draft_for(desk: Desk, name_or_code: str) -> Customer:
    """Enter a draft for somebody the books name; a code they bring is kept and stands for the name, too."""
    text = reading.name_of(name_or_code)
    code = folded(text) if CODE.fullmatch(folded(text)) else None
    row = {**NEW, "name": text, "kind": "prospect"}
    values = _entered(desk, row, {}, FileState.DRAFT)
    rows.reserve(desk, [code] if code else [])
    values["code"] = code or rows.next_code(desk)
    rows.add_many(desk, [values])
    found = views.by_code(desk.connection, values["code"])
    assert found is not None
    return found


def import_file(desk: Desk, asked: records.Wish) -> tuple[records.Tally, tuple[tuple[int, Doubt], ...]]:
    """Take a file of customers; return the count and what looks doubtful, row by row (CUS-6)."""
    intake = Intake(desk, asked)
    further = (records.Field(key) for key in desk.policy(Policy).form.extra_fields)
    tally = importing.run(desk, "customer", asked, (*IMPORTED, *further), intake.take, intake.finish)
    return tally, tuple(intake.doubts)


def _entered(desk: Desk, row: dict[str, Any], further: Mapping[str, str], state: FileState) -> dict[str, Any]:
    """Fill a new file's own columns: what is derived, the day, and who hands it in."""
    values = {**history.with_keys(row), "extra": history.with_extra({}, further), "file_state": state.value}
    values["registered_on"] = desk.today.isoformat()
    if state is FileState.SUBMITTED:
        values |= {"submitted_by": submitter(desk, row), "submitted_on": desk.today.isoformat()}
    return values


def submitter(desk: Reader, row: Mapping[str, Any]) -> str | None:
    """Return who answers for the form: the salesperson, else the clerk who typed it."""
    return views.staff_name(desk.connection, row.get("salesperson_id")) or views.clerk(desk.connection)
