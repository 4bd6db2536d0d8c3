"""The rules of occasions, pure."""
