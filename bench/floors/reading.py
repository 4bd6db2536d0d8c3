"""Twenty customers through Typer, sqlite3 and Rich."""

import sqlite3

import typer

app = typer.Typer(add_completion=False)


@app.command()
def show(path: str):
    from rich.console import Console
    from rich.table import Table

    query = "SELECT code, name, contact, phone FROM customer ORDER BY code LIMIT 20"
    table = Table("code", "name", "contact", "phone")
    for row in sqlite3.connect(path).execute(query):
        table.add_row(*map(str, row))
    Console().print(table)


app()
