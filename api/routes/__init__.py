"""The HTTP API, one module a resource. No rules of the business live here."""
