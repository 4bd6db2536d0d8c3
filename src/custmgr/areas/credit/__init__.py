"""The check before goods leave: what a customer owes, may owe, and has not paid in time."""
