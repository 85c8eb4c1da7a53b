"""What was signed, written down by the keys themselves: a file that no transaction can roll back."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from certify.keys import SigningKey


@dataclass(frozen=True, slots=True)
class Signature:
    """One act of a key: by which worker, over which number of which register, for which frozen content."""

    owner: str
    number: str
    digest: str


@dataclass(frozen=True)
class Ledger:
    """Lines only ever added, each by one write, so that several processes may write and any of them may be killed."""

    path: Path

    def add(self, signature: Signature) -> None:
        line = f"{signature.owner}\t{signature.number}\t{signature.digest}\n".encode()
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            os.write(descriptor, line)
        finally:
            os.close(descriptor)

    def signatures(self) -> list[Signature]:
        if not self.path.exists():
            return []
        return [Signature(*line.split("\t")) for line in self.path.read_text("utf-8").splitlines()]

    def size(self, owner: str) -> int:
        """How often keys signed for this worker."""
        return sum(signature.owner == owner for signature in self.signatures())


@dataclass(frozen=True)
class RecordedKey:
    """A key that writes into the ledger what it has signed, as soon as it has."""

    key: SigningKey
    record: Callable[[], None]

    @property
    def certificate(self) -> bytes:
        return self.key.certificate

    @property
    def chain(self) -> tuple[bytes, ...]:
        return self.key.chain

    def sign(self, data: bytes, digest_algorithm: str) -> bytes:
        signature = self.key.sign(data, digest_algorithm)
        self.record()
        return signature
