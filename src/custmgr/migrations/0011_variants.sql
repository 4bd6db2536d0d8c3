-- A case without a common limit gets its due day later, once; until then it is the last day there is.
DROP TRIGGER complaint_keeps_its_number;
CREATE TRIGGER complaint_keeps_its_number BEFORE UPDATE OF number, month, serial, accepted_at, due_on ON complaint
WHEN OLD.accepted_at IS NOT NULL AND NOT (
    OLD.due_on = '9999-12-31' AND NEW.due_on IS NOT NULL AND NEW.number = OLD.number AND NEW.month = OLD.month
    AND NEW.serial = OLD.serial AND NEW.accepted_at = OLD.accepted_at
)
BEGIN
    SELECT RAISE(ABORT, 'number, acceptance and due day of a complaint never change');
END;
