-- Violations and evaluations are entered once; what was entered stays as it was.
CREATE TRIGGER customer_violation_is_never_changed BEFORE UPDATE ON customer_violation
BEGIN
    SELECT RAISE(ABORT, 'a violation is append-only');
END;

CREATE TRIGGER customer_violation_is_never_removed BEFORE DELETE ON customer_violation
BEGIN
    SELECT RAISE(ABORT, 'a violation is append-only');
END;

CREATE TRIGGER customer_evaluation_is_never_changed BEFORE UPDATE ON customer_evaluation
BEGIN
    SELECT RAISE(ABORT, 'an evaluation is append-only');
END;

CREATE TRIGGER customer_evaluation_is_never_removed BEFORE DELETE ON customer_evaluation
BEGIN
    SELECT RAISE(ABORT, 'an evaluation is append-only');
END;
