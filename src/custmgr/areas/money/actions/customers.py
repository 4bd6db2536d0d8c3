"""Who is meant by what a file calls its customers; nobody is asked for twice."""

from typing import NamedTuple

from custmgr.areas.customers import actions as register
from custmgr.areas.money import views
from custmgr.ground.desk import Desk
from custmgr.ground.records import BadCell
from custmgr.ground.text import folded, key_of
from custmgr.ground.words import mark


class Known(NamedTuple):
    """A customer as a file needs one."""

    id: int
    salesperson_id: int | None
    is_buyer: bool


class Customers:
    """The customers a file names by code or by full name; a part of a name is not enough for a machine."""

    def __init__(self, desk: Desk, *, create: bool) -> None:
        """Know nobody yet: each is looked up when first named."""
        self.desk, self.create = desk, create
        self.typed: dict[str, Known] = {}
        self.in_capitals: dict[str, str] | None = None

    def find(self, text: str) -> Known:
        """Return who is meant; unknown customers are entered as drafts when asked for, else the row is refused."""
        known = self.typed.get(text)
        if known is None:
            known = self.typed[text] = self._look(text)
        return known

    def _look(self, text: str) -> Known:
        code = folded(text)
        found = views.keys_of(self.desk.connection, code=code)
        found = found or views.keys_of(self.desk.connection, name_key=key_of(text))
        found = found or views.keys_of(self.desk.connection, code=self._written(code))
        if not found:
            return self._enter(text)
        if len(found) > 1:
            raise BadCell("customer", mark("several customers are called “{text}”; give the code"), text=text)
        number, salesperson, kind = found[0]
        return Known(number, salesperson, kind == "buyer")

    def _written(self, code: str) -> str:
        """Return a code as the register writes it, whatever capitals the file uses."""
        if self.in_capitals is None:
            self.in_capitals = {known.upper(): known for known in views.codes(self.desk.connection)}
        return self.in_capitals.get(code.upper(), code)

    def _enter(self, text: str) -> Known:
        if not self.create:
            reason = mark("there is no customer “{text}”; --create-customers enters a draft")
            raise BadCell("customer", reason, text=text)
        entered = register.draft_for(self.desk, text)
        assert self.in_capitals is not None
        self.in_capitals[entered.code.upper()] = entered.code
        return Known(entered.id, None, is_buyer=False)
