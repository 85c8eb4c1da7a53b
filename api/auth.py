"""Who somebody is: passwords, the secret in every form, where a request came from, and how often one may try.

Sessions are in `api.sessions`; which page needs which role is said page by page in `api.pages.access`.
"""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from urllib.parse import urlsplit

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.errors import ErrorKind, ForbiddenError, InvalidValueError, SaoyError, UnauthenticatedError

# RFC 9106, second recommended option (64 MiB, 3 passes): a few tens of milliseconds on a small server.
_MEMORY_KIBIBYTES, _PASSES, _LANES = 64 * 1024, 3, 4
SHORTEST_PASSWORD = 8
# More is no password a person types; hashing a megabyte would be a way to keep the server busy.
LONGEST_PASSWORD = 200

ATTEMPTS_FOR_ONE_NAME = 8
# A counter hall shares one address, so an address gets more tries than a name.
ATTEMPTS_FROM_ONE_ADDRESS = 60
ATTEMPTS_WINDOW = timedelta(minutes=10)
MOST_REMEMBERED_KEYS = 20_000


class WrongCredentialsError(UnauthenticatedError):
    """Name and password do not belong together; which of the two is wrong is not told."""

    code = "wrong_credentials"
    message = "Tên đăng nhập hoặc mật khẩu chưa đúng."
    message_en = "The user name or the password is wrong."


class TooManyAttemptsError(SaoyError):
    """Too many wrong passwords for one account or from one address."""

    kind = ErrorKind.TOO_MANY
    code = "too_many_attempts"
    message = "Đã thử sai quá nhiều lần. Vui lòng đợi khoảng 10 phút rồi thử lại."
    message_en = "Too many wrong attempts. Wait about ten minutes and try again."


class FormExpiredError(ForbiddenError):
    """A form without the secret that this site put into it: an old page, or another site's form."""

    code = "form_expired"
    message = "Trang đã mở quá lâu hoặc không phải từ hệ thống này. Hãy tải lại trang rồi làm lại."
    message_en = "The page was open too long or is not from this site. Reload it and try again."


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY_KIBIBYTES, parallelism=_LANES)


@cache
def _hash_of_nobody() -> str:
    """Verified against when the account is unknown, so that the answer takes as long."""
    return _hasher().hash("a password that no account has")


def hash_password(password: str) -> str:
    """The argon2id hash to keep. Raises InvalidValueError when it is too short or too long."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise InvalidValueError(
            f"Mật khẩu phải có từ {SHORTEST_PASSWORD} đến {LONGEST_PASSWORD} ký tự.",
            f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters.",
            code="password_length",
        )
    return _hasher().hash(password)


def verify_password(password: str, password_hash: str | None) -> bool:
    """Whether the password belongs to the hash. As slow without a hash, so that accounts cannot be listed."""
    if len(password) > LONGEST_PASSWORD:
        return False
    try:
        matches = _hasher().verify(password_hash or _hash_of_nobody(), password)
    except (VerificationError, InvalidHashError):
        return False
    return matches and password_hash is not None


def form_secret(visit: str) -> str:
    """The secret in the forms of somebody who is not signed in: made of the cookie that their browser keeps.

    Who is signed in has the one of the session.
    """
    return hmac.new(visit.encode(), b"saoy form", hashlib.sha256).hexdigest()


def check_form_secret(expected: str | None, sent: str) -> None:
    """Raises FormExpiredError unless the form came from a page made for this visitor."""
    if not expected or not hmac.compare_digest(expected.encode(), sent.encode()):
        raise FormExpiredError


def require_same_origin(headers: Mapping[str, str], public_base_address: str) -> None:
    """Refuses a request that another site's page made this browser send. For calls authenticated by cookie.

    Browsers say so in Sec-Fetch-Site, older ones in Origin; a client that sends neither sends no cookies by itself.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        if site not in ("same-origin", "none"):
            raise FormExpiredError(detail=f"sec-fetch-site {site}")
        return
    origin = headers.get("origin")
    if origin is None:
        return
    own = {urlsplit(public_base_address).netloc, headers.get("host", "")} - {""}
    if urlsplit(origin).netloc not in own:
        raise FormExpiredError(detail="foreign origin")


class LoginThrottle:
    """Counts failed tries by account and by address in a sliding window. One per process, bounded in size."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, list[datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, login_name: str, address: str, now: datetime) -> None:
        """Raises TooManyAttemptsError while the name or the address has used up its tries."""
        with self._lock:
            for key, most in self._keys(login_name, address):
                if len(self._recent(key, now)) >= most:
                    raise TooManyAttemptsError

    def record_failure(self, login_name: str, address: str, now: datetime) -> None:
        """One more wrong try."""
        with self._lock:
            for key, _ in self._keys(login_name, address):
                self._failures[key] = [*self._recent(key, now), now]
                self._failures.move_to_end(key)
            while len(self._failures) > MOST_REMEMBERED_KEYS:
                self._failures.popitem(last=False)

    def record_success(self, login_name: str) -> None:
        """The right password clears the account's count, not the address's: it may be trying others."""
        with self._lock:
            self._failures.pop(f"name:{login_name.casefold()}", None)

    def _recent(self, key: str, now: datetime) -> list[datetime]:
        return [at for at in self._failures.get(key, ()) if now - at < ATTEMPTS_WINDOW]

    @staticmethod
    def _keys(login_name: str, address: str) -> tuple[tuple[str, int], tuple[str, int]]:
        return (
            (f"name:{login_name.casefold()}", ATTEMPTS_FOR_ONE_NAME),
            (f"address:{address}", ATTEMPTS_FROM_ONE_ADDRESS),
        )
