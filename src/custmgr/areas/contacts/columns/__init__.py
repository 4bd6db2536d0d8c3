"""What is shown of contacts."""
