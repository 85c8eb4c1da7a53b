"""One development authority, one time-stamp authority and one finished copy for all tests of certification."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.log.notes import SignatureType, SignerKey
from certify.log.register_log import RegisterLog
from certify.signing import SignedCopy, Signers, sign_copy
from certify.timestamps import TimestampClient, TimestampService
from certify.trust import TrustMaterial, certificate_digest
from certify.verification import RegisteredCopy, verify_pdf
from certify.verification.examination import examine
from certify.verification.report import VerificationReport
from models.database import Database
from models.pdfa import Attachment, PDFAPage, write_pdfa
from tests.certify.attacks.scene import Office as Forger
from tests.certify.attacks.scene import Scene, stamped
from tests.certify.desk import Desk
from tests.certify.second_office import second_office

if TYPE_CHECKING:
    from tests.certify.keeper import SealDesk

LOG_ORIGIN = "chungthuc.example.vn/log"
TOKEN = "a-token-that-nobody-guesses"
WHEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Office:
    """Everything an agency needs to certify."""

    authority: InsecureDevelopmentAuthority
    trust: TrustMaterial
    signers: Signers
    timestamps: TimestampClient
    log_key: SignerKey = field(default_factory=lambda: SignerKey.generate(LOG_ORIGIN, SignatureType.NOTE))

    def log_of(self, desk: Desk) -> RegisterLog:
        """The log over a counter's records."""
        return RegisterLog(desk.database, self.log_key, desk.folder / "log" / "signed-head")


@dataclass(frozen=True)
class Register:
    """A register that knows exactly these copies."""

    copies: tuple[RegisteredCopy, ...] = ()
    token: str = TOKEN

    def copy_with_token(self, token: str) -> RegisteredCopy | None:
        return self.copies[0] if self.copies and token == self.token else None


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> InsecureDevelopmentAuthority:
    return InsecureDevelopmentAuthority(tmp_path_factory.mktemp("authority"), production=False)


@pytest.fixture(scope="session")
def timestamp_url(authority: InsecureDevelopmentAuthority) -> Iterator[str]:
    with InsecureDevelopmentTimestampAuthority(authority.timestamp_key, production=False) as running:
        yield running.url


@pytest.fixture(scope="session")
def office(authority: InsecureDevelopmentAuthority, timestamp_url: str) -> Office:
    log_key = SignerKey.generate(LOG_ORIGIN, SignatureType.NOTE)
    trust = replace(authority.trust(), log_keys=(str(log_key.verifier),))
    return Office(
        authority,
        trust,
        Signers(authority.officer, authority.seal, trust),
        TimestampClient(TimestampService(timestamp_url, timeout_seconds=10), trust),
        log_key,
    )


def record_bytes(number: str = "01/ĐT") -> bytes:
    record = {
        "schema": "saoy.record/1",
        "token": TOKEN,
        "register": {"number": number, "agency": "UBND xã Thử Nghiệm"},
        "issued_at": WHEN.isoformat(),
        "fields": {"subject": {"value": "Về việc thử nghiệm", "source": "clerk"}},
    }
    return json.dumps(record, ensure_ascii=False, sort_keys=True).encode()


def page_image() -> bytes:
    import cv2

    image = np.full((800, 566, 3), 255, np.uint8)
    cv2.putText(image, "CONG HOA XA HOI", (60, 100), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0, 0, 0), 2)
    done, encoded = cv2.imencode(".png", image)
    assert done
    return encoded.tobytes()


def unsigned_pdf(*, pages: int = 2) -> bytes:
    page = PDFAPage(page_image(), 566, 800, 72.0)
    attachment = Attachment("record.json", record_bytes(), "application/json", "Bản ghi", WHEN)
    return write_pdfa([page] * pages, part=3, title="Bản sao", attachments=[attachment], created_at=WHEN)


@pytest.fixture(scope="session")
def unsigned_copy() -> bytes:
    return unsigned_pdf()


@pytest.fixture(scope="session")
def signed_copy(office: Office, unsigned_copy: bytes) -> SignedCopy:
    return sign_copy(unsigned_copy, office.signers, office.timestamps)


def entry_for(pdf: bytes, office: Office, *, revoked: bool = False) -> RegisteredCopy:
    """What the register holds for a copy that was just issued."""
    facts = {each.field: each for each in examine(pdf, office.trust, datetime.now(UTC)).signatures}
    stamps = tuple(each.signed_digest or "" for name, each in facts.items() if name not in ("Officer", "AgencySeal"))
    return RegisteredCopy(
        number="01/ĐT",
        agency="UBND xã Thử Nghiệm",
        issued_at=WHEN,
        revoked=revoked,
        record_sha256=sha256(record_bytes()).hexdigest(),
        officer_certificate_sha256=certificate_digest(office.signers.officer.certificate),
        seal_certificate_sha256=certificate_digest(office.signers.seal.certificate),
        officer_digest=facts["Officer"].signed_digest or "",
        seal_digest=facts["AgencySeal"].signed_digest or "",
        timestamp_digests=stamps,
    )


@pytest.fixture(scope="session")
def register(signed_copy: SignedCopy, office: Office) -> Register:
    return Register((entry_for(signed_copy.pdf, office),))


@pytest.fixture(scope="session")
def stranger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forger]:
    """A made-up authority whose names are those of the true one."""
    made_up = InsecureDevelopmentAuthority(tmp_path_factory.mktemp("stranger"), production=False)
    trust = made_up.trust()
    with InsecureDevelopmentTimestampAuthority(made_up.timestamp_key, production=False) as running:
        stamps = TimestampClient(TimestampService(running.url, timeout_seconds=10), trust)
        yield Forger(Signers(made_up.officer, made_up.seal, trust), stamps)


@pytest.fixture(scope="session")
def scene(office: Office, stranger: Forger, unsigned_copy: bytes, signed_copy: SignedCopy) -> Scene:
    """Everything that the attacks start from."""
    own = Forger(office.signers, office.timestamps)
    other = Forger(second_office(office.authority), office.timestamps)
    return Scene(signed_copy.pdf, unsigned_copy, own, other, stranger)


@pytest.fixture(scope="session")
def renewed_copy(scene: Scene) -> bytes:
    """A copy whose archive time-stamp was renewed, with validation data before it."""
    return stamped(scene.pdf, scene.office, with_data=True, field="DocumentTimestamp2")


def verified(pdf: bytes, office: Office, register: Register | None) -> VerificationReport:
    return verify_pdf(pdf, trust_roots=office.trust, register=register)


def codes(report: VerificationReport) -> list[str]:
    """Without the reminder that every copy here is signed with development keys."""
    return [each.code for each in report.reasons if each.code != "development_keys"]


@pytest.fixture(scope="session")
def samples() -> Path:
    folder = Path(__file__).parents[3] / "shared" / "samples"
    if not folder.is_dir():
        pytest.skip("the folder of sample files is not here")
    return folder


@pytest.fixture
def desk(sqlite_database: Database, tmp_path: Path) -> Desk:
    """A counter, for tests that are about something else than the database."""
    return Desk.open(sqlite_database, tmp_path / "blobs")


@pytest.fixture
def any_desk(database: Database, tmp_path: Path) -> Desk:
    """A counter on each kind of database; a test that asks for it runs on both."""
    return Desk.open(database, tmp_path / "blobs")


@pytest.fixture
def here(desk: Desk, office: Office) -> SealDesk:
    """A counter with a keeper of the seal."""
    return _with_keeper(desk, office)


@pytest.fixture
def anywhere(any_desk: Desk, office: Office) -> SealDesk:
    """A counter with a keeper of the seal, on each kind of database."""
    return _with_keeper(any_desk, office)


def _with_keeper(desk: Desk, office: Office) -> SealDesk:
    from tests.certify.keeper import SealDesk, keeper_context  # it takes from tests that take from here

    return SealDesk(desk, keeper_context(desk, office))
