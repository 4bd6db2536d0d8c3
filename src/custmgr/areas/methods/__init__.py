"""Methods: the ways people keep in touch with customers, and which of them the company uses."""
