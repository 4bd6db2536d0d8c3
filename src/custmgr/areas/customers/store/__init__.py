"""Writing the customer register: row by row, and a whole file at once."""
