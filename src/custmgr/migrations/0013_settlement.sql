-- Settlement of decided complaints: allowance certificates and return notes, each step a row of its own. Nothing is ever
-- changed or removed; a document that is not to be used is made void by a row.
CREATE TABLE settlement (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('allowance', 'return')),
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    decision_id INTEGER NOT NULL REFERENCES complaint_decision (id),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    amount_fen INTEGER CHECK (amount_fen > 0),
    mode TEXT CHECK (mode IN ('return', 'exchange', 'rework')),
    reason TEXT CHECK (reason <> ''),
    basis TEXT CHECK (basis <> ''),
    quantity_milli INTEGER CHECK (quantity_milli > 0),
    over_ratio TEXT,
    CHECK ((kind = 'allowance') = (amount_fen IS NOT NULL)),
    CHECK ((kind = 'return') = (mode IS NOT NULL)),
    CHECK ((mode IS NULL) = (reason IS NULL) AND (mode IS NULL) = (basis IS NULL)),
    CHECK ((mode IS NULL) = (quantity_milli IS NULL)),
    CHECK (over_ratio IS NULL OR kind = 'return')
) STRICT;
CREATE INDEX settlement_complaint ON settlement (complaint_id, kind);

CREATE TABLE settlement_signature (
    id INTEGER PRIMARY KEY,
    settlement_id INTEGER NOT NULL REFERENCES settlement (id),
    place TEXT NOT NULL CHECK (place IN ('manager', 'general_manager', 'customer')),
    by TEXT CHECK (by <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK ((place = 'customer') = (by IS NULL)),
    UNIQUE (settlement_id, place)
) STRICT;

CREATE TABLE settlement_receipt (
    settlement_id INTEGER PRIMARY KEY REFERENCES settlement (id),
    quantity_milli INTEGER NOT NULL CHECK (quantity_milli >= 0),
    by TEXT NOT NULL CHECK (by <> ''),
    on_day TEXT NOT NULL,
    instruction TEXT CHECK (instruction <> ''),
    instructed_by TEXT CHECK (instructed_by <> ''),
    instructed_on TEXT CHECK (instructed_on <= on_day),
    entered_at TEXT NOT NULL,
    CHECK ((instruction IS NULL) = (instructed_by IS NULL) AND (instruction IS NULL) = (instructed_on IS NULL))
) STRICT;

CREATE TABLE settlement_proof (
    settlement_id INTEGER PRIMARY KEY REFERENCES settlement (id),
    kind TEXT NOT NULL CHECK (kind IN ('original_invoice', 'invoice_copy', 'return_certificate', 'allowance_certificate')),
    sealed INTEGER NOT NULL CHECK (sealed = 1),
    on_day TEXT NOT NULL,
    quantity_milli INTEGER CHECK (quantity_milli >= 0),
    price_fen INTEGER CHECK (price_fen >= 0),
    amount_fen INTEGER CHECK (amount_fen >= 0),
    received_quantity_milli INTEGER CHECK (received_quantity_milli >= 0),
    received_price_fen INTEGER CHECK (received_price_fen >= 0),
    received_amount_fen INTEGER CHECK (received_amount_fen >= 0),
    entered_at TEXT NOT NULL,
    CHECK ((kind = 'invoice_copy') = (price_fen IS NOT NULL)),
    CHECK ((price_fen IS NULL) = (amount_fen IS NULL)),
    CHECK ((price_fen IS NULL) = (received_price_fen IS NULL) AND (price_fen IS NULL) = (received_amount_fen IS NULL)),
    CHECK ((quantity_milli IS NULL) = (received_quantity_milli IS NULL))
) STRICT;

CREATE TABLE settlement_voucher (
    settlement_id INTEGER PRIMARY KEY REFERENCES settlement (id),
    voucher TEXT NOT NULL UNIQUE CHECK (voucher <> ''),
    on_day TEXT NOT NULL,
    quantity_milli INTEGER CHECK (quantity_milli > 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    decision_id INTEGER NOT NULL REFERENCES complaint_decision (id),
    entered_at TEXT NOT NULL
) STRICT;

CREATE TABLE settlement_void (
    settlement_id INTEGER PRIMARY KEY REFERENCES settlement (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER settlement_voucher_needs_its_proof BEFORE INSERT ON settlement_voucher
WHEN NOT EXISTS (SELECT 1 FROM settlement_proof p WHERE p.settlement_id = NEW.settlement_id)
    OR EXISTS (SELECT 1 FROM settlement_void x WHERE x.settlement_id = NEW.settlement_id)
BEGIN
    SELECT RAISE(ABORT, 'nothing is booked without its sealed proof');
END;

CREATE TRIGGER settlement_receipt_needs_its_verifier BEFORE INSERT ON settlement_receipt
WHEN NOT EXISTS (SELECT 1 FROM settlement_signature s WHERE s.settlement_id = NEW.settlement_id AND s.place = 'manager')
BEGIN
    SELECT RAISE(ABORT, 'no goods are received on a return note that nobody verified');
END;

CREATE TRIGGER settlement_is_never_void_once_booked BEFORE INSERT ON settlement_void
WHEN EXISTS (SELECT 1 FROM settlement_voucher v WHERE v.settlement_id = NEW.settlement_id)
BEGIN
    SELECT RAISE(ABORT, 'what is booked is never made void');
END;

CREATE TRIGGER settlement_is_never_changed BEFORE UPDATE ON settlement
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_is_never_removed BEFORE DELETE ON settlement
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_signature_is_never_changed BEFORE UPDATE ON settlement_signature
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_signature_is_never_removed BEFORE DELETE ON settlement_signature
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_receipt_is_never_changed BEFORE UPDATE ON settlement_receipt
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_receipt_is_never_removed BEFORE DELETE ON settlement_receipt
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_proof_is_never_changed BEFORE UPDATE ON settlement_proof
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_proof_is_never_removed BEFORE DELETE ON settlement_proof
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_voucher_is_never_changed BEFORE UPDATE ON settlement_voucher
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_voucher_is_never_removed BEFORE DELETE ON settlement_voucher
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_void_is_never_changed BEFORE UPDATE ON settlement_void
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;

CREATE TRIGGER settlement_void_is_never_removed BEFORE DELETE ON settlement_void
BEGIN
    SELECT RAISE(ABORT, 'settlement papers are append-only');
END;
