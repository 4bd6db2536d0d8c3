"""The words of punishment: what is proposed and decided, and what is taken from a bonus."""
