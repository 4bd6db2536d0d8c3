-- Dining sheets and daily briefs of a hotel, and the way they went from day to day.
CREATE TABLE dining_sheet (
    id INTEGER PRIMARY KEY,
    hotel TEXT NOT NULL,
    number TEXT NOT NULL CHECK (number <> ''),
    on_day TEXT NOT NULL,
    meal TEXT NOT NULL CHECK (meal IN ('breakfast', 'lunch', 'dinner', 'late')),
    place TEXT CHECK (place IN ('room', 'hall')),
    at_table TEXT,
    waiter TEXT,
    remarks TEXT,
    void INTEGER NOT NULL CHECK (void IN (0, 1)),
    entered_at TEXT NOT NULL,
    UNIQUE (hotel, on_day, number)
) STRICT;

CREATE TABLE dining_brief (
    id INTEGER PRIMARY KEY,
    hotel TEXT NOT NULL,
    on_day TEXT NOT NULL,
    floor TEXT NOT NULL,
    by TEXT NOT NULL CHECK (by <> ''),
    handed_at TEXT NOT NULL,
    events TEXT,
    entered_at TEXT NOT NULL,
    UNIQUE (hotel, on_day, floor)
) STRICT;

CREATE TABLE dining_step (
    id INTEGER PRIMARY KEY,
    hotel TEXT NOT NULL,
    on_day TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('signed', 'own_brief', 'read', 'told_front_hall', 'told_marketing', 'entered')),
    by TEXT NOT NULL CHECK (by <> ''),
    at TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    UNIQUE (hotel, on_day, step)
) STRICT;

CREATE TRIGGER dining_sheet_is_never_changed BEFORE UPDATE ON dining_sheet
BEGIN
    SELECT RAISE(ABORT, 'a dining sheet is never changed');
END;

CREATE TRIGGER dining_brief_is_never_changed BEFORE UPDATE ON dining_brief
BEGIN
    SELECT RAISE(ABORT, 'a daily brief is never changed');
END;

CREATE TRIGGER dining_step_is_never_changed BEFORE UPDATE ON dining_step
BEGIN
    SELECT RAISE(ABORT, 'a step that was taken is never changed');
END;
