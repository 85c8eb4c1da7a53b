"""An issuer with a certified key, a second one that nobody vouches for, and what a verifier holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from certify.credentials.field_rules import FieldRule, Visibility
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.offline_claims import OfflineClaims
from certify.credentials.status_list import StatusReference, list_bits
from certify.credentials.trust_bundle import TrustBundle
from certify.credentials.verifiable_credential import CopyFacts
from certify.development_authority import InsecureDevelopmentAuthority
from certify.masking import Mask

ADDRESS = "https://chungthuc.example.vn"
NOW = datetime.now(UTC).replace(microsecond=0)
PLACE = StatusReference(1, 104_711)

RULES = (
    FieldRule("register_book", Visibility.PUBLIC),
    FieldRule("full_name", Visibility.PERSONAL, Mask.NAME, is_key=True),
    FieldRule("date_of_birth", Visibility.PERSONAL, Mask.YEAR, is_key=True),
    FieldRule("personal_number", Visibility.PERSONAL, Mask.NUMBER, is_key=True),
    FieldRule("religion", Visibility.SENSITIVE, Mask.ALL, is_key=True),
    FieldRule("residence", Visibility.PERSONAL, Mask.ALL, is_key=True),
)
VALUES = {
    "full_name": "Nguyễn Thị Thử Nghiệm",
    "date_of_birth": "1990-02-28",
    "personal_number": "001190012345",
    "residence": "Số 1 phố Thử, Hà Nội",
    "religion": "Không",
    "register_book": "07/1999",
    "undeclared": "không ai khai",
}


@pytest.fixture(scope="session")
def issuer(authority: InsecureDevelopmentAuthority) -> CredentialIssuer:
    return CredentialIssuer(authority.credential_key, ADDRESS, lambda type_code: RULES)


@pytest.fixture(scope="session")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> CredentialIssuer:
    """The same address and names, and a key that no root of ours has certified."""
    other = InsecureDevelopmentAuthority(Path(tmp_path_factory.mktemp("stranger")), production=False)
    return CredentialIssuer(other.credential_key, ADDRESS, lambda type_code: RULES)


@pytest.fixture
def bundle(authority: InsecureDevelopmentAuthority, issuer: CredentialIssuer) -> TrustBundle:
    """Nothing is revoked in its list."""
    token = issuer.status_token(1, list_bits(()), NOW)
    return TrustBundle(ADDRESS, NOW, (issuer.public_key,), authority.trust(), (token,))


def with_list(bundle: TrustBundle, *tokens: str) -> TrustBundle:
    return replace(bundle, status_tokens=tokens)


def claims(**changes: object) -> OfflineClaims:
    made = OfflineClaims(
        number="01/ĐT",
        agency="Ủy ban nhân dân xã Thử Nghiệm",
        agency_code="H24.15.03",
        code="0123-4567-89AB",
        document_type="birth_certificate",
        certified_at=NOW.replace(minute=0, second=0),
        record_digest=bytes(range(32)),
        status=PLACE,
        seal=bytes(8),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # by name


def facts(**changes: object) -> CopyFacts:
    made = CopyFacts(
        number="01/ĐT",
        book="01/2026-SCTĐT/BS",
        agency="Ủy ban nhân dân xã Thử Nghiệm",
        agency_code="H24.15.03",
        code="0123-4567-89AB",
        document_type="birth_certificate",
        certified_at=NOW.replace(minute=0, second=0),
        signed_ranges=("aa" * 32, "bb" * 32, "cc" * 32),
        record_sha256="dd" * 32,
        freeze_digest=bytes(range(32)).hex(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # by name
