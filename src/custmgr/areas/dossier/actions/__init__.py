"""What is kept beside a complaint form, by kind."""
