"""What is done about two files of one customer."""
