-- What a customer bought, by day: purchases and returns that stand, told apart without a look at the row itself.
DROP INDEX purchase_customer;
CREATE INDEX purchase_customer ON purchase (customer_id, on_day, returns_id) WHERE void_on IS NULL;
