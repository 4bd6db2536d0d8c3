"""What is asked for, consented to, and handed out."""
