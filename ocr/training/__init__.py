"""Makes the released weights; never imported by the service."""
