"""`custmgr customer grade`: how good a customer is, and how much credit that is worth."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import dates, money, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Quarter
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.grading.facts import Grading
    from custmgr.areas.grading.policy import Policy

customer = Verbs("customer")
IN_TIME = mark("{quarter}: {count} proposed, {new} too new for a grade; to be approved by {due_on} (GRD-13).")
LATE = mark(
    "{quarter}: {count} proposed, {new} too new for a grade; should have been approved by {due_on},"
    " which has passed (GRD-13)."
)
Who = Annotated[
    str | None,
    typer.Argument(metavar="[CUSTOMER]", help=_("Code, name, part of the name, or pinyin initials; all if not given.")),
]
Which = Annotated[
    Quarter | None,
    typer.Option("--quarter", metavar="QUARTER", parser=dates.to_quarter, help=_("The finished quarter to grade.")),
]
Score = Annotated[
    Decimal | None,
    typer.Option("--score", metavar="N", parser=money.to_number, help=_("The review group's own total, 0 to 100.")),
]
Rate = Annotated[
    Fraction | None,
    typer.Option("--rate", metavar="RATE", parser=money.to_ratio, help=_("The on-time rate where none is known.")),
]
Approve = Annotated[
    Quarter | None,
    typer.Option("--approve", metavar="QUARTER", parser=dates.to_quarter, help=_("Put its proposals in force.")),
]


@customer.command(help=_("Propose grades and limits, or approve a quarter's."))
def grade(
    who: Who = None,
    quarter: Which = None,
    score: Score = None,
    rate: Rate = None,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why it was entered by hand."))] = "",
    approve: Approve = None,
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("The group general manager who signed."))] = "",
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """Propose or approve."""
    from custmgr.areas.grading.refusals import NeedsCustomer, OnlyTheQuarter

    if approve is not None:
        if who or quarter or score is not None or rate is not None:
            raise OnlyTheQuarter(str(approve))
        _approve(approve, by, limit, as_json=as_json)
    elif who:
        _propose_one(who, quarter, score, rate, reason, as_json=as_json)
    elif score is not None or rate is not None:
        raise NeedsCustomer
    else:
        _propose_all(quarter, limit, as_json=as_json)


def _propose_all(quarter: Quarter | None, limit: int | None, *, as_json: bool) -> None:
    from custmgr.areas.grading import actions, columns, views
    from custmgr.areas.grading.policy import Policy
    from custmgr.ground.desk import open_desk
    from custmgr.ground.periods import last_finished_quarter
    from custmgr.ground.show import say, show

    with open_desk() as desk:
        graded = actions.propose_all(desk, quarter)
        asked = quarter or last_finished_quarter(desk.today)
        policy = desk.policy(Policy, on=asked.last)
    empty = mark("Nobody bought anything up to the end of that quarter.")
    show(graded[:limit], columns.SUMMARY, as_json=as_json, empty=empty)
    if graded and not as_json:
        new = sum(grading.grade is None for grading in graded)
        due_on = views.due_on(asked, policy)
        line = LATE if due_on < desk.today else IN_TIME
        say(line, count=len(graded) - new, new=new, quarter=str(asked), due_on=due_on)


def _propose_one(
    who: str,
    quarter: Quarter | None,
    score: Decimal | None,
    rate: Fraction | None,
    reason: str,
    *,
    as_json: bool,
) -> None:
    from custmgr.areas.grading import actions, columns
    from custmgr.areas.grading.policy import Policy
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        grading = actions.propose_one(desk, who, quarter, score, rate, reason)
        policy = desk.policy(Policy, on=dates.to_quarter(grading.quarter).last)
    show_one(grading, columns.ONE, as_json=as_json)
    if not as_json:
        _explain(grading, policy)


def _approve(quarter: Quarter, by: str, limit: int | None, *, as_json: bool) -> None:
    from custmgr.areas.grading import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import say, show

    if not by:
        raise Missing("--by", "custmgr customer grade")
    with open_desk() as desk:
        approved = actions.approve_quarter(desk, quarter, by)
    show(approved[:limit], columns.SUMMARY, as_json=as_json)
    if not as_json:
        say(mark("{count} grades of {quarter} are in force."), count=len(approved), quarter=str(quarter))


def _explain(grading: "Grading", policy: "Policy") -> None:
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
