"""`custmgr complaint open`, `accept`: taking a complaint in."""

from typing import Annotated

import typer

from custmgr.areas.complaints.commands.words import show_case, text
from custmgr.areas.complaints.facts.words import Field
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

complaint = Verbs("complaint")


@complaint.command("open", help=_("Take a complaint in; complete, it gets its number."))
def open_(
    customer: Annotated[str, typer.Option("--customer", metavar="CUSTOMER", help=_("Who complains."))],
    order: Annotated[str | None, text("--order", _("The order number."))] = None,
    product: Annotated[str | None, text("--product", _("The part number."))] = None,
    quantity: Annotated[str | None, text("--quantity", _("The quantity shipped."), "N")] = None,
    shipped: Annotated[str | None, text("--shipped", _("The day the goods were shipped."), "DATE")] = None,
    defective: Annotated[str | None, text("--defective", _("The defective quantity, or `undetermined`."), "N")] = None,
    demand: Annotated[str | None, text("--demand", _("What the customer demands."))] = None,
    reason: Annotated[str | None, text("--reason", _("The customer's reason."))] = None,
    claim: Annotated[str | None, text("--claim", _("The amount claimed, in yuan."), "YUAN")] = None,
    opinion: Annotated[str | None, text("--opinion", _("The business department's opinion."))] = None,
    sample: Annotated[str | None, text("--sample", _("Which abnormal sample came along."))] = None,
    no_sample: Annotated[str | None, text("--no-sample", _("Why there is no sample."))] = None,
    kind: Annotated[str | None, text("--class", _("quality or human, if known."))] = None,
    region: Annotated[str | None, text("--region", _("domestic or foreign; else the customer's."))] = None,
    channel: Annotated[
        str | None, text("--channel", _("How it came in: hotline, phone, letter, email or visit."))
    ] = None,
    sets: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="FIELD=VALUE", help=_("Another field of the form, as salesperson=…; repeatable.")
        ),
    ] = None,
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
        Field.REGION: region, Field.CHANNEL: channel,
    }  # fmt: skip
    with open_desk() as desk:
        case = intake.open_complaint(desk, customer, fields, sets or (), draft=draft)
    show_case(case, as_json=as_json)


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
    show_case(case, as_json=as_json)
