"""Values: frozen, self-checking, without database or libraries. What the folders hand to each other."""
