"""Settlement of decided complaints: allowance certificates, return notes, their proofs and vouchers."""
