"""What is done with grades: proposed, signed, approved, printed, and tried with other numbers."""
