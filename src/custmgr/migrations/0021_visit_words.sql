-- More ways to visit and more kinds of visit: text messages, calls at the door, the visits of a wealth desk.
CREATE TABLE visit_wider (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    method TEXT NOT NULL CHECK (method IN (
        'onsite', 'phone', 'email', 'fax', 'wechat', 'video', 'letter', 'sms', 'door', 'other')),
    kind TEXT NOT NULL CHECK (kind IN (
        'first', 'revisit', 'contact_report', 'contact', 'new_signing', 'continuing', 'special_complaint',
        'special_matter', 'special_terminated', 'special_instruction')),
    content TEXT NOT NULL CHECK (trim(content) <> ''),
    preparation TEXT,
    persons_met TEXT,
    result TEXT,
    next_step TEXT,
    entered_at TEXT NOT NULL
) STRICT;
INSERT INTO visit_wider (id, customer_id, on_day, method, kind, content, preparation, persons_met, result, next_step, entered_at)
SELECT id, customer_id, on_day, method, kind, content, preparation, persons_met, result, next_step, entered_at FROM visit;
DROP TABLE visit;
ALTER TABLE visit_wider RENAME TO visit;
CREATE INDEX visit_customer_day ON visit (customer_id, on_day, kind);
