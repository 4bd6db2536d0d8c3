"""`custmgr credit`: may goods go out on credit, who is late, and what was decided about limits and holds."""
