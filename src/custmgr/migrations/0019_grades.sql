-- Who of the review group took part in a grading, the signatures under a quarter's summary table, and the classes of
-- customers beside the grade: flags and importance.
ALTER TABLE grading ADD COLUMN members TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(members));

CREATE TRIGGER grading_members_stay BEFORE UPDATE OF members ON grading
BEGIN
    SELECT RAISE(ABORT, 'the figures of a grading never change');
END;

CREATE TABLE grading_signature (
    id INTEGER PRIMARY KEY,
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
    last_entry INTEGER NOT NULL REFERENCES grading (id),
    step TEXT NOT NULL CHECK (step IN ('prepared', 'rechecked', 'reviewed', 'approved')),
    person TEXT NOT NULL CHECK (person <> ''),
    on_day TEXT NOT NULL,
    members TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(members)),
    CHECK (step = 'reviewed' OR members = '[]'),
    UNIQUE (quarter, last_entry, step)
) STRICT;

CREATE TRIGGER grading_signature_is_never_changed BEFORE UPDATE ON grading_signature
BEGIN
    SELECT RAISE(ABORT, 'a signature is never changed');
END;

CREATE TRIGGER grading_signature_is_never_removed BEFORE DELETE ON grading_signature
BEGIN
    SELECT RAISE(ABORT, 'a signature is never removed');
END;

CREATE TABLE importance_flag (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    flag TEXT NOT NULL CHECK (flag IN (
        'villa', 'villa_class', 'villa_intent', 'owner', 'brings_buyers', 'industry_influence_major',
        'company_influence', 'gov_official', 'intent', 'event'
    )),
    holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
    on_day TEXT NOT NULL,
    entered_by TEXT NOT NULL CHECK (entered_by <> ''),
    CHECK (flag <> 'event' OR holds = 1)
) STRICT;
CREATE INDEX importance_flag_customer ON importance_flag (customer_id, flag, id);

CREATE TRIGGER importance_flag_is_never_changed BEFORE UPDATE ON importance_flag
BEGIN
    SELECT RAISE(ABORT, 'what is known of a customer is corrected by a new entry');
END;

CREATE TRIGGER importance_flag_is_never_removed BEFORE DELETE ON importance_flag
BEGIN
    SELECT RAISE(ABORT, 'what is known of a customer is corrected by a new entry');
END;

CREATE TABLE importance (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D', 'E')),
    route TEXT NOT NULL CHECK (substr(route, 1, 1) = grade),
    total_fen INTEGER NOT NULL,
    flags TEXT NOT NULL CHECK (json_valid(flags)),
    edition_id INTEGER REFERENCES policy_edition (id),
    on_day TEXT NOT NULL
) STRICT;
CREATE INDEX importance_customer ON importance (customer_id, id);

CREATE TRIGGER importance_is_never_changed BEFORE UPDATE ON importance
BEGIN
    SELECT RAISE(ABORT, 'an importance is never changed');
END;

CREATE TRIGGER importance_is_never_removed BEFORE DELETE ON importance
BEGIN
    SELECT RAISE(ABORT, 'an importance is never removed');
END;
