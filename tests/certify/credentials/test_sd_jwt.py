"""The credential: shown field by field, bound to its holder, and the same to the reference implementation."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st
from jwcrypto.jwk import JWK
from sd_jwt.common import SDObj
from sd_jwt.holder import SDJWTHolder
from sd_jwt.issuer import SDJWTIssuer
from sd_jwt.verifier import SDJWTVerifier

from certify.credentials.encoding import base64url, compact_json, from_base64url, json_object
from certify.credentials.es256 import PublicKey
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.holder import HolderKey
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.jws import sign_json
from certify.credentials.key_trust import KeyRing
from certify.credentials.offline_check import check_text
from certify.credentials.sd_jwt import Presentation, bind, issue, present, read_presentation
from certify.credentials.trust_bundle import TrustBundle
from certify.credentials.verifiable_credential import (
    CREDENTIAL_TYPE,
    Challenge,
    VerifiedCredential,
    holder_key,
    verify_credential,
)
from certify.verification.report import CertificateStatus, Verdict
from tests.certify.credentials.conftest import ADDRESS, NOW, PLACE, VALUES, facts

ASKED = Challenge("https://nganhang.example.vn", "n-0S6_WzA2Mj")


@pytest.fixture(scope="module")
def wallet() -> HolderKey:
    return HolderKey(ec.generate_private_key(ec.SECP256R1()))


@pytest.fixture(scope="module")
def keys(issuer: CredentialIssuer) -> KeyRing:
    return KeyRing([issuer.public_key])


@pytest.fixture(scope="module")
def credential(issuer: CredentialIssuer) -> str:
    return issuer.credential(facts(), VALUES, PLACE, NOW)


@pytest.fixture(scope="module")
def bound(issuer: CredentialIssuer, wallet: HolderKey) -> str:
    return issuer.credential(facts(), VALUES, PLACE, NOW, wallet.public_key)


def checked(text: str, keys: KeyRing, challenge: Challenge | None = None) -> VerifiedCredential:
    return verify_credential(text, keys, issuer=ADDRESS, now=NOW, challenge=challenge)


def refused(text: str, keys: KeyRing, code: str, challenge: Challenge | None = None) -> None:
    with pytest.raises(CredentialInvalidError) as caught:
        checked(text, keys, challenge)
    assert caught.value.code == code


def test_a_holder_shows_one_field_and_nothing_of_the_others(credential: str, keys: KeyRing) -> None:
    shown = present(credential, ["date_of_birth"]).text

    assert dict(checked(shown, keys).fields) == {"date_of_birth": "1990-02-28"}
    assert not any(value in from_base64url(part).decode() for part in shown.split("~")[0].split(".")[:2]
                   for value in VALUES.values())  # fmt: skip
    assert dict(checked(credential, keys).fields) == VALUES
    assert dict(checked(present(credential, []).text, keys).fields) == {}


def test_what_binds_it_to_the_copy_is_always_shown(credential: str, keys: KeyRing) -> None:
    said = checked(present(credential, []).text, keys)

    assert said.facts == facts()
    assert said.status == PLACE
    assert said.status_address == f"{ADDRESS}/credentials/status/1"


def test_header_and_claims_are_those_of_the_draft(bound: str, issuer: CredentialIssuer) -> None:
    token = read_presentation(bound).credential

    assert token.header == {"alg": "ES256", "typ": "dc+sd-jwt", "kid": issuer.public_key.key_id}
    assert token.payload["vct"] == CREDENTIAL_TYPE
    assert token.payload["iss"] == ADDRESS
    assert token.payload["status"] == {"status_list": {"idx": PLACE.index, "uri": f"{ADDRESS}/credentials/status/1"}}
    assert token.payload["nbf"] <= token.payload["iat"] < token.payload["exp"]
    assert set(token.payload["cnf"]["jwk"]) == {"kty", "crv", "x", "y"}
    assert token.payload["_sd"] == sorted(token.payload["_sd"])


def test_no_salt_is_used_twice(credential: str, issuer: CredentialIssuer) -> None:
    again = issuer.credential(facts(), VALUES, PLACE, NOW)

    assert set(read_presentation(again).disclosures).isdisjoint(read_presentation(credential).disclosures)


def test_a_changed_field_is_refused(credential: str, keys: KeyRing) -> None:
    whole = read_presentation(credential)
    salt, name, _ = json.loads(from_base64url(whole.disclosures[0]))
    forged = base64url(compact_json([salt, name, "Nguyễn Văn Giả"]))

    refused(replace(whole, disclosures=(forged, *whole.disclosures[1:])).text, keys, "credential_field_not_signed")
    refused(replace(whole, disclosures=(*whole.disclosures, forged)).text, keys, "credential_field_not_signed")


def test_a_changed_payload_is_refused(credential: str, keys: KeyRing) -> None:
    header, payload, signature = read_presentation(credential).credential.text.split(".")
    claims = json_object(from_base64url(payload))
    claims["certified_copy"]["number"] = "02/ĐT"
    forged = f"{header}.{base64url(compact_json(claims))}.{signature}~"

    refused(forged, keys, "credential_signature_wrong")


def test_another_key_is_not_believed(stranger: CredentialIssuer, keys: KeyRing) -> None:
    refused(stranger.credential(facts(), VALUES, PLACE, NOW), keys, "credential_key_unknown")


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({"alg": "none"}, "credential_algorithm_refused"),
        ({"alg": "HS256"}, "credential_algorithm_refused"),
        ({"alg": "ES384"}, "credential_algorithm_refused"),
        ({"crit": ["exp"]}, "credential_algorithm_refused"),
        ({"typ": "JWT"}, "credential_wrong_type"),
        ({"typ": "statuslist+jwt"}, "credential_wrong_type"),
        ({"typ": "vc+sd-jwt"}, "credential_wrong_type"),
        ({"kid": "x"}, "credential_key_unknown"),
    ],
)
def test_only_one_algorithm_and_one_type(
    issuer: CredentialIssuer, credential: str, keys: KeyRing, header: dict[str, Any], code: str
) -> None:
    payload = read_presentation(credential).credential.payload
    said = {"typ": "dc+sd-jwt", "kid": issuer.public_key.key_id, **header}

    refused(sign_json(issuer.key, payload, said) + "~", keys, code)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"iss": "https://khac.example.vn"}, "credential_wrong_type"),
        ({"vct": "urn:other"}, "credential_wrong_type"),
        ({"exp": 1}, "credential_expired"),
        ({"exp": None}, "credential_malformed"),
        ({"nbf": 1 << 36}, "credential_not_yet_valid"),
        ({"iat": 1.5}, "credential_malformed"),
        ({"status": {}}, "credential_wrong_type"),
        ({"status": {"status_list": {"idx": -1, "uri": f"{ADDRESS}/credentials/status/1"}}}, "credential_wrong_type"),
        ({"status": {"status_list": {"idx": 1, "uri": "https://khac.example.vn/1"}}}, "credential_wrong_type"),
        ({"certified_copy": {}}, "credential_wrong_type"),
        ({"_sd_alg": "md5"}, "credential_algorithm_refused"),
        ({"deeper": {"_sd": ["x"]}}, "credential_malformed"),
    ],
)
def test_claims_that_our_own_key_signed_by_mistake_are_still_refused(
    issuer: CredentialIssuer, credential: str, keys: KeyRing, changes: dict[str, Any], code: str
) -> None:
    payload = {**read_presentation(credential).credential.payload, **changes}
    header = {"typ": "dc+sd-jwt", "kid": issuer.public_key.key_id}

    refused(sign_json(issuer.key, payload, header) + "~", keys, code)


def test_a_claim_that_must_not_be_hidden_is_refused_when_it_is(issuer: CredentialIssuer, keys: KeyRing) -> None:
    payload = dict(read_presentation(issuer.credential(facts(), {}, PLACE, NOW)).credential.payload)
    hidden = issue(issuer.key, payload, {"sub": "somebody"}, {"kid": issuer.public_key.key_id})

    refused(hidden, keys, "credential_malformed")
    with pytest.raises(ValueError, match="the name of a claim"):
        issuer.credential(facts(), {"iss": "x"}, PLACE, NOW)


def test_a_name_given_twice_in_json_is_refused() -> None:
    with pytest.raises(CredentialInvalidError):
        json_object(b'{"exp":1,"exp":99999999999}')


@pytest.mark.parametrize("text", ["QUJD=", "QUJ+", "QQ==", "QR", "Q"])
def test_base64url_has_one_form(text: str) -> None:
    with pytest.raises(CredentialInvalidError):
        from_base64url(text)


def proved(text: str, wallet: HolderKey, names: list[str], challenge: Challenge = ASKED) -> Presentation:
    return bind(present(text, names), wallet, audience=challenge.audience, nonce=challenge.nonce, now=NOW)


def test_the_holder_proves_to_be_it(bound: str, wallet: HolderKey, keys: KeyRing) -> None:
    said = checked(proved(bound, wallet, ["full_name"]).text, keys, ASKED)

    assert said.holder_proved
    assert dict(said.fields) == {"full_name": VALUES["full_name"]}


def test_without_the_holders_key_nobody_presents_it(
    bound: str, credential: str, wallet: HolderKey, keys: KeyRing
) -> None:
    thief = HolderKey(ec.generate_private_key(ec.SECP256R1()))

    refused(present(bound, ["full_name"]).text, keys, "holder_not_proved", ASKED)
    refused(proved(bound, thief, ["full_name"]).text, keys, "credential_signature_wrong", ASKED)
    refused(proved(credential, wallet, ["full_name"]).text, keys, "holder_not_bound", ASKED)


STOLEN: list[tuple[str, Callable[[Presentation, Presentation], Presentation]]] = [
    ("a field more than the holder showed", lambda one, other: replace(one, disclosures=other.disclosures)),
    ("a proof for other fields", lambda one, other: replace(one, binding=other.binding)),
]


@pytest.mark.parametrize("stolen", [steal for _, steal in STOLEN], ids=[name for name, _ in STOLEN])
def test_a_proof_is_for_exactly_what_was_shown(
    bound: str, wallet: HolderKey, keys: KeyRing, stolen: Callable[[Presentation, Presentation], Presentation]
) -> None:
    one, other = proved(bound, wallet, ["full_name"]), proved(bound, wallet, ["full_name", "residence"])

    refused(stolen(one, other).text, keys, "holder_proof_for_another", ASKED)


def test_a_proof_is_for_one_verifier_one_request_and_a_few_minutes(
    bound: str, wallet: HolderKey, keys: KeyRing
) -> None:
    made = proved(bound, wallet, ["full_name"]).text
    for other in (replace(ASKED, nonce="other"), replace(ASKED, audience="https://khac.example.vn")):
        refused(made, keys, "holder_proof_for_another", other)
    with pytest.raises(CredentialInvalidError, match="holder_proof_for_another"):
        verify_credential(made, keys, issuer=ADDRESS, now=NOW + timedelta(minutes=11), challenge=ASKED)


@given(st.text(max_size=200))
def test_any_text_at_all_gets_an_answer(text: str) -> None:
    with pytest.raises(CredentialInvalidError):
        read_presentation(text)


@pytest.mark.parametrize(
    "jwk",
    ['{"kty":"RSA"}', "[]", "{", '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}',
     '{"kty":"EC","crv":"P-256","x":"' + "A" * 43 + '","y":"' + "A" * 43 + '"}',
     '{"kty":"EC","crv":"P-256","d":"AA","x":"AA","y":"AA"}'],
)  # fmt: skip
def test_a_holders_key_is_a_public_point_on_the_curve(jwk: str) -> None:
    with pytest.raises(CredentialInvalidError):
        holder_key(jwk)


def test_the_offline_answer_about_a_credential(
    credential: str, bundle: TrustBundle, stranger: CredentialIssuer
) -> None:
    answer = check_text(present(credential, ["full_name"]).text, bundle, NOW)
    forged = check_text(stranger.credential(facts(), VALUES, PLACE, NOW), bundle, NOW)

    assert answer.report.verdict is Verdict.VALID
    assert answer.report.certificate is not None
    assert answer.report.certificate.status is CertificateStatus.IN_FORCE
    assert answer.claims["fields"] == {"full_name": VALUES["full_name"]}
    assert "holder_not_proved" in [each.code for each in answer.report.reasons]
    assert forged.report.verdict is Verdict.INDETERMINATE
    assert not forged.report.issued_by_us


# Against the reference implementation (RFC 9901's authors'), both ways


def test_the_reference_verifier_accepts_ours(bound: str, wallet: HolderKey, issuer: CredentialIssuer) -> None:
    key = JWK.from_json(json.dumps(issuer.public_key.as_jwk()))
    ours = proved(bound, wallet, ["full_name", "residence"]).text

    said = SDJWTVerifier(ours, lambda _issuer, _header: key, ASKED.audience, ASKED.nonce).get_verified_payload()

    assert said["full_name"] == VALUES["full_name"]
    assert "date_of_birth" not in said
    assert said["certified_copy"] == facts().as_json()


def test_ours_accepts_what_the_reference_issuer_and_holder_made(bound: str) -> None:
    issuing, holding = JWK.generate(kty="EC", crv="P-256"), JWK.generate(kty="EC", crv="P-256")
    claims = {**read_presentation(bound).credential.payload, SDObj("full_name"): "Lê Thị Mẫu", SDObj("sex"): "Nữ"}
    for ours in ("_sd", "_sd_alg", "cnf"):
        claims.pop(ours)
    key = PublicKey.from_jwk(issuing.export_public(as_dict=True))
    header = {"typ": "dc+sd-jwt", "kid": key.key_id}
    made = SDJWTIssuer(claims, issuing, holding, extra_header_parameters=header)
    holder = SDJWTHolder(made.sd_jwt_issuance)
    holder.create_presentation({"sex": True}, ASKED.nonce, ASKED.audience, holding)

    # The reference holder signs by the clock, and minutes may lie between that and the tests' fixed moment.
    now = datetime.now(UTC) + timedelta(seconds=1)
    said = verify_credential(holder.sd_jwt_presentation, KeyRing([key]), issuer=ADDRESS, now=now, challenge=ASKED)

    assert dict(said.fields) == {"sex": "Nữ"}
    assert said.holder_proved
