"""What is shared out, who bears it, what it proposes, and what a bonus may lose."""
