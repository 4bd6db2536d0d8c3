"""The words of the staff register."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from custmgr.ground.frozen import frozen
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
    LEADER_IN_CHARGE = "leader_in_charge", mark("Leader in charge")
    PROJECT_HEAD = "project_head", mark("Project head")
    MARKETING_DIRECTOR = "marketing_director", mark("Marketing director")
    SALES_MANAGER = "sales_manager", mark("Sales manager")
    SALES_SUPERVISOR = "sales_supervisor", mark("Sales supervisor")
    CUSTOMER_SERVICE_MANAGER = "customer_service_manager", mark("Customer-service manager")
    CUSTOMER_SERVICE_SPECIALIST = "customer_service_specialist", mark("Customer-service specialist")
    WAITER = "waiter", mark("Waiter")
    FLOOR_SUPERVISOR = "floor_supervisor", mark("Floor supervisor")
    SERVICE_DEPT_MANAGER = "service_dept_manager", mark("Service department manager")
    BOOKING_SUPERVISOR = "booking_supervisor", mark("Booking supervisor")
    FRONT_HALL_MANAGER = "front_hall_manager", mark("Front-hall manager")
    MARKETING_MANAGER = "marketing_manager", mark("Marketing manager")
    HOTEL_GM = "hotel_gm", mark("Hotel general manager")
    WEALTH_MANAGER = "wealth_manager", mark("Wealth manager")
    VISIT_SPECIALIST = "visit_specialist", mark("Visit specialist")
    QUALITY_SUPERVISOR = "quality_supervisor", mark("Visit quality supervisor")
    SERVICE_STAFF = "service_staff", mark("Service staff")
    BRANCH_HEAD = "branch_head", mark("Head of a branch or sales office")
    BRAND_DEPARTMENT = "brand_department", mark("Brand department")
    DATA_HEAD = "data_head", mark("Head of the data department")
    WEALTH_DEPARTMENT = "wealth_department", mark("Wealth management department, head office")


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
    OFFICE = "office", mark("Office")
    TECHNICAL = "technical", mark("Technical department")
    TECHNICAL_BUSINESS = "technical_business", mark("Technical business department")
    FIELD_OFFICE = "field_office", mark("Field office")
    MARKETING = "marketing", mark("Marketing department")
    MARKETING_PLANNING = "marketing_planning", mark("Marketing planning department")
    BOOKING = "booking", mark("Booking department")
    FRONT_HALL = "front_hall", mark("Front-hall department")
    WEALTH = "wealth", mark("Wealth management department")
    BRANCH = "branch", mark("Branch or sales office")


DEPARTMENT_NAMES = {
    "制造": Department.MFG, "制造部": Department.MFG, "制造部门": Department.MFG,
    "业务": Department.BUSINESS, "业务部": Department.BUSINESS, "业务部门": Department.BUSINESS,
    "服务": Department.SERVICE, "服务部": Department.SERVICE, "服务部门": Department.SERVICE,
    "质管": Department.QC, "质管部": Department.QC, "质量管理部": Department.QC,
    "研发": Department.RD, "研发部": Department.RD, "会计科": Department.ACCOUNTING,
    "成品仓储": Department.STORE, "总经理室": Department.GMO,
}  # fmt: skip
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
    Role.LEADER_IN_CHARGE: Department.MANAGEMENT,
    Role.MARKETING_DIRECTOR: Department.MARKETING,
    Role.SALES_MANAGER: Department.MARKETING,
    Role.SALES_SUPERVISOR: Department.MARKETING,
    Role.CUSTOMER_SERVICE_MANAGER: Department.MARKETING,
    Role.CUSTOMER_SERVICE_SPECIALIST: Department.MARKETING,
    Role.WAITER: Department.FRONT_HALL,
    Role.FLOOR_SUPERVISOR: Department.FRONT_HALL,
    Role.SERVICE_DEPT_MANAGER: Department.FRONT_HALL,
    Role.BOOKING_SUPERVISOR: Department.BOOKING,
    Role.FRONT_HALL_MANAGER: Department.FRONT_HALL,
    Role.MARKETING_MANAGER: Department.MARKETING,
    Role.BRAND_DEPARTMENT: Department.MARKETING,
    Role.HOTEL_GM: Department.MANAGEMENT,
    Role.VISIT_SPECIALIST: Department.WEALTH,
    Role.QUALITY_SUPERVISOR: Department.WEALTH,
    Role.WEALTH_DEPARTMENT: Department.WEALTH,
    Role.WEALTH_MANAGER: Department.BRANCH,
    Role.BRANCH_HEAD: Department.BRANCH,
}


class Figure(Word):
    """What a person counts for when a loss is charged; each holds from a day on."""

    DEPARTMENT = "department", mark("Department")
    UNIT = "unit", mark("Unit")
    BASE_POINTS = "base_points", mark("Base points")
    BONUS = "bonus", mark("Monthly bonus")
    BONUS_BASE = "bonus_base", mark("Bonus base")
    SUPERIOR = "superior", mark("Superior")


@frozen
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


@frozen
class Bonus:
    """The bonus of one person in one month, in fen."""

    name: str
    month: str
    bonus_fen: int


@frozen
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
    leaving_since: date | None = None

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


def department_named(text: str) -> Department | None:
    """Return the department that a text names as a whole: by its word, by its English or by a paper's name.

    >>> department_named("MFG"), department_named("制造部"), department_named("一科")
    (<Department.MFG: 'mfg'>, <Department.MFG: 'mfg'>, None)
    """
    name = folded(text)
    by_word = (one for one in Department if name.casefold() in (one.value, one.label.casefold()))
    return DEPARTMENT_NAMES.get(name) or next(by_word, None)


def path_of(unit: str) -> str:
    """Return a unit as it is stored, from the section down to the group.

    >>> path_of(" 一科 ／ 二线 ")
    '一科/二线'
    """
    return "/".join(part for step in folded(unit).split("/") if (part := step.strip()))
