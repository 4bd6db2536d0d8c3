"""What is done with findings: opened, handed on, noted, closed, looked up, and what waits."""
