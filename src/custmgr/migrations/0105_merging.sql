-- Duplicate files made one: the former file whole, where it went, what could not stand beside the other, and why.
CREATE TABLE customer_merged (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL COLLATE NOCASE CHECK (code <> ''),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    uscc TEXT,
    phone_key TEXT,
    into_id INTEGER NOT NULL REFERENCES customer (id),
    file TEXT NOT NULL CHECK (json_valid(file)),
    moved TEXT NOT NULL CHECK (json_valid(moved)),
    set_aside TEXT NOT NULL CHECK (json_valid(set_aside)),
    filled TEXT NOT NULL CHECK (json_valid(filled)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    decided_by TEXT,
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    undone_on TEXT,
    undone_by TEXT,
    undone_reason TEXT CHECK (undone_reason <> ''),
    CHECK ((undone_on IS NULL) = (undone_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX customer_merged_code ON customer_merged (code) WHERE undone_on IS NULL;
CREATE INDEX customer_merged_name ON customer_merged (name_key) WHERE undone_on IS NULL;
CREATE INDEX customer_merged_into ON customer_merged (into_id);

ALTER TABLE customer_change ADD COLUMN former_code TEXT;

-- Everybody by every code and name under which somebody is known.
CREATE VIEW customer_called AS
SELECT id, code, name_key, uscc, phone_key, salesperson_id, kind FROM customer
UNION ALL
SELECT c.id, m.code, m.name_key, m.uscc, m.phone_key, c.salesperson_id, c.kind
FROM customer_merged m JOIN customer c ON c.id = m.into_id WHERE m.undone_on IS NULL;

CREATE TRIGGER customer_merged_stays BEFORE UPDATE OF
    code, name, name_key, file, moved, set_aside, filled, reason, decided_by, on_day, at ON customer_merged
BEGIN
    SELECT RAISE(ABORT, 'what was merged is kept as it was');
END;

CREATE TRIGGER customer_merged_is_never_removed BEFORE DELETE ON customer_merged
BEGIN
    SELECT RAISE(ABORT, 'what was merged is kept as it was');
END;
