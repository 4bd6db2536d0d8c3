"""What is done with dealers."""
