"""What customers bought and what they paid: facts, recorded as they happened."""
