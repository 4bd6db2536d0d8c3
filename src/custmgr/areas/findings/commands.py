"""`custmgr finding`: what came to light, handed on and followed until it is settled."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.findings.facts import Line

finding = Verbs("finding")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The finding's number, such as F-0001."))]
Sets = Annotated[
    list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help=_("A fact of the finding; may be repeated."))
]
Text = Annotated[str | None, typer.Option("--text", metavar="TEXT", help=_("What there is to say."))]
To = Annotated[str | None, typer.Option("--to", metavar="STAFF", help=_("To whom it goes."))]
By = Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who did it; the clerk if not given."))]
On = Annotated[date | None, options.day("--on", help=_("The day of it; today if not given."))]


@finding.command("open", help=_("Enter something found, to be followed up."))
def open_(
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help=_("What kind of finding."))],
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help=_("What was found."))] = "",
    customer: Annotated[
        str | None, typer.Option("--customer", metavar="CUSTOMER", help=_("The customer it concerns."))
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="KIND:NUMBER", help=_("Where it came from: visit:V00001."))
    ] = None,
    owner: Annotated[str | None, typer.Option("--owner", metavar="STAFF", help=_("Who sees it through."))] = None,
    to: To = None,
    at: Annotated[datetime | None, options.moment("--at", help=_("When it was found; now if not given."))] = None,
    sets: Sets = None,
    by: By = None,
    as_json: options.Json = False,
) -> None:
    """Open a finding."""
    from custmgr.areas.findings.actions import keeping, looking
    from custmgr.areas.findings.facts import Report
    from custmgr.ground.desk import open_desk

    record = looking.about_named(about) if about else None
    with open_desk() as desk:
        named = looking.kind_named(desk, kind)
        report = Report(named, text, customer, record, owner=owner, addressee=to, found_at=at, by=by)
        made = keeping.open_finding(desk, report, sets or ())
    _show(made, as_json=as_json)


@finding.command(help=_("Hand a finding on, or take it a step further."))
def route(
    number: Number,
    to: To = None,
    sets: Sets = None,
    text: Text = None,
    by: By = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Route a finding."""
    from custmgr.areas.findings.actions import keeping
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = keeping.route(desk, number, keeping.Deed(sets or (), text, to, by, on))
    _show(made, as_json=as_json)


@finding.command(help=_("Add what happened, or a fact, to a finding."))
def note(
    number: Number,
    text: Text = None,
    sets: Sets = None,
    by: By = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Note something."""
    from custmgr.areas.findings.actions import keeping
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = keeping.note(desk, number, keeping.Deed(sets or (), text, None, by, on))
    _show(made, as_json=as_json)


@finding.command(help=_("Close a finding with the facts it needs."))
def close(
    number: Number,
    sets: Sets = None,
    text: Text = None,
    by: By = None,
    on: On = None,
    as_json: options.Json = False,
) -> None:
    """Close a finding."""
    from custmgr.areas.findings.actions import keeping
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = keeping.close(desk, number, keeping.Deed(sets or (), text, None, by, on))
    _show(made, as_json=as_json)


@finding.command("list", help=_("List what is open, the latest first."))
def list_(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help=_("Only this kind."))] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="KIND:NUMBER", help=_("Only those of this record."))
    ] = None,
    owner: Annotated[str | None, typer.Option("--owner", metavar="STAFF", help=_("Only this person's."))] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=_("Only what is late."))] = False,
    everything: Annotated[bool, typer.Option("--all", help=_("Also those closed."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List findings."""
    from custmgr.areas.findings import columns, rules
    from custmgr.areas.findings.actions import looking
    from custmgr.areas.findings.views import Sought
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    record = looking.about_named(about) if about else None
    with open_reader() as desk:
        sought = Sought(None, looking.kind_named(desk, kind) if kind else None, record, everything)
        found = looking.list_findings(desk, sought, customer=customer, owner=owner, overdue=overdue)
    rows = [rules.shown(line) for line in found[:limit]]
    show(rows, columns.FINDING if as_json else columns.LISTED, as_json=as_json, empty=mark("No finding is open."))


@finding.command("show", help=_("Show a finding with its whole course."))
def show_(number: Number, as_json: options.Json = False) -> None:
    """Show a finding."""
    from custmgr.areas.findings.actions import looking
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        found = looking.show(desk, number)
    _show(found, as_json=as_json)


@finding.command(help=_("List the kinds of findings kept, and what each needs."))
def kinds(as_json: options.Json = False) -> None:
    """List the kinds."""
    from custmgr.areas.findings import columns
    from custmgr.areas.findings.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.kinds(desk)
    show(found, columns.KINDS, as_json=as_json, empty=mark("The policy in force keeps no findings."))


def _show(line: "Line", *, as_json: bool) -> None:
    from custmgr.areas.findings import columns, rules
    from custmgr.ground.show import show_one

    show_one(rules.shown(line), columns.FINDING, as_json=as_json)
