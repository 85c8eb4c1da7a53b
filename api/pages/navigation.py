"""The bar at the top: what each role does, in the order of its day."""

from __future__ import annotations

from dataclasses import dataclass

from models.entities import Role

_CITIZEN = (("Giấy tờ của tôi", "/my"), ("Kho giấy tờ", "/my/results"), ("Nộp giấy tờ", "/my/new"))
_REGISTER = ("Sổ chứng thực", "/register")
_REUSE = ("Tái sử dụng", "/reuse")
_VERIFY = ("Kiểm tra bản sao", "/verify")
_APPROVALS = ("Chờ duyệt", "/approvals")
_COPIES = ("Bản sao theo khóa", "/copies")

_BY_ROLE: dict[Role, tuple[tuple[str, str], ...]] = {
    Role.CITIZEN: (*_CITIZEN, _VERIFY),
    Role.CLERK: (("Việc đang chờ", "/desk"), ("Tiếp nhận", "/desk/new"), _REGISTER, _VERIFY),
    Role.OFFICER: (("Chờ ký", "/signing"), _APPROVALS, _REGISTER, _COPIES, _VERIFY),
    Role.SEAL_KEEPER: (("Chờ đóng dấu", "/sealing"), _REGISTER, _VERIFY),
    Role.ADMIN: (_APPROVALS, ("Người ký", "/authorities"), ("Nhân sự", "/staff"), _REGISTER, _COPIES, _REUSE, _VERIFY),
    Role.AUDITOR: (_REGISTER, _COPIES, _REUSE, _VERIFY),
}
_FOR_NOBODY = {
    "vi": (_VERIFY, ("Đăng nhập", "/login")),
    "en": (("Check a copy", "/verify"), ("Sign in", "/login")),
}
_HOME_OF: dict[Role, str] = {
    Role.CITIZEN: "/my",
    Role.CLERK: "/desk",
    Role.OFFICER: "/signing",
    Role.SEAL_KEEPER: "/sealing",
}


@dataclass(frozen=True, slots=True)
class NavigationLink:
    """One entry of the bar."""

    name: str
    address: str
    is_here: bool


def navigation_for(role: Role | None, path: str, language: str) -> tuple[NavigationLink, ...]:
    """The entries for one role; for nobody in the visitor's language."""
    entries = _FOR_NOBODY[language] if role is None else _BY_ROLE[role]
    here = max((address for _, address in entries if _lies_under(path, address)), key=len, default="")
    return tuple(NavigationLink(name, address, address == here) for name, address in entries)


def home_of(role: Role) -> str:
    """Where a person lands after signing in."""
    return _HOME_OF.get(role, "/register")


def _lies_under(path: str, address: str) -> bool:
    return path == address or path.startswith(address + "/")
