"""What is told to people outside the program: the channels, the outbox, and the sending."""
