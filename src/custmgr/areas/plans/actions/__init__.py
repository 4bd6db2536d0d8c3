"""What is done with visit plans: drawn up, submitted, approved, carried out, looked up, printed."""
