"""Business machinery that no single area owns; pure."""
