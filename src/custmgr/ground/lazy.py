"""Command groups imported only when wanted, and help in the clerk's language.

Typer leaves some of its words in English and binds others when its help module is imported; `Command` and `Group`
give them all in the language in use. PLEASE READ docs/decisions/0006 before importing anything here.
"""

import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from custmgr.ground.asking import Empty
from custmgr.ground.language import _
from custmgr.ground.refusals import NotClean
from custmgr.ground.text import is_clean
from custmgr.ground.words import mark

PANELS = {
    "ARGUMENTS_PANEL_TITLE": mark("Arguments"),
    "OPTIONS_PANEL_TITLE": mark("Options"),
    "COMMANDS_PANEL_TITLE": mark("Commands"),
    "DEFAULT_STRING": mark("[default: {}]"),
    "REQUIRED_LONG_STRING": mark("[required]"),
}
PLACES = {
    text: text
    for text in (
        mark("[OPTIONS]"),
        mark("COMMAND [ARGS]..."),
        mark("FILE"),
        mark("NAME"),
        mark("CUSTOMER"),
        mark("STAFF"),
        mark("DATE"),
        mark("YUAN"),
        mark("N"),
        mark("ROLE"),
        mark("DEPARTMENT"),
        mark("HEADING=FIELD"),
        mark("FIELD=VALUE"),
        mark("TEXT"),
        mark("NUMBER"),
        mark("ENCODING"),
        mark("KIND"),
        mark("DAYS"),
        mark("DRAFT"),
        mark("EMAIL"),
        mark("HOST"),
        mark("PORT"),
        mark("USER"),
        mark("MONTH"),
        mark("QUARTER"),
        mark("RATE"),
        mark("RULE"),
        mark("SECONDS"),
        mark("STAGE"),
        mark("NOTE"),
        mark("UNIT"),
        mark("PERSON=ACT:YUAN"),
        mark("HOW"),
        mark("CHANNEL"),
        mark("ADDRESS"),
        mark("AREA"),
        mark("DIR"),
        mark("RATE:DATE"),
        mark("NAME=N"),
        mark("STAFF[,STAFF]"),
        mark("KIND:NUMBER"),
        mark("VISIT"),
        mark("CODE"),
        mark("CODE=TEXT"),
        mark("CODE:FIELD=VALUE,…"),
        mark("PLAN"),
        mark("ITEM"),
        mark("MOMENT"),
        mark("SUBJECT"),
        mark("ACTION"),
        mark("WEEK"),
        mark("FOLDER"),
        mark("TAG"),
        mark("CASE"),
        mark("CONTRACT"),
        mark("FILE|NUMBER"),
        mark("LABEL"),
        mark("OFFENCE"),
        mark("STEP"),
        mark("YEAR"),
    )
}
NAMES = frozenset({"CONTRACT", "CUSTOMER", "KIND", "KIND:NUMBER", "LABEL", "NUMBER", "STAFF", "STAFF[,STAFF]", "VISIT"})
COMPLETION = {
    "install_completion": mark("Install completion for the current shell."),
    "show_completion": mark("Show completion for the current shell."),
}


class Command(TyperCommand):
    """One command, with its help in the language in use; no word with hidden characters reaches it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words of a line; a name that was given and says nothing is not the same as none.

        No word with control or direction characters is let through, whichever option it stands at.
        An option that may be emptied has its place word in brackets.
        """
        left: list[str] = super().parse_args(ctx, args)
        for param in self.params:
            name = _name_of(param)
            if name and _is_typed(ctx, param) and _says_nothing(ctx.params.get(param.name)):
                raise Empty(name)
        if not ctx.resilient_parsing:
            _judge_clean(self, ctx)
        return left

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option with its line translated."""
        return _translated(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line with a translated prefix."""
        _usage(self, ctx, formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole help with translated panel titles and place words."""
        _translate_help(self)
        super().format_help(ctx, formatter)


def _judge_clean(command: TyperCommand, ctx: Any) -> None:
    for param in command.params:
        value = ctx.params.get(param.name)
        for text in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(text, str) and not is_clean(text):
                raise NotClean(max(param.opts, key=len) if param.opts[0].startswith("-") else str(param.name), text)


class Group(TyperGroup):
    """A noun; its verbs' modules are imported when one of them is wanted."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option with its line translated."""
        return _translated(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line with a translated prefix."""
        _usage(self, ctx, formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole help with translated panel titles and place words."""
        _translate_help(self)
        super().format_help(ctx, formatter)


class Noun(Group):
    """Stands in for a noun's verbs until one is wanted: they may live in several areas."""

    def __init__(self, name: str, line: str, modules: Iterable[str], first: Sequence[str] = ()) -> None:
        super().__init__(name=name, help=line, commands={}, no_args_is_help=True)
        self._waiting, self._first = tuple(modules), tuple(first)

    def list_commands(self, ctx: Any) -> list[str]:
        """List the verbs in the order of the clerk's day: those named first, then the others as they come."""
        names = super().list_commands(ctx)
        return sorted(names, key=lambda name: self._first.index(name) if name in self._first else len(self._first))

    def make_context(self, info_name: Any, args: Any, parent: Any = None, **extra: Any) -> Any:
        """Import the areas behind this noun until the verb is found, then go on as any group."""
        waiting = iter(self._waiting)
        while not (args and args[0] in self.commands) and (module := next(waiting, None)):
            for name, command in _commands_in(module, self.name or "").items():
                self.add_command(command, name)
        self._waiting = tuple(waiting)
        return super().make_context(info_name, args, parent=parent, **extra)


class Verbs(typer.Typer):
    """The verbs an area gives to one noun."""

    def __init__(self, noun: str) -> None:
        super().__init__(cls=Group, name=noun, add_completion=False)
        self.noun = noun

        @self.callback()
        def verbs() -> None: ...

    def command(self, name: str | None = None, **options: Any) -> Callable[..., Any]:
        """Register a command whose own words are translated, too."""
        return super().command(name, cls=Command, **options)


def _commands_in(module: str, noun: str) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for thing in vars(importlib.import_module(module)).values():
        if isinstance(thing, Verbs) and thing.noun == noun:
            group = typer.main.get_command(thing)
            assert isinstance(group, TyperGroup)
            found.update(group.commands)
    return found


def _name_of(param: Any) -> str | None:
    """Return what a parameter that names something is called; none where it names nothing."""
    option, stands = param.param_type_name == "option", param.metavar or ""
    bare = stands if option else stands.strip("[]")
    return (param.opts[0] if option else _(bare)) if bare in NAMES else None


def _is_typed(ctx: Any, param: Any) -> bool:
    source = ctx.get_parameter_source(param.name)
    return source is not None and source.name == "COMMANDLINE"


def _says_nothing(value: Any) -> bool:
    told = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(one, str) and not one.strip() for one in told)


def _translated(option: Any) -> Any:
    if option is not None:
        option.help = _("Show this help and leave.")
    return option


def _usage(command: Any, ctx: Any, formatter: Any) -> None:
    _translate_help(command)
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=_("Usage: "))


def _translate_help(command: Any) -> None:
    from typer import rich_utils

    for name, title in PANELS.items():
        setattr(rich_utils, name, _(title))
    _fold(rich_utils)
    command.options_metavar = _place(command.options_metavar)
    if isinstance(command, TyperGroup):
        command.subcommand_metavar = _place(command.subcommand_metavar)
    for param in command.params:
        param.metavar = _place(param.metavar)
        param.type.get_metavar = _no_type
        if param.name in COMPLETION:
            param.help = _(COMPLETION[param.name])


def _fold(rich_utils: Any) -> None:
    """Let help wrap where it would be cut: a Chinese sentence has no blanks, so Rich takes it for one long word."""
    made = rich_utils._make_rich_text  # noqa: SLF001  the one place where Typer makes a line of help
    if getattr(made, "folds", False):
        return

    def folding(**named: Any) -> Any:
        text = made(**named)
        text.overflow = "fold"
        return text

    folding.folds = True  # type: ignore[attr-defined]
    rich_utils._make_rich_text = folding  # noqa: SLF001


def _no_type(*_args: Any, **_kwargs: Any) -> str:
    """Return nothing where Typer would show a clerk `<str>`."""
    return ""


def _place(text: Any) -> Any:
    """Translate a place word, with its brackets and dots kept."""
    bare = (text or "").strip("[].") if text not in PLACES else text
    return text.replace(bare, _(PLACES[bare])) if bare in PLACES else text
