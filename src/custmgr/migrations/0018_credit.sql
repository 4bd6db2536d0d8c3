-- Changes of the credit limit with their opinions, holds and releases, what was done about overdue payments, and orders.
CREATE TABLE limit_change (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    from_fen INTEGER NOT NULL CHECK (from_fen >= 0),
    to_fen INTEGER NOT NULL CHECK (to_fen >= 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    until TEXT,
    form TEXT NOT NULL CHECK (json_valid(form)),
    applied_on TEXT NOT NULL,
    applied_by TEXT NOT NULL CHECK (applied_by <> ''),
    state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'void')),
    settled_on TEXT,
    grading_id INTEGER REFERENCES grading (id),
    CHECK (to_fen <> from_fen),
    CHECK ((state = 'open') = (settled_on IS NULL)),
    CHECK (grading_id IS NULL OR state = 'approved')
) STRICT;
CREATE UNIQUE INDEX limit_change_open ON limit_change (customer_id) WHERE state = 'open';
CREATE INDEX limit_change_customer ON limit_change (customer_id, id);
CREATE INDEX limit_change_in_force ON limit_change (customer_id, id) WHERE state = 'approved';

CREATE TRIGGER limit_change_figures_stay BEFORE UPDATE OF
    id, customer_id, from_fen, to_fen, reason, until, form, applied_on, applied_by ON limit_change
BEGIN
    SELECT RAISE(ABORT, 'an application is never rewritten');
END;

CREATE TRIGGER limit_change_stays_as_settled BEFORE UPDATE ON limit_change WHEN OLD.state <> 'open'
BEGIN
    SELECT RAISE(ABORT, 'a settled application is never changed');
END;

CREATE TRIGGER limit_change_is_never_cut BEFORE DELETE ON limit_change
BEGIN
    SELECT RAISE(ABORT, 'an application is never deleted');
END;

CREATE TABLE limit_opinion (
    change_id INTEGER NOT NULL REFERENCES limit_change (id),
    step INTEGER NOT NULL CHECK (step >= 1),
    role TEXT NOT NULL CHECK (role <> ''),
    person TEXT NOT NULL CHECK (person <> ''),
    agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
    opinion TEXT,
    on_day TEXT NOT NULL,
    PRIMARY KEY (change_id, step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER limit_opinion_is_never_changed BEFORE UPDATE ON limit_opinion
BEGIN
    SELECT RAISE(ABORT, 'an opinion is never changed');
END;

CREATE TRIGGER limit_opinion_is_never_cut BEFORE DELETE ON limit_opinion
BEGIN
    SELECT RAISE(ABORT, 'an opinion is never deleted');
END;

CREATE TABLE credit_hold (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('suspend', 'stop', 'end')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    entered_by TEXT,
    on_day TEXT NOT NULL,
    CHECK (kind = 'suspend' OR entered_by IS NOT NULL)
) STRICT;
CREATE INDEX credit_hold_customer ON credit_hold (customer_id, id);

CREATE TRIGGER credit_hold_is_never_changed BEFORE UPDATE ON credit_hold
BEGIN
    SELECT RAISE(ABORT, 'the register of holds is append-only');
END;

CREATE TRIGGER credit_hold_is_never_cut BEFORE DELETE ON credit_hold
BEGIN
    SELECT RAISE(ABORT, 'the register of holds is append-only');
END;

-- A release lifts what was on hold when it was given; purchases entered after the last one known then use it.
CREATE TABLE credit_release (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    up_to_fen INTEGER NOT NULL CHECK (up_to_fen > 0),
    until TEXT NOT NULL,
    released_by TEXT NOT NULL CHECK (released_by <> ''),
    on_day TEXT NOT NULL,
    hold_id INTEGER REFERENCES credit_hold (id),
    last_purchase_id INTEGER NOT NULL,
    CHECK (until >= on_day)
) STRICT;
CREATE INDEX credit_release_customer ON credit_release (customer_id, id);

CREATE TRIGGER credit_release_is_never_changed BEFORE UPDATE ON credit_release
BEGIN
    SELECT RAISE(ABORT, 'the register of releases is append-only');
END;

CREATE TRIGGER credit_release_is_never_cut BEFORE DELETE ON credit_release
BEGIN
    SELECT RAISE(ABORT, 'the register of releases is append-only');
END;

-- What was done about an overdue payment: reported to the manager, or talked over with the customer.
CREATE TABLE overdue_report (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    reported_by TEXT NOT NULL CHECK (reported_by <> ''),
    reported_to TEXT NOT NULL CHECK (reported_to <> '')
) STRICT;
CREATE INDEX overdue_report_customer ON overdue_report (customer_id, on_day);

CREATE TABLE overdue_recovery (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    contacted_by TEXT NOT NULL CHECK (contacted_by <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    solution TEXT NOT NULL CHECK (solution <> ''),
    promised_on TEXT NOT NULL,
    CHECK (promised_on >= on_day)
) STRICT;
CREATE INDEX overdue_recovery_customer ON overdue_recovery (customer_id, on_day, id);

-- Promised and not yet delivered. What is delivered of an order is the sum of the purchases that name it.
CREATE TABLE customer_order (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    product TEXT,
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    on_credit INTEGER NOT NULL CHECK (on_credit IN (0, 1)),
    release_id INTEGER REFERENCES credit_release (id),
    closed_on TEXT
) STRICT;
CREATE INDEX customer_order_customer ON customer_order (customer_id, id);
CREATE INDEX customer_order_promised ON customer_order (customer_id) WHERE on_credit = 1 AND closed_on IS NULL;
CREATE INDEX customer_order_release ON customer_order (release_id) WHERE release_id IS NOT NULL;

CREATE TRIGGER customer_order_figures_stay BEFORE UPDATE OF
    id, number, customer_id, on_day, product, amount_fen, on_credit ON customer_order
BEGIN
    SELECT RAISE(ABORT, 'an order is never rewritten');
END;

CREATE TRIGGER customer_order_is_never_cut BEFORE DELETE ON customer_order
BEGIN
    SELECT RAISE(ABORT, 'an order is never deleted');
END;

ALTER TABLE purchase ADD COLUMN order_id INTEGER REFERENCES customer_order (id);
CREATE INDEX purchase_order ON purchase (order_id) WHERE order_id IS NOT NULL;
