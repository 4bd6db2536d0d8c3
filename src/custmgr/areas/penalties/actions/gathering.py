"""How the punishment of a case stands: computed from the case, the staff register and what was decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from custmgr.areas.complaints import views as complaints
from custmgr.areas.complaints.actions.charging import whole_of
from custmgr.areas.complaints.facts.cases import Case
from custmgr.areas.complaints.facts.shares import Party, Penalty, Share, divided
from custmgr.areas.complaints.facts.words import Outcome
from custmgr.areas.complaints.policy import Policy as Way
from custmgr.areas.penalties import columns, views
from custmgr.areas.penalties.facts.proposals import Assessment, Burden, Charge, Fine, Punishment
from custmgr.areas.penalties.facts.words import Act, State, Step, Track
from custmgr.areas.penalties.policy import Policy
from custmgr.areas.penalties.refusals.assessing import (
    NobodyCharged,
    NoSuperior,
    NotDecidedYet,
    SupersededUnpunished,
    UnfoundedUnpunished,
)
from custmgr.areas.penalties.rules import burdens, circulating, deducting, discipline, fines, remarking
from custmgr.areas.staff import views as staff
from custmgr.areas.staff.facts import Department, Person, department_named
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded


def refuse(*verdicts: Refusal | None) -> None:
    """Raise the first refusal among verdicts, if there is one."""
    for verdict in verdicts:
        if verdict is not None:
            raise verdict


def policy_of(desk: Reader, case: Case) -> Policy:
    """Return the numbers in force on the day the case was accepted."""
    return desk.policy(Policy, on=case.accepted_at.date() if case.accepted_at else None)


def punishable(desk: Reader, number: str) -> tuple[Case, Policy, date]:
    """Return a case that may be punished, its policy and the day of its decision, or refuse (CMP-104)."""
    case = complaints.find(desk.connection, number)
    decided_on = decided_on_of(case)
    if case.outcome is Outcome.NOT_ACCEPTED:
        raise SupersededUnpunished(case.number)
    if decided_on is None:
        raise NotDecidedYet(case.number)
    if not case.founded:
        raise UnfoundedUnpunished(case.number)
    return case, policy_of(desk, case), decided_on


def decided_on_of(case: Case) -> date | None:
    """Return the day of the decision the case was closed on, or of the one in force (CMP-91)."""
    if case.decision is None:
        return None
    until = case.closed_on or case.decision.at.date()
    days = [one.at.date() for one in case.decisions if one.approved and one.at.date() <= until]
    return days[-1] if days else case.decision.at.date()


def gather(desk: Reader, number: str, spared: Iterable[str] = ()) -> Assessment:
    """Return the punishment of a case as it stands now (CMP-104)."""
    case, policy, decided_on = punishable(desk, number)
    burden = burdens.burden_of(case, views.sales_of(desk.connection, case.id), decided_on, policy)
    left_out = tuple(dict.fromkeys((*(views.spared_of(desk.connection, case.id) or ()), *spared)))
    return _Gathering(desk, case, policy, burden, left_out).assessment()


@dataclass(frozen=True)
class _Gathering:
    """One case on its way to its assessment."""

    desk: Reader
    case: Case
    policy: Policy
    burden: Burden
    spared: tuple[str, ...]

    def assessment(self) -> Assessment:
        """Return the assessment with what was circulated, approved and published."""
        case, desk = self.case, self.desk
        settled = self.burden.settled_on or self.as_of
        bare = Assessment(
            case.number, case.id, self._kind(), State.NONE, case.loss_fen or 0, self.burden, self.as_of, settled,
            spared=self.spared, circulated=views.circulated(desk.connection, case.id),
            approvals=views.approvals(desk.connection, case.id), decided=views.decided(desk.connection, case.id),
            sent_on=views.told_on(desk.connection, case.id, Step.SENT),
            published_on=views.told_on(desk.connection, case.id, Step.PUBLISHED),
            due_on=deducting.announcement_due(case.closed_on, settled, self.policy) if case.closed_on else None,
        )  # fmt: skip
        return self._compared(self._charged(bare)) if bare.tracks else bare

    @property
    def as_of(self) -> date:
        """Return the day whose register counts: the close date, or today while the case runs (CMP-119)."""
        return self.case.closed_on or self.desk.today

    def _kind(self) -> Penalty:
        stated = self.case.penalty or self.desk.policy(Way, on=self._accepted).default_penalty
        return Penalty(stated) if stated else Penalty.NONE

    @property
    def _accepted(self) -> date | None:
        return self.case.accepted_at.date() if self.case.accepted_at else None

    def _charged(self, bare: Assessment) -> Assessment:
        charges = self._charges()
        economic: tuple[Fine, ...] = ()
        administrative: tuple[Punishment, ...] = ()
        if Track.ADMINISTRATIVE in bare.tracks:
            refuse(*(fines.judge_points(charge, charge.bearers) for charge in charges))
            administrative = self._punishments(charges, bare.assessed_on)
        if Track.ECONOMIC in bare.tracks:
            refuse(fines.judge_departments(self.case.number, charges, self.policy))
            refuse(*(fines.judge_points(charge, charge.people) for charge in charges if not charge.spared))
            economic = tuple(self._scheduled(fine) for fine in fines.fines_of(charges))
        departments = tuple(dict.fromkeys(charge.department for charge in charges))
        return replace(
            bare, departments=departments, economic=economic, administrative=administrative, state=self._state(bare)
        )

    def _compared(self, proposal: Assessment) -> Assessment:
        """Tell of every reading whether it still counts, and what is lacking or assumed (CMP-44, CMP-98, CMP-105)."""
        whole = whole_of(self.desk, self.case)
        wanted = whole.wanted.rule if whole and whole.wanted else None
        now, remarks = columns.kept(proposal), tuple(remarking.remarks(self.case, proposal, wanted))
        if proposal.circulated and not proposal.pending:
            now = dict(proposal.circulated[-1].read)  # all is approved: what was read last is what was approved
        tracks = proposal.pending or proposal.tracks
        read = tuple(
            replace(one, counts=circulating.still_counts(one.read, now, tracks)) for one in proposal.circulated
        )
        return replace(proposal, circulated=read, remarks=remarks)

    def _state(self, bare: Assessment) -> State:
        done = {approval.track for approval in bare.approvals}
        if done >= set(bare.tracks):
            return State.PUBLISHED if bare.published_on else State.APPROVED
        if done == {Track.ECONOMIC}:
            return State.PARTLY
        waits = Track.ADMINISTRATIVE in bare.tracks and self.burden.open_on(self.desk.today)
        return State.PROVISIONAL if waits else State.ASSESSED

    def _charges(self) -> list[Charge]:
        shared_out = divided(self.case.shares, self.burden.fen)
        return [
            self._charge(share, part.amount_fen)
            for share, part in zip(self.case.shares, shared_out, strict=True)
            if share.fined
        ]

    def _charge(self, share: Share, burden_fen: int) -> Charge:
        people = tuple(self._people(share))
        if not people:
            raise NobodyCharged(self.case.number, share.unit)
        homes = {person.home for person in people if person.home}
        own = next(iter(homes)) if len(homes) == 1 else self.policy.unit_department
        return Charge(
            share.unit, share.department or own, people, self._bearers(share, people), share.ratio, share.amount_fen,
            burden_fen, folded(share.unit) in {folded(name) for name in self.spared},
        )  # fmt: skip

    def _people(self, share: Share) -> Sequence[Person]:
        """Return who bears a share: the persons named, the unit's people, a whole department's (CMP-123, CMP-126)."""
        connection = self.desk.connection
        if share.party is Party.PERSON:
            return [staff.person_on(connection, name, self.as_of) for name in share.persons or (share.unit,)]
        if members := staff.members_of(connection, share.unit, self.as_of):
            return members
        whole = self._whole(share.unit)
        if whole and (members := staff.members_of_department(connection, whole, self.as_of)):
            return members
        alone = staff.seek(connection, share.unit)
        return [staff.person_on(connection, alone.name, self.as_of)] if alone else []

    def _bearers(self, share: Share, people: tuple[Person, ...]) -> tuple[Person, ...]:
        """Return whose fault a share is: the persons named with it, else everybody who pays (CMP-104)."""
        if share.party is Party.PERSON or not share.persons:
            return people
        return tuple(staff.person_on(self.desk.connection, name, self.as_of) for name in share.persons)

    def _whole(self, unit: str) -> Department | None:
        names = {row.name: row.department for row in self.policy.whole_departments}
        return names.get(unit) or department_named(unit)

    def _bonus(self, person_id: int) -> int | None:
        return staff.bonus_of(self.desk.connection, person_id, Month.of(self.desk.today))

    def _scheduled(self, fine: Fine) -> Fine:
        bonus = self._bonus(fine.person_id)
        cap = None if bonus is None else fines.cap_of(bonus, self.policy)
        months, last = fines.instalments(fine.share_fen, cap)
        return replace(fine, monthly_cap_fen=cap, months=months, last_fen=last)

    def _punishments(self, charges: Sequence[Charge], on: date) -> tuple[Punishment, ...]:
        people = {person.id: person for charge in charges for person in charge.bearers}
        bonuses = {number: self._bonus(number) for number in people}
        own = tuple(discipline.punishments_of(charges, on, bonuses, self.policy))
        heads = {one.person_id: self._superior(people[one.person_id]) for one in own if self._joint(one)}
        bonuses |= {head.id: self._bonus(head.id) for head in heads.values()}
        return (*own, *discipline.joint_of(own, heads, bonuses, self.policy))

    def _joint(self, one: Punishment) -> bool:
        return discipline.joint_act(one.act, self.policy) is not Act.NONE

    def _superior(self, person: Person) -> Person:
        if person.superior is None:
            raise NoSuperior(person.name)
        return staff.person_on(self.desk.connection, person.superior, self.as_of)
