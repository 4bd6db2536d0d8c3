"""The printed papers."""
