"""The words of the upkeep of files."""

from datetime import date, datetime
from fractions import Fraction
from typing import NamedTuple

from custmgr.areas.customers.facts import Status
from custmgr.ground.frozen import frozen
from custmgr.ground.words import Word, mark


class Channel(Word):
    """How a customer is asked whether its data still hold (CUS-13)."""

    EMAIL = "email", mark("E-mail")
    FAX = "fax", mark("Fax")
    PHONE = "phone", mark("Telephone")
    VISIT = "visit", mark("Visit")


class Mark(Word):
    """By what files are looked through (FIL-10, FIL-11, FIL-17)."""

    KEY = "key", mark("Key customers")
    POTENTIAL = "potential", mark("Important potentials")
    STALE = "stale", mark("Neither changed nor confirmed for long")
    EXPIRING = "expiring", mark("Soon or no longer valid")


class Checked(NamedTuple):
    """What a verification found out: by whom, how, whether something changed, what was changed with it (CUS-13, 14)."""

    customer: str
    name: str
    on: date
    verifier: str
    channel: Channel
    changed: bool
    fields: tuple[str, ...] = ()
    note: str | None = None


@frozen
class Verification:
    """What is entered of a verification; what changed as FIELD=VALUE, and the paper it stands on."""

    channel: Channel
    by: str
    changed: bool | None
    sets: tuple[str, ...] = ()
    on: date | None = None
    note: str | None = None
    doc_no: str | None = None


@frozen
class Standing:
    """The days that decide what a file needs: entered, archived, last changed, last verified, valid until by hand."""

    id: int
    code: str
    name: str
    salesperson: str | None
    registered_on: date
    archived_on: date | None
    changed_on: date | None
    verified_on: date | None
    valid_until: date | None

    @property
    def touched_on(self) -> date:
        """Return the day the file was last changed or found true (FIL-10)."""
        return max(day for day in (self.registered_on, self.changed_on, self.verified_on) if day)

    @property
    def confirmed_on(self) -> date:
        """Return the day from which its validity counts (FIL-17)."""
        return max(self.registered_on, self.verified_on or self.registered_on)


class ToVerify(NamedTuple):
    """A file to be verified, and until when (CUS-12, CUS-13)."""

    customer: str
    name: str
    salesperson: str | None
    verified_on: date | None
    due: date
    days_late: int


class Waiting(NamedTuple):
    """A file that waits for its approval: since which quarter, how many changes, until when (FIL-06)."""

    id: int
    customer: str
    name: str
    quarter: str
    due: date
    days_late: int
    changes: int
    first_on: date
    last_on: date
    last_change: int


class Decided(NamedTuple):
    """What became of a file handed up for approval (FIL-06, FIL-07)."""

    customer: str
    name: str
    approved: bool
    by: str
    on: date
    opinion: str | None = None


class Published(NamedTuple):
    """That a file's access was published, and by which edition of the matrix (FIL-08)."""

    customer: str
    name: str
    on: date
    approved_on: date | None
    edition: int


class SetStatus(NamedTuple):
    """A status set by hand over the one that follows from the days; none where the days count again (FIL-16)."""

    customer: str
    name: str
    status: Status | None
    reason: str
    by: str
    on: date


class Altered(NamedTuple):
    """One change of a file on a day, with what it rests on and who entered it (FIL-01, 02, 09, 14)."""

    at: datetime
    customer: str
    name: str
    field: str
    old: str | None
    new: str | None
    requested_by: str | None
    reason: str | None
    doc_no: str | None
    source_role: str | None
    operator: str | None


@frozen
class Health:
    """Where a file stands: what was done last and what comes next."""

    verified_on: date | None
    verification_due: date | None
    valid_to: date
    approved_on: date | None
    published_on: date | None
    stale: bool
    buying_power_ratio: Fraction | None = None
