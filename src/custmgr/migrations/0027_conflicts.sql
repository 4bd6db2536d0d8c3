-- What customers do not want of visits; who has an interest in a customer; whom a complaint is about.
ALTER TABLE customer ADD COLUMN no_phone INTEGER CHECK (no_phone IN (0, 1));
ALTER TABLE customer ADD COLUMN no_onsite INTEGER CHECK (no_onsite IN (0, 1));
ALTER TABLE customer ADD COLUMN no_contact INTEGER CHECK (no_contact IN (0, 1));

CREATE TABLE conflict (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    staff_id INTEGER REFERENCES staff (id),
    department TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    from_on TEXT NOT NULL,
    until_on TEXT CHECK (until_on >= from_on),
    entered_at TEXT NOT NULL,
    CHECK ((staff_id IS NULL) <> (department IS NULL))
) STRICT;
CREATE INDEX conflict_customer ON conflict (customer_id, from_on);

CREATE TABLE complaint_against (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    staff_id INTEGER REFERENCES staff (id),
    department TEXT,
    about TEXT NOT NULL CHECK (about IN ('attitude', 'ability', 'conduct', 'other')),
    text TEXT NOT NULL CHECK (text <> ''),
    visit_id INTEGER REFERENCES visit (id),
    verified INTEGER CHECK (verified IN (0, 1)),
    verified_by TEXT,
    verified_on TEXT,
    entered_at TEXT NOT NULL,
    CHECK ((staff_id IS NULL) <> (department IS NULL)),
    CHECK ((verified IS NULL) = (verified_by IS NULL))
) STRICT;
CREATE INDEX complaint_against_complaint ON complaint_against (complaint_id);
CREATE INDEX complaint_against_person ON complaint_against (staff_id) WHERE staff_id IS NOT NULL;
