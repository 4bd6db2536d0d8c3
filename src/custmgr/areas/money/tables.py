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


class PaymentRow(SQLModel, table=True):
    """What a customer paid."""

    __tablename__ = "payment"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    amount_fen: int
    purchase_id: int | None = Field(default=None, foreign_key="purchase.id")
    allocated_fen: int = 0


class AllocationRow(SQLModel, table=True):
    """What of a payment was used for a purchase."""

    __tablename__ = "allocation"
    payment_id: int = Field(primary_key=True, foreign_key="payment.id")
    purchase_id: int = Field(primary_key=True, foreign_key="purchase.id")
    amount_fen: int
