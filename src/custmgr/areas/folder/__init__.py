"""What lies in a customer's folder beside the form: further contact persons, tags, attachments by reference."""
