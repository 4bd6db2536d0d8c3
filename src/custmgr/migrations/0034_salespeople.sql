-- Numbers the company assigns, breaches found, and what a leaver hands over. Entries are kept as they were made.
ALTER TABLE staff ADD COLUMN leaving_since TEXT;

CREATE TABLE staff_number (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('mobile', 'qq')),
    number TEXT CHECK (number <> ''),
    since TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX staff_number_person ON staff_number (staff_id, kind, since, id);

CREATE TABLE staff_breach (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    on_day TEXT NOT NULL,
    number TEXT NOT NULL CHECK (number <> ''),
    found_by TEXT NOT NULL CHECK (found_by <> ''),
    note TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX staff_breach_person ON staff_breach (staff_id, id);

CREATE TABLE handover (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    listed_on TEXT NOT NULL,
    PRIMARY KEY (staff_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_customer ON handover (customer_id);

CREATE TABLE handover_notice (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('letter', 'phone', 'email', 'fax', 'visit', 'wechat')),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX handover_notice_customer ON handover_notice (customer_id, staff_id, id);

CREATE TRIGGER staff_number_is_never_changed BEFORE UPDATE ON staff_number
BEGIN
    SELECT RAISE(ABORT, 'what was assigned is append-only');
END;

CREATE TRIGGER staff_number_is_never_removed BEFORE DELETE ON staff_number
BEGIN
    SELECT RAISE(ABORT, 'what was assigned is append-only');
END;

CREATE TRIGGER staff_breach_is_never_changed BEFORE UPDATE ON staff_breach
BEGIN
    SELECT RAISE(ABORT, 'a breach is append-only');
END;

CREATE TRIGGER staff_breach_is_never_removed BEFORE DELETE ON staff_breach
BEGIN
    SELECT RAISE(ABORT, 'a breach is append-only');
END;

CREATE TRIGGER handover_notice_is_never_changed BEFORE UPDATE ON handover_notice
BEGIN
    SELECT RAISE(ABORT, 'what a customer was told is append-only');
END;

CREATE TRIGGER handover_notice_is_never_removed BEFORE DELETE ON handover_notice
BEGIN
    SELECT RAISE(ABORT, 'what a customer was told is append-only');
END;
