"""What the customer register judges and reads, without asking anybody."""
