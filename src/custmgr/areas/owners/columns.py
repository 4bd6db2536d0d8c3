"""What is shown of owners."""

from typing import Any

from custmgr.areas.owners.facts import Owned
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

FROM_DEAL = ("project", "discount", "address", "subscribed_on", "signed_on")


def line(owned: Owned) -> dict[str, Any]:
    """Return a unit as one line."""
    return {**vars(owned), "unit": owned.unit, **{name: getattr(owned.deal, name) for name in FROM_DEAL}}


OWNED = (
    Column("purchase", mark("Number of the deal")),
    Column("customer", mark("Customer code")),
    Column("name", mark("Owner of property")),
    Column("phone", mark("Telephone"), table=False),
    Column("project", mark("Project")),
    Column("unit", mark("Unit sold")),
    Column("price", mark("Price of the unit"), Kind.MONEY, of="price_fen"),
    Column("discount", mark("Discount enjoyed")),
    Column("address", mark("Postal address"), table=False),
    Column("subscribed_on", mark("Subscribed on"), Kind.DAY),
    Column("signed_on", mark("Signed on the day"), Kind.DAY),
    Column("late", mark("Entered late"), Kind.FLAG, table=False),
    Column("entered_on", mark("Entered on"), Kind.DAY, table=False),
)
NARROW = tuple(column for column in OWNED if column.key in {"purchase", "name", "unit", "price", "signed_on"})
