"""`custmgr complaint dissent`, `dissent-decide`, `refile`: when somebody does not accept a decision."""

from typing import Annotated

import typer

from custmgr.areas.complaints.commands.words import Number, Opinion, show_case, text
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs

complaint = Verbs("complaint")


@complaint.command(help=_("Record a memorandum against a decision."))
def dissent(
    number: Number,
    department: Annotated[str, typer.Option("--department", metavar="DEPARTMENT", help=_("Who disagrees."))],
    by: Annotated[str, typer.Option("--by", metavar="STAFF", help=_("Who wrote the memorandum."))],
    about: Annotated[str, text("--text", _("What it says."))],
    customer: Annotated[bool, typer.Option("--customer", help=_("For a customer who objects to “unfounded”."))] = False,
    as_json: options.Json = False,
) -> None:
    """Record a memorandum."""
    from custmgr.areas.complaints.actions import dissent as memoranda
    from custmgr.areas.complaints.columns import charges as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        case = memoranda.disagree(desk, number, memoranda.Memorandum(department, by, about, customer))
    show(case.dissents, columns.DISSENT, as_json=as_json)


@complaint.command("dissent-decide", help=_("Record what became of a memorandum."))
def dissent_decide(
    memo: Annotated[str, typer.Argument(metavar="NUMBER", help=_("The memorandum's number, such as M-0001."))],
    by: options.By,
    upheld: Annotated[
        bool | None, typer.Option("--upheld/--rejected", help=_("Whether the decision is changed."))
    ] = None,
    opinion: Opinion = None,
    as_json: options.Json = False,
) -> None:
    """Decide a memorandum."""
    from custmgr.areas.complaints.actions import dissent as memoranda
    from custmgr.areas.complaints.columns import charges as columns
    from custmgr.ground.desk import open_desk
    from custmgr.ground.show import show

    with open_desk() as desk:
        case = memoranda.decide_dissent(desk, memo, memoranda.Result(by, upheld, opinion))
    show(case.dissents, columns.DISSENT, as_json=as_json)


@complaint.command(help=_("Fill in a new form after one not accepted."))
def refile(number: Number, as_json: options.Json = False) -> None:
    """Take a complaint up again with a new form."""
    from custmgr.areas.complaints.actions import refiling
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        case = refiling.refile(desk, number)
    show_case(case, as_json=as_json)
