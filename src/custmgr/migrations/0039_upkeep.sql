-- The life of a customer's file: on what changes rest, verifications, approvals, publications, a status set by hand.
ALTER TABLE customer_change ADD COLUMN doc_no TEXT;
ALTER TABLE customer_change ADD COLUMN source_role TEXT;
ALTER TABLE customer_change ADD COLUMN operator TEXT;
ALTER TABLE customer ADD COLUMN key_customer INTEGER NOT NULL DEFAULT 0 CHECK (key_customer IN (0, 1));
CREATE INDEX customer_tax_number ON customer (tax_number) WHERE tax_number IS NOT NULL;
CREATE INDEX customer_change_at ON customer_change (at);

CREATE TABLE file_verification (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    verifier TEXT NOT NULL CHECK (verifier <> ''),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'fax', 'phone', 'visit')),
    changed INTEGER NOT NULL CHECK (changed IN (0, 1)),
    fields TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fields)),
    note TEXT,
    at TEXT NOT NULL,
    CHECK (changed = 0 OR json_array_length(fields) > 0)
) STRICT;
CREATE INDEX file_verification_customer ON file_verification (customer_id, on_day);

CREATE TABLE file_approval (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    approved INTEGER NOT NULL CHECK (approved IN (0, 1)),
    last_change INTEGER NOT NULL CHECK (last_change >= 0),
    by TEXT NOT NULL CHECK (by <> ''),
    on_day TEXT NOT NULL,
    opinion TEXT,
    at TEXT NOT NULL,
    CHECK (approved = 1 OR opinion IS NOT NULL)
) STRICT;
CREATE INDEX file_approval_customer ON file_approval (customer_id, id);

CREATE TABLE file_publication (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    approval_id INTEGER REFERENCES file_approval (id),
    edition_id INTEGER NOT NULL REFERENCES policy_edition (id),
    on_day TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX file_publication_customer ON file_publication (customer_id, id);

CREATE TABLE file_status (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    status TEXT CHECK (status IN ('active', 'inactive', 'lost')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    by TEXT NOT NULL CHECK (by <> ''),
    on_day TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX file_status_customer ON file_status (customer_id, id);

CREATE TRIGGER file_verification_is_never_changed BEFORE UPDATE ON file_verification
BEGIN
    SELECT RAISE(ABORT, 'a verification is append-only');
END;

CREATE TRIGGER file_verification_is_never_removed BEFORE DELETE ON file_verification
BEGIN
    SELECT RAISE(ABORT, 'a verification is append-only');
END;

CREATE TRIGGER file_approval_is_never_changed BEFORE UPDATE ON file_approval
BEGIN
    SELECT RAISE(ABORT, 'an approval is append-only');
END;

CREATE TRIGGER file_approval_is_never_removed BEFORE DELETE ON file_approval
BEGIN
    SELECT RAISE(ABORT, 'an approval is append-only');
END;

CREATE TRIGGER file_publication_is_never_changed BEFORE UPDATE ON file_publication
BEGIN
    SELECT RAISE(ABORT, 'a publication is append-only');
END;

CREATE TRIGGER file_publication_is_never_removed BEFORE DELETE ON file_publication
BEGIN
    SELECT RAISE(ABORT, 'a publication is append-only');
END;

CREATE TRIGGER file_status_is_never_changed BEFORE UPDATE ON file_status
BEGIN
    SELECT RAISE(ABORT, 'a status set by hand is append-only');
END;

CREATE TRIGGER file_status_is_never_removed BEFORE DELETE ON file_status
BEGIN
    SELECT RAISE(ABORT, 'a status set by hand is append-only');
END;
