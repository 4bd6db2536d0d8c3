"""Reading what credit is judged by, and what was decided about it."""
