"""What leaves the desk of the customers: the file on paper, the Customer List, what somebody may take along."""
