-- What is learnt of customers beside their files, and what proves that we can be trusted.
CREATE TABLE customer_known (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT CHECK (value <> ''),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX customer_known_field ON customer_known (customer_id, field, id);

CREATE TRIGGER customer_known_is_never_changed BEFORE UPDATE ON customer_known
BEGIN
    SELECT RAISE(ABORT, 'what is known of a customer is corrected by a new entry');
END;

CREATE TABLE credential (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('reference', 'certificate', 'bank')),
    name TEXT NOT NULL CHECK (name <> ''),
    giver TEXT,
    until_on TEXT,
    entered_on TEXT NOT NULL
) STRICT;

CREATE TABLE credential_withdrawal (
    credential_id INTEGER PRIMARY KEY REFERENCES credential (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    on_day TEXT NOT NULL
) STRICT;

CREATE TRIGGER credential_is_never_changed BEFORE UPDATE ON credential
BEGIN
    SELECT RAISE(ABORT, 'a reference or certificate is withdrawn and entered anew');
END;
