"""Results, consents, links and accesses as people see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from api.container import habits_for
from api.masked_results import declared_type
from api.pages.document_views import UNKNOWN_TYPE
from api.pages.views import Facts, Standing
from api.pages.wording import date_for_people, day, moment
from certify.vault.looks import OwnersLook
from certify.vault.results import StoredResult
from models.clock import utc_now
from models.entities import AccessKind, APIClient, Consent, LookPurpose, ResultAccess, ShareLink

_ACCESS_NAMES: dict[AccessKind, str] = {
    AccessKind.OWNER_DOWNLOAD: "Tải bản sao",
    AccessKind.CONSENT_FIELDS: "Nhận thông tin theo đồng ý của bạn",
    AccessKind.CONSENT_COPY: "Nhận bản sao theo đồng ý của bạn",
    AccessKind.LINK_PREVIEW: "Xem trước bản đã che qua đường dẫn",
    AccessKind.LINK_OPENED: "Mở bản sao bằng đường dẫn một lần",
    AccessKind.CLERK_FOUND: "Cán bộ thấy bản sao khi tiếp nhận giấy tờ",
    AccessKind.STAFF_DOWNLOAD: "Cán bộ tải bản sao",
    AccessKind.ACCOUNT_BOUND: "Tài khoản được gắn với số định danh của bạn",
}


_LOOK_PURPOSES = {
    LookPurpose.RECEPTION: "Tiếp nhận, kiểm tra thông tin",
    LookPurpose.COMPARISON: "Đối chiếu với bản chính",
    LookPurpose.SIGNING: "Ký chứng thực",
    LookPurpose.PAGE: "Xem ảnh trang",
    LookPurpose.LETTER: "Lập giấy tờ trả cho người dân",
    LookPurpose.REGISTER: "Tra sổ chứng thực",
    LookPurpose.INTERFACE: "Xử lý hồ sơ qua phần mềm kết nối",
    LookPurpose.OTHER: "Xử lý hồ sơ",
}
_PARTS = {"copy": "bản sao chứng thực"}


@dataclass(frozen=True, slots=True)
class ResultView:
    """One result in its owner's store."""

    id: str
    type_name: str
    number: str
    agency: str
    issued_at: str
    valid_until: str
    state: Standing
    status_address: str


@dataclass(frozen=True, slots=True)
class ShareView:
    """A consent or a one-time link. `withdraw_address` is empty when there is nothing left to withdraw."""

    recipient: str
    purpose: str
    what: str
    until: str
    state: Standing
    withdraw_address: str


@dataclass(frozen=True, slots=True)
class AccessView:
    """One line of the log."""

    at: str
    who: str
    kind: str
    purpose: str
    what: str


def result_view(stored: StoredResult) -> ResultView:
    """A result in words."""
    return ResultView(
        id=stored.result.id,
        type_name=type_name(stored.result.type_code),
        number=habits_for(stored.agency).numbers.number_text(stored.entry.number),
        agency=stored.agency.name,
        issued_at=day(stored.certificate.issued_at),
        valid_until=day(stored.result.valid_until),
        state=_standing(stored),
        status_address=f"/v/{stored.certificate.token}",
    )


def consent_view(consent: Consent, client: APIClient) -> ShareView:
    """A consent in words."""
    values = f"{len(consent.field_names)} thông tin" if consent.field_names else ""
    holds = consent.holds_at(utc_now())
    return ShareView(
        recipient=client.name,
        purpose=consent.purpose,
        what=" và ".join(filter(None, (values, "bản sao" if consent.with_copy else ""))),
        until=moment(consent.valid_until),
        state=_share_state(holds, consent.withdrawn_at, None),
        withdraw_address=f"/my/consents/{consent.id}/withdraw" if holds else "",
    )


def link_view(link: ShareLink) -> ShareView:
    """A one-time link in words."""
    opens = link.opens_at(utc_now())
    return ShareView(
        recipient=link.recipient_name,
        purpose=link.purpose,
        what="bản sao, một lần",
        until=moment(link.expires_at),
        state=_share_state(opens, link.withdrawn_at, link.opened_at),
        withdraw_address=f"/my/links/{link.id}/withdraw" if opens else "",
    )


def access_view(access: ResultAccess, labels: dict[str, str]) -> AccessView:
    """A line of the log; `labels` are the names of fields."""
    return AccessView(
        at=moment(access.at),
        who=access.who,
        kind=_ACCESS_NAMES[access.kind],
        purpose=access.purpose,
        what=", ".join(labels.get(name, _PARTS.get(name, name)) for name in access.what),
    )


def look_view(seen: OwnersLook) -> AccessView:
    """A look of the office at a document."""
    return AccessView(
        at=moment(seen.look.at),
        who=seen.look.who,
        kind="Xem hồ sơ",
        purpose=_LOOK_PURPOSES[seen.look.purpose],
        what=", ".join(filter(None, (type_name(seen.document.type_code or ""), seen.dossier_code))),
    )


def type_name(code: str) -> str:
    """What a type is called."""
    document_type = declared_type(code)
    return document_type.name if document_type else UNKNOWN_TYPE


def field_labels(code: str) -> dict[str, str]:
    """What the fields of a type are called."""
    document_type = declared_type(code)
    return {field.name: field.label for field in document_type.fields} if document_type else {}


def value_facts(code: str, values: dict[str, str]) -> Facts:
    """An owner's own values."""
    labels = field_labels(code)
    return tuple((labels.get(name, name), date_for_people(value)) for name, value in values.items())


def _standing(stored: StoredResult) -> Standing:
    if not stored.certificate.is_in_force:
        return Standing("Đã bị hủy bỏ", "bad", "stop")
    until = stored.result.valid_until
    if until is not None and until < utc_now().date():
        return Standing("Giấy tờ đã hết hạn", "watch", "clock")
    return Standing("Còn hiệu lực", "good", "check")


def _share_state(holds: bool, withdrawn_at: datetime | None, opened_at: datetime | None) -> Standing:
    if opened_at is not None:
        return Standing(f"Đã mở lúc {moment(opened_at)}", "brand-chip", "check")
    if withdrawn_at is not None:
        return Standing(f"Đã thu hồi lúc {moment(withdrawn_at)}", "brand-chip", "lock")
    return Standing("Đang hiệu lực", "good", "check") if holds else Standing("Đã hết hạn", "brand-chip", "clock")
