"""The words of the staff register."""

from dataclasses import dataclass
from datetime import date

from custmgr.ground.words import Word, mark


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


@dataclass(frozen=True)
class Person:
    """A member of staff, with what he may sign."""

    id: int
    name: str
    department: Department | None
    roles: tuple[Role, ...]
    left_on: date | None

    def may_act_as(self, *wanted: Role) -> bool:
        """Say whether one of the person's roles is, or counts as, one of those wanted."""
        held = {*self.roles, *(other for role in self.roles for other in COUNTS_AS.get(role, ()))}
        return bool(held & set(wanted))

    def belongs_to(self, department: Department) -> bool:
        """Say whether the person works in a department, by the register or by one of the roles."""
        return department is self.department or any(HOME.get(role) is department for role in self.roles)
