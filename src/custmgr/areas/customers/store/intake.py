"""Writing a whole file of customers: judged row by row, given codes in the order of the file, entered in batches."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from custmgr.areas.customers.facts import BY_KEY, Change, Doubt, FileState, Request
from custmgr.areas.customers.policy import Policy
from custmgr.areas.customers.rules import form, history, identifiers, reading
from custmgr.areas.customers.rules.duplicates import Known
from custmgr.areas.customers.store import rows
from custmgr.areas.staff import views as staff
from custmgr.ground.desk import Desk
from custmgr.ground.frozen import frozen
from custmgr.ground.money import to_fen
from custmgr.ground.records import BadCell, OnDuplicate, Record, Took, Wish
from custmgr.ground.refusals import Refusal
from custmgr.ground.text import folded
from custmgr.ground.words import mark

Row = dict[str, Any]
NEW = {"party": "company", "region": "domestic", "kind": "prospect"}
THERE = 0  # no row of the register has this number
NOT_OF_THE_FORM = frozenset({"code", "province", "term", "credit_limit"})


@frozen
class Opening:
    """What the old books say of a customer: the payment term and the limit in fen."""

    term: str | None = None
    limit_fen: int | None = None


@dataclass
class Intake:
    """A file of customers being taken in: who is known, what is new or changed, what looks doubtful."""

    desk: Desk
    asked: Wish
    known: Known["int | Row"] = field(default_factory=Known)
    new: list[Row] = field(default_factory=list)
    changed: list[tuple[int, Row, tuple[Change, ...]]] = field(default_factory=list)
    openings: list[tuple["int | Row", Opening]] = field(default_factory=list)
    doubts: list[tuple[int, Doubt]] = field(default_factory=list)
    salespeople: dict[str, int] = field(default_factory=dict)
    uncoded: int = 0

    def __post_init__(self) -> None:
        """Learn who is in the register already."""
        query = "SELECT id, code, name_key, uscc, phone_key FROM customer_called ORDER BY id"
        for number, *keys in self.desk.connection.execute(query):
            self.known.add(number, dict(zip(("code", "name_key", "uscc", "phone_key"), keys, strict=True)))

    def take(self, record: Record) -> Took:
        """Judge one row: new, known already, or refused."""
        row, further = self._read(record.values)
        opening = self._opening(record.values)
        known = self.known.seek(row)
        if known is not None and self.asked.on_duplicate is OnDuplicate.FAIL:
            raise BadCell("name", mark("this customer is in the register already"))
        if known is not None and self.asked.on_duplicate is OnDuplicate.SKIP:
            return Took.SKIPPED
        self.doubts += [(record.row, doubt) for doubt in identifiers.doubts(row)]
        if known is None:
            return self._enter(row, further, opening)
        return self._update(known, row, further, opening)

    def finish(self) -> None:
        """Enter what is left; codes are given at the very end, so that none meets one the file brought."""
        self._enter_batch()
        rows.give_codes(self.desk)
        for customer_id, values, changes in self.changed:
            rows.save(self.desk, customer_id, values)
            rows.keep_changes(self.desk, customer_id, changes)

    def _enter_batch(self) -> None:
        """Enter the rows gathered so far, with what the old books say: a long file is never held whole."""
        rows.reserve(self.desk, (row["code"] for row in self.new if row.get("code")))
        for row in self.new:
            self.uncoded += not row.get("code")
            row["code"] = row.get("code") or rows.waiting_code(self.uncoded)
        rows.add_many(self.desk, self.new)
        rows.add_openings(self.desk, self._numbered_openings())
        self.new, self.openings = [], []

    def _read(self, typed: dict[str, str]) -> tuple[Row, dict[str, str]]:
        row: Row = {"code": folded(typed["code"])} if "code" in typed else {}
        further: dict[str, str] = {}
        for key, text in typed.items():
            if key not in NOT_OF_THE_FORM:
                one, more = _cell(key, text)
                row.update(one)
                further.update(more)
        if row.get("salesperson"):
            row["salesperson_id"] = self._salesperson(row["salesperson"])
        row.pop("salesperson", None)
        row["phone"] = row.get("phone") or row.get("mobile")
        row["district"] = _district(typed.get("province"), row.get("district"))
        return history.with_keys({name: value for name, value in row.items() if value is not None}), further

    def _salesperson(self, name: str) -> int:
        if name not in self.salespeople:
            person = staff.seek(self.desk.connection, name)
            if person is None:
                raise BadCell("salesperson", mark("“{text}” is not in the staff register"), text=name)
            self.salespeople[name] = person.id
        return self.salespeople[name]

    def _opening(self, typed: dict[str, str]) -> Opening:
        """Read term and limit that the old books bring along; a term above a month refuses the row (CUS-28)."""
        term, limit = (typed.get(key) for key in ("term", "credit_limit"))
        longest = self.desk.policy(Policy).opening
        try:
            read = reading.term_of(term, longest) if term and not reading.is_nothing(term) else None
        except Refusal as refusal:
            raise BadCell("term", refusal.says, **refusal.values()) from None
        limit_fen = Record(0, {"credit_limit": limit}).need("credit_limit", to_fen) if limit else None
        if limit_fen is not None and limit_fen < 0:
            raise BadCell("credit_limit", mark("“{text}” is below zero"), text=limit)
        return Opening(read, limit_fen)

    def _enter(self, row: Row, further: dict[str, str], opening: Opening) -> Took:
        if not row.get("name"):
            raise BadCell("name", mark("is missing"))
        whole = {**NEW, **row}
        lacking = form.missing(whole, further, self.desk.policy(Policy).form)
        state, today = form.state_of(lacking, draft=False), self.desk.today.isoformat()
        whole |= {"extra": history.with_extra({}, further), "file_state": state.value, "registered_on": today}
        if state is FileState.SUBMITTED:
            whole["submitted_on"] = today
        self._keep_opening(whole, opening)
        self.new.append(whole)
        if self.asked.on_duplicate is OnDuplicate.UPDATE:
            self.known.add(whole, whole)  # a later row of the file may change it
        else:
            self.known.add(THERE, whole)
            if len(self.new) >= rows.BATCH:
                self._enter_batch()
        return Took.INCOMPLETE if state is FileState.DRAFT else Took.ADDED

    def _update(self, known: "int | Row", row: Row, further: dict[str, str], opening: Opening) -> Took:
        self._keep_opening(known, opening)
        if isinstance(known, dict):
            known |= {**row, "code": known.get("code") or row.get("code")}
            return Took.UPDATED
        before = rows.read(self.desk, known)
        after = {name: value for name, value in row.items() if name != "code"}
        after |= {"extra": history.with_extra(before, further)} if further else {}
        pairs = history.changed(before, after)
        if pairs:
            changes = tuple(history.lines(pairs, self.desk.now.isoformat(), Request(reason=self.asked.path.name)))
            self.changed.append((known, after, changes))
        return Took.UPDATED if pairs or opening != Opening() else Took.SKIPPED

    def _keep_opening(self, whose: "int | Row", opening: Opening) -> None:
        if opening != Opening():
            self.openings.append((whose, opening))

    def _numbered_openings(self) -> Iterable[tuple[int | None, str | None, str | None, int | None]]:
        for whose, opening in self.openings:
            number, code = (None, whose["code"]) if isinstance(whose, dict) else (whose, None)
            yield number, code, opening.term, opening.limit_fen


def _cell(key: str, text: str) -> tuple[Row, dict[str, str]]:
    try:
        return history.read_all({key: text}, from_file=key in BY_KEY)
    except Refusal as refusal:
        raise BadCell(key, refusal.says, **refusal.values()) from None


def _district(province: str | None, district: str | None) -> str | None:
    if not province or reading.is_nothing(province) or (district or "").startswith(province):
        return district
    return f"{province} {district}" if district else province
