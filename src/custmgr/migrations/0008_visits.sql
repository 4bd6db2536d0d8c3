-- Visits and other contacts, and who keeps in touch with the important potential customers.
CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    method TEXT NOT NULL CHECK (method IN ('onsite', 'phone', 'email', 'fax', 'wechat', 'video', 'letter', 'other')),
    kind TEXT NOT NULL CHECK (kind IN ('first', 'revisit', 'contact_report', 'contact')),
    content TEXT NOT NULL CHECK (trim(content) <> ''),
    preparation TEXT,
    persons_met TEXT,
    result TEXT,
    next_step TEXT,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX visit_customer_day ON visit (customer_id, on_day, kind);

CREATE TABLE visit_staff (
    visit_id INTEGER NOT NULL REFERENCES visit (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    PRIMARY KEY (visit_id, staff_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_staff_person ON visit_staff (staff_id, visit_id);

CREATE TABLE visit_contact (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    until_on TEXT CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT;
CREATE INDEX visit_contact_customer ON visit_contact (customer_id, staff_id);
CREATE UNIQUE INDEX visit_contact_once ON visit_contact (customer_id, staff_id) WHERE until_on IS NULL;
