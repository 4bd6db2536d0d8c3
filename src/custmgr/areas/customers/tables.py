"""The rows of the customer register."""

from sqlmodel import Field, SQLModel

from custmgr.areas.staff import tables as staff  # noqa: F401  a foreign key points to its row


class CustomerRow(SQLModel, table=True):
    """A customer's file."""

    __tablename__ = "customer"
    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    name_key: str
    mnemonic: str
    kind: str | None = None
    party: str
    region: str
    file_state: str
    salesperson_id: int | None = Field(default=None, foreign_key="staff.id")
    district: str | None = None
    valid_until: str | None = None
    profile: str | None = None
    contact: str | None = None
    contact_post: str | None = None
    phone: str | None = None
    phone_key: str | None = None
    fax: str | None = None
    mobile: str | None = None
    email: str | None = None
    qq: str | None = None
    second_contact: str | None = None
    second_contact_post: str | None = None
    second_phone: str | None = None
    second_fax: str | None = None
    second_mobile: str | None = None
    second_email: str | None = None
    address: str | None = None
    website: str | None = None
    business_type: str | None = None
    business_type_other: str | None = None
    ownership: str | None = None
    legal_representative: str | None = None
    uscc: str | None = None
    founded_on: str | None = None
    source: str | None = None
    products_used: str | None = None
    magnet_use: str | None = None
    industry: str | None = None
    industry_state: str | None = None
    bank_rating: str | None = None
    market_coverage: str | None = None
    products: str | None = None
    business_scope: str | None = None
    registered_capital_fen: int | None = None
    market_position: str | None = None
    sales_channels: str | None = None
    annual_sales_fen: int | None = None
    low_season_sales_fen: int | None = None
    high_season_sales_fen: int | None = None
    buying_power_milli: int | None = None
    low_season_buying_power_milli: int | None = None
    high_season_buying_power_milli: int | None = None
    rival_use: str | None = None
    rival_satisfaction: str | None = None
    rival_salesperson: str | None = None
    rival_relation: str | None = None
    remarks: str | None = None
    bank: str | None = None
    bank_account: str | None = None
    tax_number: str | None = None
    invoice_phone: str | None = None
    invoice_requests: str | None = None
    important_potential: int = 0
    key_customer: int = 0
    no_phone: int | None = None
    no_onsite: int | None = None
    no_contact: int | None = None
    extra: str = "{}"
    registered_on: str
    submitted_by: str | None = None
    submitted_on: str | None = None
    reviewed_by: str | None = None
    reviewed_on: str | None = None


class ChangeRow(SQLModel, table=True):
    """One change of a file; never changed itself."""

    __tablename__ = "customer_change"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    field: str
    old: str | None = None
    new: str | None = None
    at: str
    requested_by: str | None = None
    reason: str | None = None
    doc_no: str | None = None
    source_role: str | None = None
    operator: str | None = None
    former_code: str | None = None


class OpeningRow(SQLModel, table=True):
    """What the old books brought along."""

    __tablename__ = "customer_opening"
    customer_id: int = Field(primary_key=True, foreign_key="customer.id")
    term: str | None = None
    limit_fen: int | None = None
    entered_on: str


class ViolationRow(SQLModel, table=True):
    """A violation entered in the file."""

    __tablename__ = "customer_violation"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    kind: str
    event: str


class EvaluationRow(SQLModel, table=True):
    """An evaluation entered in the file."""

    __tablename__ = "customer_evaluation"
    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id")
    on_day: str
    evaluator: str
    evaluation: str
