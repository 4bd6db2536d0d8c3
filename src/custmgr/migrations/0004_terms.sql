-- Payment terms: each application of the registration form is a row, the approval completes it.
CREATE TABLE credit_term (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    basic TEXT NOT NULL CHECK (basic <> ''),
    production TEXT NOT NULL CHECK (production <> ''),
    standing TEXT NOT NULL CHECK (standing <> ''),
    term_months INTEGER NOT NULL CHECK (term_months >= 0),
    term_days INTEGER NOT NULL CHECK (term_days >= 0),
    applied_on TEXT NOT NULL,
    applied_by TEXT NOT NULL CHECK (applied_by <> ''),
    approved_on TEXT,
    approved_by TEXT CHECK (approved_by <> applied_by),
    CHECK ((approved_on IS NULL) = (approved_by IS NULL)),
    CHECK (term_months = 0 OR term_days = 0)
) STRICT;
CREATE INDEX credit_term_customer ON credit_term (customer_id, approved_on, id);

CREATE TRIGGER credit_term_stays_as_approved BEFORE UPDATE ON credit_term WHEN OLD.approved_on IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'an approved term is never changed');
END;

CREATE TRIGGER credit_term_is_never_cut BEFORE DELETE ON credit_term
BEGIN
    SELECT RAISE(ABORT, 'an application is never deleted');
END;
