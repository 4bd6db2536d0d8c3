"""The customer register: the file form, who keeps it, how a customer is found."""
