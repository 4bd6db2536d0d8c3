"""What is shown of a complaint case, for people and for scripts."""
