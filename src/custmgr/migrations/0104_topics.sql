-- What visits learnt by topic, and the sales channels customers registered. Entries only grow.
CREATE TABLE customer_channel (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL CHECK (name_key <> ''),
    registered_on TEXT NOT NULL,
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on >= registered_on),
    entered_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX customer_channel_once ON customer_channel (customer_id, name_key) WHERE ended_on IS NULL;

CREATE TABLE visit_topic (
    id INTEGER PRIMARY KEY,
    visit_id INTEGER NOT NULL REFERENCES visit (id),
    topic TEXT NOT NULL CHECK (topic <> ''),
    text TEXT,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX visit_topic_visit ON visit_topic (visit_id, id);
CREATE INDEX visit_topic_topic ON visit_topic (topic, visit_id);

CREATE TABLE visit_answer (
    topic_id INTEGER NOT NULL REFERENCES visit_topic (id),
    line INTEGER NOT NULL CHECK (line >= 0),
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (topic_id, line, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER customer_channel_is_only_ended BEFORE UPDATE ON customer_channel
WHEN OLD.ended_on IS NOT NULL OR NEW.ended_on IS NULL OR NEW.name <> OLD.name OR NEW.customer_id <> OLD.customer_id
    OR NEW.registered_on <> OLD.registered_on
BEGIN
    SELECT RAISE(ABORT, 'a registered channel is ended once and changed in nothing else');
END;

CREATE TRIGGER customer_channel_is_never_removed BEFORE DELETE ON customer_channel
BEGIN
    SELECT RAISE(ABORT, 'registered channels are never removed');
END;

CREATE TRIGGER visit_topic_is_never_changed BEFORE UPDATE ON visit_topic
BEGIN
    SELECT RAISE(ABORT, 'what a visit learnt is append-only');
END;

CREATE TRIGGER visit_topic_is_never_removed BEFORE DELETE ON visit_topic
BEGIN
    SELECT RAISE(ABORT, 'what a visit learnt is append-only');
END;

CREATE TRIGGER visit_answer_is_never_changed BEFORE UPDATE ON visit_answer
BEGIN
    SELECT RAISE(ABORT, 'what a visit learnt is append-only');
END;

CREATE TRIGGER visit_answer_is_never_removed BEFORE DELETE ON visit_answer
BEGIN
    SELECT RAISE(ABORT, 'what a visit learnt is append-only');
END;
