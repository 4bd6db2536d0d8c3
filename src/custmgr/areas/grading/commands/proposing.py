"""`custmgr customer grade`: proposed, signed, approved, or tried with other numbers."""

from typing import TYPE_CHECKING, Any

from custmgr.areas.grading.commands import words
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Quarter
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from pathlib import Path

    from custmgr.areas.grading.facts import Entry, Trial

customer = Verbs("customer")
IN_TIME = mark("{quarter}: {count} proposed, {new} too new for a grade; to be approved by {due_on} (GRD-13).")
LATE = mark(
    "{quarter}: {count} proposed, {new} too new for a grade; should have been approved by {due_on},"
    " which has passed (GRD-13)."
)
KEPT = mark("{count} are approved already and stay as they are; propose them anew with --again --reason TEXT.")
STANDS = mark("Approved on {on} by {by}; propose it anew with --again --reason TEXT, or --score N --reason TEXT.")
NOBODY = mark("Nobody bought anything up to the end of that quarter.")
SAME = mark("Nobody would be graded otherwise.")
TRIED = mark("{quarter}: {count} customers would be graded otherwise, {held} deliveries held. Nothing was written.")


@customer.command(help=_("Propose, sign, approve or try a quarter's grades."))
def grade(
    who: words.Who = None,
    quarter: words.Which = None,
    score: words.Score = None,
    rate: words.Rate = None,
    reason: words.Reason = "",
    member: words.Member = None,
    again: words.Again = False,
    sign: words.Sign = "",
    approve: words.Approve = None,
    by: words.By = "",
    what_if: words.WhatIf = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """Propose, sign, approve or try."""
    from custmgr.areas.grading.facts import Entry
    from custmgr.areas.grading.refusals import MembersReview, NeedsCustomer, OneThingAtATime, OnlyTheQuarter

    entry = Entry(score, rate, reason, tuple(member or ()), again)
    wanted = {"--sign": bool(sign), "--approve": approve is not None, "--what-if": what_if is not None}
    if sum(wanted.values()) > 1:
        raise OneThingAtATime(tuple(place for place, asked in wanted.items() if asked))
    if approve is not None:
        if who or quarter or member or entry.says_something:
            raise OnlyTheQuarter(str(approve))
        _approve(approve, by, limit, as_json=as_json)
    elif sign:
        _sign(sign, who, quarter, by, entry, as_json=as_json)
    elif what_if is not None:
        if who or entry.says_something:
            raise OneThingAtATime(("--what-if", "CUSTOMER"))
        _try(what_if, quarter, limit, as_json=as_json)
    elif member and score is None:
        raise MembersReview
    elif who:
        _propose_one(who, quarter, entry, as_json=as_json)
    elif score is not None or rate is not None:
        raise NeedsCustomer
    else:
        _propose_all(quarter, entry, limit, as_json=as_json)


def _propose_all(quarter: Quarter | None, entry: "Entry", limit: int | None, *, as_json: bool) -> None:
    from custmgr.areas.grading import columns, views
    from custmgr.areas.grading.actions import proposing
    from custmgr.areas.grading.facts import State
    from custmgr.areas.grading.policy import Policy
    from custmgr.ground.desk import open_desk
    from custmgr.ground.periods import last_finished_quarter
    from custmgr.ground.show import say, show

    with open_desk(in_bulk=True) as desk:
        graded = proposing.propose_all(desk, quarter, again=entry.again, reason=entry.reason)
        asked = quarter or last_finished_quarter(desk.today)
        policy = desk.policy(Policy, on=asked.last)
    show(graded[:limit], columns.SUMMARY, as_json=as_json, empty=NOBODY)
    if not graded or as_json:
        return
    states = [grading.state for grading in graded]
    count, kept = states.count(State.PROPOSED), states.count(State.APPROVED)
    new = len(states) - count - kept
    due_on = views.due_on(asked, policy)
    if count or new:
        line = LATE if due_on < desk.today else IN_TIME
        say(line, count=count, new=new, quarter=str(asked), due_on=due_on)
    if kept:
        say(KEPT, count=kept)


def _propose_one(who: str, quarter: Quarter | None, entry: "Entry", *, as_json: bool) -> None:
    from custmgr.areas.grading import columns
    from custmgr.areas.grading.actions import proposing
    from custmgr.areas.grading.commands.explaining import explain
    from custmgr.areas.grading.policy import Policy
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say, show_one

    with open_desk() as desk:
        grading = proposing.propose_one(desk, who, quarter, entry)
        policy = desk.policy(Policy, on=dates.to_quarter(grading.quarter).last)
    show_one(grading, columns.ONE, as_json=as_json)
    if as_json:
        return
    explain(grading, policy)
    if grading.approved_on:
        say(STANDS, on=grading.approved_on, by=grading.approved_by)


def _sign(step: str, who: str | None, quarter: Quarter | None, by: str, entry: "Entry", *, as_json: bool) -> None:
    from custmgr.areas.grading import columns
    from custmgr.areas.grading.actions import signing
    from custmgr.areas.grading.facts import Stage
    from custmgr.areas.grading.refusals import OneThingAtATime
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import show

    if entry.says_something or (who and quarter):
        raise OneThingAtATime(("--sign", "CUSTOMER" if quarter else "--score"))
    asked = quarter or (dates.to_quarter(who) if who else None)
    for place, given in (("--quarter", asked), ("--by", by)):
        if not given:
            raise Missing(place, "custmgr customer grade")
    assert asked is not None
    wanted = options.word(Stage, step, "--sign")
    with open_desk() as desk:
        if wanted is Stage.APPROVED:
            signing.approve_quarter(desk, asked, by)
            signed = signing.signed(desk, asked)
        else:
            signed = signing.sign_table(desk, asked, wanted, by, entry.members)
    show(signed, columns.SIGNED, as_json=as_json)


def _approve(quarter: Quarter, by: str, limit: int | None, *, as_json: bool) -> None:
    from custmgr.areas.grading import columns
    from custmgr.areas.grading.actions import signing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import say, show

    if not by:
        raise Missing("--by", "custmgr customer grade")
    with open_desk() as desk:
        approved = signing.approve_quarter(desk, quarter, by)
    show(approved[:limit], columns.SUMMARY, as_json=as_json)
    if not as_json:
        say(mark("{count} grades of {quarter} are in force."), count=len(approved), quarter=str(quarter))


def _try(path: "Path", quarter: Quarter | None, limit: int | None, *, as_json: bool) -> None:
    from custmgr.areas.grading import columns
    from custmgr.areas.grading.actions.trying import what_if
    from custmgr.ground.desk import open_reader
    from custmgr.ground.periods import last_finished_quarter
    from custmgr.ground.show import say, show

    with open_reader() as desk:
        tried = what_if(desk, path, quarter)
        asked = quarter or last_finished_quarter(desk.today)
    if as_json:
        rows = [vars(one) | {"held": one.held, "orders": _orders(one)} for one in tried]
        show(rows[:limit], columns.TRIAL_TREE, as_json=True)
        return
    show(tried[:limit], columns.TRIAL, as_json=False, empty=SAME)
    stopped = [order for one in tried for order in one.stopped]
    if stopped:
        show(stopped[:limit], columns.STOPPED, as_json=False, title=_("Deliveries that would be held"))
    say(TRIED, quarter=str(asked), count=len(tried), held=len(stopped))


def _orders(trial: "Trial") -> list[dict[str, Any]]:
    from custmgr.areas.grading import columns
    from custmgr.ground.show import for_scripts

    return [for_scripts(stopped, columns.STOPPED) for stopped in trial.stopped]
