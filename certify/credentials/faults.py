"""One way to say that a credential, a code or a status list is not believed."""

from __future__ import annotations

from certify.reasons import reason
from models.errors import InvalidValueError


class CredentialInvalidError(InvalidValueError):
    """Not believed. `code` is one of `certify.reasons`, which also has the sentence."""

    def __init__(self, code: str, detail: str | None = None) -> None:
        """`detail` is for logs and holds no value of the credential."""
        why = reason(code)
        super().__init__(why.message, why.message_en, code=code, detail=detail)
