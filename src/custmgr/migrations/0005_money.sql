-- What customers bought and paid. What a purchase has been paid with is the sum of its allocations; cash is paid at once.
CREATE TABLE purchase (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    product TEXT,
    quantity_milli INTEGER CHECK (quantity_milli >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    due_on TEXT NOT NULL CHECK (due_on >= on_day),
    on_credit INTEGER NOT NULL CHECK (on_credit IN (0, 1)),
    paid_fen INTEGER NOT NULL CHECK (paid_fen BETWEEN 0 AND amount_fen),
    salesperson_id INTEGER REFERENCES staff (id),
    district TEXT,
    CHECK (on_credit = 1 OR (paid_fen = amount_fen AND due_on = on_day))
) STRICT;
CREATE INDEX purchase_customer ON purchase (customer_id, on_day);
CREATE INDEX purchase_day ON purchase (on_day);
CREATE INDEX purchase_open ON purchase (customer_id, due_on, number) WHERE paid_fen < amount_fen;

CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    purchase_id INTEGER REFERENCES purchase (id),
    allocated_fen INTEGER NOT NULL DEFAULT 0 CHECK (allocated_fen BETWEEN 0 AND amount_fen)
) STRICT;
CREATE INDEX payment_customer ON payment (customer_id, on_day);
CREATE INDEX payment_rest ON payment (customer_id, on_day) WHERE allocated_fen < amount_fen;

CREATE TABLE allocation (
    payment_id INTEGER NOT NULL REFERENCES payment (id),
    purchase_id INTEGER NOT NULL REFERENCES purchase (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (payment_id, purchase_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX allocation_purchase ON allocation (purchase_id);
