"""`custmgr init`: create the database of this desk."""

from typing import Annotated

import typer

from custmgr.ground import options
from custmgr.ground.language import _
from custmgr.ground.lazy import Command
from custmgr.ground.refusals import UnknownWord
from custmgr.ground.words import mark

app = typer.Typer(add_completion=False)
PRESETS = ("manufacturer",)


@app.command(cls=Command)
def init(
    policy: Annotated[str, typer.Option("--policy", metavar="NAME", help=_("The kind of company."))] = PRESETS[0],
    clerk: Annotated[str, typer.Option("--clerk", metavar="NAME", help=_("Your name, for the journal."))] = "",
    as_json: options.Json = False,
) -> None:
    """Create the file with its schema, its language and the first edition of its policy."""
    from custmgr.ground import clock, journal, ledger, migrations
    from custmgr.ground import policy as policies
    from custmgr.ground.language import chosen
    from custmgr.ground.settings import current
    from custmgr.ground.show import Column, Kind, say, show_one

    if policy not in PRESETS:
        raise UnknownWord("--policy", policy, ", ".join(PRESETS))
    path, at = current().db, clock.now()
    with ledger.creating(path) as connection:
        connection.executemany("INSERT INTO meta VALUES (?, ?)", [("language", chosen()), ("clerk", clerk)])
        policies.begin(connection, policy, at)
        journal.write(connection, at, "init", "desk", {"policy": policy})
    made = {"db": str(path), "policy": policy, "schema": migrations.latest()}
    keys = (
        Column("db", mark("Database")),
        Column("policy", mark("Policy")),
        Column("schema", mark("Schema"), Kind.NUMBER),
    )
    show_one(made, keys, as_json=as_json)
    if not as_json:
        say(mark("Next: enter yourself with `custmgr staff add NAME --role clerk`."))
