"""One tree of errors. Every error that reaches a person or another system is a `SaoyError`.

`code` is public and stable: it is in API answers, in `--json` output and in stored records, and never changes
meaning. `kind` decides the HTTP status and the exit code, in `api/` only.
"""

from enum import StrEnum


class ErrorKind(StrEnum):
    """What the caller can do about an error."""

    REFUSED_INPUT = "refused_input"  # the file or value itself: send another one
    CONFLICT = "conflict"  # the record is in a state that forbids this
    NOT_FOUND = "not_found"
    FORBIDDEN = "forbidden"
    UNAUTHENTICATED = "unauthenticated"
    TOO_MANY = "too_many"  # a quota: later
    UNAVAILABLE = "unavailable"  # something the system needs is down: try again
    INTERNAL = "internal"  # ours to mend


class SaoyError(Exception):
    """An expected failure with a stable code and a sentence in Vietnamese that says what to do."""

    kind: ErrorKind = ErrorKind.INTERNAL
    code: str = "internal_error"
    message: str = "Hệ thống gặp lỗi. Vui lòng thử lại sau; nếu vẫn lỗi, hãy báo cho cán bộ kỹ thuật."
    message_en: str = "The system failed. Try again later; if it goes on, tell the maintainers."

    def __init__(
        self,
        message: str | None = None,
        message_en: str | None = None,
        *,
        code: str | None = None,
        detail: str | None = None,
    ) -> None:
        """`detail` is for logs and maintainers; it must hold no personal data."""
        self.message = message or self.message
        self.message_en = message_en or self.message_en
        self.code = code or self.code
        self.detail = detail
        super().__init__(f"{self.code}: {self.message_en}" + (f" ({detail})" if detail else ""))


class ConflictError(SaoyError):
    """The record is in a state that does not allow what was asked."""

    kind = ErrorKind.CONFLICT
    code = "conflict"
    message = "Hồ sơ đã thay đổi hoặc đang ở bước khác. Hãy tải lại trang rồi làm tiếp."
    message_en = "The record changed or is at another step. Reload it and go on from there."


class TransitionError(ConflictError):
    """A document was asked to take a step that its state does not allow."""

    code = "step_not_allowed"


class NotFoundError(SaoyError):
    """Nothing there, or nothing the caller may see: the two are not told apart."""

    kind = ErrorKind.NOT_FOUND
    code = "not_found"
    message = "Không tìm thấy. Hãy kiểm tra lại mã hoặc đường dẫn."
    message_en = "Not found. Check the code or the address."


class ForbiddenError(SaoyError):
    """The caller's role does not include this."""

    kind = ErrorKind.FORBIDDEN
    code = "forbidden"
    message = "Tài khoản của bạn không có quyền làm việc này."
    message_en = "Your account may not do this."


class UnauthenticatedError(SaoyError):
    """Nobody is signed in, or the credentials are wrong."""

    kind = ErrorKind.UNAUTHENTICATED
    code = "unauthenticated"
    message = "Bạn cần đăng nhập để tiếp tục."
    message_en = "Sign in to go on."


class UnavailableError(SaoyError):
    """Something the system needs does not answer."""

    kind = ErrorKind.UNAVAILABLE
    code = "unavailable"
    message = "Một dịch vụ cần thiết đang không phản hồi. Dữ liệu của bạn vẫn còn; hãy thử lại sau ít phút."
    message_en = "A service this needs does not answer. Nothing was lost; try again in a few minutes."


class IntegrityError(SaoyError):
    """Stored bytes are not what the record says. Never served, never signed."""

    code = "stored_data_damaged"
    message = "Dữ liệu lưu trữ không còn toàn vẹn nên không được dùng. Cán bộ kỹ thuật đã được báo."
    message_en = "Stored data does not match its digest and is not used. The maintainers were told."


class InvalidValueError(SaoyError):
    """A value breaks a rule: a wrong date, a bad number, an unknown code."""

    kind = ErrorKind.REFUSED_INPUT
    code = "invalid_value"
    message = "Giá trị không hợp lệ. Hãy kiểm tra lại."
    message_en = "The value is not valid. Check it."


class RefusedFileError(SaoyError):
    """An upload that is not taken in. The catalogue of codes is `models.refusals`."""

    kind = ErrorKind.REFUSED_INPUT
    code = "type_unsupported"
