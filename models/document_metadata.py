"""What a document is called in national exchange: its metadata, its code and its file name.

Names and lengths of the metadata are those of CV 7197/BKHCN-CĐSQG (29/11/2025), which takes them from appendix VI of
Decree 30/2020; what neither knows (the signer in one piece, the file's name) is named in their manner.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from models.pdfa_metadata import XMPDescription, XMPKind, XMPProperty

# MCQ_LV_STT_PB: agency code of Decision 20/2020, kind, six digits, version (G06.01_CV_000021_V1).
DOC_CODE: Final = re.compile(r"[A-Z]\d{2}(?:\.\d{2,3}){0,4}_[A-ZĐa-zđ]{1,6}_\d{6}_V\d{1,3}")
# CV 7197 lists kinds of administrative documents and VB for degrees; personal papers of other kinds have no code there.
OTHER_KIND: Final = "GT"
DIGITISED: Final = "Số hóa"  # the confidence level of what was scanned (Circular 02/2019)
# Portals refuse longer names of a dossier's components.
LONGEST_FILE_NAME: Final = 50

_KIND = re.compile(r"[A-ZĐa-zđ]{1,6}")
_NUMBER_AND_NOTATION = re.compile(r"(\d{1,11})\s*/\s*(\S.*)")


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A document type as national exchange sees it: its Vietnamese name and its code (LV) in document codes."""

    name: str = ""
    code: str = OTHER_KIND

    @classmethod
    def of(cls, name: str, national_code: str) -> DocumentKind:
        """`national_code` may be one of another list (KQ.G15.000031), or none."""
        return cls(name, national_code if _KIND.fullmatch(national_code) else OTHER_KIND)


@dataclass(frozen=True, slots=True)
class DocumentMetadata:
    """The metadata of one digitised document. Empty and None: not known."""

    doc_code: str = ""
    file_name: str = ""
    type_name: str = ""
    code_number: str = ""
    code_notation: str = ""
    issued_on: date | None = None
    organ_name: str = ""
    subject: str = ""
    page_amount: int = 0
    signer_position: str = ""
    signer_name: str = ""
    language: str = "Tiếng Việt"
    confidence_level: str = DIGITISED

    @classmethod
    def of_values(
        cls, values: Mapping[str, str | None], *, type_name: str, pages: int, subject: str = ""
    ) -> DocumentMetadata:
        """From settled or read values by field name; `subject` stands in where the document has none of its own."""
        number, notation = split_document_number(values.get("document_number") or "")
        return cls(
            type_name=type_name,
            code_number=number,
            code_notation=notation,
            issued_on=_day(values.get("issued_on")),
            organ_name=values.get("issuing_agency") or "",
            subject=values.get("subject") or subject,
            page_amount=pages,
            signer_position=values.get("signer_title") or "",
            signer_name=values.get("signer_name") or "",
        )

    def as_fields(self) -> dict[str, str | int]:
        """By the names of CV 7197, cut to its lengths, without what is not known."""
        told: dict[str, str | int | None] = {
            "DocCode": self.doc_code[:30],
            "TypeName": self.type_name[:100],
            "CodeNumber": self.code_number[:11],
            "CodeNotation": self.code_notation[:30],
            "IssuedDate": self.issued_on.isoformat() if self.issued_on else None,
            "OrganName": self.organ_name[:200],
            "Subject": self.subject[:500],
            "Language": self.language[:100],
            "PageAmount": min(self.page_amount, 9999),
            "ConfidenceLevel": self.confidence_level[:30],
        }
        return {name: value for name, value in told.items() if value}

    def as_xmp(self, *more: XMPProperty) -> XMPDescription:
        """For the file itself, with more properties after them."""
        values = {**self.as_fields(), **self._beside_the_list()}
        properties = [
            XMPProperty(name, str(values[name]), description, kind)
            for name, (kind, description) in _DESCRIPTIONS.items()
            if values.get(name)
        ]
        return XMPDescription(self.organ_name, self.subject, self.doc_code, (*properties, *more))

    def _beside_the_list(self) -> dict[str, str]:
        return {
            "FileName": self.file_name,
            "SignerPosition": self.signer_position[:100],
            "SignerFullName": self.signer_name[:100],
        }


_DESCRIPTIONS: Final = {
    "DocCode": (XMPKind.TEXT, "Mã tài liệu (MCQ_LV_STT_PB)"),
    "FileName": (XMPKind.TEXT, "Tên tệp"),
    "TypeName": (XMPKind.TEXT, "Tên loại tài liệu"),
    "CodeNumber": (XMPKind.TEXT, "Số của tài liệu"),
    "CodeNotation": (XMPKind.TEXT, "Ký hiệu của tài liệu"),
    "IssuedDate": (XMPKind.DATE, "Ngày, tháng, năm tài liệu"),
    "OrganName": (XMPKind.TEXT, "Tên cơ quan, tổ chức ban hành"),
    "Subject": (XMPKind.TEXT, "Trích yếu nội dung"),
    "Language": (XMPKind.TEXT, "Ngôn ngữ"),
    "PageAmount": (XMPKind.INTEGER, "Số trang của tài liệu"),
    "ConfidenceLevel": (XMPKind.TEXT, "Mức độ tin cậy"),
    "SignerPosition": (XMPKind.TEXT, "Chức vụ người ký"),
    "SignerFullName": (XMPKind.TEXT, "Họ và tên người ký"),
}


def split_document_number(text: str) -> tuple[str, str]:
    """Number and notation: `15/QĐ-BNV` is 15 and QĐ-BNV. What has no such form is all notation."""
    found = _NUMBER_AND_NOTATION.fullmatch(text.strip())
    return (found[1], found[2]) if found else ("", text.strip())


def document_code(agency_code: str, kind: str, number: int, version: int = 1) -> str | None:
    """MCQ_LV_STT_PB, or None where it would not be one: an agency without a national code, a number past six digits."""
    code = f"{agency_code}_{kind}_{number:06d}_V{version}"
    return code if DOC_CODE.fullmatch(code) and len(code) <= 30 else None


def file_name(code: str, day: date, description: str, ending: str = "pdf") -> str:
    """`CODE_YYYYMMDD_DESC.EXT` of CV 7197 in 50 letters: `description` becomes `BanSaoDienTu` and is what is cut."""
    start, end = f"{code}_{day:%Y%m%d}_", f".{ending}"
    return start + _joined_words(description)[: max(0, LONGEST_FILE_NAME - len(start) - len(end))] + end


def _joined_words(text: str) -> str:
    """In letters of ASCII: names of files travel through systems that know no others."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d")).encode("ascii", "ignore").decode()
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", plain))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
