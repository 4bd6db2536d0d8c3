-- Calls to customers: every attempt, who was given up as unreachable, and the recordings with their discs.
CREATE TABLE disc (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (number <> ''),
    place TEXT NOT NULL CHECK (place <> ''),
    burnt_on TEXT NOT NULL,
    destroyed_on TEXT,
    entered_at TEXT NOT NULL
) STRICT;

CREATE TABLE recording (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (label <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    path TEXT,
    sha256 TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
    disc_id INTEGER REFERENCES disc (id),
    destroyed_on TEXT,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX recording_customer ON recording (customer_id, on_day);
CREATE INDEX recording_unburnt ON recording (on_day) WHERE disc_id IS NULL;
CREATE INDEX recording_sound ON recording (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE visit_attempt (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    at TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day = substr(at, 1, 10)),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    medium TEXT NOT NULL CHECK (medium IN ('phone', 'sms', 'email')),
    line TEXT CHECK (line IN ('400', 'other')),
    line_reason TEXT CHECK (line_reason IN ('line_fault', 'recorder_fault', 'not_answered')),
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    answer TEXT NOT NULL CHECK (answer IN (
        'reached', 'no_answer', 'busy', 'switched_off', 'wrong_number', 'declined', 'unasked', 'other')),
    reason TEXT,
    window TEXT NOT NULL CHECK (window IN ('morning', 'afternoon', 'other')),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    recording_id INTEGER REFERENCES recording (id),
    entered_at TEXT NOT NULL,
    CHECK ((medium = 'phone') = (line IS NOT NULL)),
    CHECK (line <> 'other' OR line_reason IS NOT NULL)
) STRICT;
CREATE INDEX visit_attempt_customer ON visit_attempt (customer_id, kind, at);

CREATE TABLE visit_unreachable (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    attempts INTEGER NOT NULL CHECK (attempts > 0),
    note TEXT,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX visit_unreachable_customer ON visit_unreachable (customer_id, kind, on_day);
