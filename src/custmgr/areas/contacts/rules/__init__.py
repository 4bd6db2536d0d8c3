"""The rules of contacts, pure."""
