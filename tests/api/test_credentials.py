"""Credentials, keys and status lists as others fetch them, and the whole way to an offline check."""

from __future__ import annotations

import gzip
import io
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from starlette.testclient import TestClient

from api.container import Container
from certify.credentials.cose import read_signed_cbor
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.holder import HolderKey
from certify.credentials.offline_check import check_text
from certify.credentials.sd_jwt import read_presentation
from certify.credentials.status_list import FRESH_SECONDS, read_status_token, status_list_of
from certify.credentials.status_lists import StatusLists
from certify.credentials.trust_bundle import TrustBundle
from certify.credentials.verifiable_credential import Challenge
from certify.revocation import revoke
from certify.verification.report import CertificateStatus, Verdict
from models.clock import utc_now
from models.entities import Certificate, Document, UserAccount
from tests.api.office import Office, issue_copy, scan


@pytest.fixture
def issued(office: Office, tmp_path: Path) -> str:
    """A document that went the whole way; its id."""
    return issue_copy(office.container, tmp_path)


def revoked(container: Container, document_id: str) -> None:
    with container.database.begin() as session:
        certificate = session.query(Certificate).filter_by(document_id=document_id).one()
        officer = session.query(UserAccount).filter_by(login="lanhdao").one()
        revoke(session, certificate, decision_number="1/QĐ", reason="Sai", actor=officer)


def downloaded_bundle(client: TestClient) -> TrustBundle:
    return TrustBundle.from_json(client.get("/credentials/trust").content)


def test_the_clerk_hands_out_a_credential_that_anybody_can_check(office: Office, issued: str) -> None:
    answer = office.person("canbo").get(f"/api/v1/documents/{issued}/credential")
    bundle = downloaded_bundle(office.nobody())

    assert answer.headers["content-type"] == "application/dc+sd-jwt"
    assert answer.headers["cache-control"] == "private, no-store"
    checked = check_text(answer.text, bundle, utc_now())
    assert checked.report.verdict is Verdict.VALID
    assert checked.report.issued_by_us


def test_a_wallet_gets_one_bound_to_its_key_and_presents_a_part_of_it(
    office: Office, issued: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from api.commands.present import command

    key_file, credential = tmp_path / "holder.pem", tmp_path / "holder.sd-jwt"
    private = ec.generate_private_key(ec.SECP256R1())
    key_file.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    jwk = HolderKey.load(key_file).public_key.as_jwk()
    wanted = {"holder_key": {name: jwk[name] for name in ("kty", "crv", "x", "y")}}
    answer = office.system().post(f"/api/v1/documents/{issued}/credential", json=wanted)
    credential.write_text(answer.text)
    asked = Challenge("https://nganhang.example.vn", "abc")
    proof = ["--key", str(key_file), "--audience", asked.audience, "--nonce", asked.nonce]
    command.main([str(credential), *proof], standalone_mode=False)
    shown = capsys.readouterr().out

    bundle = downloaded_bundle(office.nobody())
    proved = check_text(shown, bundle, utc_now(), asked).report
    assert proved.verdict is Verdict.VALID
    assert "holder_not_proved" not in [each.code for each in proved.reasons]
    assert check_text(answer.text, bundle, utc_now(), asked).report.verdict is not Verdict.VALID


def test_a_holder_shows_no_field_that_the_credential_lacks(tmp_path: Path, office: Office, issued: str) -> None:
    from api.commands.present import command

    credential = tmp_path / "holder.sd-jwt"
    credential.write_text(office.person("canbo").get(f"/api/v1/documents/{issued}/credential").text)

    with pytest.raises(CredentialInvalidError, match="credential_field_missing"):
        command.main([str(credential), "--show", "religion"], standalone_mode=False)


def test_a_key_that_is_no_point_on_the_curve_is_refused(office: Office, issued: str) -> None:
    jwk = {"kty": "EC", "crv": "P-256", "x": "A" * 43, "y": "A" * 43}
    answer = office.system().post(f"/api/v1/documents/{issued}/credential", json={"holder_key": jwk})

    assert (answer.status_code, answer.json()["code"]) == (422, "credential_malformed")


def test_keys_are_published_with_the_certificates_that_vouch_for_them(office: Office, issued: str) -> None:
    answer = office.nobody().get("/.well-known/jwt-vc-issuer")
    text = office.person("canbo").get(f"/api/v1/documents/{issued}/credential").text

    (key,) = answer.json()["jwks"]["keys"]
    assert answer.json()["issuer"] == read_presentation(text).credential.payload["iss"]
    assert key["kid"] == read_presentation(text).credential.key_id
    assert len(key["x5c"]) == 2
    assert "d" not in key


def test_a_revocation_shows_in_the_list_within_a_minute(office: Office, issued: str) -> None:
    client = office.nobody()
    now = utc_now()
    clock = [now]
    assert office.container.credential_issuer is not None
    office.container.__dict__["status_lists"] = StatusLists(
        office.container.database, office.container.credential_issuer, lambda: clock[0]
    )
    place = read_presentation(office.person("canbo").get(f"/api/v1/documents/{issued}/credential").text)
    reference = place.credential.payload["status"]["status_list"]

    def listed() -> bool:
        answer = client.get("/credentials/status/1")
        assert int(answer.headers["cache-control"].rpartition("=")[2]) == FRESH_SECONDS
        return status_list_of(read_status_token(answer.text), reference["uri"]).is_revoked(reference["idx"])

    before = listed()
    revoked(office.container, issued)
    clock[0] = now + timedelta(seconds=FRESH_SECONDS)
    assert (before, listed()) == (False, True)
    # As old as it may be when given out, and kept as long as it may be kept.
    assert 2 * FRESH_SECONDS <= 60


def test_the_list_comes_in_both_forms_compressed_and_open_to_other_sites(office: Office, issued: str) -> None:
    client = office.nobody()
    jwt = client.get("/credentials/status/1", headers={"Accept": "application/statuslist+jwt"})
    plain = client.get("/credentials/status/1", headers={"Accept-Encoding": "identity"})
    cwt = client.get("/credentials/status/1", headers={"Accept": "application/statuslist+cwt"})

    assert jwt.headers["content-type"] == "application/statuslist+jwt"
    assert jwt.headers["content-encoding"] == "gzip"
    assert jwt.headers["access-control-allow-origin"] == "*"
    assert "content-encoding" not in plain.headers
    assert plain.text == jwt.text
    assert cwt.headers["content-type"] == "application/statuslist+cwt"
    assert read_signed_cbor(cwt.content, {16: "application/statuslist+cwt"}).claims[65533]["bits"] == 1
    assert len(gzip.compress(plain.content)) < len(plain.content)
    assert client.get("/credentials/status/2").status_code == 404
    assert client.get("/credentials/status/0").status_code == 404


def test_a_revoked_copy_gets_no_credential_and_is_said_to_be_revoked(office: Office, issued: str) -> None:
    clerk = office.person("canbo")
    text = clerk.get(f"/api/v1/documents/{issued}/credential").text
    revoked(office.container, issued)
    answer = clerk.get(f"/api/v1/documents/{issued}/credential")

    assert (answer.status_code, answer.json()["code"]) == (409, "certificate_revoked")
    checked = check_text(text, downloaded_bundle(office.nobody()), utc_now()).report
    assert checked.verdict is Verdict.INVALID
    assert checked.certificate is not None
    assert checked.certificate.status is CertificateStatus.REVOKED


def test_a_document_without_a_copy_has_no_credential(office: Office) -> None:
    clerk = office.person("canbo")
    with office.container.database.read() as session:
        assert session.query(Document).count() == 0
    assert clerk.get("/api/v1/documents/none/credential").status_code == 404


# The command line, without network and without database


def verify(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    from api.commands.verify import command

    status = command.main(["--json", *arguments], standalone_mode=False)
    return int(status), json.loads(capsys.readouterr().out)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine that has never seen the office: no records, and nothing can be reached."""
    import socket

    def unreachable(*_: object, **__: object) -> None:
        raise OSError("no network")

    monkeypatch.setenv("SAOY_DATA_FOLDER", str(tmp_path / "elsewhere"))
    monkeypatch.setattr(socket.socket, "connect", unreachable)


def test_offline_by_file_by_picture_by_text_and_by_credential(
    office: Office, issued: str, tmp_path: Path, alone: None, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = tmp_path / "trust.json"
    bundle.write_bytes(office.nobody().get("/credentials/trust").content)
    clerk = office.person("canbo")
    copy, picture, credential = tmp_path / "copy.pdf", tmp_path / "photo.jpg", tmp_path / "holder.sd-jwt"
    copy.write_bytes(clerk.get(f"/api/v1/documents/{issued}/certified-copy").content)
    credential.write_text(clerk.get(f"/api/v1/documents/{issued}/credential").text)
    code = photographed(copy, picture)

    for given in (str(copy), str(picture), code, str(credential)):
        status, report = verify(["--offline", "--bundle", str(bundle), given], capsys)
        assert (status, report["verdict"], report["issued_by_us"]) == (0, "valid", True)
        assert report["certificate"]["number"] == "01/ĐT"
        assert report["certificate"]["status"] == "in_force"
        assert report["schema"] == "saoy.verification/1"
        assert report["status_as_of"]
    assert not (tmp_path / "elsewhere").exists()

    tampered = code[:-5] + ("A" if code[-5] != "A" else "B") + code[-4:]
    status, report = verify(["--offline", "--bundle", str(bundle), tampered], capsys)
    assert (status, report["verdict"]) == (1, "invalid")

    revoked(office.container, issued)
    office.container.__dict__.pop("status_lists", None)
    bundle.write_bytes(office.nobody().get("/credentials/trust").content)
    for given in (str(copy), str(picture), code, str(credential)):
        status, report = verify(["--offline", "--bundle", str(bundle), given], capsys)
        assert (status, report["verdict"], report["certificate"]["status"]) == (1, "invalid", "revoked")


def photographed(copy: Path, picture: Path) -> str:
    """A picture of the statement page, and what its offline code says."""
    import pymupdf
    from PIL import Image

    from api.pages.photo_codes import text_of_codes
    from digitize.limits import IntakeLimits

    with pymupdf.open(copy) as opened:
        drawn = opened[-1].get_pixmap(dpi=150)
        with Image.open(io.BytesIO(drawn.tobytes("png"))) as page:
            page.convert("RGB").save(picture, "JPEG", quality=80, dpi=(150, 150))
    return next(text for text in text_of_codes(picture, "a.jpg", IntakeLimits()) if text.startswith("SAOY1:"))


def test_a_bundle_that_is_none_is_refused(tmp_path: Path, alone: None, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = tmp_path / "trust.json"
    for content in (b"", b"{}", b'{"schema":"saoy.trust/1"}', b"\x00" * 9):
        bundle.write_bytes(content)
        status, report = verify(["--offline", "--bundle", str(bundle), "SAOY1:AAA"], capsys)
        assert status == 3
        assert report["code"] in ("trust_bundle_unreadable", "credential_malformed")


def test_without_a_bundle_it_says_where_to_get_one(alone: None, capsys: pytest.CaptureFixture[str]) -> None:
    status, report = verify(["--offline", "SAOY1:AAA"], capsys)

    assert (status, report["code"]) == (4, "trust_bundle_missing")


@pytest.mark.parametrize(
    "arguments",
    [["--bundle", __file__, "a.pdf"], ["--offline", "--nonce", "x", "a.pdf"], ["--nonce", "x", "--audience", "y", "a"],
     ["--offline", "--trust", __file__, "a.pdf"]],
)  # fmt: skip
def test_options_that_do_not_go_together_are_refused(arguments: list[str]) -> None:
    import click

    from api.commands.verify import command

    with pytest.raises(click.UsageError):
        command.main(arguments, standalone_mode=False)


def test_a_picture_without_a_code_says_so(
    office: Office, issued: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle, picture = tmp_path / "trust.json", tmp_path / "photo.png"
    bundle.write_bytes(office.nobody().get("/credentials/trust").content)
    picture.write_bytes(scan())

    status, report = verify(["--offline", "--bundle", str(bundle), str(picture)], capsys)
    assert (status, report["code"]) == (3, "no_code_in_photo")


def test_the_bundle_is_written_for_others_and_its_digest_told(
    office: Office, issued: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from hashlib import sha256

    from api.commands.trust import command

    monkeypatch.setenv("SAOY_DATA_FOLDER", str(office.container.settings.data_folder))
    out = tmp_path / "trust.json"
    command.main(["export", "--out", str(out)], standalone_mode=False)
    command.main(["export"], standalone_mode=False)

    assert capsys.readouterr().out.split()[0] == sha256(out.read_bytes()).hexdigest()
    assert verify(["--offline", "SAOY1:AAA"], capsys)[1]["verdict"] == "invalid"
    assert len(TrustBundle.from_json(out.read_bytes()).key_ring.keys) == 1
