"""How important a customer of property is to the house, from A to E; never mixed with the grades of credit."""
