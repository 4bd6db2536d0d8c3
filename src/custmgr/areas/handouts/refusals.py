"""What handouts say no with."""

from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class HandlerUnsaid(Refusal):
    """A release names who hands it out, where the company has people for it."""

    rule = "INF-39"
    exit = Exit.REFUSED
    says = mark("a release names who hands the data out")
    way = mark("add --handler STAFF")


class ForWhom(Refusal):
    """An export says for whom it is."""

    rule = "HBK-05"
    says = mark("an export says for whom it is: what it holds follows from their roles")
    way = mark("add --for STAFF")
