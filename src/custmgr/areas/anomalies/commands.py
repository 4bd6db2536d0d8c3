"""`custmgr anomaly`: what customers report that did no harm."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from custmgr.areas.anomalies.facts import Report
from custmgr.areas.staff.facts import Department
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.anomalies.facts import Anomaly

anomaly = Verbs("anomaly")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The note's number, such as A-0001."))]
Loss = Annotated[int | None, options.amount("--loss", help=_("The loss, if there is one."))]
Demand = Annotated[
    str | None, typer.Option("--demand", metavar="TEXT", help=_("What the customer demands, if anything."))
]


def _text(name: str, line: str) -> Any:
    return typer.Option(name, metavar="TEXT", help=line)


@anomaly.command(help=_("Note an abnormality that did no harm."))
def add(
    customer: Annotated[str, typer.Option("--customer", metavar="CUSTOMER", help=_("The customer who reported it."))],
    product: Annotated[str, _text("--product", _("The part number."))],
    abnormality: Annotated[str, _text("--abnormality", _("What is abnormal."))],
    department: Annotated[
        str, typer.Option("--department", metavar="DEPARTMENT", help=_("The department that shall improve."))
    ],
    handler: Annotated[str | None, typer.Option("--handler", metavar="STAFF", help=_("Who went to handle it."))] = None,
    loss: Loss = None,
    demand: Demand = None,
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a note."""
    from custmgr.areas.anomalies.actions import noting
    from custmgr.ground.desk import open_desk

    where = options.word(Department, department, "--department")
    report = Report(customer, product, abnormality, where, loss, demand, handler, on)
    with open_desk() as desk:
        made = noting.add_anomaly(desk, report)
    _show(made, as_json=as_json)


@anomaly.command("list", help=_("List the abnormality notes still open."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those done or made a complaint."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List notes."""
    from custmgr.areas.anomalies import columns
    from custmgr.areas.anomalies.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.list_anomalies(desk, customer, everything=everything)
    show(found[:limit], columns.ANOMALY, as_json=as_json, empty=mark("No abnormality note is open."))


@anomaly.command(help=_("Record what was done about an abnormality."))
def done(
    number: Number,
    measure: Annotated[str, _text("--measure", _("What the unit did to improve."))],
    by: Annotated[
        str | None, typer.Option("--by", metavar="STAFF", help=_("Who did it; the clerk if not given."))
    ] = None,
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Finish a note."""
    from custmgr.areas.anomalies.actions import noting
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = noting.finish(desk, number, measure, by, on)
    _show(made, as_json=as_json)


@anomaly.command(help=_("Make a complaint of a note when a loss turns up."))
def convert(
    number: Number,
    loss: Loss = None,
    demand: Demand = None,
    claim: Annotated[int | None, options.amount("--claim", help=_("The amount the customer claims."))] = None,
    as_json: options.Json = False,
) -> None:
    """Convert a note."""
    from custmgr.areas.anomalies.actions import noting
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import say

    with open_desk() as desk:
        made = noting.convert(desk, number, loss, demand, claim)
    _show(made, as_json=as_json)
    if not as_json:
        say(mark("Next: `custmgr complaint accept {complaint}`, with what the form lacks."), complaint=made.complaint)


@anomaly.command("print", help=_("Write an abnormality note as a form."))
def print_(
    number: Number,
    output: options.Output = None,
    force: options.Force = False,
    as_json: options.Json = False,
) -> None:
    """Print a note."""
    from custmgr.areas.anomalies import columns
    from custmgr.areas.anomalies.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show_one

    with open_reader() as desk:
        file, sheets = looking.print_anomaly(desk, number, output, force=force)
    show_one({"file": str(file), "sheets": sheets}, columns.PRINTED, as_json=as_json)


def _show(made: "Anomaly", *, as_json: bool) -> None:
    from custmgr.areas.anomalies import columns
    from custmgr.ground.show import show_one

    show_one(made, columns.ANOMALY, as_json=as_json)
