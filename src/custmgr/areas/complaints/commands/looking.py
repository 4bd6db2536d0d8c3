"""`custmgr complaint list`, `overdue`, `show`: looking cases up."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.areas.complaints.commands.words import NumberOrDraft
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

if TYPE_CHECKING:
    from custmgr.areas.complaints.facts.cases import Present
    from custmgr.ground.show import Column

complaint = Verbs("complaint")


@complaint.command("list", help=_("List the register, most urgent first."))
def list_(
    overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what is past its day."))] = False,
    stage: Annotated[
        str | None,
        typer.Option("--stage", metavar="STAGE", help=_("Only at this stage, such as draft, qc or execute.")),
    ] = None,
    customer: Annotated[
        str | None, typer.Option("--customer", metavar="CUSTOMER", help=_("Only this customer's."))
    ] = None,
    sort: Annotated[str, typer.Option("--sort", metavar="urgent|number", help=_("The order."))] = "urgent",
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List cases."""
    from custmgr.areas.complaints.actions import looking
    from custmgr.areas.complaints.columns import cases as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.refusals import UnknownWord
    from custmgr.ground.show import show, tell_rest
    from custmgr.ground.words import mark

    if sort not in ("urgent", "number"):
        raise UnknownWord("--sort", sort, "urgent, number")
    wanted = looking.Wanted(overdue=overdue, stage=stage, customer=customer, by_number=sort == "number")
    with open_reader() as desk:
        cases, count = looking.list_first(desk, wanted, limit)
    show(cases, columns.CASE, as_json=as_json, empty=mark("No such complaint."))
    tell_rest(len(cases), count, as_json=as_json)


@complaint.command(help=_("List the stages past their day, and who holds them."))
def overdue(limit: options.Limit = None, as_json: options.Json = False) -> None:
    """List overdue stages."""
    from custmgr.areas.complaints.actions import looking
    from custmgr.areas.complaints.columns import cases as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    with open_reader() as desk:
        cases = looking.list_overdue(desk)
    show(
        [columns.late(case) for case in cases[:limit]],
        columns.LATE,
        as_json=as_json,
        empty=mark("No stage is past its day."),
    )


@complaint.command("show", help=_("Show the form, its way, and who must decide."))
def show_(
    number: NumberOrDraft,
    explain: Annotated[bool, typer.Option("--explain", help=_("Say why: rules, numbers, clocks, shares."))] = False,
    as_json: options.Json = False,
) -> None:
    """Show a case."""
    from custmgr.areas.complaints.actions import case as cases
    from custmgr.areas.complaints.actions import looking
    from custmgr.areas.complaints.columns import cases as columns
    from custmgr.ground.desk import open_reader
    from custmgr.ground.language import fill
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        found = cases.show(desk, number)
        reasons = looking.explain(desk, found) if explain else ()
    told = [
        {"chapter": one.chapter, "rule": one.rule, "says": fill(one.step.says, **one.step.values)} for one in reasons
    ]
    if as_json:
        show_one(columns.told(found) | columns.parts_for_scripts(found, told), columns.DETAIL, as_json=True)
        return
    _show_form(found, explained=bool(told))
    if told:
        _explain(told)


def _show_form(found: "Present", *, explained: bool) -> None:
    """Show the form with everything that hangs on it, for people."""
    from custmgr.areas.complaints.columns import cases as columns
    from custmgr.areas.complaints.columns import charges
    from custmgr.ground.language import fill
    from custmgr.ground.show import heading, say, show, show_one
    from custmgr.ground.words import mark

    show_one(shown := columns.told(found), columns.FORM, as_json=False)
    tables: dict[str, tuple[Sequence[Any], Sequence[Column]]] = {
        mark("Statements"): (found.stage_facts, columns.STATED),
        mark("Way of the form"): (shown["way"], columns.WAY),
        mark("Decisions"): (found.decisions, columns.DECISIONS),
        mark("Loss"): (charges.loss_rows(found), charges.LOSS),
        mark("Responsibility"): (charges.share_rows(found), charges.SHARE),
        mark("Confirmations"): (found.confirmations, charges.CONFIRMATION),
        mark("Memoranda"): (found.dissents, charges.DISSENT),
    }
    for title, (rows, told_by) in tables.items():
        if rows:
            heading(title)
            show(rows, told_by, as_json=False)
    for passage in found.history:
        if passage["seriously_late"]:
            say(mark("{stage} took longer than even its second limit. [CMP-42]"), stage=passage["stage"])
    if found.decision_days:
        waited = mark("It lay {days} days with the deciders; that is not charged to the business department. [CMP-62]")
        say(waited, days=found.decision_days)
    if not explained:
        heading(mark("Why this authority"))
    for step in () if explained else found.steps:
        say("{step}", step=fill(step.says, **step.values))
    if found.collect_by:
        say(
            mark("Not founded: the goods are paid by the normal term, until {due_on}. [CMP-59]"),
            due_on=found.collect_by,
        )
    if found.out_of_scope:
        say(columns.OUT_OF_SCOPE, product=found.product, lines=_(", ").join(found.out_of_scope))
    say(mark("Internal document; not to be copied for the customer. [CMP-48]"))


def _explain(reasons: Sequence[Mapping[str, Any]]) -> None:
    """Tell the reasons chapter by chapter, each with its rule."""
    from custmgr.ground.show import heading, say

    chapter = None
    for reason in reasons:
        if reason["chapter"] is not chapter:
            chapter = reason["chapter"]
            heading(chapter.label)
        text = reason["says"]
        say("{text}", text=f"{text} [{reason['rule']}]" if reason["rule"] else text)
