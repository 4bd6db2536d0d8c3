"""`custmgr customer import`, `violation`, `evaluate`: what is entered beside the form itself."""

from datetime import date
from typing import Annotated

import typer

from custmgr.ground import import_options, options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

customer = Verbs("customer")
SHOWN = 5


@customer.command("import", help=_("Import customers from a table."))
def import_(
    file: import_options.File,
    maps: import_options.Maps = None,
    use_map: import_options.UseMap = None,
    save_map: import_options.SaveMap = None,
    dry_run: import_options.DryRun = False,
    skip_bad: import_options.SkipBad = False,
    on_duplicate: import_options.Duplicates = "skip",
    create_customers: import_options.Create = False,
    again: import_options.Again = False,
    encoding: import_options.Encoding = None,
    as_json: options.Json = False,
) -> None:
    """Import a file of customers; incomplete rows enter as drafts."""
    from custmgr.areas.customers import actions
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import warn

    flags = {"dry_run": dry_run, "skip_bad": skip_bad, "again": again, "encoding": encoding}
    asked = import_options.wish(
        file, maps, on_duplicate, kept=(use_map, save_map), create_customers=create_customers, **flags
    )
    with open_desk(in_bulk=True) as desk:
        tally, doubts = actions.import_file(desk, asked)
    for row, doubt in doubts[:SHOWN]:
        warn(mark("Row {row}: {doubt}"), row=row, doubt=_(doubt.sentence).format(**doubt.values))
    if len(doubts) > SHOWN:
        warn(mark("{count} values in all look doubtful; they were taken as they stand."), count=len(doubts))
    import_options.finish(tally, as_json=as_json)


@customer.command(help=_("Enter a violation in a customer's file."))
def violation(
    customer: options.Customer,
    kind: Annotated[str, typer.Option("--kind", metavar="TEXT", help=_("What kind of violation."))],
    event: Annotated[str, typer.Option("--event", metavar="TEXT", help=_("What happened."))],
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a violation."""
    from custmgr.areas.customers import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        found = actions.note_violation(desk, customer, kind, event, on)
        shown = {"code": found.code, "name": found.name, "on": on or desk.today, "kind": kind, "event": event}
    show_one(shown, columns.VIOLATION, as_json=as_json)


@customer.command(help=_("Enter what you think of a customer."))
def evaluate(
    customer: options.Customer,
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who evaluates."))],
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help=_("The evaluation."))],
    as_json: options.Json = False,
) -> None:
    """Enter an evaluation."""
    from custmgr.areas.customers import actions, columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        found = actions.evaluate(desk, customer, by, text)
    shown = {"code": found.code, "name": found.name, "evaluator": by, "evaluation": text}
    show_one(shown, columns.EVALUATION, as_json=as_json)
