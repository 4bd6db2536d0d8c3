"""What is done with statements of account: drawn up, printed, confirmed."""
