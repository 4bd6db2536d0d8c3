-- What a complaint cost, who answers for it, who confirmed or disputed that; every row is only added.
ALTER TABLE complaint ADD COLUMN parent_id INTEGER REFERENCES complaint (id);
ALTER TABLE complaint ADD COLUMN penalty TEXT CHECK (penalty IN ('none', 'economic', 'administrative', 'both'));
CREATE UNIQUE INDEX complaint_parent ON complaint (parent_id) WHERE parent_id IS NOT NULL AND stage <> 'void';

CREATE TABLE complaint_loss (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    kind TEXT NOT NULL CHECK (kind IN ('claim', 'allowance', 'return', 'replacement', 'rework')),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    quantity_milli INTEGER CHECK (quantity_milli >= 0),
    price_fen INTEGER CHECK (price_fen >= 0),
    rate_millionths INTEGER CHECK (rate_millionths BETWEEN 0 AND 1000000),
    work_fen INTEGER CHECK (work_fen >= 0),
    transport_fen INTEGER CHECK (transport_fen >= 0),
    waste_fen INTEGER CHECK (waste_fen >= 0),
    estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
    stage TEXT NOT NULL,
    reason TEXT,
    entered_at TEXT NOT NULL,
    by TEXT NOT NULL,
    CHECK ((kind IN ('return', 'replacement')) = (quantity_milli IS NOT NULL AND price_fen IS NOT NULL)),
    CHECK ((kind = 'return') = (rate_millionths IS NOT NULL)),
    CHECK ((kind = 'rework') = (work_fen IS NOT NULL AND transport_fen IS NOT NULL AND waste_fen IS NOT NULL)),
    CHECK (kind <> 'rework' OR amount_fen = work_fen + transport_fen + waste_fen),
    CHECK (estimated = 0 OR kind = 'return')
) STRICT;
CREATE INDEX complaint_loss_case ON complaint_loss (complaint_id, id);
ALTER TABLE complaint_decision ADD COLUMN last_loss_id INTEGER REFERENCES complaint_loss (id);
ALTER TABLE complaint_decision ADD COLUMN outcome TEXT
    CHECK (outcome IN ('approved', 'approved_changed', 'returned', 'unfounded'));

CREATE TABLE complaint_dissent (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    department TEXT NOT NULL,
    by TEXT NOT NULL,
    customer INTEGER NOT NULL CHECK (customer IN (0, 1)),
    text TEXT NOT NULL CHECK (text <> ''),
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_dissent_case ON complaint_dissent (complaint_id, id);

CREATE TABLE complaint_dissent_result (
    dissent_id INTEGER PRIMARY KEY REFERENCES complaint_dissent (id),
    decided_at TEXT NOT NULL,
    by TEXT NOT NULL,
    role TEXT NOT NULL,
    upheld INTEGER NOT NULL CHECK (upheld IN (0, 1)),
    text TEXT,
    decision_id INTEGER REFERENCES complaint_decision (id),
    CHECK ((upheld = 1) = (decision_id IS NOT NULL))
) STRICT;

CREATE TABLE complaint_share (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    party TEXT NOT NULL CHECK (party IN ('unit', 'person', 'third_party', 'company')),
    unit TEXT NOT NULL CHECK (unit <> ''),
    department TEXT,
    ratio_millionths INTEGER NOT NULL CHECK (ratio_millionths BETWEEN 0 AND 1000000),
    item INTEGER CHECK (item BETWEEN 1 AND 15),
    item_text TEXT,
    reason TEXT,
    stage TEXT NOT NULL,
    dissent_id INTEGER REFERENCES complaint_dissent (id),
    entered_at TEXT NOT NULL,
    by TEXT NOT NULL,
    CHECK (item IS NULL OR item <> 15 OR item_text IS NOT NULL)
) STRICT;
CREATE INDEX complaint_share_case ON complaint_share (complaint_id, id);

CREATE TABLE complaint_share_person (
    id INTEGER PRIMARY KEY,
    share_id INTEGER NOT NULL REFERENCES complaint_share (id),
    name TEXT NOT NULL CHECK (name <> ''),
    UNIQUE (share_id, name)
) STRICT;

CREATE TABLE complaint_confirmation (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    department TEXT NOT NULL,
    by TEXT NOT NULL,
    opinion TEXT,
    confirmed_at TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_confirmation_case ON complaint_confirmation (complaint_id, id);

CREATE TRIGGER complaint_keeps_its_parent BEFORE UPDATE OF parent_id ON complaint
WHEN OLD.parent_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a refiled complaint keeps its old form');
END;

CREATE TRIGGER complaint_loss_is_never_changed BEFORE UPDATE ON complaint_loss
BEGIN
    SELECT RAISE(ABORT, 'loss lines are append-only');
END;

CREATE TRIGGER complaint_loss_is_never_removed BEFORE DELETE ON complaint_loss
BEGIN
    SELECT RAISE(ABORT, 'loss lines are append-only');
END;

CREATE TRIGGER complaint_dissent_is_never_changed BEFORE UPDATE ON complaint_dissent
BEGIN
    SELECT RAISE(ABORT, 'memoranda are append-only');
END;

CREATE TRIGGER complaint_dissent_is_never_removed BEFORE DELETE ON complaint_dissent
BEGIN
    SELECT RAISE(ABORT, 'memoranda are append-only');
END;

CREATE TRIGGER complaint_dissent_result_is_never_changed BEFORE UPDATE ON complaint_dissent_result
BEGIN
    SELECT RAISE(ABORT, 'the result of a memorandum is append-only');
END;

CREATE TRIGGER complaint_dissent_result_is_never_removed BEFORE DELETE ON complaint_dissent_result
BEGIN
    SELECT RAISE(ABORT, 'the result of a memorandum is append-only');
END;

CREATE TRIGGER complaint_share_is_never_changed BEFORE UPDATE ON complaint_share
BEGIN
    SELECT RAISE(ABORT, 'the attribution is append-only');
END;

CREATE TRIGGER complaint_share_is_never_removed BEFORE DELETE ON complaint_share
BEGIN
    SELECT RAISE(ABORT, 'the attribution is append-only');
END;

CREATE TRIGGER complaint_share_person_is_never_changed BEFORE UPDATE ON complaint_share_person
BEGIN
    SELECT RAISE(ABORT, 'the attribution is append-only');
END;

CREATE TRIGGER complaint_share_person_is_never_removed BEFORE DELETE ON complaint_share_person
BEGIN
    SELECT RAISE(ABORT, 'the attribution is append-only');
END;

CREATE TRIGGER complaint_confirmation_is_never_changed BEFORE UPDATE ON complaint_confirmation
BEGIN
    SELECT RAISE(ABORT, 'confirmations are append-only');
END;

CREATE TRIGGER complaint_confirmation_is_never_removed BEFORE DELETE ON complaint_confirmation
BEGIN
    SELECT RAISE(ABORT, 'confirmations are append-only');
END;
