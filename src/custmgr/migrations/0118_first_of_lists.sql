-- The first lines of long lists are found by their order: customers whose files wait, debts by the day they are due.
CREATE INDEX customer_waiting ON customer ((file_state NOT IN ('draft', 'submitted')), code);
CREATE INDEX purchase_due ON purchase (due_on, number) WHERE open_fen > 0;
