-- The customer register: the file form, its rows, its changes, and what the old books brought along.
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    mnemonic TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('buyer', 'prospect', 'user')),
    party TEXT NOT NULL CHECK (party IN ('company', 'person')),
    region TEXT NOT NULL CHECK (region IN ('domestic', 'foreign')),
    file_state TEXT NOT NULL CHECK (file_state IN ('draft', 'submitted', 'archived')),
    salesperson_id INTEGER REFERENCES staff (id),
    district TEXT,
    valid_until TEXT,
    profile TEXT,
    contact TEXT,
    contact_post TEXT,
    phone TEXT,
    phone_key TEXT,
    fax TEXT,
    mobile TEXT,
    email TEXT,
    qq TEXT,
    second_contact TEXT,
    second_contact_post TEXT,
    second_phone TEXT,
    second_fax TEXT,
    second_mobile TEXT,
    second_email TEXT,
    address TEXT,
    website TEXT,
    business_type TEXT CHECK (business_type IN ('agent', 'factory', 'trading_company', 'other')),
    business_type_other TEXT,
    ownership TEXT,
    legal_representative TEXT,
    uscc TEXT,
    founded_on TEXT,
    source TEXT,
    products_used TEXT,
    magnet_use TEXT,
    industry TEXT,
    industry_state TEXT,
    bank_rating TEXT CHECK (bank_rating IN ('AAA', 'AA', 'A')),
    market_coverage TEXT,
    products TEXT,
    business_scope TEXT,
    registered_capital_fen INTEGER CHECK (registered_capital_fen >= 0),
    market_position TEXT,
    sales_channels TEXT,
    annual_sales_fen INTEGER CHECK (annual_sales_fen >= 0),
    low_season_sales_fen INTEGER CHECK (low_season_sales_fen >= 0),
    high_season_sales_fen INTEGER CHECK (high_season_sales_fen >= 0),
    buying_power_milli INTEGER CHECK (buying_power_milli >= 0),
    low_season_buying_power_milli INTEGER CHECK (low_season_buying_power_milli >= 0),
    high_season_buying_power_milli INTEGER CHECK (high_season_buying_power_milli >= 0),
    rival_use TEXT,
    rival_satisfaction TEXT,
    rival_salesperson TEXT,
    rival_relation TEXT,
    remarks TEXT,
    bank TEXT,
    bank_account TEXT,
    tax_number TEXT,
    invoice_phone TEXT,
    invoice_requests TEXT,
    important_potential INTEGER NOT NULL DEFAULT 0 CHECK (important_potential IN (0, 1)),
    extra TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra)),
    registered_on TEXT NOT NULL,
    submitted_by TEXT,
    submitted_on TEXT,
    reviewed_by TEXT,
    reviewed_on TEXT,
    CHECK (kind IS NOT NULL OR file_state = 'draft'),
    CHECK (file_state <> 'archived' OR reviewed_by IS NOT NULL)
) STRICT;
CREATE INDEX customer_name_key ON customer (name_key);
CREATE INDEX customer_uscc ON customer (uscc) WHERE uscc IS NOT NULL;
CREATE INDEX customer_phone_key ON customer (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX customer_salesperson ON customer (salesperson_id);

CREATE TABLE customer_change (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    field TEXT NOT NULL,
    old TEXT,
    new TEXT,
    at TEXT NOT NULL,
    requested_by TEXT,
    reason TEXT
) STRICT;
CREATE INDEX customer_change_customer ON customer_change (customer_id, id);

CREATE TRIGGER customer_change_is_never_changed BEFORE UPDATE ON customer_change
BEGIN
    SELECT RAISE(ABORT, 'the history of a customer is append-only');
END;

CREATE TRIGGER customer_change_is_never_cut BEFORE DELETE ON customer_change
BEGIN
    SELECT RAISE(ABORT, 'the history of a customer is append-only');
END;

CREATE TABLE customer_opening (
    customer_id INTEGER PRIMARY KEY REFERENCES customer (id),
    term TEXT CHECK (term GLOB '[0-9]*[md]'),
    limit_fen INTEGER CHECK (limit_fen >= 0),
    entered_on TEXT NOT NULL
) STRICT;

CREATE TABLE customer_violation (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    event TEXT NOT NULL CHECK (event <> '')
) STRICT;
CREATE INDEX customer_violation_customer ON customer_violation (customer_id, on_day);

CREATE TABLE customer_evaluation (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    evaluator TEXT NOT NULL,
    evaluation TEXT NOT NULL CHECK (evaluation <> '')
) STRICT;
CREATE INDEX customer_evaluation_customer ON customer_evaluation (customer_id, id);
