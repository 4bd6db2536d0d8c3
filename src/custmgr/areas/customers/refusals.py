"""What the customer register says no with."""

from datetime import date

from custmgr.areas.customers.facts import FileState, Need, Source
from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchCustomer(Refusal):
    """Nothing in the register resembles what was typed exactly enough."""

    says = mark("no customer is called “{text}”; nearest: {nearest}")
    way = mark("see `custmgr customer list`, or register it with `custmgr customer add`")
    text: str
    nearest: tuple[str, ...]


class NobodyNear(Refusal):
    """Nothing in the register resembles what was typed at all."""

    says = mark("no customer is called “{text}”")
    way = mark("see `custmgr customer list`, or register it with `custmgr customer add`")
    text: str


class SeveralCustomers(Refusal):
    """What was typed fits more than one customer."""

    says = mark("“{text}” fits {count} customers: {found}")
    way = mark("type the code of the one you mean")
    text: str
    count: int
    found: tuple[str, ...]


class FormIncomplete(Refusal):
    """The registration form lacks what it must hold."""

    rule = "CUS-6"
    says = mark("the registration form lacks: {fields}")
    way = mark("add them, or keep the form as a draft with --draft")
    fields: tuple[str, ...]


class FieldNeeded(Refusal):
    """A change would empty what the file must hold."""

    rule = "CUS-6"
    says = mark("the file of {code} would lack: {fields}")
    way = mark("give them a value: `custmgr customer edit {code} FIELD=VALUE`")
    code: str
    fields: tuple[str, ...]


class StillADraft(Refusal):
    """An incomplete form cannot be handed in."""

    rule = "CUS-7"
    exit = Exit.REFUSED
    says = mark("the form of {code} stays a draft: it lacks {fields}")
    way = mark("complete it with `custmgr customer edit {code} FIELD=VALUE`")
    code: str
    fields: tuple[str, ...]


class NotADraft(Refusal):
    """A form is handed in once."""

    rule = "CUS-7"
    exit = Exit.REFUSED
    says = mark("the form of {code} is not a draft but {state}")
    way = mark("look at it with `custmgr customer show {code}`")
    code: str
    state: FileState


class NotSubmitted(Refusal):
    """Only a form handed in can be reviewed."""

    rule = "CUS-8"
    exit = Exit.REFUSED
    says = mark("the form of {code} does not wait for review: it is {state}")
    way = mark("hand it in first with `custmgr customer submit {code}`")
    code: str
    state: FileState


class ArchivedAlready(Refusal):
    """A file is archived once; what is wrong in it is changed, not reviewed again."""

    rule = "CUS-8"
    exit = Exit.REFUSED
    says = mark("the form of {code} is archived already")
    way = mark("if something in it is wrong, change it with `custmgr customer edit {code} FIELD=VALUE`")
    code: str


class NotAReviewer(Refusal):
    """A file is archived by a department manager only."""

    rule = "CUS-8"
    exit = Exit.REFUSED
    says = mark("{name} is not a department manager and cannot review the file of {code}")
    way = mark("name a department manager: `custmgr staff list`")
    name: str
    code: str


class OwnReview(Refusal):
    """Who handed the form in does not review it."""

    rule = "CUS-8"
    exit = Exit.REFUSED
    says = mark("{name} submitted the form of {code} and cannot review it")
    way = mark("name another department manager: `custmgr staff list`")
    name: str
    code: str


class UnfoundedChange(Refusal):
    """A change is handed in in writing: who asks, why, on which paper."""

    rule = "FIL-14"
    exit = Exit.REFUSED
    says = mark("the change of {code} lacks {lacking}")
    way = mark("add --requested-by STAFF --reason TEXT --doc-no NUMBER, as they stand on the written request")
    code: str
    lacking: tuple[Need, ...]


class UnknownSource(Refusal):
    """A customer is known from one of certain sources."""

    rule = "INF-05"
    exit = Exit.REFUSED
    says = mark("“{text}” is no source of customers here; there are: {sources}")
    way = mark("name one of them: --source, or source=… with `custmgr customer edit`")
    text: str
    sources: tuple[Source, ...]


class NotHelping(Refusal):
    """A function that has no part in the files."""

    rule = "FIL-02"
    says = mark("{role} does not supply data for the files")
    way = mark("name one of: {helpers}")
    role: Role
    helpers: tuple[Role, ...]


class NobodysCustomer(Refusal):
    """Every file has its salesperson."""

    rule = "FIL-03"
    exit = Exit.REFUSED
    says = mark("the file of {name} names no salesperson")
    way = mark("name the one who supplied the data with --salesperson STAFF")
    name: str


class TwinRefused(Refusal):
    """One customer has one file."""

    rule = "FIL-13"
    exit = Exit.REFUSED
    says = mark("{code} {name} is in the files already, with the same {field}")
    way = mark("complete that file: `custmgr customer edit {code} FIELD=VALUE`")
    field: str
    code: str
    name: str


class NoSuchField(Refusal):
    """The file form has no field of this name."""

    rule = "CUS-10"
    says = mark("the file form has no field “{field}”; nearest: {nearest}")
    way = mark("all fields stand in `custmgr customer show CUSTOMER --json`")
    field: str
    nearest: tuple[str, ...]


class NoFieldNear(Refusal):
    """The file form has no field of this name, nor one like it."""

    rule = "CUS-10"
    says = mark("the file form has no field “{field}”")
    way = mark("all fields stand in `custmgr customer show CUSTOMER --json`")
    field: str


class NotAPair(Refusal):
    """A change is typed as FIELD=VALUE."""

    says = mark("“{text}” is not a change of a field")
    way = mark("type it as FIELD=VALUE, such as phone=0755-86013388")
    text: str


class BadValue(Refusal):
    """A field cannot hold what was typed."""

    says = mark("{field} cannot be “{text}”")
    way = mark("type it like {example}")
    field: str
    text: str
    example: str


class TooLong(Refusal):
    """A text is longer than its field."""

    says = mark("{field} has {length} characters, at most {most} fit")
    way = mark("shorten it")
    field: str
    length: int
    most: int


class EmptyText(Refusal):
    """A text that is the point of the entry was left empty."""

    says = mark("{place} is empty")
    way = mark("say it in a few words")
    place: str


class NotYet(Refusal):
    """Something is entered as having happened on a day that is still to come."""

    says = mark("{on} lies in the future; today is {today}")
    way = mark("give today or an earlier day with --on")
    on: date
    today: date


class NotWished(Refusal):
    """A call or a visit on site to somebody who does not want it."""

    rule = "FVS-05"
    exit = Exit.REFUSED
    says = mark("{name} {what} (in the file since {since})")
    way = mark("write instead: --method sms or email; if the wish changed, `custmgr customer edit {code} no_phone=no`")
    name: str
    what: str
    since: date
    code: str
