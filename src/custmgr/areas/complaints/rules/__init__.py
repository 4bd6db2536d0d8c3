"""The rules of complaint handling: facts and policy in, a verdict out, nothing asked and nothing written."""
