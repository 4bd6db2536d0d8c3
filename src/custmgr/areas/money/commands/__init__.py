"""`custmgr purchase` and `custmgr payment`: what was bought, what was paid, and how mistakes are put right."""
