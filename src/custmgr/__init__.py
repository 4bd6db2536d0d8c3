"""The customer desk of a company in one local file."""

__version__ = "0.1.0"
