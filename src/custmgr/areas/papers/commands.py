"""`custmgr complaint print`, `letter`, `register` and `copies`: the papers of a case."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import dates, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.periods import Month

if TYPE_CHECKING:
    from custmgr.areas.papers.facts import Printed

complaint = Verbs("complaint")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))]


@complaint.command("print", help=_("Print the complaint form, closed in its copies."))
def print_(
    number: Annotated[
        str | None, typer.Argument(metavar="NUMBER", help=_("The complaint's number, or a draft's."))
    ] = None,
    copy: Annotated[int | None, typer.Option("--copy", metavar="N", help=_("This copy alone, 1 to 5."))] = None,
    blank: Annotated[bool, typer.Option("--blank", help=_("An empty form to fill in by hand."))] = False,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print a form."""
    from custmgr.areas.papers.facts import Wish
    from custmgr.areas.papers.refusals import BlankOrCase
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.refusals import Missing

    wish = Wish(output, force, copy)
    if blank and (number or copy is not None):
        raise BlankOrCase
    if blank:
        from custmgr.areas.papers.actions.blank import print_blank

        with open_reader() as reader:
            printed = print_blank(reader, wish)
    elif number:
        from custmgr.areas.papers.actions.printing import print_form

        with open_desk() as desk:
            printed = print_form(desk, number, wish)
    else:
        raise Missing("NUMBER", "custmgr complaint print")
    _tell(printed, as_json=as_json)


@complaint.command(help=_("Write the answer letter: the decision, no more."))
def letter(
    number: Number, output: options.Output = None, force: options.Force = False, as_json: options.Json = False
) -> None:
    """Write the letter to the customer."""
    from custmgr.areas.papers.actions.letter import write_letter
    from custmgr.areas.papers.facts import Wish
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        written = write_letter(desk, number, Wish(output, force))
    _tell(written, as_json=as_json)


@complaint.command(help=_("Write the register and tracking table."))
def register(
    month: Annotated[
        Month | None,
        typer.Option("--month", metavar="MONTH", parser=dates.to_month, help=_("Only the cases this month accepted.")),
    ] = None,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Write the register."""
    from custmgr.areas.papers import columns
    from custmgr.areas.papers.actions.register import write_register
    from custmgr.areas.papers.facts import Wish
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        written = write_register(desk, month, Wish(output, force))
    show_one(_told(written), columns.LISTED, as_json=as_json)


@complaint.command(help=_("Show who holds which copy, or hand one over."))
def copies(
    number: Number,
    hand: Annotated[int | None, typer.Option("--hand", metavar="N", help=_("The copy handed over, with --by."))] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who signed for it."))] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day it was signed for; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Show the copies, or record a receipt."""
    from custmgr.areas.papers import columns
    from custmgr.areas.papers.actions.looking import list_copies
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import show

    if (hand is None) != (by is None) or (hand is None and on):
        raise Missing("--by" if hand is not None and by is None else "--hand", "custmgr complaint copies")
    if hand is None or by is None:
        with open_reader() as reader:
            held = list_copies(reader, number)
    else:
        from custmgr.areas.papers.actions.copies import Receipt, hand_over

        with open_desk() as desk:
            held = hand_over(desk, number, Receipt(hand, by, on))
    show(held, columns.COPIES, as_json=as_json)


def _tell(printed: "Printed", *, as_json: bool) -> None:
    from custmgr.areas.papers import columns
    from custmgr.ground.show import show_one

    show_one(_told(printed), columns.PRINTED, as_json=as_json)


def _told(printed: "Printed") -> dict[str, object]:
    return {"file": str(printed.file), "sheets": list(printed.sheets), "rows": printed.rows}
