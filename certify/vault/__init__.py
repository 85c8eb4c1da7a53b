"""Certified copies as results of their owners: found again, shared by consent, used again and counted."""
