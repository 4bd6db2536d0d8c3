"""Who is meant by what a file calls its customers; everybody is known at once, nobody is asked for twice."""

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
        """Learn every code and every name of the register."""
        self.desk, self.create = desk, create
        self.by_code: dict[str, Known] = {}
        self.by_name: dict[str, Known | None] = {}
        self.typed: dict[str, Known] = {}
        for number, code, name_key, salesperson, kind in views.list_keys(desk.connection):
            known = Known(number, salesperson, kind == "buyer")
            self.by_code[code.upper()] = known
            self.by_name[name_key] = known if self.by_name.get(name_key, known) == known else None

    def find(self, text: str) -> Known:
        """Return who is meant; unknown customers are entered as drafts when asked for, else the row is refused."""
        known = self.typed.get(text)
        if known is None:
            known = self.typed[text] = self._look(text)
        return known

    def _look(self, text: str) -> Known:
        code, name = folded(text).upper(), key_of(text)
        if code in self.by_code:
            return self.by_code[code]
        if name not in self.by_name:
            return self._enter(text)
        known = self.by_name[name]
        if known is None:
            raise BadCell("customer", mark("several customers are called “{text}”; give the code"), text=text)
        return known

    def _enter(self, text: str) -> Known:
        if not self.create:
            reason = mark("there is no customer “{text}”; --create-customers enters a draft")
            raise BadCell("customer", reason, text=text)
        entered = register.draft_for(self.desk, text)
        known = Known(entered.id, None, is_buyer=False)
        self.by_code[entered.code.upper()] = self.by_name[key_of(entered.name)] = known
        return known
