"""The life of a customer's file: verified each quarter, approved and published, valid for a time, never stale."""
