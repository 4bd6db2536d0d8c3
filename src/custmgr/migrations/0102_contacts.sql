-- Every touch that is no visit: calls and walk-ins, meetings and publicity, mails and material.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'callin', 'walkin', 'event', 'talk', 'meeting', 'publicity', 'performance', 'project_coordination', 'contract',
        'tech_standard', 'work_standard', 'internal', 'mail', 'catalogue', 'promotion', 'greeting', 'intent', 'material'
    )),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    department TEXT,
    subjects TEXT NOT NULL CHECK (json_valid(subjects)),
    means TEXT,
    level TEXT CHECK (level IN ('company', 'coordination', 'project', 'exchange')),
    chair TEXT,
    participants TEXT NOT NULL CHECK (json_valid(participants)),
    minutes TEXT,
    minutes_number TEXT,
    text TEXT,
    office TEXT,
    person TEXT,
    material TEXT,
    size_mb TEXT,
    late INTEGER NOT NULL CHECK (late IN (0, 1)),
    entered_at TEXT NOT NULL,
    CHECK ((kind = 'meeting') = (level IS NOT NULL))
) STRICT;
CREATE INDEX contact_customer ON contact (customer_id, on_day, kind);
CREATE INDEX contact_day ON contact (on_day, kind);

CREATE TRIGGER contact_is_never_changed BEFORE UPDATE ON contact
BEGIN
    SELECT RAISE(ABORT, 'a contact is never changed');
END;
