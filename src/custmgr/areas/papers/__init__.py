"""The printed papers of a complaint: the form and its copies, the letter to the customer, the register."""
