-- What a responsible department read is a proposal that is kept: when the proposal changes, the reading no longer counts.
ALTER TABLE penalty_circulation ADD COLUMN assessment_id INTEGER REFERENCES penalty_assessment (id);

DROP TRIGGER penalty_circulation_is_never_changed;

UPDATE penalty_circulation SET assessment_id = (
    SELECT max(a.id) FROM penalty_assessment a
    WHERE a.complaint_id = penalty_circulation.complaint_id AND a.at <= penalty_circulation.at
);

CREATE TRIGGER penalty_circulation_is_never_changed BEFORE UPDATE ON penalty_circulation
BEGIN
    SELECT RAISE(ABORT, 'the circulation of a proposal is append-only');
END;
