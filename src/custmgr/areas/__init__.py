"""The business, one folder an area; the same file names in each."""
