"""What is done with settlement papers, and with what was collected."""
