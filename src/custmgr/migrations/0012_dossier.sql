-- What is kept beside a complaint form: emergency visits, reports to the general manager, notes, negotiations; what is
-- no complaint; who was reminded, and who was asked why a stage was late. Nothing is ever removed.
CREATE TABLE complaint_visit (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    told TEXT NOT NULL,
    told_on TEXT NOT NULL,
    on_day TEXT NOT NULL,
    result TEXT NOT NULL,
    designated_by TEXT,
    designated_on TEXT,
    entered_at TEXT NOT NULL,
    by TEXT NOT NULL,
    CHECK (told_on <= on_day),
    CHECK ((designated_by IS NULL) = (designated_on IS NULL)),
    CHECK (designated_on IS NULL OR designated_on <= on_day)
) STRICT;
CREATE INDEX complaint_visit_case ON complaint_visit (complaint_id, id);

CREATE TABLE complaint_visitor (
    visit_id INTEGER NOT NULL REFERENCES complaint_visit (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    PRIMARY KEY (visit_id, staff_id)
) STRICT;

CREATE TABLE complaint_report (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    visit_id INTEGER UNIQUE REFERENCES complaint_visit (id),
    investigated_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    filed_on TEXT NOT NULL,
    author TEXT NOT NULL,
    abnormality TEXT NOT NULL,
    handling TEXT NOT NULL,
    instruction TEXT,
    instructed_by TEXT,
    instructed_on TEXT,
    entered_at TEXT NOT NULL,
    CHECK (filed_on >= investigated_on AND due_on >= investigated_on),
    CHECK ((instruction IS NULL) = (instructed_by IS NULL) AND (instruction IS NULL) = (instructed_on IS NULL)),
    CHECK (instructed_on IS NULL OR instructed_on >= filed_on)
) STRICT;
CREATE INDEX complaint_report_case ON complaint_report (complaint_id, id);

CREATE TABLE complaint_note (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    kind TEXT NOT NULL CHECK (kind IN ('note', 'meeting')),
    on_day TEXT NOT NULL,
    text TEXT NOT NULL,
    department TEXT,
    place TEXT,
    participants TEXT,
    entered_at TEXT NOT NULL,
    by TEXT NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_on TEXT,
    CHECK ((kind = 'meeting') = (place IS NOT NULL) AND (place IS NULL) = (participants IS NULL)),
    CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_on IS NULL)),
    CHECK (answer IS NULL OR department IS NOT NULL)
) STRICT;
CREATE INDEX complaint_note_case ON complaint_note (complaint_id, id);
CREATE INDEX complaint_note_open ON complaint_note (department) WHERE department IS NOT NULL AND answer IS NULL;

CREATE TABLE complaint_negotiation (
    id INTEGER PRIMARY KEY,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    on_day TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('onsite', 'phone', 'letter', 'email', 'fax', 'wechat', 'other')),
    position TEXT NOT NULL,
    promised_fen INTEGER CHECK (promised_fen >= 0),
    entered_at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_negotiation_case ON complaint_negotiation (complaint_id, id);

CREATE TABLE anomaly (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    product TEXT NOT NULL,
    abnormality TEXT NOT NULL,
    department TEXT NOT NULL,
    handler TEXT,
    on_day TEXT NOT NULL,
    measure TEXT,
    done_by TEXT,
    done_on TEXT,
    complaint_id INTEGER UNIQUE REFERENCES complaint (id),
    converted_on TEXT,
    loss_fen INTEGER CHECK (loss_fen > 0),
    entered_at TEXT NOT NULL,
    by TEXT NOT NULL,
    CHECK ((measure IS NULL) = (done_on IS NULL) AND (measure IS NULL) = (done_by IS NULL)),
    CHECK (done_on IS NULL OR done_on >= on_day),
    CHECK ((complaint_id IS NULL) = (converted_on IS NULL)),
    CHECK (loss_fen IS NULL OR complaint_id IS NOT NULL)
) STRICT;
CREATE INDEX anomaly_customer ON anomaly (customer_id);

CREATE TABLE complaint_reminder (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    stage TEXT NOT NULL,
    department TEXT NOT NULL,
    on_day TEXT NOT NULL,
    due_on TEXT NOT NULL,
    days_late INTEGER NOT NULL CHECK (days_late > 0),
    copy_to TEXT,
    entered_at TEXT NOT NULL,
    UNIQUE (complaint_id, stage, on_day)
) STRICT;

CREATE TABLE complaint_inquiry (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    complaint_id INTEGER NOT NULL REFERENCES complaint (id),
    stage TEXT NOT NULL,
    department TEXT NOT NULL,
    on_day TEXT NOT NULL,
    days_late INTEGER NOT NULL CHECK (days_late > 0),
    question TEXT,
    answer TEXT,
    answered_by TEXT,
    answered_on TEXT,
    entered_at TEXT NOT NULL,
    UNIQUE (complaint_id, stage),
    CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_on IS NULL)),
    CHECK (answered_on IS NULL OR answered_on >= on_day)
) STRICT;

CREATE TABLE complaint_old_books (
    complaint_id INTEGER PRIMARY KEY REFERENCES complaint (id),
    file TEXT NOT NULL,
    line INTEGER NOT NULL CHECK (line > 0),
    stage TEXT,
    decided_by TEXT,
    remark TEXT,
    imported_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER complaint_visit_is_never_changed BEFORE UPDATE ON complaint_visit
BEGIN
    SELECT RAISE(ABORT, 'the record of a visit is append-only');
END;

CREATE TRIGGER complaint_visit_is_never_removed BEFORE DELETE ON complaint_visit
BEGIN
    SELECT RAISE(ABORT, 'the record of a visit is append-only');
END;

CREATE TRIGGER complaint_visitor_is_never_removed BEFORE DELETE ON complaint_visitor
BEGIN
    SELECT RAISE(ABORT, 'the record of a visit is append-only');
END;

CREATE TRIGGER complaint_report_is_instructed_once BEFORE UPDATE ON complaint_report
WHEN OLD.instruction IS NOT NULL OR NEW.instruction IS NULL OR NEW.complaint_id <> OLD.complaint_id
    OR NEW.author <> OLD.author OR NEW.investigated_on <> OLD.investigated_on OR NEW.due_on <> OLD.due_on
    OR NEW.filed_on <> OLD.filed_on OR NEW.abnormality <> OLD.abnormality OR NEW.handling <> OLD.handling
BEGIN
    SELECT RAISE(ABORT, 'a report to the general manager never changes; it is instructed once');
END;

CREATE TRIGGER complaint_report_is_never_removed BEFORE DELETE ON complaint_report
BEGIN
    SELECT RAISE(ABORT, 'a report to the general manager is never removed');
END;

CREATE TRIGGER complaint_note_is_answered_once BEFORE UPDATE ON complaint_note
WHEN OLD.answer IS NOT NULL OR NEW.answer IS NULL OR NEW.complaint_id <> OLD.complaint_id OR NEW.text <> OLD.text
    OR NEW.on_day <> OLD.on_day OR NEW.department <> OLD.department OR NEW.kind <> OLD.kind
BEGIN
    SELECT RAISE(ABORT, 'a note never changes; it is answered once');
END;

CREATE TRIGGER complaint_note_is_never_removed BEFORE DELETE ON complaint_note
BEGIN
    SELECT RAISE(ABORT, 'a note is never removed');
END;

CREATE TRIGGER complaint_negotiation_is_never_changed BEFORE UPDATE ON complaint_negotiation
BEGIN
    SELECT RAISE(ABORT, 'negotiations are append-only');
END;

CREATE TRIGGER complaint_negotiation_is_never_removed BEFORE DELETE ON complaint_negotiation
BEGIN
    SELECT RAISE(ABORT, 'negotiations are append-only');
END;

CREATE TRIGGER anomaly_keeps_what_it_says BEFORE UPDATE ON anomaly
WHEN NEW.number <> OLD.number OR NEW.customer_id <> OLD.customer_id OR NEW.product <> OLD.product
    OR NEW.abnormality <> OLD.abnormality OR NEW.department <> OLD.department OR NEW.on_day <> OLD.on_day
    OR (OLD.measure IS NOT NULL AND NEW.measure IS NOT OLD.measure)
    OR (OLD.complaint_id IS NOT NULL AND NEW.complaint_id IS NOT OLD.complaint_id)
BEGIN
    SELECT RAISE(ABORT, 'an abnormality note keeps what it says');
END;

CREATE TRIGGER anomaly_is_never_removed BEFORE DELETE ON anomaly
BEGIN
    SELECT RAISE(ABORT, 'an abnormality note is never removed');
END;

CREATE TRIGGER complaint_reminder_is_never_changed BEFORE UPDATE ON complaint_reminder
BEGIN
    SELECT RAISE(ABORT, 'reminder notes are append-only');
END;

CREATE TRIGGER complaint_reminder_is_never_removed BEFORE DELETE ON complaint_reminder
BEGIN
    SELECT RAISE(ABORT, 'reminder notes are append-only');
END;

CREATE TRIGGER complaint_inquiry_is_answered_once BEFORE UPDATE ON complaint_inquiry
WHEN OLD.answer IS NOT NULL OR NEW.answer IS NULL OR NEW.number <> OLD.number OR NEW.stage <> OLD.stage
    OR NEW.complaint_id <> OLD.complaint_id OR NEW.days_late <> OLD.days_late OR NEW.on_day <> OLD.on_day
BEGIN
    SELECT RAISE(ABORT, 'an inquiry note never changes; it is answered once');
END;

CREATE TRIGGER complaint_inquiry_is_never_removed BEFORE DELETE ON complaint_inquiry
BEGIN
    SELECT RAISE(ABORT, 'an inquiry note is never removed');
END;

CREATE TRIGGER complaint_old_books_is_never_changed BEFORE UPDATE ON complaint_old_books
BEGIN
    SELECT RAISE(ABORT, 'what the old books said of a complaint never changes');
END;

CREATE TRIGGER complaint_old_books_is_never_removed BEFORE DELETE ON complaint_old_books
BEGIN
    SELECT RAISE(ABORT, 'what the old books said of a complaint never changes');
END;
