"""Everything that waits for somebody at this desk, across all areas, the most urgent first."""
