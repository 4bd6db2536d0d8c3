"""What is done with instructions: asked for, planned, rehearsed, decided, carried out, waited for."""
