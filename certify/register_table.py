"""The eight columns of the register as people read them (Decree 23/2015, appendix), on screen, on paper, in a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from certify.register_search import FoundLine
from certify.statement import NumberFormat
from certify.vietnam_time import in_vietnam
from models.entities import RegisterState

COLUMNS = (
    "Số thứ tự/số chứng thực",
    "Ngày, tháng, năm chứng thực",
    "Họ tên của người yêu cầu chứng thực",
    "Tên của bản chính giấy tờ, văn bản",
    "Họ tên, chức danh người ký chứng thực",
    "Số bản sao đã được chứng thực",
    "Lệ phí/Phí chứng thực",
    "Ghi chú",
)


@dataclass(frozen=True, slots=True)
class Totals:
    """What a month or a year comes to. A voided number certified nothing and costs nothing."""

    lines: int
    signed: int
    voided: int
    copies: int
    fee_dong: int


def columns_of(line: FoundLine, numbers: NumberFormat) -> tuple[str, ...]:
    """The day is the day of the number, which stands in the statement."""
    entry = line.entry
    is_void = entry.state is RegisterState.VOIDED
    return (
        numbers.number_text(entry.number),
        in_vietnam(entry.reserved_at).strftime("%d/%m/%Y"),
        entry.requester_name,
        entry.original_name,
        ", ".join(part for part in (entry.signer_name, entry.signer_title) if part),
        "0" if is_void else str(entry.copies),
        "0" if is_void else f"{entry.fee_dong:,}".replace(",", "."),
        remark_of(line),
    )


def remark_of(line: FoundLine) -> str:
    """Column 8: voided and why, revoked and by what, still to be signed, and what was noted."""
    entry, certificate = line.entry, line.certificate
    remarks = [entry.note]
    if entry.state is RegisterState.VOIDED:
        remarks.append(f"Đã hủy số: {entry.void_reason}")
    elif entry.state is RegisterState.RESERVED:
        remarks.append("Chưa ký")
    if certificate is not None and not certificate.is_in_force:
        remarks.append(f"Hủy bỏ giá trị pháp lý theo {certificate.revocation_decision}")
    return "; ".join(filter(None, remarks))


def totals_of(lines: Iterable[FoundLine]) -> Totals:
    """The sums under the last line."""
    entries = [line.entry for line in lines]
    signed = [entry for entry in entries if entry.state is RegisterState.SIGNED]
    return Totals(
        lines=len(entries),
        signed=len(signed),
        voided=sum(entry.state is RegisterState.VOIDED for entry in entries),
        copies=sum(entry.copies for entry in signed),
        fee_dong=sum(entry.fee_dong for entry in signed),
    )
