"""The rows of purchases and payments."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to
from custmgr.areas.staff.tables import StaffRow  # noqa: F401  as above


class PurchaseRow(SQLModel, table=True):
    """What a customer bought."""

    __tablename__ = "purchase"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    product: str | None = None
    quantity_milli: int | None = None
    amount_fen: int
    due_on: str
    on_credit: int
    paid_fen: int
    salesperson_id: int | None = Field(default=None, foreign_key="staff.id")
    district: str | None = None
    order_id: int | None = None
    returned_fen: int = 0
    returned_milli: int = 0
    returns_id: int | None = Field(default=None, foreign_key="purchase.id")
    reason: str | None = None
    original_id: int | None = Field(default=None, foreign_key="purchase.id")
    void_on: str | None = None
    void_reason: str | None = None


class PaymentRow(SQLModel, table=True):
    """What a customer paid."""

    __tablename__ = "payment"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    amount_fen: int
    purchase_id: int | None = Field(default=None, foreign_key="purchase.id")
    allocated_fen: int = 0
    kept: int = 0
    original_id: int | None = Field(default=None, foreign_key="payment.id")
    void_on: str | None = None
    void_reason: str | None = None


class AllocationRow(SQLModel, table=True):
    """What of a payment was used for a purchase, or taken back from it."""

    __tablename__ = "allocation"
    id: int | None = Field(default=None, primary_key=True)
    payment_id: int = Field(foreign_key="payment.id")
    purchase_id: int = Field(foreign_key="purchase.id")
    amount_fen: int
    moved_on: str | None = None
    reason: str | None = None
