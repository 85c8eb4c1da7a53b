"""What must hold before a copy is certified: one list of rules, each with its article and its sentence.

The rules are asked when the clerk finishes the comparison, when the officer orders, and once more by the worker just
before the number is reserved: between two of these a delegation may run out or an account change. Whoever is refused
reads which rule it was. `policy_facts` gathers what the rules look at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from certify.persons import Person
from models.entities import (
    Capture,
    Document,
    Freeze,
    HintSettlement,
    Page,
    SignerAuthority,
    StuckNote,
    UserAccount,
)
from models.errors import ConflictError, ErrorKind
from models.values.understanding import HintCode

# An expired paper and one that VNeID shows may be certified: no ground of Decree 23/2015 art. 22 says otherwise.
WARNING_ONLY = frozenset({HintCode.EXPIRED, HintCode.ON_VNEID})


class PolicyRefusedError(ConflictError):
    """A rule of certification does not hold. `article` is where it is written."""

    code = "policy_refused"
    article: ClassVar[str] = ""


class NotFromCounterError(PolicyRefusedError):
    """Only what an office captured from the paper original may be certified."""

    code = "capture_not_from_counter"
    article = "Nghị định 45/2020/NĐ-CP, Điều 10 khoản 3"
    message = "Ảnh do người dân gửi không được chứng thực. Hãy quét bản chính tại quầy rồi đối chiếu."
    message_en = "A citizen's upload cannot be certified. Scan the original at the counter, then compare."


class ScanIsUploadError(PolicyRefusedError):
    """The counter scan shows exactly what a citizen sent: a file was passed on, no paper was scanned."""

    code = "counter_scan_is_citizen_upload"
    article = "Nghị định 45/2020/NĐ-CP, Điều 10 khoản 3"
    message = (
        "Bản quét tại quầy trùng khớp với tệp mà người dân đã gửi, nên không phải ảnh chụp từ bản chính. "
        "Hãy quét lại trực tiếp từ bản chính."
    )
    message_en = "The counter scan is exactly a file that a citizen sent. Scan the paper original at the counter."


class SeveralDocumentsError(PolicyRefusedError):
    """The scan seems to hold several documents, and nobody parted it or said that it is one."""

    code = "several_documents_open"
    article = "Nghị định 23/2015/NĐ-CP, Điều 20 khoản 3; Thông tư 01/2020/TT-BTP, Điều 4"
    message = (
        "Bản quét có vẻ gồm nhiều giấy tờ, mà mỗi giấy tờ có một số chứng thực riêng. "
        "Hãy tách ra, hoặc xác nhận đây là một giấy tờ."
    )
    message_en = (
        "The scan seems to hold several documents, each of which has its own number. Part it, or say it is one."
    )


class NotAttestedError(PolicyRefusedError):
    """A page was not compared with the original yet."""

    code = "pages_not_attested"
    article = "Nghị định 23/2015/NĐ-CP, Điều 20 khoản 3"
    message = "Còn trang chưa đối chiếu với bản chính. Hãy đối chiếu từng trang rồi xác nhận."
    message_en = "Some pages were not compared with the original yet. Compare and attest each page."


class NoteCapturedOnceError(PolicyRefusedError):
    """A page with a note stuck on it hides something: it is captured with the note and without."""

    code = "note_captured_once"
    article = "Thông tư 01/2023/TT-VPCP, Điều 8 khoản 2 điểm d"
    message = (
        "Trang có giấy ghi chú dán lên phải được quét hai lần: khi còn giấy dán và khi đã gỡ. "
        "Hãy quét lại cho đủ rồi ghi rõ từng ảnh khi đối chiếu."
    )
    message_en = "A page with a note stuck on it is captured twice: with the note and without. Scan both."


class PageSetIncompleteError(PolicyRefusedError):
    """A page that the paper must have is not seen, and no clerk said in writing why it is not needed."""

    code = "page_set_incomplete"
    article = "Thông tư 01/2020/TT-BTP, Điều 10"
    message = (
        "Có thể thiếu trang của bản chính. Hãy quét đủ các trang đã ghi thông tin, hoặc ghi rõ vì sao các trang đó "
        "không có thông tin."
    )
    message_en = "A page of the original may be missing. Scan every page with information, or state why it has none."


class HintsNotSettledError(PolicyRefusedError):
    """What speaks against the original was not answered by the clerk."""

    code = "hints_not_settled"
    article = "Nghị định 23/2015/NĐ-CP, Điều 2 khoản 5, Điều 18 và Điều 22"
    message = (
        "Còn dấu hiệu cho thấy giấy tờ có thể không phải bản chính hoặc không được dùng để chứng thực. "
        "Hãy xem bản giấy rồi ghi kết luận cho từng dấu hiệu, hoặc từ chối chứng thực."
    )
    message_en = "Signs that the paper is no original, or may not be certified, await the clerk's written answer."


class FourEyesError(PolicyRefusedError):
    """Who took the paper, answered for it or compared it does not certify it."""

    kind = ErrorKind.FORBIDDEN
    code = "four_eyes"
    article = "Nghị định 23/2015/NĐ-CP, Điều 9 và Điều 20"
    message = "Người đã tiếp nhận hoặc đối chiếu không được ký chứng thực hồ sơ này. Hãy chuyển cho người khác."
    message_en = "Whoever took in or compared the paper may not certify it. Hand it to somebody else."


class ComparesForHimselfError(PolicyRefusedError):
    """Nobody compares a paper that is his own or that he asked for. By number or account: a name alone is only told,
    since the officer is asked by name as well."""

    kind = ErrorKind.FORBIDDEN
    code = "compares_for_himself"
    article = "Nghị định 23/2015/NĐ-CP, Điều 9"
    message = (
        "Người yêu cầu hoặc chủ giấy tờ chính là người tiếp nhận, đối chiếu. Hãy để người khác quét lại và đối chiếu."
    )
    message_en = "The person who asks, or whose paper it is, is the clerk who had it in hand. Hand it to somebody else."


class CertifiesForHimselfError(PolicyRefusedError):
    """Nobody certifies what he asked for himself; the same name is taken for the same person."""

    kind = ErrorKind.FORBIDDEN
    code = "certifies_for_himself"
    article = "Nghị định 23/2015/NĐ-CP, Điều 9"
    message = "Người yêu cầu chứng thực là chính người ký hoặc trùng họ tên với người ký. Hãy chuyển cho người khác ký."
    message_en = "The person who asks is the one who signs, or bears the same name. Hand it to somebody else."


class CertifiesOwnPaperError(PolicyRefusedError):
    """Nobody certifies the own paper, whoever brought it."""

    kind = ErrorKind.FORBIDDEN
    code = "certifies_own_paper"
    article = "Nghị định 23/2015/NĐ-CP, Điều 9"
    message = "Giấy tờ là của chính người ký hoặc của người trùng họ tên với người ký. Hãy chuyển cho người khác ký."
    message_en = "The paper is the signer's own, or of somebody of the same name. Hand it to somebody else."


class NotAuthorisedError(PolicyRefusedError):
    """Nothing says that this officer certifies for this office."""

    kind = ErrorKind.FORBIDDEN
    code = "signer_not_authorised"
    article = "Nghị định 23/2015/NĐ-CP, Điều 2 khoản 9 (sửa đổi bởi Nghị định 280/2025/NĐ-CP)"
    message = "Chưa có quyết định phân công hoặc ủy quyền chứng thực cho người ký. Hãy báo quản trị của cơ quan."
    message_en = "No assignment or delegation lets this officer certify. Tell the office's administrator."


class AuthorityNotInForceError(NotAuthorisedError):
    """Every grant has run out, was withdrawn or begins later."""

    code = "authority_not_in_force"
    message = "Phân công hoặc ủy quyền chứng thực của người ký chưa đến ngày, đã hết hạn hoặc đã bị thu hồi."
    message_en = "The officer's authority to certify has not begun, has run out or was withdrawn."


class AuthorityOutOfScopeError(NotAuthorisedError):
    """There is a grant, for other papers or for another register."""

    code = "authority_out_of_scope"
    message = "Loại giấy tờ hoặc sổ này nằm ngoài phạm vi được phân công, ủy quyền của người ký."
    message_en = "This type of paper, or this register, is outside the officer's authority."


class SigningSuspendedError(PolicyRefusedError):
    """More was signed in this officer's name than a person can look at; somebody else has to look into it first."""

    kind = ErrorKind.FORBIDDEN
    code = "signing_suspended"
    article = "Luật Giao dịch điện tử 20/2023/QH15, Điều 22"
    message = (
        "Việc ký của người này tạm dừng vì số lượt ký vượt mức một người có thể xem. "
        "Hãy báo quản trị của cơ quan kiểm tra và cho ký trở lại."
    )
    message_en = "Signing in this officer's name is suspended: more was signed than a person can look at."


@dataclass(frozen=True, slots=True)
class Case:
    """Everything the rules look at, as the records say it at one moment."""

    document: Document
    requester: Person | None
    holders: Sequence[Person]  # whose paper it is
    handlers: Sequence[Person]  # staff who scanned, answered, compared
    capture: Capture | None
    pages: Sequence[Page]
    settlements: Mapping[HintCode, HintSettlement]
    shows_citizens_upload: bool


@dataclass(frozen=True, slots=True)
class Signer:
    """Who is to sign, by what grants, on which day (in Viet Nam), a paper of which type into which register."""

    officer: UserAccount
    person: Person
    authorities: Sequence[SignerAuthority]
    day: date
    type_code: str | None
    register: str
    suspended: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """A case with what was frozen and who is to certify it."""

    case: Case
    frozen: Freeze
    signer: Signer


@dataclass(frozen=True, slots=True)
class CaseRule:
    """A rule about the paper and its pages."""

    refusal: type[PolicyRefusedError]
    holds: Callable[[Case], bool]


@dataclass(frozen=True, slots=True)
class OrderRule:
    """A rule about the signer and this paper."""

    refusal: type[PolicyRefusedError]
    holds: Callable[[Order], bool]


@dataclass(frozen=True, slots=True)
class SignerRule:
    """A rule about the signer's authority; it holds for paper copies as well."""

    refusal: type[PolicyRefusedError]
    holds: Callable[[Signer], bool]


def _is_from_counter(case: Case) -> bool:
    return case.capture is not None and case.capture.may_be_certified and case.capture.document_id == case.document.id


def _is_one_document(case: Case) -> bool:
    return case.capture is None or not case.capture.seems_several


def _is_wholly_attested(case: Case) -> bool:
    return bool(case.pages) and all(page.is_attested for page in case.pages)


def _are_notes_captured_twice(case: Case) -> bool:
    notes = [page.stuck_note for page in case.pages]
    return notes.count(StuckNote.WITH) == notes.count(StuckNote.WITHOUT)


def _is_page_set_complete(case: Case) -> bool:
    # By the hint and not by counting: two sides may lie on one sheet, and the machine looked for each of them.
    return HintCode.MISSING_PAGES not in unanswered_hints(case.document, case.settlements)


def _are_hints_settled(case: Case) -> bool:
    # Missing pages have a rule of their own.
    return unanswered_hints(case.document, case.settlements) <= {HintCode.MISSING_PAGES}


def unanswered_hints(document: Document, settled: Mapping[HintCode, HintSettlement]) -> frozenset[HintCode]:
    """The hints that await the clerk's written answer."""
    told = {hint.code for hint in document.document_hints} - WARNING_ONLY
    return frozenset(told - settled.keys())


def _is_compared_for_others(case: Case) -> bool:
    concerned = (*case.holders, *((case.requester,) if case.requester else ()))
    return not any(handler.is_surely(person) for handler in case.handlers for person in concerned)


def _has_four_eyes(order: Order) -> bool:
    # By number as well: one person may have an account as a clerk and one as an officer.
    return not any(order.signer.person.is_surely(handler) for handler in order.case.handlers)


def handlers_of(
    frozen_by: str, attested_by: Iterable[str | None], hands: Iterable[str], settlements: Iterable[HintSettlement]
) -> frozenset[str]:
    """Who had the paper in hand (`hands`), answered for it or compared it, by account; none of them signs or seals its
    copy."""
    handled = {frozen_by, *attested_by, *hands, *(settlement.settled_by for settlement in settlements)}
    return frozenset(account_id for account_id in handled if account_id is not None)


def _is_for_somebody_else(order: Order) -> bool:
    return order.case.requester is None or not order.signer.person.may_be(order.case.requester)


def _is_somebody_elses_paper(order: Order) -> bool:
    return not any(order.signer.person.may_be(holder) for holder in order.case.holders)


def _is_granted(signer: Signer) -> bool:
    return bool(signer.authorities)


def _is_granted_now(signer: Signer) -> bool:
    return any(each.holds_on(signer.day) for each in signer.authorities)


def _is_granted_for_this(signer: Signer) -> bool:
    return bool(_fitting(signer))


def _fitting(signer: Signer) -> list[SignerAuthority]:
    return [a for a in signer.authorities if a.holds_on(signer.day) and a.covers(signer.type_code, signer.register)]


CASE_RULES: tuple[CaseRule, ...] = (
    CaseRule(NotFromCounterError, _is_from_counter),
    CaseRule(ScanIsUploadError, lambda case: not case.shows_citizens_upload),
    CaseRule(SeveralDocumentsError, _is_one_document),
    CaseRule(NotAttestedError, _is_wholly_attested),
    CaseRule(NoteCapturedOnceError, _are_notes_captured_twice),
    CaseRule(PageSetIncompleteError, _is_page_set_complete),
    CaseRule(HintsNotSettledError, _are_hints_settled),
    CaseRule(ComparesForHimselfError, _is_compared_for_others),
)
ORDER_RULES: tuple[OrderRule, ...] = (
    OrderRule(FourEyesError, _has_four_eyes),
    OrderRule(CertifiesForHimselfError, _is_for_somebody_else),
    OrderRule(CertifiesOwnPaperError, _is_somebody_elses_paper),
)
SIGNER_RULES: tuple[SignerRule, ...] = (
    SignerRule(NotAuthorisedError, _is_granted),
    SignerRule(AuthorityNotInForceError, _is_granted_now),
    SignerRule(AuthorityOutOfScopeError, _is_granted_for_this),
    SignerRule(SigningSuspendedError, lambda signer: not signer.suspended),
)


def require_certifiable(case: Case) -> None:
    """Raises the refusal of the first rule about the paper that does not hold."""
    for rule in CASE_RULES:
        if not rule.holds(case):
            raise rule.refusal(detail=f"document {case.document.id}")


def require_order(order: Order) -> SignerAuthority:
    """What the officer signs by. Raises the refusal of the first rule that does not hold."""
    require_certifiable(order.case)
    for rule in ORDER_RULES:
        if not rule.holds(order):
            raise rule.refusal(detail=f"document {order.case.document.id}, officer {order.signer.officer.id}")
    return require_signer(order.signer)


def require_signer(signer: Signer) -> SignerAuthority:
    """What somebody signs by: of several grants that cover the paper, the latest. Raises the refusal of a rule."""
    for rule in SIGNER_RULES:
        if not rule.holds(signer):
            raise rule.refusal(detail=f"officer {signer.officer.id}")
    return max(_fitting(signer), key=lambda each: (each.valid_from, each.granted_at))
