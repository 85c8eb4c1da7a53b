"""base45 (RFC 9285): bytes as the letters that a QR code stores most densely."""

from __future__ import annotations

from certify.credentials.faults import CredentialInvalidError

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_BASE = len(_LETTERS)


def base45(data: bytes) -> str:
    """Three letters for two bytes, two for a last single one."""
    written = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            number, letter = divmod(number, _BASE)
            written.append(_LETTERS[letter])
    return "".join(written)


def from_base45(text: str) -> bytes:
    """Raises CredentialInvalidError on other letters, a wrong length and groups that stand for no bytes."""
    if len(text) % 3 == 1 or not _VALUES.keys() >= set(text):
        raise CredentialInvalidError("credential_malformed", "not base45")
    data = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        number = sum(_VALUES[letter] * _BASE**place for place, letter in enumerate(group))
        size = len(group) - 1
        if number >= 1 << (8 * size):
            raise CredentialInvalidError("credential_malformed", "a base45 group is too large")
        data += number.to_bytes(size, "big")
    return bytes(data)
