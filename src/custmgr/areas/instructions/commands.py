"""`custmgr instruction`: special visits a department asks for, planned, approved and filed before they begin."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from custmgr.areas.instructions.facts import Asked, Planned
from custmgr.areas.methods.facts import Method
from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Verbs
from custmgr.ground.words import mark

if TYPE_CHECKING:
    from custmgr.areas.instructions.facts import Instruction

instruction = Verbs("instruction")
Number = Annotated[str, typer.Argument(metavar="NUMBER", help=_("The instruction's number, such as ZL-0001."))]
Until = Annotated[date | None, options.day("--until", help=_("By which day the visits are wanted."))]


@instruction.command(help=_("Enter that a department asks for special visits."))
def ask(
    department: Annotated[
        str, typer.Option("--department", metavar="TEXT", help=_("Which department, branch or sales office asks."))
    ],
    need: Annotated[str, typer.Option("--need", metavar="TEXT", help=_("What is to be learnt or done."))],
    until: Until = None,
    by: Annotated[str | None, typer.Option("--by", metavar="TEXT", help=_("Who asks for it there."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a request."""
    from custmgr.areas.instructions.actions import planning
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = planning.ask(desk, Asked(department, need, by, until))
    _show(made, as_json=as_json)


@instruction.command(help=_("Plan special visits, element by element."))
def plan(
    number: Number,
    content: Annotated[
        str | None, typer.Option("--content", metavar="TEXT", help=_("What is asked: the questionnaire."))
    ] = None,
    methods: Annotated[
        list[str] | None,
        typer.Option("--method", metavar="|".join(Method), help=_("How it takes place; may be repeated.")),
    ] = None,
    begins: Annotated[date | None, options.day("--from", help=_("The first day of the visits."))] = None,
    until: Until = None,
    customers: Annotated[
        list[str] | None, typer.Option("--customer", metavar="CUSTOMER", help=_("Whom to visit; may be repeated."))
    ] = None,
    visitor: Annotated[
        str | None,
        typer.Option("--visitor", metavar="STAFF", help=_("Who visits them; without --customer all still open.")),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Plan the visits."""
    from custmgr.areas.instructions.actions import planning
    from custmgr.ground.desk import open_desk

    ways = tuple(options.word(Method, text, "--method") for text in dict.fromkeys(methods or ()))
    planned = Planned(content, ways, begins, until, tuple(customers or ()), visitor)
    with open_desk() as desk:
        made = planning.plan(desk, number, planned)
    _show(made, as_json=as_json)


@instruction.command(help=_("Enter that the visits were rehearsed."))
def rehearse(
    number: Number,
    on: Annotated[date | None, options.day("--on", help=_("The day; today if not given."))] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help=_("What came of it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Enter a rehearsal."""
    from custmgr.areas.instructions.actions import planning
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = planning.rehearse(desk, number, on, text)
    _show(made, as_json=as_json)


@instruction.command(help=_("Record the approval and filing of special visits."))
def approve(
    number: Number,
    by: options.By,
    filing: Annotated[
        str | None, typer.Option("--filing", metavar="NUMBER", help=_("The number under which it is filed."))
    ] = None,
    refuse: Annotated[bool, typer.Option("--refuse", help=_("Turn it down."))] = False,
    opinion: Annotated[str | None, typer.Option("--opinion", metavar="TEXT", help=_("What was said about it."))] = None,
    as_json: options.Json = False,
) -> None:
    """Decide about special visits."""
    from custmgr.areas.instructions.actions import planning
    from custmgr.ground.desk import open_desk

    with open_desk() as desk:
        made = planning.decide(desk, number, planning.Ruling(by, filing, opinion, refuse))
    _show(made, as_json=as_json)


@instruction.command("list", help=_("List the instructions that are not done yet."))
def list_(
    everything: Annotated[bool, typer.Option("--all", help=_("Also those done or refused."))] = False,
    limit: options.Limit = None,
    as_json: options.Json = False,
) -> None:
    """List instructions."""
    from custmgr.areas.instructions import columns
    from custmgr.areas.instructions.actions import planning
    from custmgr.ground.desk import open_reader
    from custmgr.ground.show import show

    with open_reader() as desk:
        found = planning.list_instructions(desk, everything=everything)
    shown = columns.INSTRUCTION if as_json else columns.LISTED
    show(found[:limit], shown, as_json=as_json, empty=mark("No instruction is open."))


@instruction.command("show", help=_("Show an instruction with its customers."))
def show_(number: Number, as_json: options.Json = False) -> None:
    """Show an instruction."""
    from custmgr.areas.instructions.actions import planning
    from custmgr.ground.desk import open_reader

    with open_reader() as desk:
        found = planning.show(desk, number)
    _show(found, as_json=as_json)


def _show(made: "Instruction", *, as_json: bool) -> None:
    from custmgr.areas.instructions import columns
    from custmgr.ground.show import show, show_one

    show_one(made, columns.INSTRUCTION, as_json=as_json)
    if made.targets and not as_json:
        show(made.targets, columns.TARGET, as_json=False)
