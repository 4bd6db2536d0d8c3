"""Where copies of the desk may lie, and what is in no copy yet."""
