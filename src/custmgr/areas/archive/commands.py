"""`custmgr record archive` and `purge`: what is kept, until when, and what is destroyed after that."""

from typing import Annotated

import typer

from custmgr.areas.archive.facts import RecordKind
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

record = Verbs("record")
KINDS = "|".join(RecordKind)
NOTHING = mark("Nothing was kept long enough to be destroyed.")


@record.command(help=_("List the visits in the archive and their recordings."))
def archive(
    customer: Annotated[str | None, typer.Argument(metavar="[CUSTOMER]", help=_("Only this customer's."))] = None,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List the archive."""
    from custmgr.areas.archive import columns
    from custmgr.areas.archive.actions import keeping
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = [keeping.shown(one) for one in keeping.archive(desk, customer, limit)]
    show(found, columns.FILED, as_json=as_json, empty=mark("The archive holds no visit yet."))


@record.command(help=_("List what may be destroyed, and destroy it."))
def purge(
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", metavar=KINDS, help=_("Only this kind; may be repeated."))
    ] = None,
    numbers: Annotated[
        list[str] | None, typer.Option("--number", metavar="NUMBER", help=_("Only this record; may be repeated."))
    ] = None,
    confirm: Annotated[
        bool, typer.Option("--confirm", help=_("Destroy what is listed, after a copy of everything."))
    ] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who decided the destruction."))] = None,
    as_json: options.Json = False,
) -> None:
    """List, or destroy."""
    from custmgr.areas.archive import columns
    from custmgr.areas.archive.actions import keeping
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import say, show

    wanted = tuple(options.word(RecordKind, text, "--kind") for text in dict.fromkeys(kinds or ()))
    if confirm:
        _destroy(wanted, numbers or (), by, as_json=as_json)
        return
    with open_reader() as desk:
        found = keeping.old(desk, wanted, numbers or ())
    show(found, columns.OLD, as_json=as_json, empty=NOTHING)
    if found and not as_json:
        say(
            mark("Nothing was destroyed. To destroy these {count}: the same again with --confirm --by STAFF."),
            count=len(found),
        )


def _destroy(
    kinds: tuple[RecordKind, ...], numbers: list[str] | tuple[str, ...], by: str | None, *, as_json: bool
) -> None:
    from dataclasses import replace

    from custmgr.areas.archive import columns
    from custmgr.areas.archive.actions import purging
    from custmgr.ground.desk import open_desk, open_reader
    from custmgr.ground.destroying import forget_pages
    from custmgr.ground.refusals import Missing
    from custmgr.ground.show import show_one, warn

    if by is None:
        raise Missing("--by", "custmgr record purge")
    with open_reader() as reader:
        purging.judged(reader, kinds, numbers, by)
        copy = purging.copy_before(reader)
    with open_desk() as desk:
        made = purging.destroy(desk, kinds, numbers, by, copy)
    removed, kept = purging.remove_files(made.records)
    forget_pages(desk.path)
    told = replace(made, removed=removed, kept=kept)
    rows = [{key: getattr(one, key) for key in ("kind", "number", "on", "protected_until")} for one in made.records]
    show_one({**vars(told), "count": len(made.records), "records": rows}, columns.DESTRUCTION, as_json=as_json)
    warn(
        mark("The copy {copy} still holds it; destroy the copy, too, once it is sure that nothing went wrong."),
        copy=copy.path,
    )
