"""The verification on paper: what was checked, when, and with which result, in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from certify.verification.indications import PLAIN_WORDS
from certify.verification.report import (
    CertificateStatus,
    ChangedAfter,
    SignatureReport,
    Verdict,
    VerificationReport,
)
from certify.verification.strict_rules import OFFICER_FIELD, SEAL_FIELD
from certify.vietnam_time import in_vietnam
from models.pdfa import PDFAFont, PDFAPage, TextBlock, text_block_height_mm, write_pdfa

_MARGIN_MM, _WIDTH_MM, _LOWEST_MM = 20.0, 170.0, 275.0
_TITLE = "Kết quả kiểm tra chữ ký số"
_VERDICTS = {
    Verdict.VALID: "HỢP LỆ",
    Verdict.INVALID: "KHÔNG HỢP LỆ",
    Verdict.INDETERMINATE: "CHƯA KẾT LUẬN ĐƯỢC",
    Verdict.UNSIGNED: "KHÔNG CÓ CHỮ KÝ SỐ",
}
_STATUSES = {
    CertificateStatus.IN_FORCE: "còn giá trị",
    CertificateStatus.REVOKED: "đã bị hủy bỏ giá trị",
    CertificateStatus.UNKNOWN: "chưa rõ",
}
_CHANGES = {
    ChangedAfter.NOTHING: "không có gì thay đổi sau chữ ký này",
    ChangedAfter.PERMITTED: "chỉ có phần thêm được phép sau chữ ký này",
    ChangedAfter.FORBIDDEN: "tệp bị sửa đổi sau khi ký",
}
_ROLES = {OFFICER_FIELD: "Người thực hiện chứng thực", SEAL_FIELD: "Dấu của cơ quan"}
_CAUTION = (
    "Tờ này do hệ thống in ra tại thời điểm kiểm tra và không thay cho việc kiểm tra: bản sao có thể bị hủy bỏ về sau."
    " Ai cũng có thể kiểm tra lại chính tệp đó; giá trị SHA-256 ở trên cho biết đúng tệp nào đã được kiểm tra."
)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    bold: bool = False
    size_pt: float = 11.0
    above_mm: float = 1.5


def pdf_report(report: VerificationReport) -> bytes:
    """A PDF/A-2u. It names signers as their certificates do, and nobody else."""
    pages = [PDFAPage.empty(overlays=tuple(blocks)) for blocks in _laid_out(_paragraphs(report))]
    return write_pdfa(pages, part=2, title=_TITLE, created_at=report.checked_at)


def _laid_out(paragraphs: Iterator[_Paragraph]) -> Iterator[list[TextBlock]]:
    blocks: list[TextBlock] = []
    y = _MARGIN_MM
    for each in paragraphs:
        font = PDFAFont.SERIF_BOLD if each.bold else PDFAFont.SERIF
        block = TextBlock(each.text, _MARGIN_MM, y + each.above_mm, _WIDTH_MM, font, each.size_pt)
        height = text_block_height_mm(block)
        if blocks and y + each.above_mm + height > _LOWEST_MM:
            yield blocks
            blocks, y = [], _MARGIN_MM
            block = TextBlock(each.text, _MARGIN_MM, y, _WIDTH_MM, font, each.size_pt)
        blocks.append(block)
        y += each.above_mm + height
    yield blocks


def _paragraphs(report: VerificationReport) -> Iterator[_Paragraph]:
    yield _Paragraph(_TITLE, bold=True, size_pt=16.0)
    yield _Paragraph(f"Kiểm tra lúc: {_moment(report.checked_at)}", above_mm=4.0)
    yield _Paragraph(f"Tệp được kiểm tra (SHA-256): {report.sha256}")
    yield _Paragraph(f"Kết luận: {_VERDICTS[report.verdict]}", bold=True, size_pt=14.0, above_mm=5.0)
    if report.indication is not None:
        yield _Paragraph(f"{PLAIN_WORDS[report.indication].message} (ETSI EN 319 102-1: {report.indication.value})")
    if report.certificate is not None:
        certificate = report.certificate
        heading = "Theo sổ chứng thực" if report.issued_by_us else "Tệp tự khai (sổ chứng thực chưa xác nhận)"
        yield _Paragraph(heading, bold=True, above_mm=5.0)
        yield _Paragraph(f"Số chứng thực: {certificate.number or 'không rõ'}")
        yield _Paragraph(f"Cơ quan chứng thực: {certificate.agency or 'không rõ'}")
        yield _Paragraph(f"Thời điểm cấp: {_moment(certificate.issued_at)}")
        yield _Paragraph(f"Tình trạng: {_STATUSES[certificate.status]}")
    if report.reasons:
        yield _Paragraph("Lý do", bold=True, above_mm=5.0)
        yield from (_Paragraph(f"– {each.message} [{each.code}]") for each in report.reasons)
    if report.signatures:
        yield _Paragraph("Chữ ký số trong tệp, theo thứ tự ký", bold=True, above_mm=5.0)
        for number, each in enumerate(report.signatures, 1):
            yield from _signature(number, each)
    yield _Paragraph(_CAUTION, size_pt=9.5, above_mm=6.0)


def _signature(number: int, signature: SignatureReport) -> Iterator[_Paragraph]:
    main, sub = signature.indication
    role = "Dấu thời gian" if signature.level == "timestamp" else _ROLES.get(signature.field, signature.field)
    yield _Paragraph(f"{number}. {role}: {signature.signer or 'không đọc được người ký'}", above_mm=3.0)
    state = "nguyên vẹn" if signature.intact else "không còn nguyên vẹn"
    signer = "đã xác nhận người ký" if signature.trusted else "chưa xác nhận được người ký"
    yield _Paragraph(f"    Chữ ký {state}, {signer}; {_CHANGES[signature.changed_after]}.", above_mm=0.5)
    words = f"{main.value}, {sub}" if sub else main.value
    level = f"; mức {signature.level}" if signature.level.startswith("B-") else ""
    yield _Paragraph(f"    Ký lúc {_moment(signature.signed_at)}{level}; ETSI: {words}", above_mm=0.5)
    if signature.reason is not None:
        yield _Paragraph(f"    {signature.reason.message}", above_mm=0.5)


def _moment(moment: datetime | None) -> str:
    return in_vietnam(moment).strftime("%H:%M:%S ngày %d/%m/%Y (giờ Việt Nam)") if moment else "không rõ"
