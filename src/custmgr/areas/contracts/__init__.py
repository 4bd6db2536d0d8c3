"""Contracts with customers: signed, changed, ended; what each event asks of the visits."""
