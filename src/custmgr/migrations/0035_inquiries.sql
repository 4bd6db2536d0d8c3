-- Questions of customers, their points, and everything done about them. Who was asked first is never overwritten.
CREATE TABLE inquiry (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    received_at TEXT NOT NULL,
    owner_id INTEGER NOT NULL REFERENCES staff (id),
    channel TEXT NOT NULL CHECK (channel IN ('mail', 'phone', 'face', 'writing', 'chat', 'other')),
    kind TEXT NOT NULL CHECK (kind IN ('question', 'quote', 'contract', 'contract_change', 'safety', 'complaint')),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    important INTEGER NOT NULL CHECK (important IN (0, 1)),
    market TEXT NOT NULL CHECK (market IN ('key', 'normal', 'other')),
    introduction INTEGER NOT NULL CHECK (introduction IN (0, 1)),
    contact_data INTEGER NOT NULL CHECK (contact_data IN (0, 1)),
    specific INTEGER NOT NULL CHECK (specific IN (0, 1)),
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX inquiry_customer ON inquiry (customer_id, id);
CREATE INDEX inquiry_received ON inquiry (received_at, id);

CREATE TABLE inquiry_point (
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    PRIMARY KEY (inquiry_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE inquiry_step (
    id INTEGER PRIMARY KEY,
    inquiry_id INTEGER NOT NULL REFERENCES inquiry (id),
    step TEXT NOT NULL CHECK (step IN ('passed', 'interim', 'answered', 'forwarded', 'noted', 'round', 'closed')),
    at TEXT NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    to_id INTEGER REFERENCES staff (id),
    text TEXT,
    promised_at TEXT,
    need TEXT,
    proposal TEXT,
    agreed INTEGER CHECK (agreed IN (0, 1)),
    feedback TEXT,
    revision TEXT,
    reason TEXT,
    extra TEXT,
    entered_at TEXT NOT NULL,
    CHECK ((step = 'interim') = (promised_at IS NOT NULL)),
    CHECK ((step = 'round') = (agreed IS NOT NULL)),
    CHECK (step NOT IN ('passed', 'forwarded') OR to_id IS NOT NULL)
) STRICT;
CREATE INDEX inquiry_step_inquiry ON inquiry_step (inquiry_id, id);
CREATE UNIQUE INDEX inquiry_closed_once ON inquiry_step (inquiry_id) WHERE step = 'closed';

CREATE TABLE inquiry_answer (
    step_id INTEGER NOT NULL REFERENCES inquiry_step (id),
    number INTEGER NOT NULL,
    PRIMARY KEY (step_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER inquiry_is_never_changed BEFORE UPDATE ON inquiry
BEGIN
    SELECT RAISE(ABORT, 'a question and who was asked first are never changed');
END;

CREATE TRIGGER inquiry_step_is_never_changed BEFORE UPDATE ON inquiry_step
BEGIN
    SELECT RAISE(ABORT, 'what was done about a question is append-only');
END;
