"""Two files of one customer made one, nothing lost and nothing deleted, and taken back if it was a mistake."""
