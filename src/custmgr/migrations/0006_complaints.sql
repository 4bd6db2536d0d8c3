-- Complaint cases: the form, its way through the departments, what was stated and decided. Nothing is ever removed.
CREATE TABLE complaint (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    draft_number TEXT UNIQUE,
    month TEXT,
    serial INTEGER CHECK (serial > 0),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    region TEXT NOT NULL CHECK (region IN ('domestic', 'foreign')),
    stage TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    accepted_at TEXT,
    due_on TEXT,
    order_number TEXT,
    product TEXT,
    quantity_milli INTEGER CHECK (quantity_milli > 0),
    shipped_on TEXT,
    defective_milli INTEGER CHECK (defective_milli > 0),
    undetermined INTEGER NOT NULL DEFAULT 0 CHECK (undetermined IN (0, 1)),
    demand TEXT,
    reason TEXT,
    claim_fen INTEGER CHECK (claim_fen >= 0),
    opinion TEXT,
    sample TEXT,
    no_sample TEXT,
    cause_class TEXT CHECK (cause_class IN ('quality', 'human')),
    founded INTEGER CHECK (founded IN (0, 1)),
    responsible TEXT,
    treatment TEXT,
    loss_fen INTEGER CHECK (loss_fen >= 0),
    tracked INTEGER CHECK (tracked IN (0, 1)),
    decision_id INTEGER REFERENCES complaint_decision (id),
    answered_by TEXT,
    answered_on TEXT,
    closed_on TEXT,
    amount_fen INTEGER CHECK (amount_fen >= 0),
    authority TEXT,
    outcome TEXT CHECK (outcome IN ('accepted', 'not_accepted', 'unfounded')),
    CHECK ((accepted_at IS NULL) = (serial IS NULL) AND (serial IS NULL) = (month IS NULL)),
    CHECK ((accepted_at IS NULL) = (due_on IS NULL)),
    CHECK (CASE stage WHEN 'draft' THEN accepted_at IS NULL WHEN 'void' THEN 1 ELSE accepted_at IS NOT NULL END),
    CHECK (defective_milli IS NULL OR quantity_milli IS NULL OR defective_milli <= quantity_milli),
    CHECK (undetermined = 0 OR defective_milli IS NULL),
    CHECK ((stage = 'closed') = (outcome IS NOT NULL)),
    CHECK (stage <> 'closed' OR (decision_id IS NOT NULL AND answered_by IS NOT NULL AND closed_on IS NOT NULL)),
    UNIQUE (month, serial)
) STRICT;
CREATE INDEX complaint_customer ON complaint (customer_id);
CREATE INDEX complaint_closed ON complaint (closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX complaint_running ON complaint (stage) WHERE stage NOT IN ('closed', 'void');

CREATE TABLE complaint_stage (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    stage TEXT NOT NULL,
    department TEXT NOT NULL,
    clock TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    left_at TEXT,
    due_at TEXT NOT NULL,
    hard_due_at TEXT,
    half_day INTEGER NOT NULL CHECK (half_day IN (0, 1)),
    by TEXT,
    by_clerk INTEGER NOT NULL DEFAULT 0 CHECK (by_clerk IN (0, 1)),
    opinion TEXT,
    CHECK (left_at IS NULL OR left_at >= entered_at)
) STRICT;
CREATE INDEX complaint_stage_case ON complaint_stage (complaint_id, id);
CREATE UNIQUE INDEX complaint_stage_present ON complaint_stage (complaint_id) WHERE left_at IS NULL;

CREATE TABLE complaint_fact (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    stage TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT,
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_fact_case ON complaint_fact (complaint_id, id);

CREATE TABLE complaint_decision (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    decided_at TEXT NOT NULL,
    by TEXT NOT NULL,
    role TEXT NOT NULL,
    required TEXT NOT NULL,
    amount_fen INTEGER CHECK (amount_fen >= 0),
    claim_fen INTEGER CHECK (claim_fen >= 0),
    loss_fen INTEGER CHECK (loss_fen >= 0),
    approved INTEGER NOT NULL CHECK (approved IN (0, 1)),
    opinion TEXT,
    edition_id INTEGER NOT NULL REFERENCES policy_edition (id)
) STRICT;
CREATE INDEX complaint_decision_case ON complaint_decision (complaint_id, id);

CREATE TRIGGER complaint_is_never_removed BEFORE DELETE ON complaint
BEGIN
    SELECT RAISE(ABORT, 'a complaint is never removed');
END;

CREATE TRIGGER complaint_is_read_only_when_ended BEFORE UPDATE ON complaint
WHEN OLD.stage IN ('closed', 'void')
BEGIN
    SELECT RAISE(ABORT, 'a closed or void complaint is read-only');
END;

CREATE TRIGGER complaint_keeps_its_number BEFORE UPDATE OF number, month, serial, accepted_at, due_on ON complaint
WHEN OLD.accepted_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'number, acceptance and due day of a complaint never change');
END;

CREATE TRIGGER complaint_stage_is_never_removed BEFORE DELETE ON complaint_stage
BEGIN
    SELECT RAISE(ABORT, 'the way of a complaint is append-only');
END;

CREATE TRIGGER complaint_stage_is_never_changed BEFORE UPDATE ON complaint_stage
WHEN OLD.left_at IS NOT NULL OR NEW.left_at IS NULL OR NEW.entered_at <> OLD.entered_at OR NEW.stage <> OLD.stage
    OR NEW.due_at <> OLD.due_at OR NEW.complaint_id <> OLD.complaint_id OR NEW.department <> OLD.department
BEGIN
    SELECT RAISE(ABORT, 'the way of a complaint is append-only');
END;

CREATE TRIGGER complaint_fact_is_never_changed BEFORE UPDATE ON complaint_fact
BEGIN
    SELECT RAISE(ABORT, 'statements on a complaint form are append-only');
END;

CREATE TRIGGER complaint_fact_is_never_removed BEFORE DELETE ON complaint_fact
BEGIN
    SELECT RAISE(ABORT, 'statements on a complaint form are append-only');
END;

CREATE TRIGGER complaint_decision_is_never_changed BEFORE UPDATE ON complaint_decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are append-only');
END;

CREATE TRIGGER complaint_decision_is_never_removed BEFORE DELETE ON complaint_decision
BEGIN
    SELECT RAISE(ABORT, 'decisions are append-only');
END;
