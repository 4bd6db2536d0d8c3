"""Reacting to lateness: reminder notes while a stage is late, inquiry notes once the case is closed."""
