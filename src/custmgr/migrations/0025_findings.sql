-- What came to light and is followed up: the finding, everything done with it, the facts entered. Entries only grow.
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    rule TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer (id),
    matter TEXT,
    matter_number TEXT,
    cause TEXT NOT NULL,
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    owner_id INTEGER REFERENCES staff (id),
    found_at TEXT NOT NULL,
    closed_on TEXT,
    entered_at TEXT NOT NULL,
    CHECK ((matter IS NULL) = (matter_number IS NULL))
) STRICT;
CREATE INDEX finding_open ON finding (id) WHERE closed_on IS NULL;
CREATE INDEX finding_customer ON finding (customer_id, id);
CREATE INDEX finding_matter ON finding (matter, matter_number);

CREATE TABLE finding_entry (
    id INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES finding (id),
    act TEXT NOT NULL CHECK (act IN ('open', 'route', 'note', 'close')),
    step TEXT NOT NULL,
    on_day TEXT NOT NULL,
    by TEXT NOT NULL CHECK (by <> ''),
    addressee TEXT,
    text TEXT,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX finding_entry_finding ON finding_entry (finding_id, id);
CREATE UNIQUE INDEX finding_entry_closes_once ON finding_entry (finding_id) WHERE act = 'close';

CREATE TABLE finding_fact (
    entry_id INTEGER NOT NULL REFERENCES finding_entry (id),
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (entry_id, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER finding_is_only_closed BEFORE UPDATE ON finding
WHEN OLD.closed_on IS NOT NULL OR NEW.closed_on IS NULL OR NEW.number <> OLD.number OR NEW.kind <> OLD.kind
    OR NEW.text <> OLD.text OR NEW.found_at <> OLD.found_at OR NEW.customer_id IS NOT OLD.customer_id
BEGIN
    SELECT RAISE(ABORT, 'a finding is closed once and changed in nothing else');
END;

CREATE TRIGGER finding_is_never_removed BEFORE DELETE ON finding
BEGIN
    SELECT RAISE(ABORT, 'findings are never removed');
END;

CREATE TRIGGER finding_entry_is_never_changed BEFORE UPDATE ON finding_entry
BEGIN
    SELECT RAISE(ABORT, 'what was done with a finding is append-only');
END;

CREATE TRIGGER finding_entry_is_never_removed BEFORE DELETE ON finding_entry
BEGIN
    SELECT RAISE(ABORT, 'what was done with a finding is append-only');
END;

CREATE TRIGGER finding_fact_is_never_changed BEFORE UPDATE ON finding_fact
BEGIN
    SELECT RAISE(ABORT, 'the facts of a finding are append-only');
END;

CREATE TRIGGER finding_fact_is_never_removed BEFORE DELETE ON finding_fact
BEGIN
    SELECT RAISE(ABORT, 'the facts of a finding are append-only');
END;
