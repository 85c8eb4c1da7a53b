"""Trains taggers on made-up pages; never imported by the service."""
