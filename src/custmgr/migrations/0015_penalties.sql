-- Punishment for a founded complaint: goods sold again, proposal, circulation, approval, fines, deductions, publication.
CREATE TABLE penalty_resale (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    sold_on TEXT NOT NULL,
    quantity_milli INTEGER NOT NULL CHECK (quantity_milli > 0),
    price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
    a_price_fen INTEGER NOT NULL CHECK (a_price_fen > 0),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX penalty_resale_case ON penalty_resale (complaint_id, id);

CREATE TABLE penalty_assessment (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    kind TEXT NOT NULL CHECK (kind IN ('none', 'economic', 'administrative', 'both')),
    loss_fen INTEGER NOT NULL CHECK (loss_fen >= 0),
    burden_fen INTEGER NOT NULL CHECK (burden_fen >= 0),
    spared TEXT NOT NULL CHECK (json_valid(spared)),
    body TEXT NOT NULL CHECK (json_valid(body)),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX penalty_assessment_case ON penalty_assessment (complaint_id, id);

CREATE TABLE penalty_circulation (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    department TEXT NOT NULL,
    by TEXT NOT NULL,
    opinion TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX penalty_circulation_case ON penalty_circulation (complaint_id, id);

CREATE TABLE penalty_approval (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    assessment_id INTEGER NOT NULL REFERENCES penalty_assessment (id),
    track TEXT NOT NULL CHECK (track IN ('economic', 'administrative')),
    loss_fen INTEGER NOT NULL CHECK (loss_fen >= 0),
    by TEXT NOT NULL,
    month TEXT NOT NULL,
    reason TEXT,
    at TEXT NOT NULL,
    UNIQUE (complaint_id, track)
) STRICT;

CREATE TABLE penalty_decision (
    id INTEGER PRIMARY KEY,
    approval_id INTEGER NOT NULL REFERENCES penalty_approval (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
    because_of TEXT,
    unit TEXT,
    burden_fen INTEGER CHECK (burden_fen > 0),
    proposed TEXT NOT NULL,
    act TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times >= 0),
    fine_fen INTEGER NOT NULL CHECK (fine_fen >= 0),
    least_fen INTEGER NOT NULL CHECK (least_fen >= 0),
    CHECK (fine_fen >= least_fen),
    CHECK ((joint = 1) = (because_of IS NOT NULL)),
    UNIQUE (approval_id, staff_id, joint)
) STRICT;

CREATE TABLE penalty_entry (
    id INTEGER PRIMARY KEY,
    approval_id INTEGER NOT NULL REFERENCES penalty_approval (id),
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    track TEXT NOT NULL CHECK (track IN ('economic', 'administrative')),
    unit TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    loss_fen INTEGER NOT NULL CHECK (loss_fen >= 0),
    adjusts INTEGER NOT NULL CHECK (adjusts IN (0, 1)),
    month TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (adjusts = 1 OR amount_fen > 0)
) STRICT;
CREATE INDEX penalty_entry_person ON penalty_entry (staff_id, complaint_id, track);
CREATE INDEX penalty_entry_case ON penalty_entry (complaint_id, id);

CREATE TABLE penalty_deduction (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    track TEXT NOT NULL CHECK (track IN ('economic', 'administrative')),
    month TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    bonus_fen INTEGER NOT NULL CHECK (bonus_fen >= 0),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX penalty_deduction_person ON penalty_deduction (staff_id, complaint_id, track);
CREATE INDEX penalty_deduction_month ON penalty_deduction (month);

CREATE TABLE penalty_announcement (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    step TEXT NOT NULL CHECK (step IN ('sent', 'published')),
    on_day TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (complaint_id, step)
) STRICT;

CREATE TRIGGER penalty_resale_is_never_changed BEFORE UPDATE ON penalty_resale
BEGIN
    SELECT RAISE(ABORT, 'sales of returned goods are append-only');
END;

CREATE TRIGGER penalty_resale_is_never_removed BEFORE DELETE ON penalty_resale
BEGIN
    SELECT RAISE(ABORT, 'sales of returned goods are append-only');
END;

CREATE TRIGGER penalty_assessment_is_never_changed BEFORE UPDATE ON penalty_assessment
BEGIN
    SELECT RAISE(ABORT, 'proposals for punishment are append-only');
END;

CREATE TRIGGER penalty_assessment_is_never_removed BEFORE DELETE ON penalty_assessment
BEGIN
    SELECT RAISE(ABORT, 'proposals for punishment are append-only');
END;

CREATE TRIGGER penalty_circulation_is_never_changed BEFORE UPDATE ON penalty_circulation
BEGIN
    SELECT RAISE(ABORT, 'the circulation of a proposal is append-only');
END;

CREATE TRIGGER penalty_circulation_is_never_removed BEFORE DELETE ON penalty_circulation
BEGIN
    SELECT RAISE(ABORT, 'the circulation of a proposal is append-only');
END;

CREATE TRIGGER penalty_approval_is_never_changed BEFORE UPDATE ON penalty_approval
BEGIN
    SELECT RAISE(ABORT, 'approvals of punishment are append-only');
END;

CREATE TRIGGER penalty_approval_is_never_removed BEFORE DELETE ON penalty_approval
BEGIN
    SELECT RAISE(ABORT, 'approvals of punishment are append-only');
END;

CREATE TRIGGER penalty_decision_is_never_changed BEFORE UPDATE ON penalty_decision
BEGIN
    SELECT RAISE(ABORT, 'decided punishments are append-only');
END;

CREATE TRIGGER penalty_decision_is_never_removed BEFORE DELETE ON penalty_decision
BEGIN
    SELECT RAISE(ABORT, 'decided punishments are append-only');
END;

CREATE TRIGGER penalty_entry_is_never_changed BEFORE UPDATE ON penalty_entry
BEGIN
    SELECT RAISE(ABORT, 'fines are append-only');
END;

CREATE TRIGGER penalty_entry_is_never_removed BEFORE DELETE ON penalty_entry
BEGIN
    SELECT RAISE(ABORT, 'fines are append-only');
END;

CREATE TRIGGER penalty_deduction_is_never_changed BEFORE UPDATE ON penalty_deduction
BEGIN
    SELECT RAISE(ABORT, 'deductions are append-only');
END;

CREATE TRIGGER penalty_deduction_is_never_removed BEFORE DELETE ON penalty_deduction
BEGIN
    SELECT RAISE(ABORT, 'deductions are append-only');
END;

CREATE TRIGGER penalty_announcement_is_never_changed BEFORE UPDATE ON penalty_announcement
BEGIN
    SELECT RAISE(ABORT, 'announcements are append-only');
END;

CREATE TRIGGER penalty_announcement_is_never_removed BEFORE DELETE ON penalty_announcement
BEGIN
    SELECT RAISE(ABORT, 'announcements are append-only');
END;
