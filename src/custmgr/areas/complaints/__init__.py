"""Customer complaints: taken in, investigated stage by stage, decided, answered and closed, each on its clock."""
