"""The code on paper: small, masked, and good for nothing once a letter of it is another."""

from __future__ import annotations

import io
import json
import random
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from certify.credentials.base45 import base45, from_base45
from certify.credentials.claim_numbers import FIELD_NAMES, FIELD_NUMBERS, TYPE_CODES, TYPE_NUMBERS
from certify.credentials.cose import read_signed_cbor, sign_cbor
from certify.credentials.faults import CredentialInvalidError
from certify.credentials.issuer import CredentialIssuer
from certify.credentials.offline_check import check_text
from certify.credentials.offline_claims import LARGEST_TEXT, TEXT_PREFIX, offline_text, read_offline_text
from certify.credentials.status_list import StatusReference, list_bits, status_cwt
from certify.credentials.trust_bundle import TrustBundle
from certify.masking import Mask, masked
from certify.statement_page import qr_code
from certify.verification.report import CertificateStatus, Verdict
from classifiers.catalogue import DocumentTypeCatalogue
from models.errors import InvalidValueError
from tests.certify.credentials.conftest import NOW, PLACE, VALUES, claims, with_list


@pytest.fixture(scope="module")
def code(issuer: CredentialIssuer) -> str:
    return issuer.offline_code(claims(), VALUES)


def codes_of(bundle: TrustBundle, text: str) -> tuple[Verdict, list[str]]:
    answer = check_text(text, bundle, NOW)
    return answer.report.verdict, [each.code for each in answer.report.reasons]


# RFC 9285 section 4.3
@pytest.mark.parametrize(
    ("data", "text"),
    [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581"), (b"ietf!", "QED8WEX0")],
)
def test_the_letters_are_those_of_the_standard(data: bytes, text: str) -> None:
    assert base45(data) == text
    assert from_base45(text) == data


@given(st.binary(max_size=80))
def test_every_byte_comes_back(data: bytes) -> None:
    assert from_base45(base45(data)) == data


@pytest.mark.parametrize("text", ["GGW", ":::", "A", "ABCD", "ab", "BB8 ?", "ZZ"])
def test_letters_that_stand_for_no_bytes_are_refused(text: str) -> None:
    with pytest.raises(CredentialInvalidError):
        from_base45(text)


def test_a_genuine_code_says_what_the_paper_must_say(bundle: TrustBundle, code: str) -> None:
    answer = check_text(code, bundle, NOW)

    assert answer.report.verdict is Verdict.VALID
    assert answer.report.certificate is not None
    assert answer.report.certificate.status is CertificateStatus.IN_FORCE
    assert answer.status_as_of == NOW
    assert answer.claims["number"] == "01/ĐT"
    assert answer.claims["agency"] == "Ủy ban nhân dân xã Thử Nghiệm"
    assert answer.claims["code"] == "0123-4567-89AB"
    assert answer.claims["record_digest"] == bytes(range(32)).hex()
    assert {"status_from_held_list", "compare_with_paper"} <= {each.code for each in answer.report.reasons}
    assert json.loads(json.dumps(answer.as_json()))["schema"] == "saoy.verification/1"


def test_anybody_may_read_it_so_personal_values_are_masked_and_sensitive_ones_are_not_there(code: str) -> None:
    fields = read_offline_text(code).claims.fields

    assert fields == {
        "full_name": "Nguyễn T. T. N.",
        "date_of_birth": "***1990",
        "personal_number": "***345",
        "register_book": "07/1999",
    }


@pytest.mark.parametrize(("mask", "shown"), [(Mask.NUMBER, ""), (Mask.YEAR, ""), (Mask.ALL, ""), (Mask.NAME, "A")])
def test_a_value_too_short_to_hide_is_not_shown(mask: Mask, shown: str) -> None:
    assert masked("A 123" if mask is Mask.NAME else "123456"[:6], mask) == shown


def test_a_changed_letter_anywhere_is_refused(bundle: TrustBundle, code: str) -> None:
    chance = random.Random(20261127)
    for place in chance.sample(range(len(TEXT_PREFIX), len(code)), 60):
        other = chance.choice([letter for letter in "0123456789ABCDEF" if letter != code[place]])
        verdict, _ = codes_of(bundle, code[:place] + other + code[place + 1 :])
        assert verdict is not Verdict.VALID


def test_a_code_by_another_key_is_not_believed_even_under_our_keys_name(
    bundle: TrustBundle, issuer: CredentialIssuer, stranger: CredentialIssuer
) -> None:
    forged = stranger.offline_code(claims(), VALUES)
    message = read_offline_text(issuer.offline_code(claims(), VALUES)).message
    posing = sign_cbor(stranger.key, issuer.public_key.short_key_id, message.claims)

    assert codes_of(bundle, forged) == (Verdict.INDETERMINATE, ["credential_key_unknown"])
    assert codes_of(bundle, TEXT_PREFIX + base45(posing)) == (Verdict.INVALID, ["credential_signature_wrong"])


def test_a_bundle_that_carries_a_key_nobody_certified_does_not_make_it_believed(
    bundle: TrustBundle, stranger: CredentialIssuer
) -> None:
    forged = stranger.offline_code(claims(), VALUES)

    assert codes_of(replace(bundle, keys=(*bundle.keys, stranger.public_key)), forged)[0] is Verdict.INDETERMINATE


def test_a_status_list_of_the_same_key_is_no_code_and_a_code_no_status_list(
    bundle: TrustBundle, issuer: CredentialIssuer, code: str
) -> None:
    listing = status_cwt(list_bits(()), "https://x.example/1", issuer.key, NOW)

    assert codes_of(bundle, TEXT_PREFIX + base45(listing[:300]))[0] is Verdict.INVALID
    with pytest.raises(CredentialInvalidError):
        read_signed_cbor(listing)
    with pytest.raises(CredentialInvalidError):
        read_signed_cbor(from_base45(code.removeprefix(TEXT_PREFIX)), {16: "application/statuslist+cwt"})


@pytest.mark.parametrize(
    "text",
    ["", "SAOY1:", "SAOY2:ABC", "https://chungthuc.example.vn/v/x", "SAOY1:" + "0" * 9999, "SAOY1:" + "FF9" * 40],
)
def test_what_is_no_code_is_said_to_be_none(bundle: TrustBundle, text: str) -> None:
    assert codes_of(bundle, text)[0] is Verdict.INVALID


@given(st.binary(max_size=120))
def test_any_bytes_at_all_get_an_answer(data: bytes) -> None:
    with pytest.raises(CredentialInvalidError):
        read_offline_text(TEXT_PREFIX + base45(data))


def test_revoked_is_said_even_by_a_list_that_is_out_of_date(
    bundle: TrustBundle, issuer: CredentialIssuer, code: str
) -> None:
    old = NOW - timedelta(days=400)
    held = with_list(bundle, issuer.status_token(1, list_bits([PLACE.index]), old))

    assert codes_of(held, code)[0] is Verdict.INVALID
    assert "certificate_revoked" in codes_of(held, code)[1]


def test_without_a_list_that_can_know_the_status_is_plainly_not_checked(
    bundle: TrustBundle, issuer: CredentialIssuer, code: str
) -> None:
    outdated = issuer.status_token(1, list_bits(()), NOW - timedelta(days=8))
    before = issuer.status_token(1, list_bits(()), NOW - timedelta(hours=2))
    elsewhere = issuer.status_token(2, list_bits(()), NOW)
    for held, why in [
        (with_list(bundle), "status_not_checked"),
        (with_list(bundle, outdated), "status_list_out_of_date"),
        (with_list(bundle, before), "status_not_checked"),
        (with_list(bundle, elsewhere), "status_not_checked"),
    ]:
        answer = check_text(code, held, NOW)
        assert answer.report.verdict is Verdict.INDETERMINATE
        assert answer.report.certificate is not None
        assert answer.report.certificate.status is CertificateStatus.UNKNOWN
        assert why in [each.code for each in answer.report.reasons]


def test_a_list_by_another_key_says_nothing(bundle: TrustBundle, stranger: CredentialIssuer, code: str) -> None:
    held = with_list(bundle, stranger.status_token(1, list_bits(()), NOW))

    assert codes_of(held, code) == (Verdict.INDETERMINATE, ["credential_key_unknown"])


def test_a_revoked_key_is_not_believed(bundle: TrustBundle, code: str) -> None:
    trust = bundle.trust
    own = bundle.keys[0].certificates[0]

    class Revoked(type(trust)):  # type: ignore[misc]  # a stand-in for a newer list
        def is_revoked(self, certificate: bytes, at: object) -> bool:
            return certificate == own

    held = replace(bundle, trust=Revoked(trust.roots, trust.intermediates, trust.revocation_lists))
    assert codes_of(held, code) == (Verdict.INDETERMINATE, ["credential_key_unknown"])


def test_a_code_from_the_future_is_not_believed(bundle: TrustBundle, issuer: CredentialIssuer) -> None:
    code = issuer.offline_code(claims(certified_at=NOW + timedelta(days=1)), VALUES)

    assert codes_of(bundle, code) == (Verdict.INDETERMINATE, ["credential_not_yet_valid"])


def test_the_largest_code_still_fits_a_symbol_of_73_modules(issuer: CredentialIssuer) -> None:
    shown = {f"một trường dài {number}": "giá trị dài " * 3 for number in range(8)}
    large = claims(
        agency="Ủy ban nhân dân phường " + "Thử Nghiệm " * 20,
        agency_code="H24.15.03.000.000",
        number="123456/ĐT-CTBS",
        document_type="a_type_that_has_no_number_yet",
        status=StatusReference(2**31 - 1, 2**20 - 1),
    )
    text = offline_text(large, shown, issuer.key)

    assert len(text) <= LARGEST_TEXT
    assert modules_of(text) <= 73
    assert len(read_offline_text(text).claims.agency.encode()) <= 72


def test_long_values_are_cut_before_any_is_left_out(issuer: CredentialIssuer) -> None:
    shown = {name: f"{name} rất dài và rất dài, dài đến hết một dòng của tờ giấy" for name in list(FIELD_NUMBERS)[:5]}
    fields = read_offline_text(offline_text(claims(), shown, issuer.key)).claims.fields

    assert fields.keys() == shown.keys()
    assert all(value.endswith("…") and shown[name].startswith(value[:-1]) for name, value in fields.items())


def test_a_number_that_no_code_can_hold_is_an_error_and_no_endless_search(issuer: CredentialIssuer) -> None:
    with pytest.raises(InvalidValueError, match="offline_code_too_large"):
        offline_text(claims(number="1/" + "Đ" * 300), {"sex": "Nữ"}, issuer.key)


def modules_of(text: str) -> int:
    with Image.open(io.BytesIO(qr_code(text)[0])) as drawn:
        return drawn.width // 10 - 8


@pytest.mark.parametrize(("turned", "blur"), [(0.0, 0.0), (3.0, 0.8), (-3.0, 0.8), (1.5, 1.0)])
def test_it_is_read_back_from_a_scan_at_150_dpi(code: str, turned: float, blur: float) -> None:
    import cv2

    from ocr.codes import read_codes

    picture, side_mm = qr_code(code)
    side = round(side_mm / 25.4 * 150)
    with Image.open(io.BytesIO(picture)) as drawn:
        page = Image.new("L", (side + 240, side + 240), 255)
        page.paste(drawn.convert("L").resize((side, side), Image.Resampling.BOX), (120, 120))
    page = page.rotate(turned, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(blur))
    noise = np.random.default_rng(1).normal(0, 6, (page.height, page.width))
    scanned = Image.fromarray(np.clip(np.asarray(page, np.float64) + noise, 0, 255).astype(np.uint8))
    written = io.BytesIO()
    scanned.save(written, "JPEG", quality=60)
    image = cv2.imdecode(np.frombuffer(written.getvalue(), np.uint8), cv2.IMREAD_COLOR)

    assert side_mm * modules_of(code) / (modules_of(code) + 8) <= 28
    assert [each.text for each in read_codes(image)] == [code]


def test_names_keep_their_numbers_and_every_key_field_and_type_has_one() -> None:
    catalogue = DocumentTypeCatalogue.load()
    keys = {each.name for kind in catalogue.types for each in kind.fields if each.key}

    assert keys <= FIELD_NUMBERS.keys()
    assert {kind.code for kind in catalogue.types} <= TYPE_NUMBERS.keys()
    assert len(FIELD_NAMES) == len(FIELD_NUMBERS)
    assert len(TYPE_CODES) == len(TYPE_NUMBERS)
    # Printed on papers: these may be added to and never changed.
    assert [FIELD_NUMBERS[name] for name in ("full_name", "subject", "personal_number", "signer_title")] == [
        1,
        6,
        11,
        52,
    ]
    assert [TYPE_NUMBERS[code] for code in ("decision", "birth_certificate", "criminal_record")] == [1, 9, 24]
