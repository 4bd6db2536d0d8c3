"""The words that several complaint commands share, and how each of them shows the case."""

from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.ground.language import _

if TYPE_CHECKING:
    from custmgr.areas.complaints.facts.cases import Present

Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number."))]
NumberOrDraft = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The complaint's number, or a draft's."))]
Opinion = Annotated[str | None, typer.Option("--opinion", metavar="TEXT", help=_("What is said about it."))]
Signer = Annotated[str | None, typer.Option("--by", metavar="STAFF", help=_("Who signed this on paper."))]
Sets = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help=_("Facts, as `cause=…`; a wrong name lists the stage's own.")),
]


def text(name: str, line: str, place: str = "TEXT") -> "typer.models.OptionInfo":
    """Make an option that takes a text, shown as `place`, which is read with the form."""
    return typer.Option(name, metavar=place, help=line)  # type: ignore[no-any-return]


def show_case(case: "Present", *, as_json: bool) -> None:
    """Show a case after a change: whole for scripts, its standing for people."""
    from custmgr.areas.complaints.columns import cases as columns
    from custmgr.ground.show import show_one, warn

    if case.out_of_scope:
        warn(columns.OUT_OF_SCOPE, product=case.product, lines=_(", ").join(case.out_of_scope))
    if as_json:
        show_one(case, columns.CASE, as_json=True)
    else:
        show_one(columns.told(case), columns.SUMMARY, as_json=False)
