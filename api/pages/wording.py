"""Codes, times and amounts as people read them."""

from __future__ import annotations

import re
from datetime import date, datetime

from api.pages.views import Standing
from certify.vietnam_time import VIETNAM
from models.entities import Role
from models.errors import InvalidValueError
from models.values.document_state import STATE_NAMES, DocumentState

_STANDING: dict[DocumentState, tuple[str, str]] = {
    DocumentState.RECEIVED: ("brand-chip", "clock"),
    DocumentState.READ: ("watch", "search"),
    DocumentState.REVIEWED: ("watch", "scan"),
    DocumentState.COMPARED: ("brand-chip", "pen"),
    DocumentState.ISSUING: ("brand-chip", "clock"),
    DocumentState.AWAITING_SEAL: ("brand-chip", "seal"),
    DocumentState.SEALING: ("brand-chip", "clock"),
    DocumentState.AWAITING_TIMESTAMP: ("watch", "clock"),
    DocumentState.ISSUED: ("good", "check"),
    DocumentState.REFUSED: ("bad", "stop"),
    DocumentState.REVOKED: ("bad", "stop"),
    DocumentState.PARTED: ("", "paper"),
    DocumentState.REJOINED: ("", "paper"),
    DocumentState.JOINED: ("", "paper"),
    DocumentState.SEPARATED: ("", "paper"),
}
# A citizen is told what it means for them; the office's own steps say nothing to them.
_CITIZEN_NAMES: dict[DocumentState, str] = {
    DocumentState.READ: "Đã đọc xong, chờ bạn mang bản chính",
    DocumentState.REVIEWED: "Cán bộ đang đối chiếu",
    DocumentState.COMPARED: "Chờ ký",
    DocumentState.ISSUING: "Đang ký",
    DocumentState.AWAITING_TIMESTAMP: "Đã ký, chờ dấu thời gian",
    DocumentState.ISSUED: "Đã có bản sao",
    DocumentState.REVOKED: "Bản sao đã bị hủy bỏ",
}

ROLE_NAMES: dict[Role, str] = {
    Role.CITIZEN: "người dân",
    Role.CLERK: "cán bộ tiếp nhận",
    Role.OFFICER: "người ký chứng thực",
    Role.SEAL_KEEPER: "văn thư",
    Role.ADMIN: "quản trị",
    Role.AUDITOR: "kiểm tra, giám sát",
}

FAILURE_STANDING = Standing("Không đọc được", "bad", "warning")

AWAITS_SCAN_STANDING = Standing("Chờ quét bản chính", "brand-chip", "scan")

_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TYPED_DATE = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\s*")


def standing_of(state: DocumentState, *, for_citizen: bool = False) -> Standing:
    """The state as a chip."""
    level, icon = _STANDING[state]
    name = _CITIZEN_NAMES.get(state, STATE_NAMES[state]) if for_citizen else STATE_NAMES[state]
    return Standing(name, level, icon)


def moment(at: datetime | None) -> str:
    """A time in Viet Nam: 14:05 23/11/2026."""
    return at.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y") if at else ""


def day(value: date | datetime | None) -> str:
    """A day in Viet Nam: 23/11/2026."""
    if isinstance(value, datetime):
        value = value.astimezone(VIETNAM).date()
    return value.strftime("%d/%m/%Y") if value else ""


def dong(amount: int) -> str:
    """An amount of money: 12.000 đ."""
    return f"{amount:,}".replace(",", ".") + " đ"


def date_for_people(value: str) -> str:
    """An ISO date as 23/11/2026; anything else as it is."""
    found = _ISO_DATE.fullmatch(value)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else value


def date_for_records(typed: str) -> str:
    """A date typed as 23/11/2026 in ISO form; anything else as it is, for the rules to judge."""
    found = _TYPED_DATE.fullmatch(typed)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else typed


def day_typed(typed: str) -> date:
    """A day typed as 23/11/2026 or chosen in the browser. Raises InvalidValueError."""
    try:
        return date.fromisoformat(date_for_records(typed))
    except ValueError as error:
        raise InvalidValueError(
            "Ngày không hợp lệ. Hãy ghi như 23/11/2026.", "The date is not valid.", code="date_invalid"
        ) from error
