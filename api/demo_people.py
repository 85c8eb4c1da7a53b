"""Who the invented demo office is: names for accounts, keys and the statement. Development only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from models.entities import Role

AGENCY_CODE: Final = "H99.99.99"
AGENCY_NAME: Final = "Ủy ban nhân dân phường Sao Khuê (mẫu)"
AGENCY_PARENT: Final = "Ủy ban nhân dân thành phố Đông Hải (mẫu)"
AGENCY_PLACE: Final = "Sao Khuê"
CLIENT_ID: Final = "mot-cua-mau"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One invented person of the office, or a citizen."""

    login: str
    display_name: str
    position_title: str
    role: Role


CITIZEN: Final = DemoPerson("congdan", "Nguyễn Thị Hoa (mẫu)", "", Role.CITIZEN)
CLERK: Final = DemoPerson("canbo", "Lê Thị Thu (mẫu)", "Công chức một cửa", Role.CLERK)
OFFICER: Final = DemoPerson("lanhdao", "Trần Văn Minh (mẫu)", "Phó Chủ tịch", Role.OFFICER)
SEAL_KEEPER: Final = DemoPerson("vanthu", "Phạm Thị Lan (mẫu)", "Văn thư", Role.SEAL_KEEPER)
ADMIN: Final = DemoPerson("quantri", "Đỗ Văn Quang (mẫu)", "Quản trị hệ thống", Role.ADMIN)
PEOPLE: Final = (CITIZEN, CLERK, OFFICER, SEAL_KEEPER, ADMIN)
