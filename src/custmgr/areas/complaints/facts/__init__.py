"""The words of a complaint case, and what is known about one."""
