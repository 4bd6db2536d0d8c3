"""Payment terms: the investigation before credit is given, its approval, and how long a customer may take."""
