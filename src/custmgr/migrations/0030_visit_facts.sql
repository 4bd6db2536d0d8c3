-- What some papers ask for beside the record itself, by name: entered with the visit and never changed.
CREATE TABLE visit_fact (
    visit_id INTEGER NOT NULL REFERENCES visit (id),
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (visit_id, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER visit_fact_is_never_changed BEFORE UPDATE ON visit_fact
BEGIN
    SELECT RAISE(ABORT, 'the facts of a visit are append-only');
END;

CREATE TRIGGER visit_fact_is_never_removed BEFORE DELETE ON visit_fact
BEGIN
    SELECT RAISE(ABORT, 'the facts of a visit are append-only');
END;
