"""The words of contacts."""
