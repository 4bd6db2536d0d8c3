"""One row through Typer and SQLModel with one table class."""

import typer

app = typer.Typer(add_completion=False)


@app.command()
def add(path: str):
    from sqlmodel import Field, Session, SQLModel, create_engine

    class Row(SQLModel, table=True):
        __tablename__ = "bench"
        id: int | None = Field(default=None, primary_key=True)
        text: str

    with Session(create_engine("sqlite:///" + path)) as session:
        session.add(Row(text="x"))
        session.commit()


app()
