-- Spot checks of visits: who checked, the four answers, the finding they led to.
CREATE TABLE visit_check (
    id INTEGER PRIMARY KEY,
    visit_id INTEGER NOT NULL REFERENCES visit (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    planned INTEGER NOT NULL CHECK (planned IN (0, 1)),
    in_time INTEGER NOT NULL CHECK (in_time IN (0, 1)),
    truthful INTEGER NOT NULL CHECK (truthful IN (0, 1)),
    traces INTEGER NOT NULL CHECK (traces IN (0, 1)),
    note TEXT,
    finding TEXT,
    entered_at TEXT NOT NULL,
    UNIQUE (visit_id, staff_id)
) STRICT;
CREATE INDEX visit_check_day ON visit_check (on_day);

CREATE TRIGGER visit_check_is_never_changed BEFORE UPDATE ON visit_check
BEGIN
    SELECT RAISE(ABORT, 'the checks of visits are append-only');
END;
CREATE TRIGGER visit_check_is_never_removed BEFORE DELETE ON visit_check
BEGIN
    SELECT RAISE(ABORT, 'the checks of visits are append-only');
END;
