-- What the general manager decided about the rest of a fine of somebody who left: waived, paid otherwise, still owed.
CREATE TABLE penalty_word (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    track TEXT NOT NULL CHECK (track IN ('economic', 'administrative')),
    rest TEXT NOT NULL CHECK (rest IN ('waived', 'paid', 'kept')),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX penalty_word_person ON penalty_word (staff_id, complaint_id, track);

CREATE TRIGGER penalty_word_is_never_changed BEFORE UPDATE ON penalty_word
BEGIN
    SELECT RAISE(ABORT, 'words on leavers are append-only');
END;

CREATE TRIGGER penalty_word_is_never_removed BEFORE DELETE ON penalty_word
BEGIN
    SELECT RAISE(ABORT, 'words on leavers are append-only');
END;
