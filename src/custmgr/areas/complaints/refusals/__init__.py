"""What complaint handling says no with, by the command that says it."""
