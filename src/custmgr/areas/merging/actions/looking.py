"""Files that look alike, and those that were made one; read only."""

from custmgr.areas.customers import views as register
from custmgr.areas.merging import views
from custmgr.areas.merging.facts import Former, Twins
from custmgr.ground.desk import Reader


def duplicates(desk: Reader) -> list[Twins]:
    """List the files that share what one customer has alone (CUS-6, FIL-13)."""
    return views.twins(desk.connection)


def merged(desk: Reader, customer: str | None) -> list[Former]:
    """List the files that were merged, into one customer or at all."""
    into = register.find(desk.connection, customer).id if customer else None
    return views.formers(desk.connection, into)
