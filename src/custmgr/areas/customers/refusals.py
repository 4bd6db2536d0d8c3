"""What the customer register says no with."""

from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchCustomer(Refusal):
    """Nothing in the register resembles what was typed exactly enough."""

    says = mark("no customer is called “{text}”; nearest: {nearest}")
    way = mark("see `custmgr customer list`, or register it with `custmgr customer add`")
    text: str
    nearest: tuple[str, ...]


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
