"""Punishment after a founded complaint: who bears how much, what it costs the bonus, who approves and publishes it."""
