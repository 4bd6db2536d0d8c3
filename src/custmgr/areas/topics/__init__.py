"""Topics: what a visit has to bring back, from the market to the customer's stock, as a table of policy."""
