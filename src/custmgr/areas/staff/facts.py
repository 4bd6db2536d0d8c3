"""The words of the staff register."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.ground.text import folded
from custmgr.ground.words import Word, mark

THOUSANDTHS = 1000


class Role(Word):
    """What a person may decide or sign; the roles of the company papers."""

    SALESPERSON = "salesperson", mark("Salesperson")
    CLERK = "clerk", mark("Clerk")
    DEPT_MANAGER = "dept_manager", mark("Department manager")
    BUSINESS_MANAGER = "business_manager", mark("Business department manager")
    DEPUTY_GM = "deputy_gm", mark("Deputy general manager")
    GENERAL_MANAGER = "general_manager", mark("General manager")
    GROUP_GENERAL_MANAGER = "group_general_manager", mark("Group general manager")
    SALES_MANAGEMENT_MANAGER = "sales_management_manager", mark("Sales management manager")
    SALES_DEPUTY_GM = "sales_deputy_gm", mark("Deputy general manager of sales")
    SALES_GENERAL_MANAGER = "sales_general_manager", mark("General manager of sales")
    REGIONAL_MANAGER = "regional_manager", mark("Regional manager")
    REVIEW_GROUP = "review_group", mark("Customer review group")
    QC = "qc", mark("Quality management")
    MFG = "mfg", mark("Manufacturing")
    RD = "rd", mark("Research and development")
    GMO = "gmo", mark("General manager's office")
    ACCOUNTING = "accounting", mark("Accounting")
    HR = "hr", mark("Personnel")
    STORE = "store", mark("Finished goods store")
    TECHNICIAN = "technician", mark("Technician")
    SERVICE_SUPERVISOR = "service_supervisor", mark("Service supervisor")
    WORKER = "worker", mark("Worker")


class Department(Word):
    """The departments a form travels through."""

    BUSINESS = "business", mark("Business department")
    QC = "qc", mark("Quality management department")
    MFG = "mfg", mark("Manufacturing department")
    RD = "rd", mark("Research and development department")
    GMO = "gmo", mark("General manager's office, production management group")
    ACCOUNTING = "accounting", mark("Accounting department")
    HR = "hr", mark("Personnel department")
    STORE = "store", mark("Finished goods warehouse")
    SERVICE = "service", mark("Service department")
    MANAGEMENT = "management", mark("Company management")


COUNTS_AS = {Role.BUSINESS_MANAGER: (Role.DEPT_MANAGER,)}
HOME = {
    Role.SALESPERSON: Department.BUSINESS,
    Role.CLERK: Department.BUSINESS,
    Role.BUSINESS_MANAGER: Department.BUSINESS,
    Role.REGIONAL_MANAGER: Department.BUSINESS,
    Role.QC: Department.QC,
    Role.MFG: Department.MFG,
    Role.RD: Department.RD,
    Role.GMO: Department.GMO,
    Role.ACCOUNTING: Department.ACCOUNTING,
    Role.HR: Department.HR,
    Role.STORE: Department.STORE,
    Role.TECHNICIAN: Department.SERVICE,
    Role.SERVICE_SUPERVISOR: Department.SERVICE,
}


class Figure(Word):
    """What a person counts for when a loss is charged; each holds from a day on."""

    DEPARTMENT = "department", mark("Department")
    UNIT = "unit", mark("Unit")
    BASE_POINTS = "base_points", mark("Base points")
    BONUS = "bonus", mark("Monthly bonus")
    BONUS_BASE = "bonus_base", mark("Bonus base")
    SUPERIOR = "superior", mark("Superior")


@dataclass(frozen=True)
class Figures:
    """What is entered of a person's figures: None says nothing, an empty text takes the entry back.

    `since` is the first day they count, None the day of the entry.
    """

    unit: str | None = None
    base_points: Decimal | None = None
    bonus_fen: int | None = None
    bonus_base: Decimal | None = None
    superior: str | None = None
    since: date | None = None


@dataclass(frozen=True)
class Bonus:
    """The bonus of one person in one month, in fen."""

    name: str
    month: str
    bonus_fen: int


@dataclass(frozen=True)
class Person:
    """A member of staff, with what he may sign and what he counts for (CMP-119)."""

    id: int
    name: str
    department: Department | None
    roles: tuple[Role, ...]
    left_on: date | None
    unit: str | None = None
    base_points: Fraction | None = None
    bonus_fen: int | None = None
    bonus_base: Fraction = Fraction(1)
    superior: str | None = None

    @property
    def home(self) -> Department | None:
        """Return the person's department, by the register or else by the first role that has one."""
        return self.department or next((HOME[role] for role in self.roles if role in HOME), None)

    @property
    def points(self) -> int | Decimal | None:
        """Return the base points as they are written: whole ones as a whole number."""
        if self.base_points is None:
            return None
        if self.base_points.denominator == 1:
            return self.base_points.numerator
        return Decimal(int(self.base_points * THOUSANDTHS)) / THOUSANDTHS

    def may_act_as(self, *wanted: Role) -> bool:
        """Say whether one of the person's roles is, or counts as, one of those wanted."""
        held = {*self.roles, *(other for role in self.roles for other in COUNTS_AS.get(role, ()))}
        return bool(held & set(wanted))

    def belongs_to(self, department: Department) -> bool:
        """Say whether the person works in a department, by the register or by one of the roles."""
        return department is self.department or any(HOME.get(role) is department for role in self.roles)

    def is_of(self, unit: str) -> bool:
        """Say whether the person's unit is this one or lies below it: a group belongs to its section (CMP-124)."""
        return self.unit is not None and f"{self.unit}/".startswith(f"{path_of(unit)}/")


def path_of(unit: str) -> str:
    """Return a unit as it is stored, from the section down to the group.

    >>> path_of(" 一科 ／ 二线 ")
    '一科/二线'
    """
    return "/".join(part for step in folded(unit).split("/") if (part := step.strip()))
