"""What is done with the printed papers."""
