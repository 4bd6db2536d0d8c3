"""Four hundred days of cron against a model: each item told once for each state through each channel, none lost.

Runs are missed, doubled and made at midnight; the robot refuses, breaks off, or takes a message and says no clear word;
runs die between sending and recording. Each test run tells the first weeks of one life; `CUSTMGR_LIVES=20 pytest …`
tells twenty whole ones.
"""

import json
import os
import random
import re
import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NoReturn

import pytest

from custmgr.areas.notices import store
from custmgr.areas.notices.actions import announcing
from custmgr.areas.notices.facts import Notice
from custmgr.areas.visits.actions import listing
from custmgr.areas.visits.facts import DueLine, Wanted
from custmgr.ground.desk import open_reader
from tests.areas.notices.robots import SECRET, Group, answering, playing
from tests.conftest import Run

LIVES = int(os.environ.get("CUSTMGR_LIVES", "1"))
DAYS = 400 if "CUSTMGR_LIVES" in os.environ else 50
FIRST = date(2024, 1, 1)
RUNS_A_DAY = (0, 0, 1, 1, 1, 2)
TIMES = ("00:00:00", "00:00:01", "06:59:59", "07:00:00", "08:30:00", "12:00:00", "21:59:59", "22:00:00", "23:59:59")
SENTENCE = re.compile(
    r"^\[([A-Z]+-\d+)\] ([\w ]+), by ([\d-]+).*?: (\S+) .*?( \(this may have been sent before\))?$", re.MULTILINE
)
STATES = {"due": "To be done", "missed": "Missed", "overdue": "Past its deadline"}
MOODS = ("well",) * 6 + ("refuses", "busy", "garbles", "dies")
Key = tuple[str, str, str, str]


class Died(BaseException):
    """The run was killed."""


class Life:
    """A desk through the days, and what should have been told of it, and how, so far."""

    def __init__(self, chance: random.Random, ledger: sqlite3.Connection, group: Group, patch: Any) -> None:
        self.chance, self.ledger, self.group, self.patch = chance, ledger, group, patch
        self.told: dict[str, set[Key]] = {"robot": set(), "stdout": set()}
        self.doubted: dict[str, set[Key]] = {"robot": set(), "stdout": set()}
        self.seen: set[Key] = set()
        self.counts: dict[str, Counter[Key]] = {"robot": Counter(), "stdout": Counter()}
        self.runs = Counter[str]()

    def live(self, today: date) -> None:
        """Let something happen to the customers."""
        match self.chance.choice(("nothing", "nothing", "nothing", "visit", "report", "turn", "keep")):
            case "visit" | "report" as what:
                kind = "contact_report" if what == "report" else "revisit"
                self._enter("visit", customer_id=self._one(), on_day=f"{today}", method="phone", kind=kind,
                            content="谈", entered_at=f"{today}")  # fmt: skip
            case "turn":
                one = self._one()
                self.ledger.execute(
                    "UPDATE customer SET important_potential = 1 - important_potential WHERE id = ?", [one]
                )
                flag = self.ledger.execute("SELECT important_potential FROM customer WHERE id = ?", [one]).fetchone()[0]
                self._enter("customer_change", customer_id=one, field="important_potential", old=1 - flag, new=flag,
                            at=f"{today}T09:00:00")  # fmt: skip
            case "keep":
                one, person = self._one(), self.chance.choice((1, 2, 3))
                ended = self.ledger.execute(
                    "UPDATE visit_contact SET until_on = ? WHERE customer_id = ? AND staff_id = ? AND until_on IS NULL",
                    (f"{today}", one, person),
                )
                if not ended.rowcount:
                    self._enter("visit_contact", customer_id=one, staff_id=person, from_on=f"{today}")
        self.ledger.commit()

    def run(self, now: str) -> None:
        """Run as cron does, and compare what both channels told with what they should have."""
        mood = self.chance.choice(MOODS)
        self.patch.setenv("CUSTMGR_NOW", now)
        with open_reader() as desk:
            lines = listing.due(desk, Wanted())
        standing = {(line.rule, STATES[line.state], str(line.deadline), str(line.customer)) for line in lines}
        due = {name: standing - told for name, told in self.told.items()}
        quiet = not "07:00:00" <= now[11:] < "22:00:00"
        if quiet:
            due["robot"] = set()
        printed = self._announce(lines, mood)
        arrived = [found for text in self._take() for found in SENTENCE.findall(text)]
        self._judge(mood, due, {"robot": arrived, "stdout": printed})
        self.seen |= set() if mood == "dies" else standing
        self.runs[mood] += 1

    def _announce(self, lines: Sequence[DueLine], mood: str) -> list[Any]:
        told: list[Notice] = []
        self.group.next[:] = {"refuses": [refusing], "busy": [busy] * 2, "garbles": [taking]}.get(mood, [])
        news = listing.news_of(lines)
        with self.patch.context() as patch:
            if mood == "dies":
                patch.setattr(store, "settle", die)
            try:
                announcing.announce(news, news, told.extend)
            except Died:
                self.runs["died"] += 1
                return [] if not told else self._printed(told)
        return self._printed(told)

    def _printed(self, told: Sequence[Notice]) -> list[Any]:
        from custmgr.areas.notices.actions.delivering import line_of

        return [SENTENCE.findall(line_of(notice))[0] for notice in told if notice.channel == "stdout"]

    def _judge(self, mood: str, due: dict[str, set[Key]], came: dict[str, list[Any]]) -> None:
        """A clear yes settles; no clear word and a death leave doubt; a refusal leaves all as it was."""
        robot_dies = mood == "dies" and bool(due["robot"])
        for name, sent in came.items():
            wanted = due[name]
            if (name == "robot" and mood in {"refuses", "busy"}) or (name == "stdout" and robot_dies):
                assert sent == []
            else:
                assert Counter(tuple(found[:4]) for found in sent) == Counter(wanted)
                assert {tuple(found[:4]) for found in sent if found[4]} == self.doubted[name] & wanted
            self.counts[name].update(tuple(found[:4]) for found in sent)
            if mood == "dies" or (name == "robot" and mood == "garbles"):
                self.doubted[name] |= wanted
            elif not (name == "robot" and mood in {"refuses", "busy"}):
                self.told[name] |= wanted

    def _take(self) -> list[str]:
        texts = self.group.texts
        self.group.arrived.clear()
        return texts

    def _one(self) -> int:
        return self.chance.randint(1, 5)

    def _enter(self, table: str, **values: object) -> None:
        places = ", ".join("?" * len(values))
        self.ledger.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", [*values.values()])


def die(*_args: object, **_named: object) -> NoReturn:
    """Stand where the run would record what it has sent."""
    raise Died


def refusing(handler: Any) -> None:
    """Answer 200 and refuse."""
    answering(200, {"errcode": 310000, "errmsg": "sign not match"})(handler)


def busy(handler: Any) -> None:
    """Fail before anything is taken."""
    answering(500, b"oops")(handler)


def taking(handler: Any) -> None:
    """Take the message and answer what nobody understands."""
    handler.server.group.arrived.append(json.loads(handler.server.group.requests[-1]["body"]))
    answering(200, b"<html>")(handler)


@pytest.fixture
def five(custmgr: Run, staff: dict[str, str], ledger: sqlite3.Connection) -> None:
    """Register five customers, of whom three have bought."""
    for number in range(1, 6):
        ledger.execute(
            "INSERT INTO customer (id, code, name, name_key, mnemonic, kind, party, region, file_state, contact, phone,"
            " registered_on, salesperson_id) VALUES (?1, ?2, ?2, ?2, 'x', 'buyer', 'company', 'domestic', 'submitted',"
            " '林', '1', '2023-11-01', 1)",
            (number, f"C0000{number}"),
        )
    for number in (1, 2, 3):
        ledger.execute(
            "INSERT INTO purchase (number, customer_id, on_day, quantity_milli, amount_fen, due_on, on_credit,"
            " paid_fen) VALUES (?1, ?1, '2023-11-20', 1000, 1, '2023-11-20', 0, 1)",
            (number,),
        )
    ledger.commit()


@pytest.mark.rule("CUS-22", "CUS-23", "CUS-24")
@pytest.mark.parametrize("seed", range(LIVES))
def test_over_four_hundred_days_each_state_is_told_once_and_none_is_lost(
    custmgr: Run, five: None, ledger: sqlite3.Connection, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    with playing("dingtalk") as group:
        file = tmp_path / "robot.toml"
        file.write_text(f'url = "{group.url}"\nsecret = "{SECRET}"\n', "utf-8")
        file.chmod(0o600)
        for words in (("dingtalk", "--secret-file", file, "--timeout", "2"), ("stdout",)):
            assert custmgr("notice", "setup", *words).status == 0
        life = Life(random.Random(seed), ledger, group, monkeypatch)
        for ahead in range(DAYS):
            today = FIRST + timedelta(days=ahead)
            life.live(today)
            for moment in sorted(life.chance.choices(TIMES, k=life.chance.choice(RUNS_A_DAY))):
                life.run(f"{today}T{moment}")

    assert set(life.runs) == {*MOODS, "died"}
    assert len(life.seen) > DAYS / 8
    assert set(life.counts["stdout"]) >= life.seen
    assert {key for key, count in life.counts["stdout"].items() if count > 1} <= life.doubted["stdout"]
    assert {key for key, count in life.counts["robot"].items() if count > 1} <= life.doubted["robot"]
