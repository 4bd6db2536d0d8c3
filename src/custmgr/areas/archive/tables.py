"""The rows of the archive."""

from sqlmodel import Field, SQLModel


class DestructionRow(SQLModel, table=True):
    """A destruction: when, by whom, which copy was made before."""

    __tablename__ = "destruction"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    on_day: str
    by: str
    copy_path: str
    entered_at: str


class DestroyedRow(SQLModel, table=True):
    """One record that was destroyed; its row stands where it stood, without its content."""

    __tablename__ = "destroyed"
    kind: str = Field(primary_key=True)
    record_id: int = Field(primary_key=True)
    destruction_id: int = Field(foreign_key="destruction.id")
    number: str
    on_day: str
    protected_until: str
