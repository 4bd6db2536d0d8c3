"""What is done with the archive: looked up, and, once it was kept long enough, destroyed."""
