"""What the staff register says no with."""

from custmgr.areas.staff.facts import Role
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class NoSuchPerson(Refusal):
    """A name is not in the staff register."""

    says = mark("{name} is not in the staff register")
    way = mark("see `custmgr staff list`, or enter the person with `custmgr staff add {name} --role ROLE`")
    name: str


class HasLeft(Refusal):
    """A person who left cannot act any more."""

    says = mark("{name} left the company on {left_on}")
    way = mark("name somebody who works here: `custmgr staff list`")
    name: str
    left_on: str


class NameTaken(Refusal):
    """Two people of one name could not be told apart on a form."""

    says = mark("there is a {name} in the staff register already")
    way = mark("add something that tells the two apart, such as the department, to the name")
    name: str


class LacksRole(Refusal):
    """The person named does not hold the role the decision asks for."""

    rule = "CMP.6-6"
    exit = Exit.REFUSED
    says = mark("{name} is not registered as {wanted}, who must decide this")
    way = mark("name somebody with that role: `custmgr staff list`")
    name: str
    wanted: tuple[Role, ...]


class NeedsRole(Refusal):
    """A person without any role could sign nothing."""

    says = mark("{name} needs at least one role")
    way = mark("give one with --role; a person without special powers is a `worker`")
    name: str


class NoName(Refusal):
    """A person without a name could not be found again."""

    says = mark("a person needs a name")
    way = mark("type the person's name")
