"""What is done with the staff register."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from custmgr.areas.staff import rules, store, views
from custmgr.areas.staff.facts import Bonus, Department, Figure, Figures, Person, Role, path_of
from custmgr.areas.staff.refusals import (
    BonusTaken,
    EnteredAhead,
    HasLeft,
    MonthAhead,
    NameTaken,
    NeedsRole,
    NothingToChange,
    OwnSuperior,
)
from custmgr.ground.desk import Desk
from custmgr.ground.money import yuan
from custmgr.ground.periods import Month

NOTHING = Figures()


def add_person(
    desk: Desk, name: str, roles: Sequence[Role], department: Department | None, figures: Figures = NOTHING
) -> Person:
    """Enter a person under a name nobody else here has, with at least one role."""
    name = rules.name_of(name)
    known = views.seek(desk.connection, name)
    if known is not None and known.left_on is None:
        raise NameTaken(name)
    if not roles:
        raise NeedsRole(name)
    since, entries = _read(desk, name, department, figures)
    store.enter(desk, store.add(desk, name, roles, department), since, entries)
    desk.note(
        "staff add", name, roles=[role.value for role in roles], department=department and department.value,
        **_told(since, figures),
    )  # fmt: skip
    return views.find(desk.connection, name)


def edit_person(
    desk: Desk, name: str, roles: Sequence[Role], department: Department | None, figures: Figures
) -> Person:
    """Enter what changed about a person, from a day on; what counted before is kept (CMP-119)."""
    person = views.find(desk.connection, name)
    since, entries = _read(desk, person.name, department, figures)
    if not roles and not entries:
        raise NothingToChange(person.name)
    if roles:
        store.set_roles(desk, person.id, roles)
    store.enter(desk, person.id, since, entries)
    _check_taken(desk, person)
    desk.note(
        "staff edit", person.name, roles=[role.value for role in roles], department=department and department.value,
        **_told(since, figures),
    )  # fmt: skip
    return views.find(desk.connection, person.name)


def set_bonus(desk: Desk, name: str, month: Month, bonus_fen: int) -> Bonus:
    """Enter a person's bonus of one month, where it differs from the constant one; the last one, too (CMP-121)."""
    person = views.registered(desk.connection, name)
    if person.left_on and person.left_on < month.first:
        raise HasLeft(person.name, person.left_on.isoformat())
    if month.first > desk.today:
        raise MonthAhead(month)
    rules.check_bonus(bonus_fen)
    store.set_bonus(desk, person.id, month, bonus_fen)
    _check_taken(desk, person)
    desk.note("staff bonus", person.name, month=str(month), bonus_fen=bonus_fen)
    return Bonus(person.name, str(month), bonus_fen)


def set_leaving(desk: Desk, person: Person, since: date | None) -> None:
    """Enter since when a person is about to leave, or that he stays after all (CUS-16)."""
    store.set_leaving(desk, person.id, since)


def let_go(desk: Desk, name: str, on: date | None) -> Person:
    """Enter that a person left; from then on the name signs nothing."""
    person = views.find(desk.connection, name)
    store.leave(desk, person.name, on or desk.today)
    desk.note("staff leave", person.name, on=on or desk.today)
    left = views.seek(desk.connection, person.name)
    assert left is not None
    return left


def _check_taken(desk: Desk, person: Person) -> None:
    """Refuse a bonus below what its month has given for fines: a month never gives more than its bonus (CMP.6-13)."""
    for month, taken_fen in views.taken(desk.connection, person.id):
        bonus_fen = views.bonus_of(desk.connection, person.id, month) or 0
        if bonus_fen < taken_fen:
            raise BonusTaken(person.name, month, bonus_fen, taken_fen, yuan(bonus_fen))


def _read(
    desk: Desk, name: str, department: Department | None, figures: Figures
) -> tuple[date, dict[Figure, str | int | None]]:
    """Return from which day the figures count, and those that were given, or refuse."""
    since = figures.since or desk.today
    if since > desk.today:
        raise EnteredAhead(since, desk.today)
    rules.check_figures(figures)
    entries: dict[Figure, str | int | None] = {
        Figure.DEPARTMENT: department.value if department else None,
        Figure.UNIT: None if figures.unit is None else path_of(figures.unit),
        Figure.BASE_POINTS: rules.thousandths(Figure.BASE_POINTS, figures.base_points),
        Figure.BONUS: figures.bonus_fen,
        Figure.BONUS_BASE: rules.thousandths(Figure.BONUS_BASE, figures.bonus_base),
        Figure.SUPERIOR: _superior(desk, name, figures.superior),
    }
    return since, {figure: value for figure, value in entries.items() if value is not None}


def _superior(desk: Desk, name: str, superior: str | None) -> int | None:
    """Return the number of the superior's row, 0 when there is to be none any more; nobody is his own."""
    if not superior:
        return None if superior is None else 0
    found = views.find(desk.connection, superior)
    if found.name == name:
        raise OwnSuperior(name)
    return found.id


def _told(since: date, figures: Figures) -> dict[str, object]:
    given = {key: value for key, value in vars(figures).items() if value is not None and key != "since"}
    given |= {key: str(value) for key, value in given.items() if isinstance(value, Decimal)}
    return {"since": since, **given} if given else {}
