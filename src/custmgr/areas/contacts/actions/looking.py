"""Looking contacts up, and the months in which the company did not meet."""

from dataclasses import dataclass

from custmgr.areas.contacts.facts.contacts import Contact
from custmgr.areas.contacts.facts.words import ContactKind
from custmgr.areas.contacts.rules import contacts as rules
from custmgr.areas.contacts.views import contacts as views
from custmgr.areas.customers import views as customers
from custmgr.ground.desk import Reader
from custmgr.ground.periods import Month


@dataclass(frozen=True)
class Wanted:
    """Which contacts are wanted: a customer's, of a kind, of a month, only those entered late."""

    customer: str | None = None
    kind: ContactKind | None = None
    month: Month | None = None
    late: bool = False
    limit: int | None = None


def list_contacts(desk: Reader, wanted: Wanted) -> list[Contact]:
    """List contacts, the newest first."""
    customer = customers.find(desk.connection, wanted.customer).id if wanted.customer else None
    month = wanted.month
    where = {
        "customer": customer,
        "kind": wanted.kind and wanted.kind.value,
        "first": month and month.first.isoformat(),
        "last": month and month.last.isoformat(),
        "late": int(wanted.late),
    }
    return views.list_contacts(desk.connection, where, wanted.limit)


def months_missed(desk: Reader) -> list[Month]:
    """List the finished months in which the company did not meet, from the month this desk was made on (COM-11)."""
    held = views.company_meetings(desk.connection)
    first, last = Month.of(views.began_on(desk.connection)), Month.of(desk.today).previous
    return list(rules.months_without(held, first, last))
