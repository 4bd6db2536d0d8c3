"""The rows of settlement."""

from sqlmodel import Field, SQLModel

from custmgr.areas.complaints import tables as complaints

assert complaints.ComplaintRow.__tablename__  # the foreign keys below need the rows of the case to be known


class SettlementRow(SQLModel, table=True):
    """An allowance certificate or a return note as it was issued."""

    __tablename__ = "settlement"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    kind: str
    complaint_id: int = Field(foreign_key="complaint.id")
    decision_id: int = Field(foreign_key="complaint_decision.id")
    on_day: str
    entered_at: str
    amount_fen: int | None = None
    mode: str | None = None
    reason: str | None = None
    basis: str | None = None
    quantity_milli: int | None = None
    over_ratio: str | None = None


class SignatureRow(SQLModel, table=True):
    """One signature on a paper, or the customer's seal."""

    __tablename__ = "settlement_signature"
    id: int | None = Field(default=None, primary_key=True)
    settlement_id: int = Field(foreign_key="settlement.id")
    place: str
    by: str | None = None
    on_day: str
    entered_at: str


class ReceiptRow(SQLModel, table=True):
    """The goods received on a return note."""

    __tablename__ = "settlement_receipt"
    settlement_id: int = Field(primary_key=True, foreign_key="settlement.id")
    quantity_milli: int
    by: str
    on_day: str
    instruction: str | None = None
    instructed_by: str | None = None
    instructed_on: str | None = None
    entered_at: str


class ProofRow(SQLModel, table=True):
    """The sealed proof of a paper."""

    __tablename__ = "settlement_proof"
    settlement_id: int = Field(primary_key=True, foreign_key="settlement.id")
    kind: str
    sealed: int
    on_day: str
    quantity_milli: int | None = None
    price_fen: int | None = None
    amount_fen: int | None = None
    received_quantity_milli: int | None = None
    received_price_fen: int | None = None
    received_amount_fen: int | None = None
    entered_at: str


class VoucherRow(SQLModel, table=True):
    """The accounting voucher of a paper."""

    __tablename__ = "settlement_voucher"
    settlement_id: int = Field(primary_key=True, foreign_key="settlement.id")
    voucher: str
    on_day: str
    quantity_milli: int | None = None
    amount_fen: int
    decision_id: int = Field(foreign_key="complaint_decision.id")
    entered_at: str


class VoidRow(SQLModel, table=True):
    """Why a paper is not used."""

    __tablename__ = "settlement_void"
    settlement_id: int = Field(primary_key=True, foreign_key="settlement.id")
    reason: str
    on_day: str
    entered_at: str
