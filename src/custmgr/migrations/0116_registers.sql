-- Registers of calls and walk-ins, and of owners, handed on: the weeks handed in, the months sent to each recipient.
CREATE TABLE register_handed (
    id INTEGER PRIMARY KEY,
    register_name TEXT NOT NULL CHECK (register_name IN ('contacts', 'owners')),
    period TEXT NOT NULL,
    recipient TEXT CHECK (recipient IN ('customer_service_manager', 'marketing_planning')),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    on_day TEXT NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX register_handed_once ON register_handed (register_name, period, coalesce(recipient, ''));

CREATE TRIGGER register_handed_is_never_changed BEFORE UPDATE ON register_handed
BEGIN
    SELECT RAISE(ABORT, 'what was handed on is never changed');
END;
