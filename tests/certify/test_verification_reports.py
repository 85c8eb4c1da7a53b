"""The same verification as XML of ETSI TS 119 102-2 and on paper, for genuine, changed, foreign and hostile files."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pymupdf
import pytest
from lxml import etree
from pyhanko.generated.etsi import ts_11910202 as etsi
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig

from certify.verification import Verdict, VerificationReport, verify_pdf
from certify.verification.etsi_report import etsi_report
from certify.verification.indications import PLAIN_WORDS, Indication
from certify.verification.pdf_report import pdf_report
from certify.verification.report import ChangedAfter, SignatureReport
from tests.certify.attacks import ATTACKS, Scene
from tests.certify.conftest import Office, Register, entry_for, verified
from tests.certify.test_verification_of_foreign_files import blank_pdf, signed_by_somebody

_INDICATION = "urn:etsi:019102:mainindication:"


def parsed(report: VerificationReport) -> etsi.ValidationReport:
    """Read back strictly: an element or attribute that the standard does not know is an error."""
    strict = ParserConfig(fail_on_unknown_properties=True, fail_on_unknown_attributes=True)
    found = XmlParser(config=strict).from_bytes(etsi_report(report), etsi.ValidationReport)
    _complete(found)
    return found


def _complete(element: object) -> None:
    """Every element that the schema requires is there."""
    for name, described in getattr(element, "__dataclass_fields__", {}).items():
        value = getattr(element, name)
        if described.metadata.get("required"):
            assert value is not None, (type(element).__name__, name)
        # The bindings ask for what only 1.3.1 knows; a reference does in every version of the standard.
        if described.metadata.get("min_occurs") and name != "signers_document_representation":
            assert len(value) >= described.metadata["min_occurs"], (type(element).__name__, name)
        for each in value if isinstance(value, tuple) else (value,):
            _complete(each)


def text_of(report: VerificationReport) -> str:
    with pymupdf.open(stream=pdf_report(report)) as pdf:
        return " ".join(" ".join(page.get_text() for page in pdf).split())


def main_indications(report: VerificationReport) -> list[str]:
    statuses = (each.signature_validation_status for each in parsed(report).signature_validation_report)
    return [str(each.main_indication).removeprefix(_INDICATION) for each in statuses if each is not None]


def children(report: VerificationReport, name: str) -> set[tuple[str, ...]]:
    """The names of what stands in each element of that name, in order."""
    found = etree.fromstring(etsi_report(report)).iter(f"{{*}}{name}")
    return {tuple(etree.QName(child).localname for child in each) for each in found}


@pytest.mark.parametrize("attack", [None, "redrawn_page", "trailing_bytes", "forged_with_the_same_names"])
@pytest.mark.parametrize("known", [True, False])
def test_the_report_is_of_the_form_that_every_version_of_the_schema_knows(
    attack: str | None, known: bool, scene: Scene, office: Office, register: Register
) -> None:
    """The schemas of 1.2.1, 1.3.1 and 1.4.1 differ in what refers to the document, and all ask for a value."""
    pdf = ATTACKS[attack].make(scene) if attack else scene.pdf
    report = verified(pdf, office, register if known else None)

    assert children(report, "SignersDocument") == {("DigestAlgAndValue", "SignersDocumentRef")}
    assert children(report, "ReportData") == ({("Type", "Value")} if report.reasons else set())
    assert children(report, "AssociatedValidationReportData") <= {("AdditionalValidationReportData",)}


def test_the_reasons_stand_in_the_report_in_plain_words(scene: Scene, office: Office, register: Register) -> None:
    report = verified(ATTACKS["redrawn_page"].make(scene), office, register)

    told = [each.text for each in etree.fromstring(etsi_report(report)).iter("{*}Value")]

    assert report.reasons[0].message in told


def test_a_genuine_copy_passes_in_every_form(scene: Scene, office: Office, register: Register) -> None:
    report = verified(scene.pdf, office, register)

    assert report.indication is Indication.TOTAL_PASSED
    assert main_indications(report) == ["total-passed"] * 3
    assert "Kết luận: HỢP LỆ" in text_of(report)
    assert report.sha256 in text_of(report).replace(" ", "")
    assert "Tình trạng: còn giá trị" in text_of(report)
    assert "Kiểm tra lúc: " in text_of(report)


def test_a_changed_copy_is_told_plainly(scene: Scene, office: Office, register: Register) -> None:
    report = verified(ATTACKS["redrawn_page"].make(scene), office, register)

    assert report.indication is Indication.TOTAL_FAILED
    assert main_indications(report) == ["total-failed"] * 3
    assert "Kết luận: KHÔNG HỢP LỆ" in text_of(report)
    assert "tệp bị sửa đổi sau khi ký" in text_of(report)


def test_the_signatures_of_a_revoked_copy_pass_and_its_force_is_gone(scene: Scene, office: Office) -> None:
    report = verified(scene.pdf, office, Register((entry_for(scene.pdf, office, revoked=True),)))

    assert report.verdict is Verdict.INVALID
    assert report.indication is Indication.TOTAL_PASSED
    assert "Tình trạng: đã bị hủy bỏ giá trị" in text_of(report)


def test_an_intact_signature_of_somebody_unknown_is_indeterminate_to_the_standard(office: Office) -> None:
    report = verify_pdf(signed_by_somebody(office, blank_pdf()), trust_roots=(), register=None)
    (only,) = parsed(report).signature_validation_report

    assert report.indication is Indication.INDETERMINATE
    assert only.signature_validation_status is not None
    assert only.signature_validation_status.sub_indication == (
        "urn:etsi:019102:subindication:NO_CERTIFICATE_CHAIN_FOUND",
    )


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", blank_pdf()])
def test_what_carries_no_signature_still_yields_every_report(data: bytes) -> None:
    report = verify_pdf(data, trust_roots=(), register=None)

    assert len(main_indications(report)) == 1
    assert "Kết luận: " in text_of(report)


def test_hostile_names_do_no_harm(scene: Scene) -> None:
    """Control characters are no XML, bidirectional ones turn sentences round, and long names fill the sheet."""
    pdf = blank_pdf()
    genuine = verify_pdf(pdf, trust_roots=(), register=None)
    from certify.verification.facts import EntryKind, Examination, SignatureFacts
    from certify.verification.judgement import judge

    hostile = "\x00\x08\u202eevil\ud800 <b>&amp;" + "x" * 100_000
    facts = SignatureFacts(hostile, EntryKind.SIGNATURE, signer=hostile, problem="signature_broken")
    report = replace(
        judge(Examination((facts,)), None), sha256=genuine.sha256, checked_at=datetime(2026, 1, 2, tzinfo=UTC)
    )

    assert main_indications(report) == ["total-failed"]
    assert "evil <b>&amp;" in text_of(report)
    assert len(report.signatures[0].signer) <= 200


def test_many_signatures_run_over_many_sheets(scene: Scene, office: Office, register: Register) -> None:
    report = verified(scene.pdf, office, register)
    many = replace(report, signatures=report.signatures * 20)

    with pikepdf.open(BytesIO(pdf_report(many))) as pdf:
        assert len(pdf.pages) > 2
        assert pdf.Root.Metadata is not None
    assert text_of(many).count("Dấu thời gian: ") == 20


def test_every_indication_has_plain_words_in_both_languages() -> None:
    assert PLAIN_WORDS.keys() == set(Indication)
    assert all(words.message != words.message_en for words in PLAIN_WORDS.values())


def test_a_change_that_is_permitted_is_no_failure() -> None:
    signature = SignatureReport("A", "B", True, True, None, "B-B", ChangedAfter.PERMITTED, None)

    assert signature.indication == (Indication.TOTAL_PASSED, None)
