"""`custmgr customer merge`, `unmerge`, `merged`, `duplicates`."""

from typing import Annotated

import typer

from custmgr.areas.customers.facts import Request
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

customer = Verbs("customer")
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("Why."))]
By = Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who asked for it."))]
DocNo = Annotated[str | None, typer.Option("--doc-no", metavar="NUMBER", help=_("The number of the written request."))]


@customer.command(help=_("Make two files of one customer one."))
def merge(
    customer: Annotated[str, typer.Argument(metavar="CUSTOMER", help=_("The file that ends; its code still finds."))],
    into: Annotated[str, typer.Option("--into", metavar="CUSTOMER", help=_("The file that stays."))],
    reason: Reason = None,
    by: By = None,
    doc_no: DocNo = None,
    as_json: options.Json = False,
) -> None:
    """Merge two files."""
    from custmgr.areas.merging import columns
    from custmgr.areas.merging.actions import merging
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import for_scripts, show, show_one, warn

    with open_desk() as desk:
        made = merging.merge(desk, customer, into, Request(by, reason, doc_no))
    standings = [for_scripts(one, columns.STANDING[1:]) for one in (*made.before, made.after)]
    if as_json:
        told = {**vars(made), "records": made.records, "before": standings[:2], "after": standings[2]}
        show_one(told, columns.MERGED, as_json=True)
        return
    show_one(made, columns.MERGED, as_json=False)
    when = (_("before"), _("before"), _("after"))
    rows = [{"when": one, **vars(standing)} for one, standing in zip(when, (*made.before, made.after), strict=True)]
    show(rows, columns.STANDING, as_json=False)
    kept = made.before[1]
    if (kept.grade, kept.credit_limit_fen) != (made.after.grade, made.after.credit_limit_fen):
        warn(
            mark("Grade or limit of {code} changed with the records that joined it; look at it again."), code=kept.code
        )
    if made.set_aside:
        line = mark("What could stand only once was set aside; it is kept in `custmgr customer merged {code} --json`.")
        warn(line, code=kept.code)


@customer.command(help=_("Take the merging of a file back."))
def unmerge(
    code: Annotated[str, typer.Argument(metavar="CODE", help=_("The code of the file that was merged."))],
    reason: Reason = None,
    by: By = None,
    as_json: options.Json = False,
) -> None:
    """Take a merging back."""
    from custmgr.areas.merging import columns
    from custmgr.areas.merging.actions import merging
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        restored = merging.unmerge(desk, code, Request(by, reason))
    show_one(restored, columns.RESTORED, as_json=as_json)


@customer.command(help=_("List the files that were merged."))
def merged(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only into this one."))] = None,
    as_json: options.Json = False,
) -> None:
    """List merged files."""
    from custmgr.areas.merging import columns
    from custmgr.areas.merging.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.merged(desk, customer)
    show(found, columns.FORMER, as_json=as_json, empty=mark("No file was merged."))


@customer.command(help=_("List files that look like one customer."))
def duplicates(limit: options.Limit = None, as_json: options.Json = False) -> None:
    """List possible duplicates."""
    from custmgr.areas.merging import columns
    from custmgr.areas.merging.actions import looking
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = looking.duplicates(desk)[:limit]
    show(found, columns.TWINS, as_json=as_json, empty=mark("No two files look alike."))
