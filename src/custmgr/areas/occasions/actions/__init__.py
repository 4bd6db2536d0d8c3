"""What is done with occasions."""
