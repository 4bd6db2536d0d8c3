-- What owners of property bought: the unit beside its purchase, which it names by number; a correction is a new entry.
CREATE TABLE owned_unit (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    purchase_number TEXT NOT NULL CHECK (purchase_number <> ''),
    unit TEXT NOT NULL CHECK (trim(unit) <> ''),
    discount TEXT,
    address TEXT,
    project TEXT,
    subscribed_on TEXT,
    signed_on TEXT CHECK (signed_on IS NULL OR subscribed_on IS NULL OR signed_on >= subscribed_on),
    late INTEGER NOT NULL CHECK (late IN (0, 1)),
    entered_on TEXT NOT NULL
) STRICT;
CREATE INDEX owned_unit_purchase ON owned_unit (purchase_number, id);
CREATE INDEX owned_unit_customer ON owned_unit (customer_id, id);

CREATE TRIGGER owned_unit_is_never_changed BEFORE UPDATE ON owned_unit
BEGIN
    SELECT RAISE(ABORT, 'a unit is corrected by a new entry');
END;
