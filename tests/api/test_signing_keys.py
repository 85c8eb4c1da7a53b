"""Which key belongs to whom is configuration, and a key of somebody else never stands in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import select

from api.container import Container
from api.settings import Settings
from api.signing_keys import ConfiguredKeys, NoSigningKeyError, OtherCertificateError, SigningKeysInvalidError
from certify.development_authority import InsecureDevelopmentAuthority
from certify.development_tsa import InsecureDevelopmentTimestampAuthority
from certify.remote_signing import Transactions
from certify.verification import Verdict
from models.clock import utc_now
from models.entities import Agency, Certificate, Role, SignerRole, UserAccount
from models.job_queue import Lane, claim
from tests.certify.dated_authority import DatedAuthority
from tests.certify.desk import Desk
from tests.certify.test_signing_keys import digest_signer
from tests.servers.http import Answer, serving
from tests.servers.remote_signing import CLIENT_ID, CLIENT_SECRET, CREDENTIAL, PIN, RemoteSigningProvider, running
from tests.servers.softhsm import MODULE, TOKEN, SoftToken
from tests.servers.softhsm import PIN as TOKEN_PIN

AGENCY = "H24.15.03"


def no_transactions() -> Transactions:
    raise AssertionError("no remote service is configured")


@pytest.fixture
def keys(tmp_path: Path) -> InsecureDevelopmentAuthority:
    return InsecureDevelopmentAuthority(tmp_path / "keys", production=False)


@pytest.fixture
def write(tmp_path: Path, keys: InsecureDevelopmentAuthority) -> Callable[..., Path]:
    """Writes a file of two PKCS#12 keys, changed as a test wants."""
    (tmp_path / "password").write_text("development\n")

    def written(*, officer: str = "", replace: tuple[str, str] = ("", ""), more: str = "") -> Path:
        digests = {name: sha256(getattr(keys, name).certificate).hexdigest() for name in ("officer", "seal")}
        text = f"""
[trust]
roots = ["keys/root.pem"]
revocation_hosts = ["ocsp.example.vn"]

[[key]]
agency = "{AGENCY}"
role = "officer"
login = "nguyenvana"
kind = "pkcs12"
file = "keys/officer.p12"
password_file = "password"
certificate_sha256 = "{officer or digests["officer"]}"

[[key]]
agency = "{AGENCY}"
role = "seal"
kind = "pkcs12"
file = "keys/seal.p12"
password_file = "password"
certificate_sha256 = "{digests["seal"]}"
{more}
"""
        path = tmp_path / "signing.toml"
        path.write_text(text.replace(*replace) if replace[0] else text)
        return path

    return written


def configured(path: Path, *, production: bool = False) -> ConfiguredKeys:
    return ConfiguredKeys(path, production=production, transactions=no_transactions)


def test_each_has_the_key_that_is_theirs(write: Callable[..., Path], keys: InsecureDevelopmentAuthority) -> None:
    found = configured(write())

    assert found.key_of(AGENCY, SignerRole.OFFICER, "nguyenvana").certificate == keys.officer.certificate
    assert found.key_of(AGENCY, SignerRole.SEAL).certificate == keys.seal.certificate
    assert found.trust().roots == keys.trust().roots
    assert found.revocation_hosts == ["ocsp.example.vn"]


CREDENTIALS = """
[[key]]
agency = ""
role = "credentials"
kind = "pkcs12"
file = "keys/credentials.p12"
password_file = "password"
certificate_sha256 = "{digest}"
"""


def test_credentials_are_signed_with_the_key_that_the_file_names(
    write: Callable[..., Path], keys: InsecureDevelopmentAuthority, tmp_path: Path
) -> None:
    own = keys.credential_key.certificate
    path = write(more=CREDENTIALS.format(digest=sha256(own).hexdigest()))

    with Container(Settings(data_folder=tmp_path / "var", signing_keys=path)) as container:
        issuer = container.credential_issuer

    assert issuer is not None
    assert issuer.key.certificate == own
    with Container(Settings(data_folder=tmp_path / "other", signing_keys=write())) as without:
        assert without.credential_issuer is None


def test_a_second_key_of_credentials_is_refused(write: Callable[..., Path]) -> None:
    one = CREDENTIALS.format(digest="0" * 64)

    with pytest.raises(SigningKeysInvalidError):
        configured(write(more=one + one.replace('agency = ""', f'agency = "{AGENCY}"')))


@pytest.mark.parametrize(
    ("agency", "login"), [(AGENCY, "somebody"), ("H24.99", "nguyenvana"), (AGENCY, ""), (AGENCY, "NguyenVanA")]
)
def test_nobody_else_has_a_key(agency: str, login: str, write: Callable[..., Path]) -> None:
    with pytest.raises(NoSigningKeyError):
        configured(write()).key_of(agency, SignerRole.OFFICER, login)


def test_a_certificate_that_is_not_the_pinned_one_does_not_sign(write: Callable[..., Path]) -> None:
    with pytest.raises(OtherCertificateError):
        configured(write(officer="0" * 64)).key_of(AGENCY, SignerRole.OFFICER, "nguyenvana")


@pytest.mark.parametrize(
    "replace",
    [
        ("kind =", "kynd ="),
        ('kind = "pkcs12"', 'kind = "paper"'),
        ('login = "nguyenvana"', ""),
        ('role = "seal"', 'role = "seal"\nlogin = "nguyenvana"'),
        ('roots = ["keys/root.pem"]', "roots = []"),
        ('role = "seal"', 'role = "officer"\nlogin = "nguyenvana"'),
        ("[trust]", "[trust"),
    ],
)
def test_a_file_that_is_wrong_is_refused_whole(replace: tuple[str, str], write: Callable[..., Path]) -> None:
    with pytest.raises(SigningKeysInvalidError):
        configured(write(replace=replace))


def test_files_are_refused_in_production(write: Callable[..., Path]) -> None:
    with pytest.raises(SigningKeysInvalidError, match="development only"):
        configured(write(), production=True)


def test_a_missing_secret_says_which_file_and_nothing_else(write: Callable[..., Path]) -> None:
    path = write(replace=('password_file = "password"', 'password_file = "gone"'))

    with pytest.raises(SigningKeysInvalidError, match="gone"):
        configured(path).key_of(AGENCY, SignerRole.OFFICER, "nguyenvana")


def test_the_container_signs_with_the_configured_keys_and_believes_their_roots(
    write: Callable[..., Path], keys: InsecureDevelopmentAuthority, tmp_path: Path
) -> None:
    settings = Settings(data_folder=tmp_path / "var", signing_keys=write(), timestamp_url="http://127.0.0.1:9/")
    agency = Agency(code=AGENCY, name="UBND xã")
    officer = UserAccount(login="nguyenvana", display_name="A", role=Role.OFFICER, password_hash="none")
    with Container(settings) as container:
        signers = container.issue_context.signers_for(agency, officer)

        assert signers.officer.certificate == keys.officer.certificate
        assert signers.trust.roots == keys.trust().roots
        assert signers.source is not None
        officer.login = "demo"
        with pytest.raises(NoSigningKeyError):
            container.issue_context.signers_for(agency, officer)


# An office as it is in life: the officer's key on a token, the seal's at a remote service, lists fetched


def test_an_office_with_a_token_and_a_remote_seal_issues_a_copy_that_anybody_can_verify(
    sqlite_url: str, soft_token: SoftToken, tmp_path: Path
) -> None:
    lists: dict[str, bytes] = {}
    with ExitStack() as stack:
        host = stack.enter_context(serving(lambda asked: Answer(lists[asked.path])))
        ca, seal_key = DatedAuthority(f"http://{host}/{{}}.crl"), ec.generate_private_key(ec.SECP256R1())
        lists["/Root.crl"], lists["/Issuing.crl"] = ca.trust(utc_now()).revocation_lists
        stamps = InsecureDevelopmentTimestampAuthority(ca.key("TSA", is_timestamp=True), production=False)
        officer_certificate = ca.certificate(soft_token.generate("lanhdao", bits=2048), "Officer")
        soft_token.store_certificate("lanhdao", officer_certificate)
        seal_certificate = ca.certificate(seal_key.public_key(), "Seal")
        provider = RemoteSigningProvider([seal_certificate, *ca.chain], digest_signer(seal_key))
        stack.enter_context(stamps)
        settings = Settings(
            data_folder=tmp_path / "var",
            database_url=sqlite_url,  # type: ignore[arg-type]  # as the environment gives it
            signing_keys=tmp_path / "signing.toml",
            timestamp_url=stamps.url,
        )
        container = stack.enter_context(Container(settings))
        desk = Desk.open(container.database, tmp_path / "blobs")
        container.storage = desk.storage
        write_office(tmp_path, ca, desk, host, stack.enter_context(running(provider)))
        for name, certificate in (("officer", officer_certificate), ("seal", seal_certificate)):
            text = (tmp_path / "signing.toml").read_text()
            (tmp_path / "signing.toml").write_text(text.replace(f"<{name}>", sha256(certificate).hexdigest()))
        document_id = desk.ordered(pages=1)
        job = claim(container.database, pools=["io"], lanes=list(Lane), owner="w", lease_seconds=60)
        assert job is not None

        container.executors("io")[job.kind](job)

        with container.database.read() as session:
            certificate = session.scalars(select(Certificate).where(Certificate.document_id == document_id)).one()
        path = tmp_path / "copy.pdf"
        path.write_bytes(desk.storage.get(certificate.blob_sha256))
        report = container.verify(path)
    assert report.verdict is Verdict.VALID, report.reasons
    assert certificate.officer_certificate_sha256 == sha256(officer_certificate).hexdigest()
    assert len(provider.signed) == 1


def write_office(folder: Path, ca: DatedAuthority, desk: Desk, host: str, service: str) -> None:
    issuing, root = ca.chain
    (folder / "root.der").write_bytes(root)
    (folder / "issuing.der").write_bytes(issuing)
    (folder / "pin").write_text(f"{TOKEN_PIN}\n")
    (folder / "secret").write_text(f"{CLIENT_SECRET}\n")
    (folder / "seal-pin").write_text(f"{PIN}\n")
    (folder / "signing.toml").write_text(
        f"""
[trust]
roots = ["root.der"]
intermediates = ["issuing.der"]
revocation_hosts = ["{host}"]

[[key]]
agency = "{desk.agency.code}"
role = "officer"
login = "{desk.officer.login}"
kind = "pkcs11"
module = "{MODULE}"
token = "{TOKEN}"
key_label = "lanhdao"
pin_file = "pin"
chain = ["issuing.der"]
pss = true
certificate_sha256 = "<officer>"

[[key]]
agency = "{desk.agency.code}"
role = "seal"
kind = "remote"
address = "{service}"
client_id = "{CLIENT_ID}"
client_secret_file = "secret"
credential = "{CREDENTIAL}"
pin_file = "seal-pin"
certificate_sha256 = "<seal>"
"""
    )
