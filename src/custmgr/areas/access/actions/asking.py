"""Asking for customer data, consenting, handing out on paper, taking back."""

from datetime import date

from custmgr.areas.access import rules, store, views
from custmgr.areas.access.actions import looking
from custmgr.areas.access.actions.looking import refuse
from custmgr.areas.access.facts import Appointee, Consent, Handing, Medium, Release, Request, Wish
from custmgr.areas.access.policy import Policy
from custmgr.areas.access.refusals import (
    CopiesOut,
    HowManyCopies,
    InFuture,
    NoSuchCopy,
    NothingToSign,
    NotTheDirector,
    PurposeUnsaid,
)
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.holidays import statutory
from custmgr.mechanisms.calendar import add_workdays


def request(desk: Desk, wish: Wish) -> Request:
    """Enter who asks for what and what for; whose consents it takes, the policy says (INF-32, INF-33, FVS-76)."""
    if not wish.purpose.strip():
        raise PurposeUnsaid
    person = staff.find(desk.connection, wish.by)
    own = wish.project is None or person.is_of(wish.project)
    chain = rules.chain_of(wish, own=own, policy=desk.policy(Policy))
    number = f"R-{desk.next_number('access'):04}"
    store.add_request(desk, number, person.id, wish, chain, own=own)
    desk.note("access request", number, by=person.name, purpose=wish.purpose, project=wish.project)
    return views.find(desk.connection, number)


def consent(desk: Desk, number: str, by: str, *, agreed: bool, opinion: str | None) -> Request:
    """Enter the next consent of a request's chain, or its refusal (INF-33, INF-37)."""
    found, person = views.find(desk.connection, number), staff.find(desk.connection, by)
    if found.next_role is None or found.closed_on is not None:
        raise NothingToSign(found.number, found.state(desk.today))
    refuse(rules.judge_consent(found, person))
    given = Consent(found.next_role, person.name, agreed, opinion, desk.today)
    store.add_consent(desk, found.id, given)
    desk.note("access consent", found.number, role=given.role.value, by=person.name, agreed=agreed)
    return views.find(desk.connection, found.number)


def release_on_paper(desk: Desk, number: str, handing: Handing, rows: int, fields: tuple[str, ...]) -> Request:
    """Enter that numbered copies went out on paper, to come back when their use ends (INF-35, FVS-76, FVS-77)."""
    found = looking.gate(desk, number, handing, Medium.PAPER, handing.customers)
    assert found is not None
    if handing.copies < 1 or handing.ends_on is None:
        raise HowManyCopies
    handler = staff.find(desk.connection, handing.handler).name
    holder = handing.to or found.requester
    release = Release(
        desk.now, found.number, holder, handler, Medium.PAPER, rows, fields, None, None, handing.protection,
        handing.filing,
    )  # fmt: skip
    due = add_workdays(handing.ends_on, desk.policy(Policy).request.paper_return_workdays, statutory())
    store.issue_copies(desk, store.add_release(desk, found.id, release), handing.copies, holder, due)
    desk.note("access release", found.number, to=holder, handler=handler, copies=handing.copies, due=due)
    return views.find(desk.connection, found.number)


def log(desk: Desk, request: Request | None, release: Release) -> None:
    """Enter in the release log what is about to be handed out (INF-34, FVS-06)."""
    store.add_release(desk, request.id if request else None, release)
    told = {"to": release.to, "rows": release.rows, "sha256": release.sha256, "request": release.request}
    desk.note("access release", release.path or release.to, **told)


def take_back(desk: Desk, number: str, copy: int, on: date | None) -> Request:
    """Enter that a paper copy came back (INF-35)."""
    found, day = views.find(desk.connection, number), on or desk.today
    if day > desk.today:
        raise InFuture(day, desk.today)
    if not store.take_back(desk, found.id, copy, day):
        raise NoSuchCopy(copy, found.number)
    desk.note("access return", found.number, copy=copy, on=day)
    return views.find(desk.connection, found.number)


def close(desk: Desk, number: str) -> Request:
    """Enter that a request is done with; not while a copy is out (INF-35)."""
    found = views.find(desk.connection, number)
    if found.out:
        raise CopiesOut(found.number, found.out)
    store.close(desk, found.id)
    desk.note("access close", found.number)
    return views.find(desk.connection, found.number)


def pledge(desk: Desk, name: str, on: date | None) -> str:
    """Enter that somebody acknowledged the duty of secrecy, during employment and after it (HBK-04)."""
    person, day = staff.find(desk.connection, name), on or desk.today
    if day > desk.today:
        raise InFuture(day, desk.today)
    store.pledge(desk, person.id, day)
    desk.note("access pledge", person.name, on=day)
    return person.name


def appoint(desk: Desk, name: str, by: str, until: date | None) -> Appointee:
    """Enter whom the director appointed to handle secret-grade data (INF-44)."""
    person, director = staff.find(desk.connection, name), staff.find(desk.connection, by)
    wanted = desk.policy(Policy).secret.director
    if not director.may_act_as(wanted):
        raise NotTheDirector(director.name, wanted)
    made = Appointee(person.name, director.name, desk.today, until)
    store.appoint(desk, person.id, made)
    desk.note("access appoint", person.name, by=director.name, until=until)
    return made
