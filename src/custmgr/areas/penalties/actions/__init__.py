"""What is done about punishment: selling again, proposing, deciding, publishing, deducting, printing."""
