"""What importance says no with."""

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NotClassed(Refusal):
    """This company does not class its customers by importance (INF-16)."""

    rule = "INF-16"
    exit = Exit.REFUSED
    says = mark("customers are not classed by importance here")
    way = mark("see the switch with `custmgr policy show importance`; grades of credit: `custmgr customer grade`")


class NeedsCustomer(Refusal):
    """What is known, or a history, belongs to one customer."""

    says = mark("what is known is entered for one customer, and one history is shown at a time")
    way = mark("name the customer: `custmgr customer importance CUSTOMER --set intent --by STAFF`")


class EventsStay(Refusal):
    """Having taken part in an event is not taken back (INF-13)."""

    says = mark("that a customer took part in an event is not taken back")
    way = mark("take back what is a standing fact; see `custmgr customer importance CUSTOMER`")


class SetAndCleared(Refusal):
    """One fact is entered and taken back at once."""

    says = mark("“{flag}” is entered and taken back at once")
    way = mark("name it once, with --set or with --clear")
    flag: str
