"""What is done with inquiries."""
