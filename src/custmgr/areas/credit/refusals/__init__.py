"""What credit says no with; that an order is held is the check's answer and no refusal."""
