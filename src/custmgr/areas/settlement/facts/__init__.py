"""The words of settlement: its papers, and what collection counts."""
