-- When a complaint form was printed (without the number of a copy: a working copy), and to whom each copy of the closed
-- form was handed. Rows are only added.
CREATE TABLE complaint_print (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    copy_number INTEGER CHECK (copy_number > 0),
    printed_at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_print_case ON complaint_print (complaint_id, copy_number);

CREATE TABLE complaint_copy (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    copy_number INTEGER NOT NULL CHECK (copy_number > 0),
    department TEXT NOT NULL,
    holder TEXT NOT NULL CHECK (holder <> ''),
    signed_on TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_copy_case ON complaint_copy (complaint_id, copy_number);

CREATE TRIGGER complaint_print_is_never_changed BEFORE UPDATE ON complaint_print
BEGIN
    SELECT RAISE(ABORT, 'what was printed stays on record');
END;

CREATE TRIGGER complaint_print_is_never_removed BEFORE DELETE ON complaint_print
BEGIN
    SELECT RAISE(ABORT, 'what was printed stays on record');
END;

CREATE TRIGGER complaint_copy_is_never_changed BEFORE UPDATE ON complaint_copy
BEGIN
    SELECT RAISE(ABORT, 'who received a copy stays on record');
END;

CREATE TRIGGER complaint_copy_is_never_removed BEFORE DELETE ON complaint_copy
BEGIN
    SELECT RAISE(ABORT, 'who received a copy stays on record');
END;
