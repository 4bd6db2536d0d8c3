-- What a person counts for in a fine: unit, points, bonus, superior; each entry holds from a day on and is kept.
CREATE TABLE staff_entry (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    since TEXT NOT NULL,
    field TEXT NOT NULL CHECK (field IN ('department', 'unit', 'base_points', 'bonus', 'bonus_base', 'superior')),
    text TEXT CHECK (text <> ''),
    number INTEGER,
    superior_id INTEGER REFERENCES staff (id),
    at TEXT NOT NULL,
    CHECK (text IS NULL OR field IN ('department', 'unit')),
    CHECK (superior_id IS NULL OR (field = 'superior' AND superior_id <> staff_id)),
    CHECK (CASE field
        WHEN 'base_points' THEN number > 0
        WHEN 'bonus_base' THEN number > 0
        WHEN 'bonus' THEN number >= 0
        ELSE number IS NULL END),
    CHECK (field NOT IN ('base_points', 'bonus', 'bonus_base') OR number IS NOT NULL)
) STRICT;
CREATE INDEX staff_entry_person ON staff_entry (staff_id, since, id);

CREATE TABLE staff_bonus (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    month TEXT NOT NULL,
    bonus_fen INTEGER NOT NULL CHECK (bonus_fen >= 0),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX staff_bonus_month ON staff_bonus (staff_id, month, id);

CREATE TRIGGER staff_entry_is_never_changed BEFORE UPDATE ON staff_entry
BEGIN
    SELECT RAISE(ABORT, 'what a person counted for is append-only');
END;

CREATE TRIGGER staff_entry_is_never_removed BEFORE DELETE ON staff_entry
BEGIN
    SELECT RAISE(ABORT, 'what a person counted for is append-only');
END;

CREATE TRIGGER staff_bonus_is_never_changed BEFORE UPDATE ON staff_bonus
BEGIN
    SELECT RAISE(ABORT, 'the bonus of a month is append-only');
END;

CREATE TRIGGER staff_bonus_is_never_removed BEFORE DELETE ON staff_bonus
BEGIN
    SELECT RAISE(ABORT, 'the bonus of a month is append-only');
END;
