"""Improvement measures: proposed, agreed, done, and followed until their effect is confirmed."""
