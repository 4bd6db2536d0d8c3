"""What is done with purchases and payments."""
