"""What is done about lateness: reminding, inquiring, printing the notes."""
