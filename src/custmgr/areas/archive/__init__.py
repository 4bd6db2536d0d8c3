"""The archive: visits with their recordings, how long everything is kept, and what is destroyed after that."""
