"""Writing what owners bought."""

from custmgr.areas.owners.facts import Deal
from custmgr.areas.owners.tables import OwnedRow
from custmgr.ground.desk import Desk


def add(desk: Desk, customer_id: int, purchase: str, deal: Deal, *, late: bool) -> None:
    """Enter a unit beside its purchase (INF-19, INF-23)."""
    row = OwnedRow(
        customer_id=customer_id,
        purchase_number=purchase,
        unit=deal.unit,
        discount=deal.discount,
        address=deal.address,
        project=deal.project,
        subscribed_on=deal.subscribed_on.isoformat() if deal.subscribed_on else None,
        signed_on=deal.signed_on.isoformat() if deal.signed_on else None,
        late=int(late),
        entered_on=desk.today.isoformat(),
    )
    desk.session.add(row)
    desk.session.flush()
