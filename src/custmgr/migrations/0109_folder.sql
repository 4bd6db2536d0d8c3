-- What lies in a customer's folder beside the form: further contact persons, tags, attachments by reference.
CREATE TABLE customer_person (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name TEXT NOT NULL CHECK (name <> ''),
    post TEXT,
    phone TEXT,
    fax TEXT,
    mobile TEXT,
    email TEXT,
    since TEXT NOT NULL,
    gone_on TEXT
) STRICT;
CREATE INDEX customer_person_customer ON customer_person (customer_id, id);

CREATE TABLE customer_tag (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    tag TEXT NOT NULL CHECK (tag <> ''),
    tag_key TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT
) STRICT;
CREATE INDEX customer_tag_customer ON customer_tag (customer_id, tag_key);
CREATE INDEX customer_tag_key ON customer_tag (tag_key) WHERE until IS NULL;

CREATE TABLE customer_attachment (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL,
    path TEXT NOT NULL CHECK (path <> ''),
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    note TEXT,
    operator TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX customer_attachment_customer ON customer_attachment (customer_id, id);

CREATE TRIGGER customer_person_is_never_removed BEFORE DELETE ON customer_person
BEGIN
    SELECT RAISE(ABORT, 'a contact person is never removed');
END;

CREATE TRIGGER customer_tag_is_never_removed BEFORE DELETE ON customer_tag
BEGIN
    SELECT RAISE(ABORT, 'when a tag was there is kept');
END;

CREATE TRIGGER customer_attachment_is_never_changed BEFORE UPDATE ON customer_attachment
BEGIN
    SELECT RAISE(ABORT, 'an attachment is append-only');
END;

CREATE TRIGGER customer_attachment_is_never_removed BEFORE DELETE ON customer_attachment
BEGIN
    SELECT RAISE(ABORT, 'an attachment is append-only');
END;
