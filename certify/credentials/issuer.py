"""Who signs credentials, codes and status lists: a key of its own, apart from the officer's and the seal's.

It signs without a person beside it, every minute when status lists are asked for, so it must not be able to sign a
copy; and a copy needs none of it to be genuine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from certify.credentials.es256 import PublicKey
from certify.credentials.field_rules import RulesOf, shown_to_anybody
from certify.credentials.offline_claims import OfflineClaims, offline_text
from certify.credentials.status_list import StatusReference, status_cwt, status_token
from certify.credentials.verifiable_credential import CopyFacts, issue_credential
from certify.keys import SigningKey


@dataclass(frozen=True)
class CredentialIssuer:
    """One key and the address that it is published under. Raises SigningKeyError unless the key is on P-256."""

    key: SigningKey
    address: str  # without a slash at the end; `iss` of everything signed
    rules_of: RulesOf = field(default=lambda type_code: ())

    def __post_init__(self) -> None:
        _ = self.public_key

    @cached_property
    def public_key(self) -> PublicKey:
        """What others check with."""
        return PublicKey.of_certificate(self.key.certificate, self.key.chain)

    def offline_code(self, claims: OfflineClaims, values: Mapping[str, str]) -> str:
        """The text of the code on the statement page; of the values what anybody may see."""
        shown = shown_to_anybody(values, self.rules_of(claims.document_type))
        return offline_text(claims, shown, self.key)

    def credential(
        self,
        facts: CopyFacts,
        values: Mapping[str, str],
        status: StatusReference,
        now: datetime,
        holder: PublicKey | None = None,
    ) -> str:
        """The SD-JWT VC, every value of which its holder may show or keep."""
        return issue_credential(
            self.key,
            issuer=self.address,
            facts=facts,
            fields=values,
            status_address=status_address(self.address, status.list_number),
            status=status,
            now=now,
            holder=holder,
        )

    def status_token(self, number: int, bits: bytes, now: datetime) -> str:
        """A status list, signed, as a JWT."""
        return status_token(bits, status_address(self.address, number), self.key, now)

    def status_cwt(self, number: int, bits: bytes, now: datetime) -> bytes:
        """A status list, signed, as a CWT."""
        return status_cwt(bits, status_address(self.address, number), self.key, now)


def status_address(issuer: str, number: int) -> str:
    """Where a status list of an issuer is fetched: also its name inside tokens."""
    return f"{issuer}/credentials/status/{number}"
