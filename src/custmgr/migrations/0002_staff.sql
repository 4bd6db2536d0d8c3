-- The staff register: nobody is removed, who leaves gets a day.
CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    department TEXT,
    entered_on TEXT NOT NULL,
    left_on TEXT
) STRICT;
CREATE UNIQUE INDEX staff_name ON staff (name) WHERE left_on IS NULL;

CREATE TABLE staff_role (
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    role TEXT NOT NULL,
    PRIMARY KEY (staff_id, role)
) STRICT;
