"""What is asked about customers across all areas: the list, the card, the whole file, what changed."""
