-- Who asked for customer data, who consented, what was handed out, which copies came back. Nothing is ever removed.
CREATE TABLE access_request (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    requester_id INTEGER NOT NULL REFERENCES staff (id),
    project TEXT,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    medium TEXT NOT NULL CHECK (medium IN ('electronic', 'paper')),
    material TEXT NOT NULL CHECK (material IN ('customers', 'visits')),
    regulator INTEGER NOT NULL CHECK (regulator IN (0, 1)),
    until_on TEXT,
    chain TEXT NOT NULL CHECK (json_valid(chain)),
    on_day TEXT NOT NULL,
    closed_on TEXT,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE access_consent (
    id INTEGER PRIMARY KEY,
    request_id INTEGER NOT NULL REFERENCES access_request (id),
    role TEXT NOT NULL CHECK (role <> ''),
    by TEXT NOT NULL CHECK (by <> ''),
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    opinion TEXT,
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (request_id, role)
) STRICT;

CREATE TABLE access_release (
    id INTEGER PRIMARY KEY,
    request_id INTEGER REFERENCES access_request (id),
    given_to TEXT NOT NULL CHECK (given_to <> ''),
    handler TEXT NOT NULL CHECK (handler <> ''),
    medium TEXT NOT NULL CHECK (medium IN ('electronic', 'paper')),
    rows INTEGER NOT NULL CHECK (rows >= 0),
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    path TEXT,
    sha256 TEXT CHECK (length(sha256) = 64),
    protection TEXT,
    filing TEXT,
    at TEXT NOT NULL,
    CHECK (medium = 'paper' OR path IS NULL OR sha256 IS NOT NULL)
) STRICT;
CREATE INDEX access_release_request ON access_release (request_id);

CREATE TABLE access_copy (
    release_id INTEGER NOT NULL REFERENCES access_release (id),
    copy_number INTEGER NOT NULL CHECK (copy_number > 0),
    holder TEXT NOT NULL CHECK (holder <> ''),
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    returned_on TEXT CHECK (returned_on >= issued_on),
    PRIMARY KEY (release_id, copy_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE access_pledge (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    on_day TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX access_pledge_staff ON access_pledge (staff_id);

CREATE TABLE access_appointee (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    by TEXT NOT NULL CHECK (by <> ''),
    from_on TEXT NOT NULL,
    until_on TEXT CHECK (until_on >= from_on),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX access_appointee_staff ON access_appointee (staff_id);

CREATE TRIGGER access_request_is_never_rewritten BEFORE UPDATE OF
    number, requester_id, project, own, purpose, medium, material, regulator, until_on, chain, on_day, at
    ON access_request
BEGIN
    SELECT RAISE(ABORT, 'a request is never rewritten');
END;

CREATE TRIGGER access_request_is_never_removed BEFORE DELETE ON access_request
BEGIN
    SELECT RAISE(ABORT, 'a request is never removed');
END;

CREATE TRIGGER access_consent_is_never_changed BEFORE UPDATE ON access_consent
BEGIN
    SELECT RAISE(ABORT, 'a consent is append-only');
END;

CREATE TRIGGER access_consent_is_never_removed BEFORE DELETE ON access_consent
BEGIN
    SELECT RAISE(ABORT, 'a consent is append-only');
END;

CREATE TRIGGER access_release_is_never_changed BEFORE UPDATE ON access_release
BEGIN
    SELECT RAISE(ABORT, 'the release log is append-only');
END;

CREATE TRIGGER access_release_is_never_removed BEFORE DELETE ON access_release
BEGIN
    SELECT RAISE(ABORT, 'the release log is append-only');
END;

CREATE TRIGGER access_copy_is_never_removed BEFORE DELETE ON access_copy
BEGIN
    SELECT RAISE(ABORT, 'a copy is never removed');
END;

CREATE TRIGGER access_pledge_is_never_changed BEFORE UPDATE ON access_pledge
BEGIN
    SELECT RAISE(ABORT, 'a pledge is append-only');
END;

CREATE TRIGGER access_pledge_is_never_removed BEFORE DELETE ON access_pledge
BEGIN
    SELECT RAISE(ABORT, 'a pledge is append-only');
END;

CREATE TRIGGER access_appointee_is_never_removed BEFORE DELETE ON access_appointee
BEGIN
    SELECT RAISE(ABORT, 'an appointment is never removed');
END;
