"""What circulating, approving and publishing a punishment is refused with."""

from datetime import date

from custmgr.areas.penalties.facts.words import Act, Step
from custmgr.areas.staff.facts import Department, Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotAssessed(Refusal):
    """Nothing is circulated or approved before it is proposed."""

    rule = "CMP-105"
    exit = Exit.REFUSED
    says = mark("no punishment is proposed for {number} yet")
    way = mark("propose it: `custmgr penalty assess {number}`")
    number: str


class NotResponsible(Refusal):
    """The proposal goes round the responsible departments."""

    says = mark("{department} is not responsible for {number}; responsible: {departments}")
    way = mark("name one of these with --department")
    number: str
    department: Department
    departments: tuple[Department, ...]


class ReadElsewhere(Refusal):
    """A department's reading is signed by one of its people."""

    rule = "CMP-105"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to {department} and cannot read the proposal for it")
    way = mark("name one of its people with --by: `custmgr staff list`")
    name: str
    department: Department


class CaseStillOpen(Refusal):
    """Punishment follows closed cases."""

    rule = "CMP-95"
    exit = Exit.REFUSED
    says = mark("{number} is not closed yet; punishment is approved for closed cases")
    way = mark("close it: `custmgr complaint close {number} --answered letter --accepted`")
    number: str


class NotTheApprover(Refusal):
    """The general manager alone approves, whatever the amount."""

    rule = "CMP-70"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as {wanted}, who alone approves a punishment, whatever the amount")
    way = mark("name that person with --by: `custmgr staff list`")
    name: str
    wanted: Role


class NotCirculated(Refusal):
    """Every responsible department reads the proposal before it is approved."""

    rule = "CMP.6-12"
    exit = Exit.REFUSED
    says = mark("the proposal for {number} was not read by: {departments}")
    way = mark("`custmgr penalty circulate {number} --department {first} --by STAFF`")
    number: str
    departments: tuple[Department, ...]
    first: str


class SharesChanged(Refusal):
    """What was read is not what is proposed any more: the loss is shared out otherwise."""

    rule = "CMP-105"
    exit = Exit.REFUSED
    says = mark("who bears how much of {number} has changed since it was read by: {departments}")
    way = mark("have it read again: `custmgr penalty circulate {number} --department {first} --by STAFF`")
    number: str
    departments: tuple[Department, ...]
    first: str


class ReadBefore(SharesChanged):
    """What was read is not what is proposed any more: loss or burden came out otherwise (CMP-105)."""

    says = mark(
        "{departments} read the proposal for {number} with a loss of {loss_then_fen} and a burden of {burden_then_fen};"
        " they are {loss_fen} and {burden_fen} now"
    )
    loss_then_fen: int
    burden_then_fen: int
    loss_fen: int
    burden_fen: int


class NothingToApprove(Refusal):
    """A case without penalty has nothing to approve."""

    rule = "CMP-104"
    exit = Exit.REFUSED
    says = mark("{number} carries no penalty")
    way = mark("see the combined opinion: `custmgr complaint show {number}`")
    number: str


class ApprovedAlready(Refusal):
    """A punishment is approved once."""

    rule = "CMP-70"
    exit = Exit.REFUSED
    says = mark("the punishment of {number} was approved on {on} by {by}")
    way = mark("see it: `custmgr penalty list`")
    number: str
    on: date
    by: str


class StillProvisional(Refusal):
    """Administrative punishment waits for the end of the resale month."""

    rule = "CMP-91"
    exit = Exit.REFUSED
    says = mark("the goods returned for {number} may be sold up to and including {until}; the burden is final after it")
    way = mark("approve it after that day: `custmgr penalty approve {number} --by STAFF`")
    number: str
    until: date


class BonusUnknown(Refusal):
    """A major demerit takes the month's whole bonus, which must be known."""

    rule = "CMP-102"
    exit = Exit.REFUSED
    says = mark("the bonus of {person} is not known, which this punishment forfeits")
    way = mark("enter it: `custmgr staff edit {person} --bonus YUAN`")
    person: str


class FineTooLow(Refusal):
    """A decided fine is not below the least one of its act."""

    rule = "CMP.6-14"
    exit = Exit.REFUSED
    says = mark("{act} is fined with at least {least_fen}, not {decided_fen}")
    way = mark("give that much or more: --set PERSON=ACT:YUAN")
    act: Act
    least_fen: int
    decided_fen: int


class RepentanceFixed(Refusal):
    """The fine beside a letter of repentance is flat."""

    rule = "CMP-103"
    exit = Exit.REFUSED
    says = mark("a letter of repentance goes with {exact_fen} exactly")
    way = mark("leave the amount out: --set PERSON=repentance")
    exact_fen: int


class NoPunishmentNoFine(Refusal):
    """Who is not punished is not fined."""

    says = mark("{person} is not punished and cannot be fined")
    way = mark("leave the amount out: --set {person}=none")
    person: str


class ReasonNeeded(Refusal):
    """The general manager's word may differ from the table, with a reason."""

    rule = "CMP-105"
    exit = Exit.REFUSED
    says = mark("what was decided about {people} differs from the proposal and needs a reason")
    way = mark("give it: --reason TEXT")
    people: tuple[str, ...]


class NotAWord(Refusal):
    """A `--set` does not say what was decided about whom."""

    says = mark("“{text}” does not say what was decided about whom")
    way = mark("write --set PERSON=ACT or PERSON=ACT:YUAN; acts: {acts}, major_3 and so on")
    text: str
    acts: str


class NobodyPunished(Refusal):
    """Something was decided about a person who is not proposed for punishment."""

    says = mark("{name} is not proposed for administrative punishment; proposed are: {people}")
    way = mark("see the proposal: `custmgr penalty assess {number}`")
    number: str
    name: str
    people: tuple[str, ...]


class NotApprovedYet(Refusal):
    """Nothing is published or copied round before the general manager's approval."""

    rule = "CMP-99"
    exit = Exit.REFUSED
    says = mark("the administrative punishment of {number} is not approved by the general manager")
    way = mark("have it approved: `custmgr penalty approve {number} --by STAFF`")
    number: str


class NotPersonnel(Refusal):
    """Personnel publishes punishments."""

    rule = "CMP-99"
    exit = Exit.REFUSED
    says = mark("{name} does not belong to personnel, which publishes punishments")
    way = mark("name somebody of personnel with --by: `custmgr staff list`")
    name: str


class AnnouncedAlready(Refusal):
    """A punishment is sent and published once."""

    rule = "CMP-68"
    exit = Exit.REFUSED
    says = mark("{number} is noted already: {step} on {on}")
    way = mark("see `custmgr report discipline --month MONTH`")
    number: str
    step: Step
    on: date


class AnnouncedAhead(Refusal):
    """An announcement bears a day before the approval, or one that has not come yet."""

    says = mark("{on} lies before the approval or after today")
    way = mark("give the day of the announcement with --on")
    on: date
