-- Visit plans: whose, for which period; every version with its lines and its steps. Entries only grow.
CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    period TEXT NOT NULL CHECK (period IN ('week', 'month')),
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL CHECK (last_on > first_on),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    entered_at TEXT NOT NULL,
    UNIQUE (author_id, period, first_on)
) STRICT;

CREATE TABLE plan_version (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    version INTEGER NOT NULL CHECK (version > 0),
    reason TEXT,
    entered_at TEXT NOT NULL,
    UNIQUE (plan_id, version)
) STRICT;

CREATE TABLE plan_step (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    step TEXT NOT NULL CHECK (step IN ('submitted', 'approved', 'returned')),
    by TEXT NOT NULL CHECK (by <> ''),
    on_day TEXT NOT NULL,
    opinion TEXT,
    entered_at TEXT NOT NULL,
    CHECK (step <> 'returned' OR opinion IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX plan_step_once ON plan_step (version_id, step);
CREATE UNIQUE INDEX plan_step_decided_once ON plan_step (version_id) WHERE step <> 'submitted';

CREATE TABLE plan_item (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id)
) STRICT;

CREATE TABLE plan_line (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    item_id INTEGER NOT NULL REFERENCES plan_item (id),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    visitor_id INTEGER NOT NULL REFERENCES staff (id),
    method TEXT NOT NULL CHECK (method <> ''),
    on_day TEXT NOT NULL,
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    note TEXT,
    dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX plan_line_version ON plan_line (version_id, item_id, id);
CREATE INDEX plan_line_customer ON plan_line (customer_id);

CREATE TABLE visit_plan (
    visit_id INTEGER PRIMARY KEY REFERENCES visit (id),
    item_id INTEGER REFERENCES plan_item (id),
    unplanned TEXT,
    CHECK ((item_id IS NULL) <> (unplanned IS NULL))
) STRICT;
CREATE UNIQUE INDEX visit_plan_item ON visit_plan (item_id) WHERE item_id IS NOT NULL;

CREATE TRIGGER plan_step_needs_its_submission BEFORE INSERT ON plan_step
WHEN NEW.step <> 'submitted'
    AND NOT EXISTS (SELECT 1 FROM plan_step s WHERE s.version_id = NEW.version_id AND s.step = 'submitted')
BEGIN
    SELECT RAISE(ABORT, 'a plan is decided on once it is submitted');
END;

CREATE TRIGGER plan_line_stays_in_a_draft BEFORE INSERT ON plan_line
WHEN EXISTS (SELECT 1 FROM plan_step s WHERE s.version_id = NEW.version_id)
BEGIN
    SELECT RAISE(ABORT, 'a plan that is submitted is changed by a new version only');
END;

CREATE TRIGGER plan_is_never_changed BEFORE UPDATE ON plan
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_is_never_removed BEFORE DELETE ON plan
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_version_is_never_changed BEFORE UPDATE ON plan_version
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_version_is_never_removed BEFORE DELETE ON plan_version
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_step_is_never_changed BEFORE UPDATE ON plan_step
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_step_is_never_removed BEFORE DELETE ON plan_step
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_item_is_never_changed BEFORE UPDATE ON plan_item
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_item_is_never_removed BEFORE DELETE ON plan_item
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_line_is_never_changed BEFORE UPDATE ON plan_line
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER plan_line_is_never_removed BEFORE DELETE ON plan_line
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER visit_plan_is_never_changed BEFORE UPDATE ON visit_plan
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;

CREATE TRIGGER visit_plan_is_never_removed BEFORE DELETE ON visit_plan
BEGIN
    SELECT RAISE(ABORT, 'plans are append-only');
END;
