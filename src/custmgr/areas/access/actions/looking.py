"""Who sees what, what was asked for and handed out; read only."""

import stat
from collections.abc import Collection

from custmgr.areas.access import rules, views
from custmgr.areas.access.facts import Appointee, Group, Handing, Medium, Pledge, Release, Request, Sight, State
from custmgr.areas.access.policy import Policy
from custmgr.areas.access.refusals import OthersMayRead, SecretUnnamed
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Person
from custmgr.areas.staff.refusals import NoSuchPerson
from custmgr.ground.desk import Reader
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def matrix(desk: Reader) -> list[Sight]:
    """Tell who sees what (FIL-08, HBK-05)."""
    return rules.matrix_of(desk.policy(Policy))


def requests(desk: Reader, *, everything: bool) -> list[Request]:
    """List the requests still open, or all."""
    done = {State.CLOSED, State.REFUSED, State.RELEASED, State.EXPIRED}
    found = views.requests(desk.connection)
    return [one for one in found if everything or one.state(desk.today) not in done]


def releases(desk: Reader) -> list[Release]:
    """List what was handed out, the newest first."""
    return views.releases(desk.connection)


def pledges(desk: Reader) -> tuple[list[Pledge], list[str]]:
    """List who acknowledged the duty of secrecy, and who works here and did not (HBK-04)."""
    done = views.pledges(desk.connection)
    names = {one.name for one in done}
    return done, [one.name for one in staff.list_staff(desk.connection) if one.name not in names]


def appointees(desk: Reader) -> list[Appointee]:
    """List who is appointed for secret-grade data today (INF-44)."""
    return views.appointees(desk.connection, desk.today)


def holder_of(desk: Reader, name: str) -> Person:
    """Return the person something is to be handed to, also one who left: the last day still counts (HBK-04)."""
    person = staff.seek(desk.connection, name)
    if person is None:
        raise NoSuchPerson(folded(name))
    names = {one.name for one in views.pledges(desk.connection)}
    refuse(rules.judge_person(person, desk.today, desk.policy(Policy), pledged=person.name in names))
    return person


def sees(desk: Reader, person: Person) -> tuple[tuple[Group, ...], frozenset[int] | None]:
    """Return which groups of fields a person sees, and whose files; None where everybody's (HBK-05, FIL-08)."""
    policy = desk.policy(Policy)
    whose = views.own_customers(desk.connection, person.id) if rules.own_only(person, policy) else None
    if policy.sight.published_only:
        open_files = views.published(desk.connection)
        whose = open_files if whose is None else whose & open_files
    return rules.groups_of(person, policy), whose


def gate(
    desk: Reader, number: str | None, handing: Handing, medium: Medium, customers: Collection[int]
) -> Request | None:
    """Let a release through, or refuse it: request, form, handler, holder, secrets, protection (INF-33 to 44, FVS)."""
    policy = desk.policy(Policy)
    request = views.find(desk.connection, number) if number else None
    refuse(rules.judge_release(request, handing, medium, desk.today, policy))
    if request is not None:
        holder_of(desk, request.requester) if policy.matrix else None
    handler = staff.find(desk.connection, handing.handler) if handing.handler else None
    if handler is not None:
        refuse(rules.judge_handler(handler, request, policy))
        refuse(_secret(desk, handler, customers, policy))
    if handing.to is not None:
        refuse(rules.judge_holder(holder_of(desk, handing.to), request, policy))
    if policy.request.protected and medium is Medium.ELECTRONIC and desk.path.stat().st_mode & OTHERS:
        raise OthersMayRead(str(desk.path))
    return request


def check_holder(desk: Reader, person: Person) -> None:
    """Refuse to show customer data to who does not work with them (INF-41)."""
    refuse(rules.judge_holder(person, None, desk.policy(Policy)))


def check_secret(desk: Reader, name: str | None, customers: Collection[int]) -> None:
    """Refuse secret customers to anybody but the director and whom he appointed, and to nobody named (INF-44)."""
    policy = desk.policy(Policy)
    count = rules.count_secret(views.importance(desk.connection, customers), policy) if policy.secret.grades else 0
    if count and not name:
        raise SecretUnnamed(count)
    if count and name:
        refuse(_secret(desk, staff.find(desk.connection, name), customers, policy))


def mask(text: str | None) -> str | None:
    """Return a telephone number with its middle hidden (INF-38)."""
    return rules.masked(text)


def masks(desk: Reader) -> bool:
    """Say whether telephone numbers are shown masked (INF-38)."""
    return desk.policy(Policy).sight.mask_phones


def refuse(verdict: Refusal | None) -> None:
    """Raise a verdict that says no."""
    if verdict is not None:
        raise verdict


def _secret(desk: Reader, person: Person, customers: Collection[int], policy: Policy) -> Refusal | None:
    if not policy.secret.grades:
        return None
    count = rules.count_secret(views.importance(desk.connection, customers), policy)
    appointed = person.name in {one.name for one in views.appointees(desk.connection, desk.today)}
    return rules.judge_secret(count, person, policy, appointed=appointed)
