-- Special days of guests and customers, and what was done about them. An entry is never changed: it is stopped, and
-- entered anew.
CREATE TABLE occasion (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('birthday', 'longevity', 'celebration', 'wedding', 'anniversary')),
    calendar TEXT NOT NULL CHECK (calendar IN ('solar', 'lunar')),
    month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
    day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
    leap INTEGER NOT NULL CHECK (leap IN (0, 1)),
    year INTEGER CHECK (year > 0),
    once INTEGER NOT NULL CHECK (once IN (0, 1)),
    person TEXT,
    phone TEXT,
    company TEXT,
    likings TEXT,
    spending_fen INTEGER CHECK (spending_fen >= 0),
    hotel TEXT,
    place TEXT CHECK (place IN ('room', 'hall')),
    source TEXT CHECK (source IN ('sheet', 'brief')),
    sheet TEXT,
    noted_on TEXT,
    received_at TEXT,
    entered_at TEXT NOT NULL,
    CHECK (calendar = 'lunar' OR leap = 0),
    CHECK (calendar = 'solar' OR day <= 30),
    CHECK (once = 0 OR year IS NOT NULL)
) STRICT;
CREATE INDEX occasion_customer ON occasion (customer_id, id);
CREATE INDEX occasion_noted ON occasion (noted_on, id) WHERE noted_on IS NOT NULL;

CREATE TABLE occasion_step (
    id INTEGER PRIMARY KEY,
    occasion_id INTEGER NOT NULL REFERENCES occasion (id),
    step TEXT NOT NULL CHECK (step IN ('assigned', 'acknowledged', 'stopped')),
    staff_id INTEGER REFERENCES staff (id),
    by TEXT,
    reason TEXT,
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    CHECK ((step = 'assigned') = (staff_id IS NOT NULL)),
    CHECK (step <> 'stopped' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX occasion_step_occasion ON occasion_step (occasion_id, step, id);

CREATE TRIGGER occasion_is_never_changed BEFORE UPDATE ON occasion
BEGIN
    SELECT RAISE(ABORT, 'an occasion is stopped and entered anew, never changed');
END;

CREATE TRIGGER occasion_step_is_never_changed BEFORE UPDATE ON occasion_step
BEGIN
    SELECT RAISE(ABORT, 'what was done about an occasion is append-only');
END;

CREATE TABLE visit_occasion (
    visit_id INTEGER PRIMARY KEY REFERENCES visit (id),
    occasion_id INTEGER NOT NULL REFERENCES occasion (id)
) STRICT;
CREATE INDEX visit_occasion_occasion ON visit_occasion (occasion_id, visit_id);
