"""The rules of topics: what was typed is read, judged, and worked out; pure."""
