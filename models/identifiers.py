"""Identifiers and tokens. Identifiers order records; only tokens are secrets."""

import os
import secrets
import time
import uuid

_TOKEN_BYTES = 20  # 160 bits: above the 128 that cannot be guessed, and without base64 padding to spare


def new_id() -> str:
    """A new identifier: UUID version 7 (RFC 9562) as text, so that later records sort after earlier ones."""
    milliseconds = time.time_ns() // 1_000_000
    number = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    number = (number & ~(0xF << 76)) | (0x7 << 76)  # version
    number = (number & ~(0x3 << 62)) | (0x2 << 62)  # variant
    return str(uuid.UUID(int=number))


def new_token() -> str:
    """A secret that can stand in an address: nobody can guess it, and nothing can be read from it."""
    return secrets.token_urlsafe(_TOKEN_BYTES)
