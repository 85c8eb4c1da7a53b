"""The site for people: citizens, clerks, officers, and anybody who holds a copy."""
