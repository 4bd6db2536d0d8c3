-- Contracts with customers and what changed about them.
CREATE TABLE contract (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (number <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    signed_on TEXT NOT NULL CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    owes_visit INTEGER NOT NULL CHECK (owes_visit IN (0, 1)),
    manager_id INTEGER REFERENCES staff (id),
    rate TEXT,
    valid_until TEXT CHECK (valid_until >= signed_on),
    office TEXT,
    ended_on TEXT CHECK (ended_on >= signed_on),
    reason TEXT,
    opinion TEXT,
    void TEXT CHECK (void <> ''),
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX contract_customer ON contract (customer_id, signed_on);

CREATE TABLE contract_change (
    id INTEGER PRIMARY KEY,
    contract_id INTEGER NOT NULL REFERENCES contract (id),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    matter TEXT NOT NULL CHECK (matter IN ('commission_rate', 'validity', 'termination', 'manager', 'other')),
    old TEXT,
    new TEXT,
    confirm INTEGER NOT NULL CHECK (confirm IN (0, 1)),
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX contract_change_contract ON contract_change (contract_id, on_day);
CREATE TRIGGER contract_change_is_never_changed BEFORE UPDATE ON contract_change
BEGIN
    SELECT RAISE(ABORT, 'the changes of a contract are append-only');
END;
CREATE TRIGGER contract_change_is_never_cut BEFORE DELETE ON contract_change
BEGIN
    SELECT RAISE(ABORT, 'the changes of a contract are append-only');
END;
