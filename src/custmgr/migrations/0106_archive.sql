-- What was destroyed after it was kept long enough: each destruction, and each record in it.
CREATE TABLE destruction (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    on_day TEXT NOT NULL,
    by TEXT NOT NULL CHECK (by <> ''),
    copy_path TEXT NOT NULL CHECK (copy_path <> ''),
    entered_at TEXT NOT NULL
) STRICT;

CREATE TABLE destroyed (
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'recording', 'disc', 'dining_sheet', 'dining_brief', 'occasion')),
    record_id INTEGER NOT NULL,
    destruction_id INTEGER NOT NULL REFERENCES destruction (id),
    number TEXT NOT NULL,
    on_day TEXT NOT NULL,
    protected_until TEXT NOT NULL CHECK (protected_until >= on_day),
    PRIMARY KEY (kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX destroyed_destruction ON destroyed (destruction_id);

CREATE TRIGGER destruction_is_never_changed BEFORE UPDATE ON destruction
BEGIN
    SELECT RAISE(ABORT, 'the list of what was destroyed is append-only');
END;
CREATE TRIGGER destruction_is_never_removed BEFORE DELETE ON destruction
BEGIN
    SELECT RAISE(ABORT, 'the list of what was destroyed is append-only');
END;
CREATE TRIGGER destroyed_is_never_changed BEFORE UPDATE ON destroyed
BEGIN
    SELECT RAISE(ABORT, 'the list of what was destroyed is append-only');
END;
CREATE TRIGGER destroyed_is_never_removed BEFORE DELETE ON destroyed
BEGIN
    SELECT RAISE(ABORT, 'the list of what was destroyed is append-only');
END;
