"""What is done with a complaint case, by the step of its life."""
