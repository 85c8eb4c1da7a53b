"""Is this copy genuine? A verification in plain words: genuine, changed, revoked, unknown and not ours apart.

The words never say more than was checked: a code that is in force says nothing about the file somebody holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from api.pages.views import AnswerView, Facts, SignatureView
from api.pages.wording import day, moment
from certify.masking import masked_name
from certify.verification.indications import PLAIN_WORDS
from certify.verification.report import CertificateStatus, ChangedAfter, SignatureReport, Verdict, VerificationReport


class Outcome(StrEnum):
    """The five answers the public tells apart."""

    GENUINE = "genuine"
    CHANGED = "changed"
    REVOKED = "revoked"
    UNKNOWN = "unknown"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class _Words:
    """Heading, meaning and advice, each in Vietnamese and English."""

    heading: tuple[str, str]
    meaning: tuple[str, str]
    advice: tuple[str, str] = ("", "")


_LOOK: Mapping[Outcome, tuple[str, str]] = {
    Outcome.GENUINE: ("good", "shield"),
    Outcome.CHANGED: ("bad", "shield-cross"),
    Outcome.REVOKED: ("bad", "stop"),
    Outcome.UNKNOWN: ("watch", "question"),
    Outcome.NOT_OURS: ("watch", "info"),
}

_GENUINE = _Words(
    ("Bản sao thật, còn giá trị", "Genuine copy, in force"),
    (
        "Tệp này đúng là bản đã được cấp, chưa bị sửa dù chỉ một chi tiết và chưa bị hủy bỏ.",
        "This file is exactly the copy that was issued, not changed in any detail and not revoked.",
    ),
)
_CHANGED = _Words(
    ("Không hợp lệ: tệp đã bị thay đổi", "Not valid: the file was changed"),
    (
        "Tệp này khác với bản đã được ký và cấp. Không dùng được như bản sao chứng thực.",
        "This file differs from what was signed and issued. It cannot be used as a certified copy.",
    ),
    (
        "Hãy yêu cầu người đưa tệp gửi lại bản gốc họ đã nhận.",
        "Ask whoever gave you the file for the one they received.",
    ),
)
_REVOKED = _Words(
    ("Bản sao đã bị hủy bỏ giá trị pháp lý", "The copy was revoked"),
    (
        "Bản sao này từng được cấp, nhưng cơ quan có thẩm quyền đã quyết định hủy bỏ. Không còn giá trị sử dụng.",
        "This copy was issued once, but the competent authority annulled it. It has no force any more.",
    ),
)
_UNKNOWN_FILE = _Words(
    ("Chưa kết luận được", "No conclusion"),
    (
        "Chưa đủ căn cứ để nói bản này thật hay giả. Đừng dùng nó khi chưa kiểm tra lại.",
        "There is not enough to say whether this is genuine. Do not rely on it yet.",
    ),
)
_UNKNOWN_CODE = _Words(
    ("Không có trong sổ chứng thực", "Not in the register"),
    (
        "Không có bản sao nào được cấp với mã này.",
        "No copy was issued under this code.",
    ),
    (
        "Hãy kiểm tra lại từng ký tự của mã. Nếu mã in đúng như vậy, bản sao này không đáng tin.",
        "Check every character. If the code is printed like this, do not trust the copy.",
    ),
)
_KNOWN_CODE = _Words(
    ("Có trong sổ chứng thực, còn giá trị", "In the register and in force"),
    (
        "Một bản sao với mã này đã được cấp và chưa bị hủy bỏ.",
        "A copy was issued under this code and has not been revoked.",
    ),
    (
        "Hãy so thông tin dưới đây với bản bạn đang cầm. Muốn chắc chắn tệp không bị sửa, hãy kiểm tra bằng tệp PDF.",
        "Compare these entries with the copy in your hands. To be sure that the file is unchanged, check the PDF.",
    ),
)
_FOREIGN_INTACT = _Words(
    ("Không do hệ thống này cấp", "Not issued here"),
    (
        "Đây không phải bản sao chứng thực do hệ thống này cấp. Chữ ký số trong tệp còn nguyên vẹn, "
        "nhưng hệ thống không xác nhận được nội dung hay hiệu lực của tệp.",
        "This is no copy issued by this system. Its signatures are intact, "
        "but neither its content nor its force can be confirmed here.",
    ),
    ("Hãy hỏi nơi đã cấp tệp này.", "Ask the office that issued it."),
)
_FOREIGN_DOUBTFUL = _Words(
    _FOREIGN_INTACT.heading,
    (
        "Đây không phải bản sao chứng thực do hệ thống này cấp, và chưa kết luận được về chữ ký số trong tệp.",
        "This is no copy issued by this system, and nothing certain can be said about its signatures.",
    ),
    _FOREIGN_INTACT.advice,
)
_UNSIGNED = _Words(
    ("Không phải bản sao chứng thực điện tử", "Not a certified electronic copy"),
    (
        "Tệp không có chữ ký số nào. Hình con dấu hay chữ ký trong ảnh không có giá trị chứng thực.",
        "The file carries no digital signature. A picture of a seal or signature certifies nothing.",
    ),
)
_IMPOSTOR = _Words(
    ("Giả mạo: không phải bản do cơ quan cấp", "Forgery: not issued by the agency"),
    (
        "Tệp tự nhận là bản sao do cơ quan cấp, nhưng chữ ký trong tệp không phải của bản đã cấp.",
        "The file claims to be an issued copy, but its signatures are not those of the issued one.",
    ),
)

_SIGNATURE_ROLES = {
    "Officer": ("Người thực hiện chứng thực", "Certifying officer"),
    "AgencySeal": ("Dấu của cơ quan", "Seal of the agency"),
}
_DEVELOPMENT = "development_keys"
_TIMESTAMP_LEVEL = "timestamp"


def answer_for_file(report: VerificationReport, *, language: str, now: datetime) -> AnswerView:
    """The answer about a file that somebody sent."""
    outcome, words, level = _judge_file(report)
    choose = _chooser(language)
    # Said beside the answer and not as a reason of it: a genuine copy of a test system is still one.
    for_trial = [each for each in report.reasons if each.code == _DEVELOPMENT]
    reasons = tuple(choose(each.message, each.message_en) for each in report.reasons if each not in for_trial)
    caution = choose(for_trial[0].message, for_trial[0].message_en) if for_trial else ""
    facts: Facts = ()
    if report.certificate is not None:
        facts = (
            (choose("Số chứng thực", "Certification number"), report.certificate.number),
            (choose("Cơ quan chứng thực", "Agency"), report.certificate.agency),
            (choose("Thời điểm cấp", "Issued at"), moment(report.certificate.issued_at)),
        )
    signatures = tuple(_signature(each, language) for each in report.signatures)
    answer = _answer(outcome, words, language, now, level=level, facts=facts)
    return replace(
        answer, reasons=reasons, signatures=signatures, caution=caution, indication=_indication(report, choose)
    )


def _indication(report: VerificationReport, choose: Callable[[str, str], str]) -> str:
    """What the signatures alone come to, in plain words and in the standard's own."""
    if report.indication is None:
        return ""
    words = PLAIN_WORDS[report.indication]
    return f"{choose(words.message, words.message_en)} (ETSI EN 319 102-1: {report.indication.value})"


@dataclass(frozen=True, slots=True)
class RegisteredFacts:
    """What the register tells the public about one copy."""

    number: str
    agency: str
    issued_at: datetime
    original_name: str
    requester_name: str
    signer: str
    page_count: int
    revoked_at: datetime | None = None
    revocation_decision: str = ""
    revocation_reason: str = ""


def answer_for_code(found: RegisteredFacts | None, *, language: str, now: datetime) -> AnswerView:
    """The answer about a code or token; personal data masked, since anybody may ask."""
    if found is None:
        return _answer(Outcome.UNKNOWN, _UNKNOWN_CODE, language, now)
    label = _chooser(language)
    facts: Facts = (
        (label("Số chứng thực", "Certification number"), found.number),
        (label("Cơ quan chứng thực", "Agency"), found.agency),
        (label("Ngày chứng thực", "Certified on"), day(found.issued_at)),
        (label("Bản chính", "Original"), found.original_name),
        (label("Số trang", "Pages"), str(found.page_count) if found.page_count else ""),
        (label("Người yêu cầu", "Requested by"), masked_name(found.requester_name)),
        (label("Người ký", "Signed by"), found.signer),
        (label("Hủy bỏ lúc", "Revoked at"), moment(found.revoked_at)),
        (label("Quyết định hủy bỏ", "Decision"), found.revocation_decision),
        (label("Lý do hủy bỏ", "Reason"), found.revocation_reason),
    )
    if found.revoked_at is not None:
        return _answer(Outcome.REVOKED, _REVOKED, language, now, facts=facts, is_masked=True)
    return _answer(Outcome.GENUINE, _KNOWN_CODE, language, now, facts=facts, is_masked=True)


def _judge_file(report: VerificationReport) -> tuple[Outcome, _Words, str]:
    """Outcome, words and, where the outcome's own level is too mild or too hard, another level."""
    codes = {each.code for each in report.reasons}
    if report.issued_by_us:
        return _judge_own(report, codes)
    if "claims_our_number" in codes:
        return Outcome.NOT_OURS, _IMPOSTOR, "bad"
    if report.verdict is Verdict.INVALID:
        return Outcome.CHANGED, _CHANGED, ""
    if report.verdict is Verdict.UNSIGNED:
        return Outcome.NOT_OURS, _UNSIGNED, "bad"
    if "not_issued_by_us" in codes:
        intact = report.verdict is Verdict.VALID
        return Outcome.NOT_OURS, _FOREIGN_INTACT if intact else _FOREIGN_DOUBTFUL, ""
    return Outcome.UNKNOWN, _UNKNOWN_FILE, ""


def _judge_own(report: VerificationReport, codes: set[str]) -> tuple[Outcome, _Words, str]:
    if report.verdict is Verdict.VALID:
        return Outcome.GENUINE, _GENUINE, ""
    revoked = report.certificate is not None and report.certificate.status is CertificateStatus.REVOKED
    # A revoked copy that was also changed is a changed one: that it once was genuine helps nobody.
    if revoked and codes <= {"certificate_revoked", _DEVELOPMENT}:
        return Outcome.REVOKED, _REVOKED, ""
    return Outcome.CHANGED, _CHANGED, ""


def _signature(signature: SignatureReport, language: str) -> SignatureView:
    choose = _chooser(language)
    role = choose(*_SIGNATURE_ROLES.get(signature.field, (signature.field, signature.field)))
    if signature.level == _TIMESTAMP_LEVEL:
        role = choose("Dấu thời gian", "Time-stamp")
    if not signature.intact:
        state, level, icon = choose("Không còn nguyên vẹn", "Not intact"), "bad", "cross"
    elif signature.changed_after is ChangedAfter.FORBIDDEN:
        # The signed bytes are whole, but what people see is no longer what was signed.
        state, level, icon = (
            choose("Tệp bị thay đổi sau chữ ký này", "File changed after this signature"),
            "bad",
            "cross",
        )
    elif signature.reason is not None and signature.trusted:
        state, level, icon = choose("Có vấn đề", "With a problem"), "watch", "warning"
    elif not signature.trusted:
        state, level, icon = choose("Nguyên vẹn, chưa rõ người ký", "Intact, signer not confirmed"), "watch", "warning"
    else:
        state, level, icon = choose("Nguyên vẹn, đã xác nhận người ký", "Intact, signer confirmed"), "good", "check"
    why = choose(signature.reason.message, signature.reason.message_en) if signature.reason else ""
    facts: Facts = (
        (choose("Người ký", "Signer"), signature.signer),
        (choose("Thời điểm ký", "Signed at"), moment(signature.signed_at)),
        (choose("Mức chữ ký", "Level"), f"PAdES {signature.level}" if signature.level.startswith("B-") else ""),
        (choose("Lưu ý", "Note"), why),
    )
    return SignatureView(role, state, level, icon, facts)


def _answer(
    outcome: Outcome,
    words: _Words,
    language: str,
    now: datetime,
    *,
    level: str = "",
    facts: Facts = (),
    is_masked: bool = False,
) -> AnswerView:
    choose = _chooser(language)
    own_level, icon = _LOOK[outcome]
    return AnswerView(
        outcome=outcome.value,
        heading=choose(*words.heading),
        meaning=choose(*words.meaning),
        advice=choose(*words.advice),
        level=level or own_level,
        icon="shield-cross" if level == "bad" else icon,
        checked_at=moment(now),
        facts=facts,
        is_masked=is_masked,
    )


def _chooser(language: str) -> Callable[[str, str], str]:
    """Picks the sentence in the visitor's language."""
    return lambda vietnamese, english: english if language == "en" else vietnamese
