"""How numbers stand in the tables: as digests that only this installation can make.

A personal number has twelve digits, so a plain digest of it is undone by trying all of them; HMAC with a secret key
(RFC 2104) is not. 128 bits are kept: enough that no two numbers meet, and half the index.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass

from models.entities import OwnerKind

_KEPT_HEX_DIGITS = 32


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """Made from one 32-byte secret that lies beside the other keys of the installation."""

    secret: bytes

    def owner(self, kind: OwnerKind, number: str) -> str:
        """The key of a person's or an organisation's results."""
        return self._digest(kind.value, only_digits(number))

    def number(self, type_code: str, number: str) -> str:
        """The key of a document number of one type, however it was spaced, dashed or capitalised."""
        return self._digest("number", f"{type_code}:{plain(number)}")

    def _digest(self, domain: str, value: str) -> str:
        made = hmac.new(self.secret, f"saoy vault\0{domain}\0{value}".encode(), hashlib.sha256)
        return made.hexdigest()[:_KEPT_HEX_DIGITS]


def only_digits(number: str) -> str:
    """Without blanks, dots and dashes."""
    return re.sub(r"\D", "", number)


def plain(text: str) -> str:
    """For comparison only: small letters without marks, letters and digits alone."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(character for character in decomposed if character.isalnum())
