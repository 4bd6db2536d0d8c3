"""What is done about company numbers, breaches and hand-overs."""
