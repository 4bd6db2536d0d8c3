-- What waits is few among many: indexes that hold only those, so that a list of work is as fast in the tenth year.
CREATE INDEX customer_important ON customer (id) WHERE important_potential = 1;
CREATE INDEX customer_submitted ON customer (submitted_on, registered_on) WHERE file_state = 'submitted';
CREATE INDEX customer_draft ON customer (submitted_on, registered_on) WHERE file_state = 'draft';
CREATE INDEX complaint_tracked ON complaint (id) WHERE tracked = 1;
CREATE INDEX complaint_to_settle ON complaint (id) WHERE outcome = 'accepted' AND treatment <> 'none';
CREATE INDEX complaint_stage_due ON complaint_stage (due_at) WHERE left_at IS NULL;
-- Bought is what is neither void nor returned: the index tells it, so that the row need not be read.
DROP INDEX purchase_customer;
CREATE INDEX purchase_customer ON purchase (customer_id, on_day, void_on, returns_id);
