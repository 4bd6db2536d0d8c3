"""What is put into a customer's folder, and looked up in it."""
