"""Instructions: special visits a department asks for, planned, approved and filed by the head office."""
