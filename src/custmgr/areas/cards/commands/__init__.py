"""The verbs of a customer that end by showing the card."""
