"""What the company asks of its salespeople: its own numbers only, and nothing taken along when they leave."""
