"""What is done with abnormality notes: written and done, looked up and printed."""
