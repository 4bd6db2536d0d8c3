-- What customers confirmed of their statements of account, with both balances as they were then.
CREATE TABLE statement_confirmation (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    ours_fen INTEGER NOT NULL,
    theirs_fen INTEGER NOT NULL,
    note TEXT CHECK (note <> ''),
    signed_by TEXT NOT NULL CHECK (signed_by <> ''),
    on_day TEXT NOT NULL,
    CHECK (first_on <= last_on AND last_on <= on_day),
    CHECK (ours_fen = theirs_fen OR note IS NOT NULL)
) STRICT;
CREATE INDEX statement_confirmation_customer ON statement_confirmation (customer_id, last_on, id);

CREATE TRIGGER statement_confirmation_is_never_changed BEFORE UPDATE ON statement_confirmation
BEGIN
    SELECT RAISE(ABORT, 'a confirmation is never changed');
END;

CREATE TRIGGER statement_confirmation_is_never_cut BEFORE DELETE ON statement_confirmation
BEGIN
    SELECT RAISE(ABORT, 'a confirmation is never deleted');
END;
