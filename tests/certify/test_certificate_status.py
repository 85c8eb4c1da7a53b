"""May this certificate sign now? Asked of a real authority with OCSP and revocation lists (certomancer)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509

from certify.certificate_status import CertificateStatusUnknownError, require_usable
from certify.issuing import execute
from certify.keys import CertificateUnusableError
from certify.revocation_sources import OnlineRevocationSource
from certify.signing import Signers, sign_copy
from certify.timestamps import TimestampClient, TimestampService
from certify.trust import TrustMaterial
from certify.verification import verify_pdf
from models.clock import utc_now
from models.entities import Certificate, Document, RegisterEntry, SignatureRequest
from models.job_queue import release_owner
from models.values.document_state import DocumentState
from tests.certify.conftest import Office, codes
from tests.certify.dated_authority import DatedAuthority
from tests.certify.desk import Desk
from tests.certify.test_issuing import claimed, context_of
from tests.servers.certomancer_authority import CertomancerAuthority, Failure, running

HOUR = timedelta(hours=1)


@dataclass
class Authority:
    """A running authority that a test may break."""

    served: CertomancerAuthority
    host: str

    def source(self) -> OnlineRevocationSource:
        return OnlineRevocationSource([self.host], timeout_seconds=5)

    def require_usable(self, label: str = "officer") -> TrustMaterial:
        return require_usable(self.served.key(label), self.served.trust, utc_now(), self.source())

    def signers(self) -> Signers:
        return Signers(self.served.key("officer"), self.served.key("seal"), self.served.trust, self.source())

    def timestamps(self) -> TimestampClient:
        service = TimestampService(f"http://{self.host}/office/tsa/tsa", timeout_seconds=5)
        return TimestampClient(service, self.served.trust, self.source())


@pytest.fixture(scope="module")
def one_authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with running(tmp_path_factory.mktemp("certomancer")) as (served, host):
        yield Authority(served, host)


@pytest.fixture
def online(one_authority: Authority) -> Iterator[Authority]:
    served = one_authority.served
    yield one_authority
    served.ocsp_failure, served.lists_are_down, served.at_time = Failure.NONE, False, None
    for label in ("officer", "officer-by-list", "seal", "issuing"):
        served.forgive(label)
    served.asked.clear()


def refusal(online: Authority, label: str = "officer") -> str:
    with pytest.raises((CertificateUnusableError, CertificateStatusUnknownError)) as refused:
        online.require_usable(label)
    return str(refused.value.code)


def test_a_good_certificate_may_sign_and_its_proof_is_kept(online: Authority) -> None:
    evidence = online.require_usable()

    assert (len(evidence.status_responses), len(evidence.revocation_lists)) == (1, 1)
    assert online.served.asked == ["ocsp/issuing", "crls/root"]


def test_a_certificate_without_a_responder_is_looked_up_in_its_list(online: Authority) -> None:
    assert len(online.require_usable("officer-by-list").revocation_lists) == 2


def test_an_officer_revoked_a_second_ago_cannot_sign(online: Authority) -> None:
    online.require_usable()
    online.served.revoke("officer", utc_now() - timedelta(seconds=1))

    assert refusal(online) == "signing_certificate_revoked"


def test_a_revocation_in_the_list_is_enough(online: Authority) -> None:
    online.served.revoke("officer-by-list", utc_now() - timedelta(days=2))

    assert refusal(online, "officer-by-list") == "signing_certificate_revoked"


def test_a_revoked_issuer_takes_its_signers_with_it(online: Authority) -> None:
    online.served.revoke("issuing", utc_now() - timedelta(days=2))

    assert refusal(online) == "signing_certificate_revoked"


@pytest.mark.parametrize("failure", [Failure.DOWN, Failure.GARBAGE])
def test_a_responder_that_fails_is_stood_in_for_by_the_list(failure: Failure, online: Authority) -> None:
    online.served.ocsp_failure = failure

    assert len(online.require_usable().revocation_lists) == 2


def test_without_any_answer_nothing_is_signed(online: Authority) -> None:
    online.served.ocsp_failure, online.served.lists_are_down = Failure.DOWN, True

    assert refusal(online) == "certificate_status_unknown"


def test_a_stale_answer_is_no_answer(online: Authority) -> None:
    online.served.at_time = utc_now() - timedelta(days=400)

    assert refusal(online) == "certificate_status_unknown"


def test_hosts_that_are_not_allowed_are_never_asked(online: Authority) -> None:
    elsewhere = OnlineRevocationSource(["ocsp.ca.gov.vn"])

    with pytest.raises(CertificateStatusUnknownError):
        require_usable(online.served.key("officer"), online.served.trust, utc_now(), elsewhere)
    assert online.served.asked == []


def test_a_certificate_of_an_unknown_authority_may_not_sign(online: Authority) -> None:
    stranger = DatedAuthority()
    key = stranger.key("Officer")

    with pytest.raises(CertificateUnusableError) as refused:
        require_usable(key, online.served.trust, utc_now(), online.source())
    assert refused.value.code == "signing_certificate_untrusted"


def test_a_certificate_for_encryption_may_not_sign() -> None:
    ca, now = DatedAuthority(), utc_now()
    key = ca.key("Officer")
    public_key = x509.load_der_x509_certificate(key.certificate).public_key()
    certificate = ca.certificate(public_key, "Officer", usage=False)  # type: ignore[arg-type]  # it is elliptic

    with pytest.raises(CertificateUnusableError) as refused:
        require_usable(replace(key, certificate=certificate), ca.trust(now), now)
    assert refused.value.code == "signing_certificate_wrong_usage"


def test_a_copy_signed_with_what_was_fetched_verifies_offline(online: Authority, unsigned_copy: bytes) -> None:
    signed = sign_copy(unsigned_copy, online.signers(), online.timestamps())

    report = verify_pdf(signed.pdf, trust_roots=online.served.trust, register=None, now=datetime.now(UTC) + HOUR)

    assert [(each.trusted, each.level) for each in report.signatures] == [
        (True, "B-LTA"),
        (True, "B-LTA"),
        (True, "timestamp"),
    ]
    assert codes(report) == ["register_not_asked"]


def test_a_revoked_time_stamp_authority_is_not_believed(online: Authority, unsigned_copy: bytes) -> None:
    online.served.revoke("stamps", utc_now() - timedelta(days=2))
    try:
        with pytest.raises(Exception, match="timestamp_untrusted"):
            sign_copy(unsigned_copy, online.signers(), online.timestamps())
    finally:
        online.served.forgive("stamps")


def test_an_officer_revoked_between_signature_and_seal_is_caught(
    online: Authority, desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Good when the officer signs, revoked when the seal's turn comes: no seal, no copy, the number waits."""
    import certify.journaled_signing as stage

    real = stage.genuine_signature

    def revoking(*arguments: object) -> bytes:
        signature = real(*arguments)  # type: ignore[arg-type]  # passed through
        online.served.revoke("officer", utc_now() - timedelta(seconds=1))
        return signature

    monkeypatch.setattr(stage, "genuine_signature", revoking)
    context = replace(
        context_of(desk, office), signers_for=lambda agency, officer: online.signers(), timestamps=online.timestamps()
    )
    document_id = desk.ordered(pages=1)

    with pytest.raises(CertificateUnusableError) as refused:
        execute(claimed(desk, "first"), context)
    release_owner(desk.database, "first", blame_job=False)
    with pytest.raises(CertificateUnusableError):
        execute(claimed(desk, "again"), context)

    assert refused.value.code == "signing_certificate_revoked"
    with desk.database.read() as session:
        assert [str(each.role) for each in session.query(SignatureRequest)] == ["officer"]
        assert session.query(Certificate).count() == 0
        assert session.query(RegisterEntry).one().state.value == "RESERVED"
        assert session.get_one(Document, document_id).state is DocumentState.ISSUING
