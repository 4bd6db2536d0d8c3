"""Looking findings up: one, or the list of what is open and how late it is."""

from datetime import date

from custmgr.areas.customers import views as customers
from custmgr.areas.findings import rules, views
from custmgr.areas.findings.facts import About, Finding, Line, Matter
from custmgr.areas.findings.policy import Kind, Policy
from custmgr.areas.findings.refusals import NoSuchKind, NoSuchMatter
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Reader
from custmgr.ground.holidays import Holidays, statutory
from custmgr.ground.text import folded

NO_HOLIDAYS = Holidays(frozenset(), frozenset(), frozenset())


def row_of(desk: Reader, kind: str, finding: Finding | None = None) -> Kind:
    """Return the row of a kind, by its name or its title, as it stood when the finding was made."""
    kinds = desk.policy(Policy, finding.found_at.date() if finding else None).kinds
    if kind not in kinds:
        raise NoSuchKind(kind, tuple(f"{name} {rules.title_of(row)}" for name, row in kinds.items() if row.on))
    return kinds[kind]


def is_kept(desk: Reader, kind: str, on: date) -> bool:
    """Say whether the company keeps findings of a kind."""
    kinds = desk.policy(Policy, on).kinds
    return kind in kinds and kinds[kind].on


def kind_named(desk: Reader, text: str) -> str:
    """Return the name of a kind, typed by its name or its title, or refuse and name the kinds kept."""
    kinds = desk.policy(Policy).kinds
    wanted = folded(text).casefold().replace("-", "_")
    for name, row in kinds.items():
        if wanted in {name, row.en.casefold(), row.zh}:
            return name
    raise NoSuchKind(text, tuple(f"{name} {rules.title_of(row)}" for name, row in kinds.items() if row.on))


def kinds(desk: Reader) -> list[dict[str, object]]:
    """List the kinds of findings the company keeps, with what each needs and how long it may take."""
    return [rules.described(name, row) for name, row in desk.policy(Policy).kinds.items() if row.on]


def about_named(text: str) -> About:
    """Read the record a finding came from: `visit:V00001`, `complaint:260301`."""
    matter, _sign, number = folded(text).replace("：", ":").partition(":")
    known = next((one for one in Matter if matter.casefold() == one.value), None)
    if known is None or not number.strip():
        raise NoSuchMatter(text)
    return About(known, number.strip().upper())


def show(desk: Reader, number: str) -> Line:
    """Return a finding with what is awaited and how it stands with its limits."""
    return _lines(desk, [views.find(desk.connection, number)])[0]


def list_findings(
    desk: Reader,
    sought: views.Sought,
    *,
    customer: str | None = None,
    owner: str | None = None,
    overdue: bool = False,
) -> list[Line]:
    """List findings: open before closed, the latest first (VIS-33, VIS-37)."""
    number = customers.find(desk.connection, customer).id if customer else None
    if sought.about is not None:
        customer_of(desk, sought.about)
    found = views.list_findings(desk.connection, sought._replace(customer_id=number))
    lines = _lines(desk, found)
    if owner:
        name = staff.find(desk.connection, owner).name
        lines = [line for line in lines if line.finding.owner == name]
    return sorted((line for line in lines if line.days_late or not overdue), key=rules.urgency)


def customer_of(desk: Reader, about: About) -> int | None:
    """Return whose record a finding came from, where it is known; refuse a record nobody kept."""
    if about.matter not in views.MATTERS:
        return None
    found = views.customer_of(desk.connection, about)
    if found is None:
        raise NoSuchMatter(str(about))
    return found


def _lines(desk: Reader, findings: list[Finding]) -> list[Line]:
    rows = [row_of(desk, one.kind, one) for one in findings]
    holidays = statutory() if rules.need_holidays(rows) else NO_HOLIDAYS
    return [rules.line_of(row, one, desk.now, holidays) for row, one in zip(rows, findings, strict=True)]


def titles(desk: Reader) -> dict[str, str]:
    """Return what each kind of finding is called."""
    return {name: rules.title_of(row) for name, row in desk.policy(Policy).kinds.items()}
