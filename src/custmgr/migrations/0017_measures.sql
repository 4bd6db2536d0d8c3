-- Improvement measures: what was proposed, each step it took, each check by quality management. Entries only grow.
CREATE TABLE complaint_measure (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    serial INTEGER NOT NULL CHECK (serial > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    on_day TEXT NOT NULL,
    by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK (due_on >= on_day),
    UNIQUE (complaint_id, serial)
) STRICT;

CREATE TABLE complaint_measure_step (
    id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL REFERENCES complaint_measure (id),
    status TEXT NOT NULL CHECK (status IN ('agreed', 'done', 'effect_confirmed')),
    on_day TEXT NOT NULL,
    by TEXT NOT NULL,
    result TEXT,
    entered_at TEXT NOT NULL,
    CHECK (status <> 'effect_confirmed' OR result IS NOT NULL),
    UNIQUE (measure_id, status)
) STRICT;

CREATE TABLE complaint_measure_check (
    id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL REFERENCES complaint_measure (id),
    on_day TEXT NOT NULL,
    by TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result <> ''),
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_measure_check_measure ON complaint_measure_check (measure_id, id);

CREATE TRIGGER complaint_measure_is_never_changed BEFORE UPDATE ON complaint_measure
BEGIN
    SELECT RAISE(ABORT, 'measures are append-only');
END;

CREATE TRIGGER complaint_measure_is_never_removed BEFORE DELETE ON complaint_measure
BEGIN
    SELECT RAISE(ABORT, 'measures are append-only');
END;

CREATE TRIGGER complaint_measure_step_follows_the_one_before BEFORE INSERT ON complaint_measure_step
WHEN (SELECT count(*) FROM complaint_measure_step s WHERE s.measure_id = NEW.measure_id)
    <> CASE NEW.status WHEN 'agreed' THEN 0 WHEN 'done' THEN 1 ELSE 2 END
BEGIN
    SELECT RAISE(ABORT, 'a measure takes no step without the one before it');
END;

CREATE TRIGGER complaint_measure_step_is_never_changed BEFORE UPDATE ON complaint_measure_step
BEGIN
    SELECT RAISE(ABORT, 'the steps of a measure are append-only');
END;

CREATE TRIGGER complaint_measure_step_is_never_removed BEFORE DELETE ON complaint_measure_step
BEGIN
    SELECT RAISE(ABORT, 'the steps of a measure are append-only');
END;

CREATE TRIGGER complaint_measure_check_is_never_changed BEFORE UPDATE ON complaint_measure_check
BEGIN
    SELECT RAISE(ABORT, 'checks of a measure are append-only');
END;

CREATE TRIGGER complaint_measure_check_is_never_removed BEFORE DELETE ON complaint_measure_check
BEGIN
    SELECT RAISE(ABORT, 'checks of a measure are append-only');
END;
