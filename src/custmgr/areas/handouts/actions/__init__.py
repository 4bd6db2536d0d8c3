"""What is written for somebody to take along."""
