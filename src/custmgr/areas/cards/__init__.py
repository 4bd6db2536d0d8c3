"""The customer's card: what every area knows of one customer, side by side; and the verbs that end by showing it."""
