-- Proposals of punishment by row of policy, with the cases they are about; the company confirms or drops them.
CREATE TABLE sanction (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    offence TEXT NOT NULL CHECK (offence <> ''),
    rule TEXT NOT NULL CHECK (rule <> ''),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    on_day TEXT NOT NULL,
    least_fen INTEGER CHECK (least_fen >= 0),
    most_fen INTEGER CHECK (most_fen >= least_fen),
    amount_fen INTEGER CHECK (amount_fen >= 0),
    measures TEXT NOT NULL CHECK (json_valid(measures)),
    text TEXT,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'dropped')),
    decided_by TEXT,
    decided_on TEXT,
    decision TEXT,
    entered_at TEXT NOT NULL,
    CHECK ((state = 'proposed') = (decided_on IS NULL)),
    CHECK ((decided_on IS NULL) = (decided_by IS NULL)),
    CHECK (least_fen IS NULL OR amount_fen IS NULL OR amount_fen BETWEEN least_fen AND most_fen)
) STRICT;
CREATE INDEX sanction_person ON sanction (staff_id, offence);
CREATE INDEX sanction_day ON sanction (on_day);

CREATE TABLE sanction_case (
    sanction_id INTEGER NOT NULL REFERENCES sanction (id),
    place INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (sanction_id, place)
) STRICT, WITHOUT ROWID;
