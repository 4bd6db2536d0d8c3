"""What dealing with distributors demands."""
