"""Looking the archive up: visits with their recordings, and what was kept long enough to be destroyed."""

from collections.abc import Sequence

from custmgr.areas.archive import rules, views
from custmgr.areas.archive.facts import Filed, Old, RecordKind
from custmgr.areas.archive.policy import Policy
from custmgr.areas.archive.refusals import NeedsKind, NoSuchRecord
from custmgr.areas.calls.policy import Policy as Calls
from custmgr.areas.customers import views as customers
from custmgr.areas.methods.facts import Method
from custmgr.areas.visits.facts import VisitKind
from custmgr.ground.desk import Reader
from custmgr.ground.text import key_of


def archive(desk: Reader, customer: str | None, limit: int | None) -> list[Filed]:
    """List the visits in the archive with recordings, discs and the day until which each is kept (FVS-57)."""
    number = customers.find(desk.connection, customer).id if customer else None
    return views.filed(desk.connection, number, desk.policy(Policy).visit_years, limit)


def shown(filed: Filed) -> dict[str, object]:
    """Return a visit of the archive with its words."""
    return {**vars(filed), "kind": VisitKind(filed.kind), "method": Method(filed.method)}


def old(desk: Reader, kinds: Sequence[RecordKind], numbers: Sequence[str]) -> list[Old]:
    """List what may be destroyed today: of all kinds, of some, or certain records (FVS-03, OCC-16, OCC-17).

    A record that is named and still protected is refused.
    """
    if numbers:
        return named(desk, kinds, numbers)
    wanted = kinds or tuple(RecordKind)
    return [one for kind in wanted for one in _kept(desk, kind) if rules.is_old(one, desk.today)]


def named(desk: Reader, kinds: Sequence[RecordKind], numbers: Sequence[str]) -> list[Old]:
    """Return the records of these numbers, or refuse one that must still be kept."""
    if len(kinds) != 1:
        raise NeedsKind(numbers[0])
    kind = kinds[0]
    there = {key_of(one.number): one for one in _kept(desk, kind)}
    found = []
    for number in dict.fromkeys(numbers):
        if key_of(number) not in there:
            raise NoSuchRecord(kind, number, kind.value)
        found.append(there[key_of(number)])
    if verdict := rules.judge_destruction(found, desk.today):
        raise verdict
    return found


def _kept(desk: Reader, kind: RecordKind) -> list[Old]:
    years = rules.years_of(kind, desk.policy(Policy), desk.policy(Calls).retention_years)
    return list(views.kept(desk.connection, kind, years, desk.today))
