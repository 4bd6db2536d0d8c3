"""What is done about VIP classes."""
