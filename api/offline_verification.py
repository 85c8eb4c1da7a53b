"""What `saoy verify --offline` was given, told apart: a PDF, a picture with a code, or text."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from certify.credentials.offline_check import OfflineAnswer, check_file, check_text
from certify.credentials.offline_claims import TEXT_PREFIX
from models.errors import InvalidValueError, UnavailableError

if TYPE_CHECKING:
    from certify.credentials.trust_bundle import TrustBundle
    from certify.credentials.verifiable_credential import Challenge
    from digitize.limits import IntakeLimits

_PDF = b"%PDF-"
_HEAD_BYTES = 1024
# A file that may hold a credential or a code as text; anything larger is a picture or nothing.
_LARGEST_TEXT = 256 * 1024


class NoCopyCodeError(InvalidValueError):
    """The picture shows no code that is checked offline."""

    code = "no_code_in_photo"
    message = "Không thấy mã kiểm tra không cần mạng trong ảnh. Hãy chụp gần hơn, đủ sáng, thấy trọn mã."
    message_en = "The picture shows no code for offline checks. Move closer and show all of it."


class NoBundleError(UnavailableError):
    """Nothing to verify with was brought along."""

    code = "trust_bundle_missing"
    message = "Chưa có tệp danh sách tin cậy. Hãy lấy tệp từ cơ quan (lệnh saoy trust export) rồi dùng --bundle."
    message_en = "There is no trust bundle. Get one from the agency (saoy trust export) and name it with --bundle."


def read_bundle(path: Path) -> TrustBundle:
    """Raises NoBundleError, or CredentialInvalidError for another file."""
    from certify.credentials.trust_bundle import TrustBundle

    if not path.is_file():
        raise NoBundleError
    return TrustBundle.from_json(path.read_bytes())


def verify_offline(
    given: str, bundle: TrustBundle, limits: IntakeLimits, now: datetime, challenge: Challenge | None = None
) -> OfflineAnswer:
    """The answer about a file or a text, without network and database. Raises NoCopyCodeError, RefusedFileError."""
    path = _file(given)
    if path is None:
        return check_text(given.strip(), bundle, now, challenge)
    with path.open("rb") as opened:
        head = opened.read(_HEAD_BYTES)
    if _PDF in head:
        return check_file(path, bundle, now)
    text = _text_in(path)
    return check_text(text if text is not None else _code_in_picture(path, limits), bundle, now, challenge)


def _file(given: str) -> Path | None:
    """The file of that name; None where it is the text itself, which may be longer than any name."""
    try:
        path = Path(given)
        return path if path.is_file() else None
    except (OSError, ValueError):
        return None


def _text_in(path: Path) -> str | None:
    """A code or credential that was saved as text."""
    if path.stat().st_size > _LARGEST_TEXT:
        return None
    try:
        text = path.read_text("ascii").strip()
    except UnicodeDecodeError:
        return None
    return text if text.startswith(TEXT_PREFIX) or "~" in text else None


def _code_in_picture(path: Path, limits: IntakeLimits) -> str:
    from api.pages.photo_codes import text_of_codes

    found = [text for text in text_of_codes(path, path.name, limits) if text.startswith(TEXT_PREFIX)]
    if not found:
        raise NoCopyCodeError
    return found[0]
