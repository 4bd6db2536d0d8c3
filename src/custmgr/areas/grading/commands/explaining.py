"""How a score and a limit came about, told line by line."""

from typing import TYPE_CHECKING

from custmgr.ground import money
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.grading.facts import Grading
    from custmgr.areas.grading.policy import Policy


def explain(grading: "Grading", policy: "Policy") -> None:
    """Print the score item by item and the limit as its product, step by step (CRL-20)."""
    from custmgr.areas.grading import columns
    from custmgr.areas.grading.facts import Item
    from custmgr.ground.show import heading, say, show

    weights = {name: item.weight for name, item in policy.scorecard().items()}
    items = [{"item": Item(name), "points": points, "weight": weights[name]} for name, points in grading.items.items()]
    heading(mark("Scorecard (GRD-14)"))
    show(items, columns.ITEMS, as_json=False)
    heading(mark("How the limit is computed (CRL-01)"))
    for sentence, values in _steps(grading):
        say(sentence, **values)


def _steps(grading: "Grading") -> list[tuple[str, dict[str, object]]]:
    sales: dict[str, object] = {
        "quarter": grading.quarter,
        "sales_fen": grading.sales_fen,
        "average_fen": grading.average_fen,
    }
    edition: dict[str, object] = {"edition": grading.edition}
    return [
        (mark("Monthly sales of {quarter}: {sales_fen} ÷ 3 = {average_fen}"), sales),
        *_rate_step(grading),
        *_product_step(grading),
        (mark("Policy: edition {edition}"), edition),
    ]


def _rate_step(grading: "Grading") -> list[tuple[str, dict[str, object]]]:
    rate = grading.rate
    if rate is None:
        return [(mark("On-time rate: none is known; enter one with --rate R --reason TEXT (CRL-07)"), {})]
    shown: dict[str, object] = {"quarter": rate.quarter, "rate_ratio": rate.on_time}
    if grading.due_fen:
        paid = {"on_time_fen": grading.on_time_fen, "due_fen": grading.due_fen}
        return [(mark("On-time rate of {quarter}: {on_time_fen} ÷ {due_fen} = {rate_ratio}"), {**shown, **paid})]
    return [(mark("On-time rate of {quarter}, {source}: {rate_ratio}"), {**shown, "source": rate.source})]


def _product_step(grading: "Grading") -> list[tuple[str, dict[str, object]]]:
    if grading.grade is None or grading.limit_fen is None:
        return []
    values: dict[str, object] = {
        "grade": grading.grade,
        "sales_fen": grading.sales_fen,
        "coefficient": money.ratio(grading.coefficient),
        "limit_fen": grading.limit_fen,
    }
    if not grading.rate or not grading.coefficient:
        return [(mark("Grade {grade}, coefficient {coefficient}: credit limit {limit_fen}"), values)]
    rate = {"rate_ratio": grading.rate.on_time}
    line = mark("Grade {grade}: {sales_fen} ÷ 3 × {coefficient} × {rate_ratio} = {limit_fen}, rounded once (CRL-11)")
    return [(line, {**values, **rate})]
