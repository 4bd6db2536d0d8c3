"""What is shown of credit."""
