"""What settlement may do, judged from facts alone."""
