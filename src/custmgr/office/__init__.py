"""The desk itself: setting it up, its policy, its file, its demonstration."""
