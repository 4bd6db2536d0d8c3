"""Writing proposed punishments."""

import json

from custmgr.areas.sanctions.facts import Asked, Band, Confirming, State
from custmgr.areas.sanctions.policy import Offence
from custmgr.areas.sanctions.tables import SanctionCaseRow, SanctionRow
from custmgr.ground.desk import Desk


def add(desk: Desk, number: str, row: Offence, staff_id: int, asked: Asked, band: Band) -> None:
    """Enter a proposal with its cases."""
    made = SanctionRow(
        number=number,
        offence=asked.offence,
        rule=row.rule,
        staff_id=staff_id,
        on_day=(asked.on or desk.today).isoformat(),
        least_fen=band.least_fen,
        most_fen=band.most_fen,
        amount_fen=asked.amount_fen if asked.amount_fen is not None else band.only_fen,
        measures=_measures(*row.measures, *asked.measures),
        text=asked.text,
        state=State.PROPOSED.value,
        entered_at=desk.now.isoformat(),
    )
    desk.session.add(made)
    desk.session.flush()
    assert made.id is not None
    desk.session.add_all(
        SanctionCaseRow(sanction_id=made.id, place=place, name=case) for place, case in enumerate(asked.cases, start=1)
    )
    desk.session.flush()


def decide(desk: Desk, sanction_id: int, state: State, deciding: Confirming, amount_fen: int | None) -> None:
    """Enter what the company decided about a proposal, once."""
    row = desk.session.get_one(SanctionRow, sanction_id)
    row.state, row.decided_by, row.decided_on = state.value, deciding.by, desk.today.isoformat()
    row.decision = deciding.text
    if state is State.CONFIRMED:
        row.amount_fen = amount_fen
        row.measures = _measures(*json.loads(row.measures), *deciding.measures)
    desk.session.flush()


def _measures(*measures: str) -> str:
    return json.dumps(list(dict.fromkeys(str(measure) for measure in measures)))
