-- Returns and corrections are entries of their own, and so is every move of a payment; what no longer stands stays.
-- A return is a purchase below zero that names the purchase it returns. A correcting entry bears the number of the one
-- it replaces and names the first of them; that one is void from a day on, for a reason.
CREATE TABLE purchase_rebuilt (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL CHECK (number <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    product TEXT,
    quantity_milli INTEGER CHECK (quantity_milli >= 0 OR returns_id IS NOT NULL),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0 OR returns_id IS NOT NULL),
    due_on TEXT NOT NULL CHECK (due_on >= on_day),
    on_credit INTEGER NOT NULL CHECK (on_credit IN (0, 1)),
    paid_fen INTEGER NOT NULL,
    salesperson_id INTEGER REFERENCES staff (id),
    district TEXT,
    order_id INTEGER REFERENCES customer_order (id),
    returned_fen INTEGER NOT NULL DEFAULT 0 CHECK (returned_fen >= 0),
    returned_milli INTEGER NOT NULL DEFAULT 0 CHECK (returned_milli BETWEEN 0 AND coalesce(quantity_milli, 0)
        OR returns_id IS NOT NULL),
    returns_id INTEGER REFERENCES purchase (id),
    reason TEXT CHECK (reason <> ''),
    original_id INTEGER REFERENCES purchase (id),
    void_on TEXT,
    void_reason TEXT CHECK (void_reason <> ''),
    open_fen INTEGER GENERATED ALWAYS AS (
        CASE WHEN void_on IS NULL THEN amount_fen - paid_fen - returned_fen ELSE 0 END
    ) VIRTUAL,
    CHECK (returns_id IS NOT NULL OR (paid_fen >= 0 AND paid_fen + returned_fen <= amount_fen)),
    CHECK (on_credit = 1 OR (paid_fen + returned_fen = amount_fen AND due_on = on_day)),
    CHECK (returns_id IS NULL
        OR (amount_fen <= 0 AND paid_fen = amount_fen AND returned_fen = 0 AND returned_milli = 0 AND reason IS NOT NULL
            AND coalesce(quantity_milli, 0) <= 0)),
    CHECK ((void_on IS NULL) = (void_reason IS NULL))
) STRICT;
INSERT INTO purchase_rebuilt (id, number, customer_id, on_day, product, quantity_milli, amount_fen, due_on, on_credit,
    paid_fen, salesperson_id, district, order_id)
SELECT id, number, customer_id, on_day, product, quantity_milli, amount_fen, due_on, on_credit, paid_fen,
    salesperson_id, district, order_id FROM purchase;
DROP TABLE purchase;
ALTER TABLE purchase_rebuilt RENAME TO purchase;
CREATE UNIQUE INDEX purchase_number ON purchase (number) WHERE void_on IS NULL;
CREATE INDEX purchase_customer ON purchase (customer_id, on_day);
CREATE INDEX purchase_day ON purchase (on_day);
CREATE INDEX purchase_open ON purchase (customer_id, due_on, number) WHERE open_fen > 0;
CREATE INDEX purchase_order ON purchase (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX purchase_returns ON purchase (returns_id) WHERE returns_id IS NOT NULL;
CREATE INDEX purchase_original ON purchase (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX purchase_void ON purchase (number) WHERE void_on IS NOT NULL;

CREATE TRIGGER purchase_figures_stay BEFORE UPDATE OF
    id, number, on_day, product, quantity_milli, amount_fen, due_on, on_credit, order_id, returns_id, reason,
    original_id ON purchase
BEGIN
    SELECT RAISE(ABORT, 'a purchase is corrected by a new entry');
END;

CREATE TRIGGER purchase_stays_void BEFORE UPDATE OF void_on, void_reason ON purchase WHEN OLD.void_on IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'what no longer stands stays so');
END;

CREATE TRIGGER purchase_is_never_cut BEFORE DELETE ON purchase
BEGIN
    SELECT RAISE(ABORT, 'a purchase is never deleted');
END;

CREATE TABLE payment_rebuilt (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    purchase_id INTEGER REFERENCES purchase (id),
    allocated_fen INTEGER NOT NULL DEFAULT 0 CHECK (allocated_fen BETWEEN 0 AND amount_fen),
    kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1)),
    original_id INTEGER REFERENCES payment (id),
    void_on TEXT,
    void_reason TEXT CHECK (void_reason <> ''),
    rest_fen INTEGER GENERATED ALWAYS AS (
        CASE WHEN void_on IS NULL THEN amount_fen - allocated_fen ELSE 0 END
    ) VIRTUAL,
    CHECK ((void_on IS NULL) = (void_reason IS NULL)),
    CHECK (void_on IS NULL OR allocated_fen = 0)
) STRICT;
INSERT INTO payment_rebuilt (id, customer_id, on_day, amount_fen, purchase_id, allocated_fen)
SELECT id, customer_id, on_day, amount_fen, purchase_id, allocated_fen FROM payment;
DROP TABLE payment;
ALTER TABLE payment_rebuilt RENAME TO payment;
CREATE INDEX payment_customer ON payment (customer_id, on_day);
CREATE INDEX payment_rest ON payment (customer_id, on_day) WHERE rest_fen > 0;
CREATE INDEX payment_original ON payment (original_id) WHERE original_id IS NOT NULL;

CREATE TRIGGER payment_figures_stay BEFORE UPDATE OF id, on_day, amount_fen, purchase_id, original_id ON payment
BEGIN
    SELECT RAISE(ABORT, 'a payment is corrected by a new entry');
END;

CREATE TRIGGER payment_stays_void BEFORE UPDATE OF void_on, void_reason ON payment WHEN OLD.void_on IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'what no longer stands stays so');
END;

CREATE TRIGGER payment_is_never_cut BEFORE DELETE ON payment
BEGIN
    SELECT RAISE(ABORT, 'a payment is never deleted');
END;

-- What of a payment is used for a purchase: the sum of its entries; one taken back is an entry below zero.
CREATE TABLE allocation_rebuilt (
    id INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL REFERENCES payment (id),
    purchase_id INTEGER NOT NULL REFERENCES purchase (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    moved_on TEXT,
    reason TEXT CHECK (reason <> '')
) STRICT;
INSERT INTO allocation_rebuilt (payment_id, purchase_id, amount_fen)
SELECT payment_id, purchase_id, amount_fen FROM allocation;
DROP TABLE allocation;
ALTER TABLE allocation_rebuilt RENAME TO allocation;
CREATE INDEX allocation_payment ON allocation (payment_id);
CREATE INDEX allocation_purchase ON allocation (purchase_id, payment_id, amount_fen);

CREATE TRIGGER allocation_is_never_changed BEFORE UPDATE ON allocation
BEGIN
    SELECT RAISE(ABORT, 'an allocation is changed by a new entry');
END;

CREATE TRIGGER allocation_is_never_cut BEFORE DELETE ON allocation
BEGIN
    SELECT RAISE(ABORT, 'an allocation is never deleted');
END;

-- What stands: purchases, what counts as sales (purchases less returns), and payments. Everybody else reads these.
CREATE VIEW bought AS SELECT * FROM purchase WHERE void_on IS NULL AND returns_id IS NULL;
CREATE VIEW sale AS SELECT * FROM purchase WHERE void_on IS NULL;
CREATE VIEW received AS SELECT * FROM payment WHERE void_on IS NULL;
