"""Proposals of punishment by row of policy: fixed amounts, amounts in a band, measures; the company confirms them."""
