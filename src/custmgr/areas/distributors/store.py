"""Writing what is known of dealers; every row is new, none is changed."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from custmgr.areas.distributors.facts.agreements import Terms
from custmgr.areas.distributors.facts.dealers import Appointment, Outcome, Sheet, Support
from custmgr.areas.distributors.facts.flows import FlowRow
from custmgr.areas.distributors.facts.goods import Code, Ruling, Shipment
from custmgr.areas.distributors.facts.returns import Goods, Opening
from custmgr.areas.distributors.facts.words import Size
from custmgr.areas.distributors.tables import (
    AgreementRow,
    AppointmentRow,
    BreachRow,
    FlowLineRow,
    FlowSheetRow,
    ReturnRow,
    ReturnStepRow,
    RulingRow,
    ScreeningRow,
    ShareRow,
    ShipmentRow,
    SupportRow,
)
from custmgr.ground.desk import Desk


def screen(desk: Desk, customer_id: int, sheet: Sheet, outcome: Outcome, by: str, on: date) -> None:
    """Enter a screening sheet with its result."""
    scores: dict[str, Any] = {score.value: value for score, value in sheet.scores.items()}
    row = ScreeningRow(
        customer_id=customer_id, kind=sheet.kind.value, bad_debt=int(sheet.bad_debt), pricing=int(sheet.pricing),
        licence=sheet.licence, licence_until=sheet.licence_until.isoformat() if sheet.licence_until else None,
        years=str(sheet.years), premises=sheet.premises, network=int(sheet.network), brands=sheet.brands,
        average=str(outcome.average), knock_outs=",".join(outcome.knock_outs), passed=int(outcome.passed),
        screened_by=by, **scores, **_when(desk, on),
    )  # fmt: skip
    _add(desk, row)


def appoint(  # noqa: PLR0913  an appointment is one row
    desk: Desk, screening_id: int, appointed: tuple[int, tuple[str, ...]], *, exclusive: bool, size: Size | None,
    by: str, on: date,
) -> None:  # fmt: skip
    """Enter an appointment with its territory."""
    customer_id, regions = appointed
    row = AppointmentRow(
        customer_id=customer_id, screening_id=screening_id, exclusive=int(exclusive), size=size and size.value,
        regions=json.dumps(regions, ensure_ascii=False), approved_by=by, **_when(desk, on),
    )  # fmt: skip
    _add(desk, row)


def support(desk: Desk, customer_id: int, done: Support) -> None:
    """Enter what was done together with a dealer."""
    row = SupportRow(
        customer_id=customer_id, kind=done.kind.value, text=done.text, clerk=done.clerk, before_fen=done.before_fen,
        after_fen=done.after_fen, done_by=done.by, **_when(desk, done.on),
    )  # fmt: skip
    _add(desk, row)


def ship(desk: Desk, customer_id: int, region: str, codes: tuple[Code, Code], product: str | None, on: date) -> str:
    """Enter a shipment with its codes; return its number."""
    number, (first, last) = f"S-{desk.next_number('dealer_shipment'):04}", codes
    row = ShipmentRow(
        number=number, customer_id=customer_id, region=region, prefix=first.prefix, width=first.width,
        first=first.number, last=last.number, product=product, **_when(desk, on),
    )  # fmt: skip
    _add(desk, row)
    return number


def find_by_code(desk: Desk, shipment: Shipment, code: Code, region: str, dealer: Appointment, on: date) -> str:
    """Enter a box found outside its territory; return the number of the case."""
    told = {"code": str(code), "shipment_id": shipment.id}
    return _breach(desk, "code", dealer, region, on, **told)


def find_by_flow(desk: Desk, dealer: Appointment, month: str, buyer: str, region: str) -> str:
    """Enter a buyer outside the territory of a flow sheet; return the number of the case."""
    return _breach(desk, "flow", dealer, region, desk.today, month=month, buyer=buyer)


def rule(desk: Desk, breach_id: int, ruling: Ruling) -> None:
    """Enter what the company decided."""
    row = RulingRow(
        breach_id=breach_id, confirmed=int(ruling.confirmed), deliberate=int(ruling.deliberate),
        goods_fen=ruling.goods_fen, taken_back_fen=ruling.taken_back_fen, bonus_ratio=str(ruling.rates.bonus_ratio),
        multiple=str(ruling.rates.multiple), assumed=",".join(ruling.rates.assumed), rebate_fen=ruling.rebate_fen,
        reason=ruling.reason, decided_by=ruling.by, **_when(desk, ruling.on),
    )  # fmt: skip
    _add(desk, row)


def begin_sheet(desk: Desk, customer_id: int, month: str, on: date, file: str) -> int:
    """Enter that a month's flow sheet came; a later one of the month takes its place."""
    row = FlowSheetRow(
        customer_id=customer_id, month=month, received_on=on.isoformat(), file=file, entered_at=desk.now.isoformat()
    )
    _add(desk, row)
    assert row.id is not None
    return row.id


def add_lines(desk: Desk, flow_id: int, lines: Iterable[FlowRow]) -> None:
    """Enter the lines of a flow sheet."""
    desk.session.add_all(FlowLineRow(flow_id=flow_id, **vars(line)) for line in lines)
    desk.session.flush()


def agree(desk: Desk, customer_id: int, terms: Terms) -> None:
    """Enter an agreement with its shares."""
    row = AgreementRow(
        customer_id=customer_id, from_on=terms.from_on.isoformat(), until_on=terms.until_on.isoformat(),
        amount_fen=terms.amount_fen, sales_target_fen=terms.sales_target_fen,
        collection_target_fen=terms.collection_target_fen, rebate_fen=terms.rebate_fen, **_when(desk, desk.today),
    )  # fmt: skip
    _add(desk, row)
    assert row.id is not None
    for line, share in enumerate(terms.shares, start=1):
        told = {"ratio": str(share.ratio), "due_on": share.due_on.isoformat()}
        _add(desk, ShareRow(agreement_id=row.id, line=line, **told))


def open_return(desk: Desk, customer_id: int, goods: Goods, case: Opening) -> str:
    """Enter goods a dealer sends back; return the number of the case."""
    number = f"T-{desk.next_number('dealer_return'):04}"
    told: dict[str, Any] = dict(vars(case.blame)) if case.blame else {}
    if (consent := case.consent) is not None:
        told |= {
            "reported_by": consent.reported_by, "reported_on": consent.reported_on.isoformat(),
            "agreed_by": consent.agreed_by, "agreed_on": consent.agreed_on.isoformat(),
        }  # fmt: skip
    row = ReturnRow(
        number=number, customer_id=customer_id, reason=case.reason and case.reason.value, reason_text=case.text,
        **vars(goods), **told, **_when(desk, case.on),
    )  # fmt: skip
    _add(desk, row)
    return number


def step(desk: Desk, return_id: int, kind: str, by: str, on: date) -> None:
    """Enter the next step of a return: its form, its approval, its receipt."""
    _add(desk, ReturnStepRow(return_id=return_id, step=kind, by=by, **_when(desk, on)))


def _breach(desk: Desk, origin: str, dealer: Appointment, region: str, on: date, **told: Any) -> str:
    number = f"B-{desk.next_number('dealer_breach'):04}"
    row = BreachRow(
        number=number, origin=origin, customer_id=dealer.customer_id, region=region,
        territory=json.dumps(dealer.regions, ensure_ascii=False), **told, **_when(desk, on),
    )  # fmt: skip
    _add(desk, row)
    return number


def _when(desk: Desk, on: date) -> dict[str, Any]:
    return {"on_day": on.isoformat(), "entered_at": desk.now.isoformat()}


def _add(desk: Desk, row: Any) -> None:
    desk.session.add(row)
    desk.session.flush()
