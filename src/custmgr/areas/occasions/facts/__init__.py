"""The words of occasions."""
