"""How a customer earns a grade and, with it, a credit limit: scorecard, bands, approval."""
