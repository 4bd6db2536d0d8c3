"""The words of distributors."""
