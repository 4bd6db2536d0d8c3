"""The rows of distributors."""

from sqlmodel import Field, SQLModel

from custmgr.areas.customers.tables import CustomerRow  # noqa: F401  a foreign key needs the row it points to


class ScreeningRow(SQLModel, table=True):
    """A screening sheet with its result."""

    __tablename__ = "dealer_screening"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str
    reputation: int
    management: int
    coverage: int
    finance: int
    funds: int
    opening: int
    bad_debt: int
    pricing: int
    licence: str
    licence_until: str | None = None
    years: str
    premises: str
    network: int
    brands: str
    average: str
    knock_outs: str
    passed: int
    screened_by: str
    on_day: str
    entered_at: str


class AppointmentRow(SQLModel, table=True):
    """An appointment with its territory."""

    __tablename__ = "dealer_appointment"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    screening_id: int = Field(foreign_key="dealer_screening.id")
    exclusive: int
    size: str | None = None
    regions: str
    approved_by: str
    on_day: str
    entered_at: str


class ShipmentRow(SQLModel, table=True):
    """A shipment with the codes of its boxes."""

    __tablename__ = "dealer_shipment"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    customer_id: int = Field(foreign_key="customer.id")
    region: str
    prefix: str
    width: int
    first: int
    last: int
    product: str | None = None
    on_day: str
    entered_at: str


class BreachRow(SQLModel, table=True):
    """A sale outside the territory."""

    __tablename__ = "dealer_breach"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    origin: str
    customer_id: int = Field(foreign_key="customer.id")
    code: str | None = None
    shipment_id: int | None = Field(default=None, foreign_key="dealer_shipment.id")
    month: str | None = None
    buyer: str | None = None
    region: str
    territory: str
    on_day: str
    entered_at: str


class RulingRow(SQLModel, table=True):
    """What was decided about a sale outside the territory."""

    __tablename__ = "dealer_ruling"
    breach_id: int = Field(primary_key=True, foreign_key="dealer_breach.id")
    confirmed: int
    deliberate: int
    goods_fen: int
    taken_back_fen: int
    bonus_ratio: str
    multiple: str
    assumed: str
    rebate_fen: int
    reason: str | None = None
    decided_by: str
    on_day: str
    entered_at: str


class FlowSheetRow(SQLModel, table=True):
    """A sales flow sheet."""

    __tablename__ = "dealer_flow"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    month: str
    received_on: str
    file: str
    entered_at: str


class FlowLineRow(SQLModel, table=True):
    """One line of a sales flow sheet."""

    __tablename__ = "dealer_flow_row"
    id: int | None = Field(default=None, primary_key=True)
    flow_id: int = Field(foreign_key="dealer_flow.id")
    product: str
    batch: str | None = None
    buyer: str
    region: str
    quantity_milli: int
    stock_milli: int | None = None


class AgreementRow(SQLModel, table=True):
    """A distribution agreement."""

    __tablename__ = "dealer_agreement"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    from_on: str
    until_on: str
    amount_fen: int
    sales_target_fen: int
    collection_target_fen: int
    rebate_fen: int
    on_day: str
    entered_at: str


class ShareRow(SQLModel, table=True):
    """A share of the agreed amount."""

    __tablename__ = "dealer_share"
    agreement_id: int = Field(primary_key=True, foreign_key="dealer_agreement.id")
    line: int = Field(primary_key=True)
    ratio: str
    due_on: str


class ReturnRow(SQLModel, table=True):
    """Goods a dealer sends back."""

    __tablename__ = "dealer_return"
    id: int | None = Field(default=None, primary_key=True)
    number: str
    customer_id: int = Field(foreign_key="customer.id")
    reason: str | None = None
    reason_text: str
    product: str
    batch: str | None = None
    quantity_milli: int
    value_fen: int
    reported_by: str | None = None
    reported_on: str | None = None
    agreed_by: str | None = None
    agreed_on: str | None = None
    manager: str | None = None
    manager_fen: int | None = None
    person: str | None = None
    person_fen: int | None = None
    on_day: str
    entered_at: str


class ReturnStepRow(SQLModel, table=True):
    """A step of a return."""

    __tablename__ = "dealer_return_step"
    return_id: int = Field(primary_key=True, foreign_key="dealer_return.id")
    step: str = Field(primary_key=True)
    by: str
    on_day: str
    entered_at: str


class SupportRow(SQLModel, table=True):
    """Something done together with a dealer."""

    __tablename__ = "dealer_support"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    kind: str
    text: str
    clerk: str | None = None
    before_fen: int | None = None
    after_fen: int | None = None
    done_by: str
    on_day: str
    entered_at: str
