"""Anybody's PDF: integrity told plainly, no green tick for what is not known, an answer for everything."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pikepdf import Pdf
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm
from pyhanko_certvalidator.registry import SimpleCertificateStore

from certify.verification import Verdict, verify_file, verify_pdf
from certify.verification.facts import Examination
from certify.verification.judgement import judge
from models.sandbox import SandboxLimits
from tests.certify.attacks import ATTACKS, Scene
from tests.certify.attacks.scene import Writer, add_note, dictionary, form_fields, put, updated
from tests.certify.conftest import Office, codes


def blank_pdf() -> bytes:
    written = BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.add_blank_page()
        pdf.save(written)
    return written.getvalue()


def signed_by_somebody(
    office: Office,
    pdf: bytes,
    *,
    field: str = "Signature1",
    certify: bool = False,
    permission: MDPPerm = MDPPerm.FILL_FORMS,
) -> bytes:
    """An ordinary signature as other programs make it, without time-stamp."""
    key = office.authority.officer
    private = key._private_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    from asn1crypto import keys

    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(key.certificate),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )
    metadata = signers.PdfSignatureMetadata(field_name=field, certify=certify, docmdp_permissions=permission)
    done = asyncio.run(signers.async_sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), metadata, signer=signer))
    return bytes(done.getvalue())


@pytest.fixture(scope="module")
def foreign(office: Office) -> bytes:
    return signed_by_somebody(office, blank_pdf())


def verdict_of(pdf: bytes) -> tuple[Verdict, list[str]]:
    report = verify_pdf(pdf, trust_roots=(), register=None)
    return report.verdict, codes(report)


def test_a_pdf_without_signatures_is_unsigned() -> None:
    assert verdict_of(blank_pdf()) == (Verdict.UNSIGNED, ["no_signature"])


def test_an_intact_signature_is_valid_but_its_signer_is_told_apart(foreign: bytes) -> None:
    report = verify_pdf(foreign, trust_roots=(), register=None)

    assert report.verdict is Verdict.VALID
    assert not report.issued_by_us
    assert [(each.intact, each.trusted) for each in report.signatures] == [(True, False)]
    assert codes(report) == ["signer_not_trusted", "not_issued_by_us"]


def test_a_signer_of_a_given_root_is_trusted(foreign: bytes, office: Office) -> None:
    report = verify_pdf(foreign, trust_roots=office.trust, register=None)

    assert report.signatures[0].trusted
    assert codes(report) == ["not_issued_by_us"]


def test_a_second_signature_is_a_permitted_change(foreign: bytes, office: Office) -> None:
    twice = signed_by_somebody(office, foreign, field="Signature2")

    report = verify_pdf(twice, trust_roots=(), register=None)

    assert report.verdict is Verdict.VALID
    assert [str(each.changed_after) for each in report.signatures] == ["permitted", "nothing"]


def forged(name: str, pdf: bytes, scene: Scene) -> bytes:
    return ATTACKS[name].make(replace(scene, pdf=pdf))


@pytest.mark.parametrize(
    "attack",
    [
        "redrawn_page",
        "replaced_content_in_place",
        "overlay_annotation",
        "rubber_stamp",
        "white_square",
        "orphan_widget",
        "overlay_field",
        "overlay_button",
        "overlay_signature_field",
        "dynamic_form",
        "open_action",
        "catalogue_script",
        "added_outline",
        "optional_content",
        "removed_page",
        "reordered_pages",
        "rotated_page",
        "cropped_page",
        "trailing_object",
        "trailing_bytes",
        "leading_bytes",
        "stripped_signatures",
        "freed_content",
        "redirected_content",
        "misdirected_content",
        "swapped_catalogue",
        "compressed_update",
        "smuggled_in_the_trailer",
        "encrypted_update",
        "value_of_zeros",
        "no_byte_range",
    ],
)
def test_a_changed_file_is_invalid(attack: str, foreign: bytes, scene: Scene) -> None:
    verdict, reasons = verdict_of(forged(attack, foreign, scene))

    assert verdict is Verdict.INVALID, reasons


@pytest.mark.parametrize("attack", ["sticky_note", "link"])
def test_notes_that_hide_nothing_are_doubtful_after_an_approval_and_fine_where_they_were_permitted(
    attack: str, foreign: bytes, office: Office, scene: Scene
) -> None:
    permitted = signed_by_somebody(office, blank_pdf(), certify=True, permission=MDPPerm.ANNOTATE)
    forbidden = signed_by_somebody(office, blank_pdf(), certify=True)

    assert verdict_of(forged(attack, foreign, scene)) == (
        Verdict.INDETERMINATE,
        ["notes_after_signing", "signer_not_trusted", "not_issued_by_us"],
    )
    assert verdict_of(forged(attack, permitted, scene))[0] is Verdict.VALID
    assert verdict_of(forged(attack, forbidden, scene))[0] is Verdict.INVALID


def test_a_permitted_note_that_can_hide_the_page_is_doubtful(office: Office, scene: Scene) -> None:
    """The evil annotation attack: the certifier permits comments, and a comment says something else."""
    permitted = signed_by_somebody(office, blank_pdf(), certify=True, permission=MDPPerm.ANNOTATE)

    verdict, reasons = verdict_of(forged("rubber_stamp", permitted, scene))

    assert verdict is Verdict.INDETERMINATE
    assert "changes_not_judged" in reasons


def test_a_visible_signature_field_added_to_a_certified_form_is_doubtful(office: Office, scene: Scene) -> None:
    """The sneaky signature attack: signing is permitted, a new field that lies over the page was not foreseen."""
    certified = signed_by_somebody(office, blank_pdf(), certify=True)

    verdict, reasons = verdict_of(forged("visible_signature_of_a_stranger", certified, scene))

    assert verdict is Verdict.INDETERMINATE
    assert "field_added_after_certification" in reasons


def _form(value: str) -> bytes:
    """A page with a text field that holds a value."""

    def change(writer: Writer) -> None:
        widget = dictionary(Type="/Annot", Subtype="/Widget", FT="/Tx", T="Sum", Rect=[9, 9, 90, 30], F=4, V=value)
        add_note(writer, reference := writer.add_object(widget))
        writer.root[pdf_name("/AcroForm")] = dictionary(Fields=[reference])
        writer.update_root()

    return updated(blank_pdf(), change)


def _filled(pdf: bytes) -> bytes:
    return updated(pdf, lambda writer: put(writer, form_fields(writer)["Sum"], "/V", "9.000.000"))


@pytest.mark.parametrize(
    ("before", "certify", "verdict"),
    [
        ("", False, Verdict.INDETERMINATE),
        ("1.000.000", False, Verdict.INVALID),
        ("", True, Verdict.VALID),
        ("1.000.000", True, Verdict.VALID),
    ],
)
def test_filling_a_form_is_what_a_certifier_permits_and_writing_over_what_was_signed_is_not(
    before: str, certify: bool, verdict: Verdict, office: Office
) -> None:
    signed = signed_by_somebody(office, _form(before), certify=certify)

    assert verdict_of(_filled(signed))[0] is verdict


def test_white_space_at_the_end_is_no_change(foreign: bytes) -> None:
    assert verdict_of(foreign + b"\r\n\n")[0] is Verdict.VALID


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_a_pdf"),
        (b"hello", "not_a_pdf"),
        (b"%PDF-1.7\n", "pdf_unreadable"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "pdf_unreadable"),
        (b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF", "pdf_unreadable"),
    ],
)
def test_what_is_no_readable_pdf_gets_a_reason(data: bytes, code: str) -> None:
    assert verdict_of(data) == (Verdict.INDETERMINATE, [code])


def test_a_pdf_with_a_password_is_told_as_such(tmp_path: Path) -> None:
    from pikepdf import Encryption

    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "locked.pdf", encryption=Encryption(owner="owner", user="user"))

    assert verdict_of((tmp_path / "locked.pdf").read_bytes()) == (Verdict.INDETERMINATE, ["pdf_encrypted"])


def test_a_file_is_examined_in_a_child_and_says_the_same(foreign: bytes, office: Office, tmp_path: Path) -> None:
    path = tmp_path / "foreign.pdf"
    path.write_bytes(foreign)
    now = datetime.now(UTC)

    in_child = verify_file(path, trust_roots=office.trust, register=None, now=now)

    assert in_child == verify_pdf(foreign, trust_roots=office.trust, register=None, now=now)


def test_a_file_that_takes_too_long_ends_with_a_reason(foreign: bytes, tmp_path: Path) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(foreign)

    report = verify_file(path, trust_roots=(), register=None, limits=SandboxLimits(wall_seconds=0.05))

    assert (report.verdict, codes(report)) == (Verdict.INDETERMINATE, ["resource_limit"])


def test_a_missing_file_is_the_callers_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        verify_file(tmp_path / "nothing.pdf", trust_roots=(), register=None)


def test_every_reason_has_both_languages() -> None:
    from certify.reasons import REASONS

    for code, sentence in REASONS.items():
        assert sentence.message.endswith("."), code
        assert sentence.message_en.endswith("."), code
        assert sentence.message != sentence.message_en


def test_an_examination_without_anything_is_not_valid() -> None:
    assert judge(Examination(), None).verdict is not Verdict.VALID


# The public attack sets


def _scored(samples: Path) -> dict[str, Counter[str]]:
    folder = samples / "signed-pdfs"
    table: dict[str, Counter[str]] = {}
    for entry in json.loads((folder / "manifest.json").read_text()):
        report = verify_pdf((folder / entry["file"]).read_bytes(), trust_roots=(), register=None)
        table.setdefault(entry["expected"], Counter())[str(report.verdict)] += 1
    return table


@pytest.mark.slow
def test_every_file_of_the_public_sets_ends_as_their_makers_say(samples: Path) -> None:
    """Integrity and changes; the signers are nobody whom we know."""
    table = _scored(samples)

    assert table["tampered"] == Counter({"invalid": 30})
    assert table["valid-intact"] == Counter({"valid": 25})
    assert table["modified-allowed"] == Counter({"valid": 6})
    assert table["unsigned"] == Counter({"unsigned": 8})
    assert table["indeterminate"] == Counter({"indeterminate": 1})
    assert table["structural-invalid"]["valid"] == 0
    assert table["timestamp-broken"]["valid"] == 0


@pytest.mark.slow
def test_signed_official_documents_are_intact(samples: Path) -> None:
    """Real signatures of a province's offices, SHA-1 and all."""
    for path in sorted((samples / "official").glob("qn_*.pdf")):
        report = verify_pdf(path.read_bytes(), trust_roots=(), register=None)
        assert report.verdict is Verdict.VALID, (path.name, codes(report))


@pytest.mark.slow
def test_every_hostile_pdf_ends_in_an_answer_with_a_reason(samples: Path) -> None:
    for path in sorted((samples / "bad-inputs" / "files").rglob("*.pdf")):
        report = verify_pdf(path.read_bytes(), trust_roots=(), register=None)
        assert codes(report), path.name
