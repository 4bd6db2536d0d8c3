"""The menu: every noun, its line of help, and the modules its verbs live in."""

from typing import Any

import typer

from custmgr.ground.language import LANGUAGES, _
from custmgr.ground.lazy import Command, Group, Noun
from custmgr.ground.refusals import UnknownWord
from custmgr.ground.words import mark

AREAS = "custmgr.areas."
OFFICE = "custmgr.office."

CUSTOMER = (
    "cards.commands.looking",
    "cards.commands.entering",
    "cards.commands.keeping",
    "grading.commands",
    "visits.commands.looking",
    "customers.commands",
    "importance.commands",
    "salespeople.commands",
    "upkeep.commands",
    "topics.commands",
    "folder.commands",
    "vip.commands",
    "merging.commands",
    "handouts.commands",
)
COMPLAINT = (
    *("complaints.commands." + part for part in ("looking", "taking", "moving", "charging", "disputing", "counting")),
    "complaints.commands.importing",
    *(area + ".commands" for area in ("dossier", "reminders", "measures", "papers", "penalties", "conflicts")),
)
NOUNS: dict[str, tuple[str, tuple[str, ...]]] = {
    "customer": (
        mark("Register, find, grade and import customers."),
        tuple(AREAS + module for module in CUSTOMER),
    ),
    "purchase": (
        mark("Record and import what customers bought."),
        tuple(AREAS + "money.commands" + part for part in (".purchases", "", ".correcting", ".reconciling")),
    ),
    "payment": (
        mark("Record and import what customers paid."),
        tuple(AREAS + "money.commands" + part for part in (".payments", "", ".correcting", ".reconciling")),
    ),
    "statement": (mark("Keep what customers confirmed of their statements."), (AREAS + "statements.commands",)),
    "order": (mark("Take orders through the credit check, and close them."), (AREAS + "orders.commands",)),
    "credit": (
        mark("Payment terms, and the check before goods leave."),
        tuple(
            AREAS + module
            for module in (
                "credit.commands.checking",
                "terms.commands",
                "credit.commands",
                "credit.commands.changing",
                "credit.commands.holding",
                "credit.commands.pursuing",
                "money.commands.ageing",
            )
        ),
    ),
    "complaint": (
        mark("Handle complaints, each stage on its clock."),
        tuple(AREAS + module for module in COMPLAINT),
    ),
    "anomaly": (mark("Keep notes of abnormalities that did no harm."), (AREAS + "anomalies.commands",)),
    "allowance": (
        mark("Issue allowance certificates up to their voucher."),
        (AREAS + "settlement.commands",),
    ),
    "return": (mark("Take returned goods back up to their voucher."), (AREAS + "settlement.commands",)),
    "penalty": (
        mark("Propose, approve and deduct punishments."),
        (AREAS + "penalties.commands", AREAS + "sanctions.commands"),
    ),
    "contract": (mark("Keep the contracts customers sign, change and end."), (AREAS + "contracts.commands",)),
    "visit": (
        mark("Record visits, and say which are due."),
        (
            *(AREAS + "visits.commands" + part for part in (".due", ".recording", ".looking", "")),
            AREAS + "plans.commands",
            AREAS + "appraisals.commands",
            AREAS + "calls.commands",
            AREAS + "conflicts.commands",
            AREAS + "supervision.commands",
        ),
    ),
    "record": (
        mark("Keep papers and recordings, and destroy them in time."),
        (AREAS + "calls.commands", AREAS + "archive.commands", AREAS + "occasions.commands"),
    ),
    "owner": (mark("Keep the units owners of property bought."), (AREAS + "owners.commands",)),
    "intake": (mark("Hand on the registers of calls and walk-ins."), (AREAS + "registers.commands",)),
    "contact": (mark("Keep every touch that is no visit."), (AREAS + "contacts.commands",)),
    "inquiry": (mark("Answer what customers ask, in time and in full."), (AREAS + "inquiries.commands",)),
    "instruction": (
        mark("Special visits a department asks for, approved first."),
        (AREAS + "instructions.commands",),
    ),
    "occasion": (mark("Keep special days, and who calls before them."), (AREAS + "occasions.commands",)),
    "plan": (mark("Plan visits by week or month, and have the plan approved."), (AREAS + "plans.commands",)),
    "finding": (mark("Follow up what came to light until it is settled."), (AREAS + "findings.commands",)),
    "report": (
        mark("Write the workbooks for the managers."),
        tuple(
            AREAS + module
            for module in (
                "reports.commands",
                "settlement.commands",
                "supervision.commands",
                "appraisals.commands",
                "penalties.commands",
                "grading.commands",
                "occasions.commands",
                "registers.commands",
                "handouts.commands",
                "statements.commands",
                "money.commands.ageing",
            )
        ),
    ),
    "dealer": (
        mark("Screen dealers, watch their territory, measure them."),
        tuple(AREAS + "distributors.commands" + part for part in ("", ".goods", ".flows", ".returns")),
    ),
    "access": (mark("Say who sees what, and keep what was handed out."), (AREAS + "access.commands",)),
    "staff": (
        mark("Keep the staff register: names, roles, departments."),
        (AREAS + "staff.commands", AREAS + "salespeople.commands"),
    ),
    "notice": (mark("Choose where reminders go, and see what became of them."), (AREAS + "notices.commands",)),
    "policy": (mark("See and change the numbers the desk works by."), (OFFICE + "policy_commands",)),
    "journal": (mark("See who entered what when, and what it changed."), (OFFICE + "journal_commands",)),
    "import": (mark("See which files came in, and which headings are kept."), (OFFICE + "import_commands",)),
    "db": (mark("Check, copy and restore the file; name the company."), (OFFICE + "database_commands",)),
}
FIRST = {
    "customer": ("add", "edit", "submit", "review", "list", "show", "grade"),
    "owner": ("add", "list", "import"),
    "intake": ("received", "sent", "list"),
    "inquiry": ("open", "answer", "list", "show", "pass", "forward", "note", "round", "close"),
    "occasion": ("add", "list", "assign", "acknowledge", "stop", "import"),
    "visit": ("due", "plan", "record", "list", "show", "import"),
    "plan": ("new", "add", "drop", "submit", "approve", "revise", "list", "show", "print"),
    "contract": ("add", "change", "end", "void", "list"),
    "instruction": ("ask", "plan", "rehearse", "approve", "list", "show"),
    "complaint": ("open", "accept", "list", "show", "route", "loss", "attribute", "approve", "close"),
    "finding": ("open", "list", "show", "route", "note", "close", "kinds"),
    "penalty": ("assess", "circulate", "approve", "announce", "deduct", "print", "list"),
}
SINGLE: dict[str, tuple[str, str]] = {
    "today": (mark("See everything that waits, the most urgent first."), AREAS + "today.commands"),
    "init": (mark("Create the database of this desk."), OFFICE + "setting_up"),
    "demo": (mark("Show the whole main job on sample data."), OFFICE + "demo"),
}


def build() -> Group:
    """Build the root command without importing any area."""
    app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=True, help=_("The customer desk in one file."))

    def show_version(wanted: bool) -> None:
        if wanted:
            from custmgr import __version__

            typer.echo(__version__)
            raise typer.Exit

    @app.callback()
    def options(
        db: str = typer.Option(None, "--db", metavar="FILE", help=_("The database file to work with.")),
        lang: str = typer.Option(None, "--lang", metavar="zh|en", help=_("The language of everything you read.")),
        no_input: bool = typer.Option(False, "--no-input", help=_("Never ask; a missing value is an error.")),
        version: bool = typer.Option(
            False, "--version", is_eager=True, callback=show_version, help=_("Show the version and leave.")
        ),
    ) -> None:
        """Take what stands before the noun; all but the language was read before anything was imported."""
        del db, no_input, version
        if lang and lang not in LANGUAGES:
            raise UnknownWord("--lang", lang, ", ".join(LANGUAGES))

    group = typer.main.get_command(app)
    assert isinstance(group, Group)
    for name, (line, module) in SINGLE.items():
        group.add_command(Single(name, _(line), module))
    for name, (line, modules) in NOUNS.items():
        group.add_command(Noun(name, _(line), modules, FIRST.get(name, ())))
    return group


class Single(Command):
    """Stands in for a command without a noun until it is wanted."""

    def __init__(self, name: str, line: str, module: str) -> None:
        super().__init__(name=name, help=line, callback=None)
        self._module = module

    def make_context(self, info_name: Any, args: Any, parent: Any = None, **extra: Any) -> Any:
        """Import the command and hand over to it."""
        from importlib import import_module

        command = typer.main.get_command(import_module(self._module).app)
        command.name, command.help = self.name, self.help
        return command.make_context(info_name, args, parent=parent, **extra)
