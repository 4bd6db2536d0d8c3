"""`custmgr complaint loss`, `attribute`, `confirm`: what a complaint cost, and who answers for it."""

from decimal import Decimal
from typing import Annotated

import typer

from custmgr.areas.complaints.commands.words import Number, Opinion, Signer, text
from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month

complaint = Verbs("complaint")
Monthly = Annotated[
    Month | None,
    typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("All closed in this month: 2026-10.")),
]


@complaint.command(help=_("Enter what a complaint cost, a line for each kind."))
def loss(
    number: Number,
    kind: Annotated[
        str,
        typer.Option("--kind", metavar="KIND", help=_("claim allowance return replacement rework.")),
    ],
    amount: Annotated[int | None, options.amount("--amount", help=_("The amount paid or allowed."))] = None,
    quantity: Annotated[Decimal | None, options.quantity("--quantity", help=_("Pieces returned or replaced."))] = None,
    price: Annotated[int | None, options.amount("--price", help=_("The price of a piece."))] = None,
    work: Annotated[int | None, options.amount("--work", help=_("Processing cost of a rework."))] = None,
    transport: Annotated[int | None, options.amount("--transport", help=_("Its transport cost."))] = None,
    waste: Annotated[int | None, options.amount("--waste", help=_("Its wastage."))] = None,
    treatment: Annotated[str | None, text("--treatment", _("The treatments, if they change: claim,rework."))] = None,
    reason: Annotated[str | None, text("--reason", _("Why it changes after the combined opinion."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a line of the loss."""
    from custmgr.areas.complaints.actions import losses
    from custmgr.areas.complaints.columns import charges as columns
    from custmgr.areas.complaints.rules.losses import Figures
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import for_scripts, show, show_one

    figures = Figures(amount, quantity, price, work, transport, waste)
    with open_desk() as desk:
        case = losses.record_loss(desk, number, losses.Entry(kind, figures, treatment, reason))
    if as_json:
        lines = [for_scripts(line, columns.LOSS) for line in case.losses]
        show_one({"number": case.number, "lines": lines, "total": case.loss_fen}, columns.LOSSES, as_json=True)
        return
    show(columns.loss_rows(case), columns.LOSS, as_json=False)


@complaint.command(help=_("Charge a share of the loss to whoever is responsible."))
def attribute(
    number: Number,
    unit: Annotated[str, text("--unit", _("A group, such as 一科/二线, a person or a firm."))],
    ratio: Annotated[str, typer.Option("--ratio", metavar="RATE", help=_("60, 60% or 0.6; 0 takes it back."))],
    item: Annotated[
        int | None, typer.Option("--item", metavar="N", help=_("The fact it rests on, 1 to 15 of the list."))
    ] = None,
    item_text: Annotated[str | None, text("--item-text", _("What item 15, other, is."))] = None,
    person: Annotated[
        list[str] | None, typer.Option("--person", metavar="NAME", help=_("Who is at fault; repeatable."))
    ] = None,
    third_party: Annotated[bool, typer.Option("--third-party", help=_("A supplier or another company."))] = False,
    company: Annotated[bool, typer.Option("--company", help=_("Nobody's fault: the company bears it."))] = False,
    department: Annotated[
        str | None, typer.Option("--department", metavar="DEPARTMENT", help=_("Where the unit belongs."))
    ] = None,
    reason: Annotated[str | None, text("--reason", _("Why no group or person can be identified."))] = None,
    by: Signer = None,
    as_json: options.Json = False,
) -> None:
    """Charge a share."""
    from custmgr.areas.complaints.actions import responsibility
    from custmgr.areas.complaints.columns import charges as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show, warn
    from custmgr.ground.words import mark

    typed = responsibility.Typed(
        unit, ratio, person or (), third_party, company, department, item, item_text, reason, by
    )
    with open_desk() as desk:
        case, nobody = responsibility.attribute(desk, number, typed)
    if nobody:
        lacking = mark(
            "The staff register knows nobody of {unit}: `custmgr penalty assess {number}` will refuse until its people"
            " are entered with `custmgr staff edit NAME --unit {unit} --base-points N`. [CMP-119]"
        )
        warn(lacking, unit=nobody, number=case.number)
    shares = [share for share in case.shares if share.id]
    shown = shares if as_json else columns.share_rows(case)
    show(shown, columns.SHARE, as_json=as_json, empty=mark("Nobody is charged."))


@complaint.command(help=_("Record that a department confirms responsibility."))
def confirm(
    department: Annotated[
        str, typer.Option("--department", metavar="DEPARTMENT", help=_("Which department confirms."))
    ],
    by: options.By,
    number: Annotated[
        str | None, typer.Argument(metavar="NUMBER", help=_("The complaint's number; else give --month."))
    ] = None,
    month: Monthly = None,
    opinion: Opinion = None,
    as_json: options.Json = False,
) -> None:
    """Confirm responsibility and ratio."""
    from custmgr.areas.complaints.actions import responsibility
    from custmgr.areas.complaints.columns import charges as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show
    from custmgr.ground.words import mark

    with open_desk() as desk:
        cases = responsibility.confirm(desk, number, month, responsibility.Consent(department, by, opinion))
    rows = [columns.confirmed(case) for case in cases]
    show(rows, columns.CONFIRMED, as_json=as_json, empty=mark("Nothing to confirm."))
