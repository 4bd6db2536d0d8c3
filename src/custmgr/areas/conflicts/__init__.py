"""Conflicts of interest: who may not visit a customer, and whom a complaint is about."""
