"""Who may see what of the customers: field groups by role, requests with their consents, what was released."""
