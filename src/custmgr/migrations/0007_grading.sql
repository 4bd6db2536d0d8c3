-- How each customer was graded, quarter by quarter: every grading is a record of its own, and none is ever lost.
CREATE TABLE grading (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
    score TEXT NOT NULL,
    group_score TEXT,
    items TEXT NOT NULL CHECK (json_valid(items)),
    grade TEXT CHECK (grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
    treatment TEXT CHECK (treatment IN ('core', 'important', 'normal', 'watch', 'phase_out', 'no_credit')),
    coefficient TEXT,
    sales_fen INTEGER NOT NULL,
    due_fen INTEGER NOT NULL CHECK (due_fen >= 0),
    on_time_fen INTEGER NOT NULL CHECK (on_time_fen >= 0),
    rate TEXT,
    rate_quarter TEXT CHECK (rate_quarter <= quarter),
    rate_source TEXT CHECK (rate_source IN ('payments', 'last_known', 'entered')),
    limit_fen INTEGER CHECK (limit_fen >= 0),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'too_new')),
    flags TEXT NOT NULL CHECK (json_valid(flags)),
    reason TEXT,
    edition_id INTEGER REFERENCES policy_edition (id),
    entered_at TEXT NOT NULL,
    approved_on TEXT,
    approved_by TEXT,
    CHECK ((grade IS NULL) = (state = 'too_new')),
    CHECK ((grade IS NULL) = (coefficient IS NULL) AND (grade IS NULL) = (treatment IS NULL)),
    CHECK ((state = 'approved') = (approved_on IS NOT NULL) AND (approved_on IS NULL) = (approved_by IS NULL)),
    CHECK ((rate IS NULL) = (rate_source IS NULL) AND (rate IS NULL) = (rate_quarter IS NULL)),
    CHECK (reason IS NOT NULL OR (group_score IS NULL AND rate_source IS NOT 'entered'))
) STRICT;
CREATE INDEX grading_quarter ON grading (quarter, customer_id, id);
CREATE INDEX grading_in_force ON grading (customer_id, quarter, id) WHERE state = 'approved';
CREATE INDEX grading_entered_rate ON grading (customer_id, quarter, id) WHERE rate_source = 'entered';

CREATE TRIGGER grading_is_never_cut BEFORE DELETE ON grading
BEGIN
    SELECT RAISE(ABORT, 'a grading is never removed');
END;

CREATE TRIGGER grading_is_only_approved BEFORE UPDATE ON grading
WHEN OLD.state <> 'proposed' OR NEW.state <> 'approved'
BEGIN
    SELECT RAISE(ABORT, 'a grading changes only by its approval');
END;

CREATE TRIGGER grading_figures_stay BEFORE UPDATE OF
    id, customer_id, quarter, score, group_score, items, grade, treatment, coefficient, sales_fen, due_fen,
    on_time_fen, rate, rate_quarter, rate_source, limit_fen, flags, reason, edition_id, entered_at ON grading
BEGIN
    SELECT RAISE(ABORT, 'the figures of a grading never change');
END;
