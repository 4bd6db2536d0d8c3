-- Classes of key customers, the benefits agreed with class A, whom the brand department lists to be lifted.
CREATE TABLE vip_class (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    vip_class TEXT CHECK (vip_class IN ('A', 'B', 'C')),
    by TEXT NOT NULL CHECK (by <> ''),
    on_day TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX vip_class_customer ON vip_class (customer_id, id);

CREATE TABLE vip_benefit (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    benefit TEXT NOT NULL CHECK (benefit <> ''),
    by TEXT NOT NULL CHECK (by <> ''),
    from_on TEXT NOT NULL,
    until_on TEXT CHECK (until_on >= from_on),
    ended_on TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX vip_benefit_customer ON vip_benefit (customer_id, from_on);

CREATE TABLE vip_lift (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
    by TEXT NOT NULL CHECK (by <> ''),
    note TEXT,
    on_day TEXT NOT NULL,
    dropped_on TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX vip_lift_once ON vip_lift (month, customer_id) WHERE dropped_on IS NULL;

CREATE TABLE contact_bond (
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    bond TEXT NOT NULL CHECK (bond <> ''),
    PRIMARY KEY (contact_id, bond)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_bond_is_never_changed BEFORE UPDATE OF bond ON contact_bond
BEGIN
    SELECT RAISE(ABORT, 'what a contact was is never changed');
END;

CREATE TRIGGER contact_bond_is_never_removed BEFORE DELETE ON contact_bond
BEGIN
    SELECT RAISE(ABORT, 'what a contact was is never removed');
END;

CREATE TRIGGER vip_class_is_never_changed BEFORE UPDATE OF vip_class, by, on_day, at ON vip_class
BEGIN
    SELECT RAISE(ABORT, 'a class is never rewritten: a new one is entered');
END;

CREATE TRIGGER vip_class_is_never_removed BEFORE DELETE ON vip_class
BEGIN
    SELECT RAISE(ABORT, 'a class is never removed');
END;

CREATE TRIGGER vip_benefit_is_never_removed BEFORE DELETE ON vip_benefit
BEGIN
    SELECT RAISE(ABORT, 'a benefit is never removed');
END;

CREATE TRIGGER vip_lift_is_never_removed BEFORE DELETE ON vip_lift
BEGIN
    SELECT RAISE(ABORT, 'the list keeps who was on it');
END;
