-- Distributors, group customers and 4S shops are kinds of business, too: the register takes them.
DROP VIEW customer_called;
CREATE TABLE customer_wider (
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
    business_type TEXT CHECK (
        business_type IN ('agent', 'distributor', 'group', 'shop_4s', 'factory', 'trading_company', 'other')),
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
    no_phone INTEGER CHECK (no_phone IN (0, 1)),
    no_onsite INTEGER CHECK (no_onsite IN (0, 1)),
    no_contact INTEGER CHECK (no_contact IN (0, 1)),
    key_customer INTEGER NOT NULL DEFAULT 0 CHECK (key_customer IN (0, 1)),
    CHECK (kind IS NOT NULL OR file_state = 'draft'),
    CHECK (file_state <> 'archived' OR reviewed_by IS NOT NULL)
) STRICT;
INSERT INTO customer_wider (
    id, code, name, name_key, mnemonic, kind, party, region, file_state, salesperson_id, district, valid_until,
    profile, contact, contact_post, phone, phone_key, fax, mobile, email, qq, second_contact, second_contact_post,
    second_phone, second_fax, second_mobile, second_email, address, website, business_type, business_type_other,
    ownership, legal_representative, uscc, founded_on, source, products_used, magnet_use, industry, industry_state,
    bank_rating, market_coverage, products, business_scope, registered_capital_fen, market_position, sales_channels,
    annual_sales_fen, low_season_sales_fen, high_season_sales_fen, buying_power_milli,
    low_season_buying_power_milli, high_season_buying_power_milli, rival_use, rival_satisfaction, rival_salesperson,
    rival_relation, remarks, bank, bank_account, tax_number, invoice_phone, invoice_requests, important_potential,
    extra, registered_on, submitted_by, submitted_on, reviewed_by, reviewed_on, no_phone, no_onsite, no_contact,
    key_customer
)
SELECT
    id, code, name, name_key, mnemonic, kind, party, region, file_state, salesperson_id, district, valid_until,
    profile, contact, contact_post, phone, phone_key, fax, mobile, email, qq, second_contact, second_contact_post,
    second_phone, second_fax, second_mobile, second_email, address, website, business_type, business_type_other,
    ownership, legal_representative, uscc, founded_on, source, products_used, magnet_use, industry, industry_state,
    bank_rating, market_coverage, products, business_scope, registered_capital_fen, market_position, sales_channels,
    annual_sales_fen, low_season_sales_fen, high_season_sales_fen, buying_power_milli,
    low_season_buying_power_milli, high_season_buying_power_milli, rival_use, rival_satisfaction, rival_salesperson,
    rival_relation, remarks, bank, bank_account, tax_number, invoice_phone, invoice_requests, important_potential,
    extra, registered_on, submitted_by, submitted_on, reviewed_by, reviewed_on, no_phone, no_onsite, no_contact,
    key_customer
FROM customer;
DROP TABLE customer;
ALTER TABLE customer_wider RENAME TO customer;
CREATE INDEX customer_name_key ON customer (name_key);
CREATE INDEX customer_uscc ON customer (uscc) WHERE uscc IS NOT NULL;
CREATE INDEX customer_phone_key ON customer (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX customer_salesperson ON customer (salesperson_id);
CREATE INDEX customer_tax_number ON customer (tax_number) WHERE tax_number IS NOT NULL;
CREATE INDEX customer_important ON customer (id) WHERE important_potential = 1;
CREATE INDEX customer_submitted ON customer (submitted_on, registered_on) WHERE file_state = 'submitted';
CREATE INDEX customer_draft ON customer (submitted_on, registered_on) WHERE file_state = 'draft';
CREATE VIEW customer_called AS
SELECT id, code, name_key, uscc, phone_key, salesperson_id, kind FROM customer
UNION ALL
SELECT c.id, m.code, m.name_key, m.uscc, m.phone_key, c.salesperson_id, c.kind
FROM customer_merged m JOIN customer c ON c.id = m.into_id WHERE m.undone_on IS NULL;
