"""Reading contacts."""
