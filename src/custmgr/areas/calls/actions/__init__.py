"""What is done with calls: attempts recorded, customers given up, recordings kept and burnt to discs."""
