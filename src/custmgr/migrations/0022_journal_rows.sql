-- What each journal line changed: every row with its old and its new values, so that the journal replays to the tables.
CREATE TABLE journal_row (
    id INTEGER PRIMARY KEY,
    journal_id INTEGER NOT NULL REFERENCES journal (id),
    place TEXT NOT NULL CHECK (place <> ''),
    row_key TEXT NOT NULL CHECK (json_valid(row_key)),
    old TEXT CHECK (old IS NULL OR json_valid(old)),
    new TEXT CHECK (new IS NULL OR json_valid(new)),
    CHECK (old IS NOT NULL OR new IS NOT NULL)
) STRICT;
CREATE INDEX journal_row_line ON journal_row (journal_id);

CREATE TRIGGER journal_row_is_never_changed BEFORE UPDATE ON journal_row
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_row_is_never_removed BEFORE DELETE ON journal_row
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
