"""`custmgr customer edit`, `submit`, `review`: keeping the file."""

from typing import Annotated

import typer

from custmgr.areas.customers.facts import Request
from custmgr.areas.staff.facts import Role
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

customer = Verbs("customer")
Pairs = Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help=_("The fields to change."))]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=_("Why."))]


@customer.command(help=_("Change fields of a customer's file."))
def edit(
    customer: options.Customer,
    pairs: Pairs,
    reason: Reason = None,
    requested_by: Annotated[
        str | None, typer.Option("--requested-by", metavar="STAFF", help=_("Who asked for the change."))
    ] = None,
    doc_no: Annotated[
        str | None, typer.Option("--doc-no", metavar="NUMBER", help=_("The number of the written request."))
    ] = None,
    source_role: Annotated[
        str | None, typer.Option("--source-role", metavar="ROLE", help=_("Whose function the data come from."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Change a file and show what changed."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import listing as cards
    from custmgr.areas.cards.actions.history import with_titles
    from custmgr.areas.customers import actions as customers
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import for_scripts, say, show, show_one, warn
    from custmgr.ground.words import mark

    source = options.word(Role, source_role, "--source-role") if source_role else None
    request = Request(requested_by, reason, doc_no, source)
    with open_desk() as desk:
        outcome = customers.edit(desk, customer, pairs, request)
        card = cards.card_of(desk, outcome.customer.id)
        form, extra = cards.form_of(desk, outcome.customer.id)
    for doubt in outcome.doubts:
        warn(doubt.sentence, **doubt.values)
    if as_json:
        changed = [for_scripts(change, columns.CHANGE) for change in outcome.changes]
        shown = {**form, **for_scripts(card, columns.CARD), "extra": extra, "changes": changed}
        show_one(shown, columns.EDITED, as_json=True)
        return
    say(mark("{code} {name}"), code=card.code, name=card.name)
    show(with_titles(outcome.changes), columns.CHANGED, as_json=False, empty=mark("Nothing changed."))


@customer.command(help=_("Hand a completed draft in for review."))
def submit(
    customer: options.Customer,
    by: Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who hands it in."))] = None,
    as_json: options.Json = False,
) -> None:
    """Submit a draft."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import listing as cards
    from custmgr.areas.customers import actions as customers
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        found = customers.submit(desk, customer, by)
        card = cards.card_of(desk, found.id)
    show_one(card, columns.CARD if as_json else columns.ENTERED, as_json=as_json)


@customer.command(help=_("Archive a file found correct, or send it back."))
def review(
    customer: options.Customer,
    by: options.By,
    back: Annotated[bool, typer.Option("--return", help=_("Send it back as a draft."))] = False,
    reason: Reason = None,
    as_json: options.Json = False,
) -> None:
    """Review a submitted file."""
    from custmgr.areas.cards import columns
    from custmgr.areas.cards.actions import listing as cards
    from custmgr.areas.customers import actions as customers
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show_one

    with open_desk() as desk:
        found = customers.review(desk, customer, by, back=back, reason=reason)
        card = cards.card_of(desk, found.id)
    show_one(card, columns.CARD if as_json else columns.ENTERED, as_json=as_json)
