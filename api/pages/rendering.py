"""Templates to answers: what every page has around its content, and the headers that confine it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from api.auth import form_secret
from api.pages.navigation import navigation_for
from api.pages.visitor import Visitor
from api.settings import Settings
from models.identifiers import new_token

_API_FOLDER = Path(__file__).resolve().parent.parent
TEMPLATES_FOLDER = _API_FOLDER / "templates"
STATIC_FOLDER = _API_FOLDER / "static"
STATIC_ADDRESS = "/static"

# For people without a session: there only so that their forms have a secret too.
VISIT_COOKIE = "saoy_visit"
LANGUAGE_COOKIE = "saoy_language"
LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
_YEAR_SECONDS = 365 * 86400

# Scripts and styles are files of ours; pictures may also be the visitor's own files, shown before they are sent.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
PAGE_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence at the top of the page after something was done."""

    words: str
    level: str = "good"
    icon: str = "check"


_MESSAGES: dict[str, Message] = {
    "received": Message("Đã nhận giấy tờ. Hệ thống đang đọc."),
    "scanned": Message("Đã nhận bản quét từ bản chính. Hệ thống đang đọc."),
    "reviewed": Message("Đã xong phần thông tin. Hãy đối chiếu từng trang với bản chính."),
    "attested": Message("Đã ghi nhận trang vừa đối chiếu."),
    "frozen": Message("Đã chốt hồ sơ và chuyển cho người ký."),
    "parted": Message("Đã tách. Mỗi giấy tờ được đọc lại và chờ xử lý riêng."),
    "rejoined": Message("Đã gộp lại thành một giấy tờ."),
    "joined": Message("Đã ghép thành một giấy tờ. Hệ thống đang đọc lại cả giấy tờ."),
    "separated": Message("Đã bỏ ghép. Từng phần trở lại như trước."),
    "arranged": Message("Đã lưu thứ tự và hướng trang. Hệ thống đang đọc lại."),
    "arrangement_undone": Message("Đã trả các trang về thứ tự trước đó. Hệ thống đang đọc lại."),
    "held_whole": Message("Đã ghi nhận đây là một giấy tờ."),
    "refused": Message("Đã từ chối chứng thực và ghi lý do.", "watch", "info"),
    "signing": Message("Đã nhận lệnh ký."),
    "batch_signing": Message("Đã nhận lệnh ký các hồ sơ đã chọn."),
    "nothing_chosen": Message("Hãy chọn ít nhất một hồ sơ.", "watch", "info"),
    "sealing": Message("Đã nhận lệnh đóng dấu."),
    "seal_refused": Message("Đã ghi từ chối đóng dấu và đề nghị hủy số, chờ người khác duyệt.", "watch", "info"),
    "revoked": Message("Đã hủy bỏ giá trị pháp lý của bản sao.", "watch", "info"),
    "reused": Message("Đã ghi nhận dùng lại bản sao. Giấy tờ này không chứng thực lại."),
    "bound": Message("Đã gắn tài khoản với số định danh."),
    "consent_given": Message("Đã ghi nhận sự đồng ý của bạn."),
    "consent_withdrawn": Message("Đã thu hồi. Từ lúc này nơi nhận không xem được nữa.", "watch", "info"),
    "link_withdrawn": Message("Đã thu hồi đường dẫn. Từ lúc này không ai mở được nữa.", "watch", "info"),
    "revocation_requested": Message("Đã ghi đề nghị hủy bỏ. Bản sao còn giá trị đến khi được duyệt.", "watch", "info"),
    "hint_settled": Message("Đã ghi kết luận."),
    "void_requested": Message("Đã ghi đề nghị hủy số, chờ người khác duyệt.", "watch", "info"),
    "decided": Message("Đã ghi quyết định."),
    "granted": Message("Đã ghi phân công, ủy quyền."),
    "number_recorded": Message("Đã ghi số định danh."),
    "signing_allowed": Message("Đã cho ký trở lại."),
    "withdrawn": Message("Đã thu hồi.", "watch", "info"),
    "appointed": Message("Đã lập phiếu hẹn."),
    "line_entered": Message("Đã cấp số cho bản sao giấy."),
    "line_confirmed": Message("Đã ghi nhận người có thẩm quyền đã ký."),
    "year_closed": Message("Đã khóa sổ. Bản ghi đang được ký."),
    "volume_opened": Message("Đã mở quyển mới; số tiếp tục."),
    "signed_out": Message("Đã đăng xuất."),
}


def language_of(request: Request) -> str:
    """Vietnamese, unless the visitor asked for English on this page or before."""
    wished = request.query_params.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
    return wished if wished in LANGUAGES else "vi"


def visitor_of(request: Request) -> Visitor:
    """Whom `Access` found behind this request; nobody where it has not looked."""
    visitor = getattr(request.state, "visitor", None)
    return visitor if isinstance(visitor, Visitor) else Visitor.nobody()


def render(
    request: Request, template: str, context: Mapping[str, Any] | None = None, *, status_code: int = 200
) -> HTMLResponse:
    """The page of `template`, in its frame, with the headers and cookies that go with every page."""
    settings: Settings = request.app.state.container.settings
    visitor, language = visitor_of(request), language_of(request)
    visit = request.cookies.get(VISIT_COOKIE) or new_token()
    secret = visitor.signed_in.form_secret if visitor.signed_in else form_secret(visit)
    done = _MESSAGES.get(request.query_params.get("done", ""))
    page = (
        _environment()
        .get_template(template)
        .render(
            visitor=visitor,
            language=language,
            say=_choose(language),
            csrf_token=secret,
            navigation=navigation_for(visitor.role, request.url.path, language),
            messages=[done] if done else [],
            other_language=_other_language(request, visitor, language),
            is_development=not settings.is_production,
            **(context or {}),
        )
    )
    answer = HTMLResponse(page, status_code=status_code, headers=PAGE_HEADERS)
    secure = settings.public_base_address.startswith("https://")
    if not visitor.is_known and VISIT_COOKIE not in request.cookies:
        answer.set_cookie(VISIT_COOKIE, visit, httponly=True, samesite="lax", secure=secure)
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(LANGUAGE_COOKIE, language, max_age=_YEAR_SECONDS, samesite="lax", secure=secure)
    return answer


def render_for_keeping(template: str, headers: Mapping[str, str]) -> HTMLResponse:
    """A page without frame, visitor and cookies: browsers keep it and show it to whoever comes next."""
    return HTMLResponse(_environment().get_template(template).render(), headers=dict(headers))


def redirect(address: str, done: str | None = None) -> RedirectResponse:
    """After a form: to a page that can be reloaded without doing it again."""
    joint = "&" if "?" in address else "?"
    return RedirectResponse(f"{address}{joint}done={done}" if done else address, status_code=303, headers=PAGE_HEADERS)


def state_answer(version: str) -> JSONResponse:
    """What a waiting page asks again and again: whether to load itself anew."""
    return JSONResponse({"version": version}, headers=PAGE_HEADERS)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES_FOLDER),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["static"] = _static
    return environment


@lru_cache(maxsize=64)
def _static(name: str) -> str:
    """The address of a static file, with its content in the address so that it may be kept for ever."""
    digest = hashlib.sha256((STATIC_FOLDER / name).read_bytes()).hexdigest()
    return f"{STATIC_ADDRESS}/{name}?v={digest[:12]}"


def _choose(language: str) -> Callable[[str, str], str]:
    return lambda vietnamese, english: english if language == "en" else vietnamese


def _other_language(request: Request, visitor: Visitor, language: str) -> dict[str, str] | None:
    """The link to the page in the other language; staff and citizens' own pages exist in Vietnamese only."""
    if visitor.is_known or request.method != "GET":
        return None
    other = "vi" if language == "en" else "en"
    return {"code": other, "name": LANGUAGES[other], "address": f"{request.url.path}?lang={other}"}
