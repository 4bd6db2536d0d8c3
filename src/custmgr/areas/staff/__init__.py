"""Who works here: names, roles and departments; decisions on paper are checked against it."""
