"""Writing abnormality notes, entering what was done about them, making complaints of them."""

from dataclasses import replace
from datetime import date

from custmgr.areas.anomalies import rules, store, views
from custmgr.areas.anomalies.facts import Anomaly, Report
from custmgr.areas.anomalies.policy import Policy
from custmgr.areas.anomalies.refusals import TextMissing, WrongDay
from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.intake import open_complaint
from custmgr.areas.complaints.facts.words import Field
from custmgr.areas.customers import views as customers
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.money import yuan
from custmgr.ground.refusals import NotClean, Refusal
from custmgr.ground.text import is_clean


def add_anomaly(desk: Desk, report: Report) -> Anomaly:
    """Enter a note about an abnormality without loss and without demand; else it is a complaint (CMP-4)."""
    customer = customers.find(desk.connection, report.customer)
    on = report.on or desk.today
    if on > desk.today:
        raise WrongDay(on, desk.today, desk.today)
    _refuse(rules.judge_note(customer.code, report.loss_fen, report.demand, desk.policy(Policy, on=on)))
    handler = staff.find(desk.connection, report.handler).name if report.handler else None
    abnormality, product = _said("--abnormality", report.abnormality), _said("--product", report.product)
    number = f"A-{desk.next_number('anomaly'):04}"
    told = replace(report, abnormality=abnormality, product=product, handler=handler)
    store.add(desk, number, customer.id, told, on, complaints.clerk(desk.connection))
    desk.note("anomaly add", number, customer=customer.code, department=report.department.value, on=on)
    return views.find(desk.connection, number)


def finish(desk: Desk, number: str, measure: str, by: str | None, on: date | None) -> Anomaly:
    """Enter what the unit concerned did to improve, once (CMP-4)."""
    anomaly, day = views.find(desk.connection, number), on or desk.today
    _refuse(rules.judge_done(anomaly))
    if not anomaly.on <= day <= desk.today:
        raise WrongDay(day, anomaly.on, desk.today)
    person = staff.find(desk.connection, by).name if by else complaints.clerk(desk.connection)
    store.finish(desk, anomaly.id, _said("--measure", measure), person, day)
    desk.note("anomaly done", anomaly.number, measure=measure, by=person, on=day)
    return views.find(desk.connection, number)


def convert(desk: Desk, number: str, loss_fen: int | None, demand: str | None, claim_fen: int | None) -> Anomaly:
    """Open a complaint form, as a draft, for an abnormality that turned out to cost something (CMP-4)."""
    anomaly = views.find(desk.connection, number)
    _refuse(rules.judge_conversion(anomaly, loss_fen, demand, claim_fen))
    fields = {
        Field.PRODUCT: anomaly.product,
        Field.REASON: anomaly.abnormality,
        Field.DEMAND: rules.demand_of(demand),
        Field.CLAIM: yuan(claim_fen) if claim_fen else None,
    }
    draft = open_complaint(desk, anomaly.customer, fields, draft=True)
    store.link(desk, anomaly.id, draft.id, loss_fen)
    seen = {"loss_fen": loss_fen, "demand": demand, "claim_fen": claim_fen}
    desk.note("anomaly convert", anomaly.number, complaint=draft.number, **seen)
    return views.find(desk.connection, number)


def _said(place: str, text: str) -> str:
    if not text.strip():
        raise TextMissing(place)
    if not is_clean(text):
        raise NotClean(place, text)
    return text.strip()


def _refuse(verdict: Refusal | None) -> None:
    if verdict is not None:
        raise verdict
