"""What a method is refused with."""

from custmgr.areas.methods.facts import Method
from custmgr.ground.exits import Exit
from custmgr.ground.refusals import Refusal
from custmgr.ground.words import mark


class MethodNotAllowed(Refusal):
    """A way of visiting the company does not use."""

    rule = "VIS-02"
    exit = Exit.REFUSED
    says = mark("this company does not visit by {method}")
    way = mark("choose one of: {methods}")
    method: Method
    methods: tuple[Method, ...]
