-- Special visits a department asks for: the request, the plan, the approval, the rehearsals, the visits made.
CREATE TABLE instruction (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    department TEXT NOT NULL CHECK (department <> ''),
    asked_by TEXT,
    asked_on TEXT NOT NULL,
    need TEXT NOT NULL CHECK (need <> ''),
    content TEXT,
    methods TEXT NOT NULL CHECK (json_valid(methods)),
    begins_on TEXT,
    until_on TEXT CHECK (until_on >= begins_on),
    state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'refused')),
    decided_by TEXT,
    decided_on TEXT,
    filing TEXT,
    opinion TEXT,
    entered_at TEXT NOT NULL,
    CHECK ((state = 'asked') = (decided_on IS NULL)),
    CHECK (state <> 'approved' OR filing IS NOT NULL)
) STRICT;

CREATE TABLE instruction_customer (
    instruction_id INTEGER NOT NULL REFERENCES instruction (id),
    customer_id INTEGER NOT NULL REFERENCES customer (id),
    visitor_id INTEGER REFERENCES staff (id),
    PRIMARY KEY (instruction_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX instruction_customer_customer ON instruction_customer (customer_id);

CREATE TABLE instruction_rehearsal (
    id INTEGER PRIMARY KEY,
    instruction_id INTEGER NOT NULL REFERENCES instruction (id),
    on_day TEXT NOT NULL,
    text TEXT,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX instruction_rehearsal_instruction ON instruction_rehearsal (instruction_id);

CREATE TABLE instruction_visit (
    visit_id INTEGER PRIMARY KEY REFERENCES visit (id),
    instruction_id INTEGER NOT NULL REFERENCES instruction (id)
) STRICT;
CREATE INDEX instruction_visit_instruction ON instruction_visit (instruction_id);
