"""`custmgr complaint`: one case from the customer's report to its close."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.complaints.facts.words import Field
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

if TYPE_CHECKING:
    from custmgr.areas.complaints.facts.cases import Present

complaint = Verbs("complaint")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))]
NumberOrDraft = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number, or a draft's."))]
Opinion = Annotated[str | None, typer.Option("--opinion", metavar="TEXT", help=_("What is said about it."))]
Signer = Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who signed this on paper."))]
Sets = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help=_("Facts, as `cause=…`; a wrong name lists the stage's own.")),
]


def _text(name: str, line: str) -> "typer.models.OptionInfo":
    return typer.Option(name, metavar="TEXT", help=line)  # type: ignore[no-any-return]


@complaint.command("open", help=_("Take a complaint in; complete, it gets its number."))
def open_(
    customer: Annotated[str, typer.Option("--customer", metavar="CUSTOMER", help=_("Who complains."))],
    order: Annotated[str | None, _text("--order", _("The order number."))] = None,
    product: Annotated[str | None, _text("--product", _("The part number."))] = None,
    quantity: Annotated[str | None, _text("--quantity", _("The quantity shipped."))] = None,
    shipped: Annotated[str | None, _text("--shipped", _("The day the goods were shipped."))] = None,
    defective: Annotated[str | None, _text("--defective", _("The defective quantity, or `undetermined`."))] = None,
    demand: Annotated[str | None, _text("--demand", _("What the customer demands."))] = None,
    reason: Annotated[str | None, _text("--reason", _("The customer's reason."))] = None,
    claim: Annotated[str | None, _text("--claim", _("The amount claimed, in yuan."))] = None,
    opinion: Annotated[str | None, _text("--opinion", _("The business department's opinion."))] = None,
    sample: Annotated[str | None, _text("--sample", _("Which abnormal sample came along."))] = None,
    no_sample: Annotated[str | None, _text("--no-sample", _("Why there is no sample."))] = None,
    kind: Annotated[str | None, _text("--class", _("quality or human, if known."))] = None,
    region: Annotated[str | None, _text("--region", _("domestic or foreign; else the customer's."))] = None,
    draft: Annotated[bool, typer.Option("--draft", help=_("Keep an incomplete form, without a number."))] = False,
    as_json: options.Json = False,
) -> None:
    """Open a complaint."""
    from custmgr.areas.complaints.actions import intake
    from custmgr.ground.desk import open_desk

    fields = {
        Field.ORDER: order, Field.PRODUCT: product, Field.QUANTITY: quantity, Field.SHIPPED: shipped,
        Field.DEFECTIVE: defective, Field.DEMAND: demand, Field.REASON: reason, Field.CLAIM: claim,
        Field.OPINION: opinion, Field.SAMPLE: sample, Field.NO_SAMPLE: no_sample, Field.CLASS: kind,
        Field.REGION: region,
    }  # fmt: skip
    with open_desk() as desk:
        case = intake.open_complaint(desk, customer, fields, draft=draft)
    _show(case, as_json=as_json)


@complaint.command(help=_("Accept a draft that is complete, with a number."))
def accept(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help=_("The draft's number, such as D-0001."))],
    sets: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help=_("A fact still lacking, such as order=…; repeatable.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Accept a draft."""
    from custmgr.areas.complaints.actions import intake
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        case = intake.accept_draft(desk, draft, sets or ())
    _show(case, as_json=as_json)


@complaint.command(help=_("End a stage and hand the form on, or send it back."))
def route(
    number: Number,
    opinion: Opinion = None,
    by: Signer = None,
    sets: Sets = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="STAGE", help=_("accept qc mfg rd review opinion synthesis; earlier: back.")),
    ] = None,
    skip: Annotated[list[str] | None, typer.Option("--skip", metavar="STAGE", help=_("Leave out: rd."))] = None,
    as_json: options.Json = False,
) -> None:
    """Route a form."""
    from custmgr.areas.complaints.actions import routing
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        case = routing.route(desk, number, routing.Move(opinion, by, sets or (), to, skip or ()))
    _show(case, as_json=as_json)


@complaint.command(help=_("Record the decision of whoever has the authority."))
def approve(
    number: Number,
    by: options.By,
    refuse: Annotated[bool, typer.Option("--refuse", help=_("Send it back to the combined opinion."))] = False,
    opinion: Opinion = None,
    as_json: options.Json = False,
) -> None:
    """Decide a case."""
    from custmgr.areas.complaints.actions import deciding
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing

    if refuse and not opinion:
        raise Missing("--opinion", "custmgr complaint approve")
    with open_desk() as desk:
        case = deciding.approve(desk, number, deciding.Ruling(by, refuse, opinion))
    _show(case, as_json=as_json)


@complaint.command(help=_("Record the answer to the customer and close."))
def close(
    number: Number,
    answered: Annotated[
        str, typer.Option("--answered", metavar="HOW", help=_("letter or phone: how the customer was told."))
    ],
    accepted: Annotated[
        bool | None, typer.Option("--accepted/--not-accepted", help=_("Whether the customer accepts."))
    ] = None,
    answered_on: Annotated[
        date | None, options.day("--answered-on", help=_("The day of the answer; today if not given."))
    ] = None,
    promised: Annotated[
        int | None, options.amount("--promised", help=_("The amount promised to the customer."))
    ] = None,
    by: Signer = None,
    opinion: Opinion = None,
    as_json: options.Json = False,
) -> None:
    """Close a case."""
    from custmgr.areas.complaints.actions import closing
    from custmgr.ground.desk import open_desk
    from custmgr.ground.refusals import Missing

    if accepted is None:
        raise Missing("--accepted/--not-accepted", "custmgr complaint close")
    answer = closing.Answer(answered, accepted, answered_on, by, promised, opinion)
    with open_desk() as desk:
        case = closing.close(desk, number, answer)
    _show(case, as_json=as_json)


@complaint.command(help=_("Change claim, loss or quantity by a new entry."))
def amend(
    number: Number,
    reason: Annotated[str, _text("--reason", _("Why it changes."))],
    loss: Annotated[str | None, _text("--loss", _("The loss as it is now, in yuan."))] = None,
    claim: Annotated[str | None, _text("--claim", _("The amount claimed, in yuan."))] = None,
    defective: Annotated[str | None, _text("--defective", _("The defective quantity."))] = None,
    as_json: options.Json = False,
) -> None:
    """Amend a case."""
    from custmgr.areas.complaints.actions import deciding
    from custmgr.ground.desk import open_desk

    new = {Field.LOSS: loss, Field.CLAIM: claim, Field.DEFECTIVE: defective}
    with open_desk() as desk:
        case = deciding.amend(desk, number, new, reason)
    _show(case, as_json=as_json)


@complaint.command(help=_("Make a case void; its number is not given again."))
def void(
    number: NumberOrDraft,
    reason: Annotated[str, _text("--reason", _("Why it is void."))],
    as_json: options.Json = False,
) -> None:
    """Make a case void."""
    from custmgr.areas.complaints.actions import deciding
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        case = deciding.make_void(desk, number, reason)
    _show(case, as_json=as_json)


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
    from custmgr.areas.complaints import columns
    from custmgr.areas.complaints.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.refusals import UnknownWord
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    if sort not in ("urgent", "number"):
        raise UnknownWord("--sort", sort, "urgent, number")
    wanted = looking.Wanted(overdue=overdue, stage=stage, customer=customer, by_number=sort == "number")
    with open_reader() as desk:
        cases = looking.list_complaints(desk, wanted)
    show(cases[:limit], columns.CASE, as_json=as_json, empty=mark("No such complaint."))


@complaint.command(help=_("List the stages past their day, and who holds them."))
def overdue(limit: options.Limit = None, as_json: options.Json = False) -> None:
    """List overdue stages."""
    from custmgr.areas.complaints import columns
    from custmgr.areas.complaints.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    with open_reader() as desk:
        cases = looking.list_overdue(desk)
    show(cases[:limit], columns.LATE, as_json=as_json, empty=mark("No stage is past its day."))


@complaint.command("show", help=_("Show the form, its way, and who must decide."))
def show_(number: NumberOrDraft, as_json: options.Json = False) -> None:
    """Show a case."""
    from custmgr.areas.complaints import columns
    from custmgr.areas.complaints.actions import case as cases
    from custmgr.ground.desk import open_reader
    from custmgr.ground.language import fill
    from custmgr.ground.show import for_scripts, heading, say, show, show_one
    from custmgr.ground.words import mark

    with open_reader() as desk:
        found = cases.show(desk, number)
    steps = [fill(step.says, **step.values) for step in found.steps]
    if as_json:
        decisions = [for_scripts(decision, columns.DECISIONS) for decision in found.decisions]
        told = {"told_steps": steps, "told_decisions": decisions}
        show_one(columns.told(found) | told, columns.DETAIL, as_json=True)
        return
    show_one(shown := columns.told(found), columns.FORM, as_json=False)
    tables = {
        mark("Statements"): (found.stage_facts, columns.STATED),
        mark("Way of the form"): (shown["way"], columns.WAY),
        mark("Decisions"): (found.decisions, columns.DECISIONS),
    }
    for title, (rows, told_by) in tables.items():
        if rows:
            heading(title)
            show(rows, told_by, as_json=False)
    for passage in found.history:
        if passage["seriously_late"]:
            say(mark("{stage} took longer than even its second limit. [CMP-42]"), stage=passage["stage"])
    heading(mark("Why this authority"))
    for step in steps:
        say("{step}", step=step)
    say(mark("Internal document; not to be copied for the customer. [CMP-48]"))


def _show(case: "Present", *, as_json: bool) -> None:
    from custmgr.areas.complaints import columns
    from custmgr.ground.show import show_one

    if as_json:
        show_one(case, columns.CASE, as_json=True)
    else:
        show_one(columns.told(case), columns.SUMMARY, as_json=False)
