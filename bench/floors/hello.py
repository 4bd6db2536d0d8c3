"""The smallest Typer program."""

import typer

app = typer.Typer(add_completion=False)


@app.command()
def hello():
    print("hello")


app()
