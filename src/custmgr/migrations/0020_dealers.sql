-- Dealers: screening sheets, appointments with their territory, box codes, sales outside the territory, flow sheets,
-- agreements, returns. Each step is a row of its own; nothing is ever changed or removed.
CREATE TABLE dealer_screening (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('tier1', 'agent')),
    reputation INTEGER NOT NULL CHECK (reputation >= 0),
    management INTEGER NOT NULL CHECK (management >= 0),
    coverage INTEGER NOT NULL CHECK (coverage >= 0),
    finance INTEGER NOT NULL CHECK (finance >= 0),
    funds INTEGER NOT NULL CHECK (funds >= 0),
    opening INTEGER NOT NULL CHECK (opening >= 0),
    bad_debt INTEGER NOT NULL CHECK (bad_debt IN (0, 1)),
    pricing INTEGER NOT NULL CHECK (pricing IN (0, 1)),
    licence TEXT NOT NULL,
    licence_until TEXT,
    years TEXT NOT NULL,
    premises TEXT NOT NULL,
    network INTEGER NOT NULL CHECK (network IN (0, 1)),
    brands TEXT NOT NULL,
    average TEXT NOT NULL,
    knock_outs TEXT NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    screened_by TEXT NOT NULL CHECK (screened_by <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK (passed = 0 OR knock_outs = '')
) STRICT;
CREATE INDEX dealer_screening_customer ON dealer_screening (customer_id, id);

CREATE TABLE dealer_appointment (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    screening_id INTEGER NOT NULL REFERENCES dealer_screening (id),
    exclusive INTEGER NOT NULL CHECK (exclusive IN (0, 1)),
    size TEXT CHECK (size IN ('small', 'medium', 'large')),
    regions TEXT NOT NULL CHECK (json_valid(regions) AND json_array_length(regions) > 0),
    approved_by TEXT NOT NULL CHECK (approved_by <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX dealer_appointment_customer ON dealer_appointment (customer_id, on_day, id);

CREATE TABLE dealer_shipment (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    region TEXT NOT NULL CHECK (region <> ''),
    prefix TEXT NOT NULL,
    width INTEGER NOT NULL CHECK (width > 0),
    first INTEGER NOT NULL CHECK (first >= 0),
    last INTEGER NOT NULL CHECK (last >= first),
    product TEXT,
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX dealer_shipment_codes ON dealer_shipment (prefix, width, first, last);

CREATE TABLE dealer_breach (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    origin TEXT NOT NULL CHECK (origin IN ('code', 'flow')),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    code TEXT,
    shipment_id INTEGER REFERENCES dealer_shipment (id),
    month TEXT,
    buyer TEXT,
    region TEXT NOT NULL CHECK (region <> ''),
    territory TEXT NOT NULL CHECK (json_valid(territory)),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK ((origin = 'code') = (code IS NOT NULL) AND (origin = 'code') = (shipment_id IS NOT NULL)),
    CHECK ((origin = 'flow') = (month IS NOT NULL) AND (origin = 'flow') = (buyer IS NOT NULL))
) STRICT;
CREATE INDEX dealer_breach_customer ON dealer_breach (customer_id, id);

CREATE TABLE dealer_ruling (
    breach_id INTEGER PRIMARY KEY REFERENCES dealer_breach (id),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    deliberate INTEGER NOT NULL CHECK (deliberate IN (0, 1)),
    goods_fen INTEGER NOT NULL CHECK (goods_fen >= 0),
    taken_back_fen INTEGER NOT NULL CHECK (taken_back_fen >= 0),
    bonus_ratio TEXT NOT NULL,
    multiple TEXT NOT NULL,
    assumed TEXT NOT NULL,
    rebate_fen INTEGER NOT NULL CHECK (rebate_fen >= 0),
    reason TEXT,
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK (confirmed = 1 OR (deliberate = 0 AND goods_fen = 0 AND taken_back_fen = 0 AND reason IS NOT NULL)),
    CHECK (confirmed = 0 OR goods_fen > 0)
) STRICT;

CREATE TABLE dealer_flow (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    month TEXT NOT NULL,
    received_on TEXT NOT NULL,
    file TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX dealer_flow_month ON dealer_flow (customer_id, month, id);

CREATE TABLE dealer_flow_row (
    id INTEGER PRIMARY KEY,
    flow_id INTEGER NOT NULL REFERENCES dealer_flow (id),
    product TEXT NOT NULL CHECK (product <> ''),
    batch TEXT,
    buyer TEXT NOT NULL CHECK (buyer <> ''),
    region TEXT NOT NULL CHECK (region <> ''),
    quantity_milli INTEGER NOT NULL CHECK (quantity_milli >= 0),
    stock_milli INTEGER CHECK (stock_milli >= 0)
) STRICT;
CREATE INDEX dealer_flow_row_sheet ON dealer_flow_row (flow_id);

CREATE TABLE dealer_agreement (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL CHECK (until_on >= from_on),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    sales_target_fen INTEGER NOT NULL CHECK (sales_target_fen > 0),
    collection_target_fen INTEGER NOT NULL CHECK (collection_target_fen > 0),
    rebate_fen INTEGER NOT NULL CHECK (rebate_fen >= 0),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX dealer_agreement_customer ON dealer_agreement (customer_id, id);

CREATE TABLE dealer_share (
    agreement_id INTEGER NOT NULL REFERENCES dealer_agreement (id),
    line INTEGER NOT NULL CHECK (line >= 1),
    ratio TEXT NOT NULL,
    due_on TEXT NOT NULL,
    PRIMARY KEY (agreement_id, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE dealer_return (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    reason TEXT CHECK (reason IN ('quality', 'transport_damage', 'unsaleable_other')),
    reason_text TEXT NOT NULL,
    product TEXT NOT NULL CHECK (product <> ''),
    batch TEXT,
    quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0),
    value_fen INTEGER NOT NULL CHECK (value_fen > 0),
    reported_by TEXT,
    reported_on TEXT,
    agreed_by TEXT,
    agreed_on TEXT CHECK (agreed_on >= reported_on),
    manager TEXT,
    manager_fen INTEGER CHECK (manager_fen >= 0),
    person TEXT,
    person_fen INTEGER CHECK (person_fen >= 0),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK (reason IS NOT NULL OR agreed_on IS NOT NULL OR manager IS NOT NULL),
    CHECK ((agreed_on IS NULL) = (reported_on IS NULL) AND (agreed_on IS NULL) = (agreed_by IS NULL)),
    CHECK ((manager IS NULL) = (person IS NULL)),
    CHECK (manager IS NULL OR manager_fen + person_fen = value_fen)
) STRICT;
CREATE INDEX dealer_return_customer ON dealer_return (customer_id, id);

CREATE TABLE dealer_return_step (
    return_id INTEGER NOT NULL REFERENCES dealer_return (id),
    step TEXT NOT NULL CHECK (step IN ('form', 'approval', 'receipt')),
    by TEXT NOT NULL CHECK (by <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    PRIMARY KEY (return_id, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER dealer_return_needs_its_approval BEFORE INSERT ON dealer_return_step
WHEN NEW.step = 'receipt'
    AND EXISTS (
        SELECT 1 FROM dealer_return r WHERE r.id = NEW.return_id AND (r.reason IS NULL OR r.manager IS NOT NULL)
    )
    AND NOT EXISTS (SELECT 1 FROM dealer_return_step s WHERE s.return_id = NEW.return_id AND s.step = 'approval')
BEGIN
    SELECT RAISE(ABORT, 'goods without a reason of their own come back only once approved');
END;

CREATE TABLE dealer_support (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('collection', 'deepen', 'billing_hall', 'cooperation')),
    text TEXT NOT NULL CHECK (text <> ''),
    clerk TEXT,
    before_fen INTEGER CHECK (before_fen >= 0),
    after_fen INTEGER CHECK (after_fen >= 0),
    done_by TEXT NOT NULL CHECK (done_by <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK (kind = 'billing_hall' OR (clerk IS NULL AND before_fen IS NULL AND after_fen IS NULL))
) STRICT;
CREATE INDEX dealer_support_customer ON dealer_support (customer_id, id);

CREATE TRIGGER dealer_screening_is_never_changed BEFORE UPDATE ON dealer_screening
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_screening_is_never_removed BEFORE DELETE ON dealer_screening
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_appointment_is_never_changed BEFORE UPDATE ON dealer_appointment
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_appointment_is_never_removed BEFORE DELETE ON dealer_appointment
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_shipment_is_never_changed BEFORE UPDATE ON dealer_shipment
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_shipment_is_never_removed BEFORE DELETE ON dealer_shipment
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_breach_is_never_changed BEFORE UPDATE ON dealer_breach
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_breach_is_never_removed BEFORE DELETE ON dealer_breach
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_ruling_is_never_changed BEFORE UPDATE ON dealer_ruling
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_ruling_is_never_removed BEFORE DELETE ON dealer_ruling
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_flow_is_never_changed BEFORE UPDATE ON dealer_flow
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_flow_is_never_removed BEFORE DELETE ON dealer_flow
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_flow_row_is_never_changed BEFORE UPDATE ON dealer_flow_row
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_flow_row_is_never_removed BEFORE DELETE ON dealer_flow_row
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_agreement_is_never_changed BEFORE UPDATE ON dealer_agreement
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_agreement_is_never_removed BEFORE DELETE ON dealer_agreement
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_share_is_never_changed BEFORE UPDATE ON dealer_share
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_share_is_never_removed BEFORE DELETE ON dealer_share
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_return_is_never_changed BEFORE UPDATE ON dealer_return
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_return_is_never_removed BEFORE DELETE ON dealer_return
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_return_step_is_never_changed BEFORE UPDATE ON dealer_return_step
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_return_step_is_never_removed BEFORE DELETE ON dealer_return_step
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_support_is_never_changed BEFORE UPDATE ON dealer_support
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;

CREATE TRIGGER dealer_support_is_never_removed BEFORE DELETE ON dealer_support
BEGIN
    SELECT RAISE(ABORT, 'what was entered of dealers is append-only');
END;
