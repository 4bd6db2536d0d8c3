"""`custmgr init`: create the database of this desk."""

from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Command
from custmgr.ground.words import Word, mark

app = typer.Typer(add_completion=False)


class Preset(Word):
    """The kind of company a first policy is made for."""

    MANUFACTURER = "manufacturer", mark("Manufacturing company")
    HANDBOOK = "handbook", mark("Sales company by the customer handbook")
    SERVICE = "service", mark("Service house")
    ESTATE = "estate", mark("Developer of property")
    DEALER = "dealer", mark("Maker that visits its dealers")
    PHARMA = "pharma", mark("Pharmaceutical company with dealers")
    HOTEL = "hotel", mark("Chain of hotels")
    MAINTENANCE = "maintenance", mark("Maintenance firm")
    EXPORT = "export", mark("Exporter selling by e-mail")
    WEALTH = "wealth", mark("Wealth management department")


@app.command(cls=Command)
def init(
    policy: Annotated[
        str, typer.Option("--policy", metavar="KIND", help=_("The kind of company."))
    ] = Preset.MANUFACTURER.value,
    clerk: Annotated[str | None, typer.Option("--clerk", metavar="NAME", help=_("Your name, for the journal."))] = None,
    company: Annotated[
        str | None, typer.Option("--company", metavar="NAME", help=_("The company's name on every paper; empty: none."))
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Create the file with its schema, its language and the first edition of its policy."""
    from custmgr.areas.staff import rules as staff
    from custmgr.ground import clock, journal, ledger, migrations
    from custmgr.ground import policy as policies
    from custmgr.ground.language import chosen
    from custmgr.ground.settings import current
    from custmgr.ground.show import Column, Kind, say, show_one
    from custmgr.office.desk_settings import company_of

    preset = options.word(Preset, policy, "--policy")
    name = "" if clerk is None else staff.name_of(clerk)
    house = company_of(company or "")
    path, at = current().db, clock.now()
    with ledger.creating(path) as connection:
        connection.executemany(
            "INSERT INTO meta VALUES (?, ?)", [("language", chosen()), ("clerk", name), ("company", house)]
        )
        policies.begin(connection, preset.value, at)
        journal.write(connection, at, "init", "desk", {"policy": preset.value})
    made = {"db": str(path), "policy": preset, "schema": migrations.latest()}
    keys = (
        Column("db", mark("Database")),
        Column("policy", mark("Kind of company"), Kind.WORD),
        Column("schema", mark("Schema"), Kind.NUMBER),
    )
    show_one(made, keys, as_json=as_json)
    if as_json:
        return
    if name:
        from custmgr.office.showing import as_typed

        say(mark("Next: enter yourself with `custmgr staff add {name} --role clerk`."), name=as_typed(name))
    else:
        say(mark("Next: enter yourself with `custmgr staff add NAME --role clerk`."))
