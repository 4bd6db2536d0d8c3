"""What is done with topics: answers taken, channels registered."""
