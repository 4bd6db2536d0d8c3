"""What customers ask: answered in time by whoever was asked first, every point of it, promises kept."""
