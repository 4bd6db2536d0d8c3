"""What is shown of the registers."""

from typing import Any

from custmgr.areas.contacts.facts.sheets import Known
from custmgr.areas.importance.facts import Rank
from custmgr.areas.owners.facts import Owned
from custmgr.areas.registers.facts import Arrival
from custmgr.ground.show import Column, Kind
from custmgr.ground.words import mark

TEN = (
    Known.SEX, Known.AGE_BAND, Known.PHONE, Known.AREA, Known.NEED, Known.PRICE_BAND, Known.SINCERITY,
    Known.CHARACTERISTICS,
)  # fmt: skip
ARRIVAL = (
    Column("on", mark("Day of call or visit"), Kind.DAY),
    Column("name", mark("Customer name")),
    *(Column(field.value, field.label) for field in TEN),
    Column("salesperson", mark("Salesperson")),
    Column("rank", mark("Importance"), Kind.WORD),
    Column("completeness", mark("Completeness"), Kind.SHARE),
    Column("late", mark("Entered late"), Kind.FLAG),
)
NUMBERS = (
    Column("number", mark("Customers counted"), Kind.NUMBER),
    Column("late", mark("Of these entered late"), Kind.NUMBER),
)
BY_DAY = (Column("sort", mark("Day"), Kind.DAY), *NUMBERS)
BY_RANK = (Column("sort", mark("Importance"), Kind.WORD), *NUMBERS)
BY_AREA = (Column("sort", mark("Area of home or work")), *NUMBERS)
CLOCK = (
    Column("register", mark("Summary of"), Kind.WORD),
    Column("period", mark("Period")),
    Column("recipient", mark("Sent to"), Kind.WORD),
    Column("deadline", mark("Deadline"), Kind.DAY),
    Column("done_on", mark("Handed in or sent"), Kind.DAY),
    Column("by", mark("By")),
    Column("late", mark("Late"), Kind.FLAG),
    Column("rule", mark("Rule"), table=False),
)
WRITTEN = (
    Column("file", mark("Written to"), table=False),
    Column("files", mark("Written to"), Kind.LIST, table=False),
    Column("paths", mark("Written to"), json=False),
    Column("rows", mark("Rows"), Kind.NUMBER),
    Column("totals", mark("Totals"), Kind.TREE, table=False),
)
INTAKE = (
    Column("walkin", mark("Walked in"), Kind.NUMBER),
    Column("callin", mark("Called in"), Kind.NUMBER),
    Column("late", mark("Entered late"), Kind.NUMBER),
)
OWNERS = (
    Column("units", mark("Units"), Kind.NUMBER),
    Column("owners", mark("Owners"), Kind.NUMBER),
    Column("price", mark("Price of the unit"), Kind.MONEY, of="price_fen"),
)


UNIT = (
    Column("project", mark("Project")),
    Column("name", mark("Owner of property")),
    Column("phone", mark("Telephone")),
    Column("unit", mark("Unit sold")),
    Column("price", mark("Price of the unit"), Kind.MONEY, of="price_fen"),
    Column("discount", mark("Discount enjoyed")),
    Column("address", mark("Postal address")),
    Column("subscribed_on", mark("Subscribed on"), Kind.DAY),
    Column("signed_on", mark("Signed on the day"), Kind.DAY),
)
PROJECTS = (Column("project", mark("Project")), *OWNERS)
DAYS = (
    Column("on", mark("Day"), Kind.DAY),
    Column("subscribed", mark("Subscriptions"), Kind.NUMBER),
    Column("signed", mark("Signings"), Kind.NUMBER),
    Column("price", mark("Price of those signed"), Kind.MONEY, of="price_fen"),
)


def unit(owned: Owned) -> dict[str, Any]:
    """Return a unit as one line of the owners' register."""
    own = ("name", "phone", "unit", "price_fen")
    of_deal = ("project", "discount", "address", "subscribed_on", "signed_on")
    return {name: getattr(owned, name) for name in own} | {name: getattr(owned.deal, name) for name in of_deal}


def row(arrival: Arrival) -> dict[str, Any]:
    """Return a call or walk-in as one line of the register."""
    known = {field.value: arrival.known.get(field) for field in TEN}
    rank = arrival.rank or Rank.E
    own = ("on", "name", "salesperson", "completeness", "late")
    return {**known, **{name: getattr(arrival, name) for name in own}, "rank": rank}
