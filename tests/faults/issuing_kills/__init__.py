"""kill -9 while copies are issued, counted in thousands, and judged from outside (RELIABILITY.md section 0)."""
