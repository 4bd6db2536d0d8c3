"""The bare interpreter."""
