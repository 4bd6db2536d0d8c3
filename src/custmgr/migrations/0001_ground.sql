-- What every desk stands on: its settings, counters, journal, policy, and what was imported.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE counter (
    kind TEXT NOT NULL,
    period TEXT NOT NULL,
    last INTEGER NOT NULL CHECK (last >= 0),
    PRIMARY KEY (kind, period)
) STRICT;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    os_user TEXT NOT NULL,
    clerk TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
CREATE INDEX journal_subject ON journal (subject, id);

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE policy_edition (
    id INTEGER PRIMARY KEY,
    in_force_from TEXT NOT NULL,
    name TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX policy_edition_day ON policy_edition (in_force_from, id);

CREATE TABLE policy_area (
    edition_id INTEGER NOT NULL REFERENCES policy_edition (id),
    area TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (edition_id, area)
) STRICT;

CREATE TABLE imported_file (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    rows INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX imported_file_digest ON imported_file (kind, digest);
