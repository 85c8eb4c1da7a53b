"""Confirmations of marital status of a Vietnamese mission abroad, in Vietnamese and English: every value below its
label in both languages, the mission's name in the middle, the time abroad beside the last residence at home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import SignOff, draw_emblem, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.marital_status_certificate import Confirmation

_LEFT, _SECOND, _RIGHT, _MIDDLE = 22.0, 112.0, 190.0, 105.0
_GREY: Colour = (95, 95, 100)


@dataclass(frozen=True)
class _Mission:
    name: tuple[str, str]
    english: str
    country: str
    city: str
    symbol: str
    heads: tuple[tuple[str, ...], ...]


_EMBASSY = (("ĐẠI SỨ",), ("TL. ĐẠI SỨ", "BÍ THƯ THỨ HAI"), ("TUQ. ĐẠI SỨ", "THAM TÁN, TRƯỞNG PHÒNG LÃNH SỰ"))
_CONSULATE = (("TỔNG LÃNH SỰ",), ("TL. TỔNG LÃNH SỰ", "PHÓ LÃNH SỰ"), ("KT. TỔNG LÃNH SỰ", "LÃNH SỰ"))
_MISSIONS = (
    _Mission(("ĐẠI SỨ QUÁN VIỆT NAM", "TẠI HÀN QUỐC"), "Embassy of Viet Nam in the Republic of Korea", "Hàn Quốc",
             "Xê-un", "ĐSQ", _EMBASSY),
    _Mission(("ĐẠI SỨ QUÁN VIỆT NAM", "TẠI NHẬT BẢN"), "Embassy of Viet Nam in Japan", "Nhật Bản", "Tokyo", "ĐSQ",
             _EMBASSY),
    _Mission(("TỔNG LÃNH SỰ QUÁN VIỆT NAM", "TẠI PHRĂNG-PHUỐC"), "Consulate General of Viet Nam in Frankfurt",
             "Cộng hòa Liên bang Đức", "Frankfurt", "TLSQ", _CONSULATE),
    _Mission(("ĐẠI SỨ QUÁN VIỆT NAM", "TẠI CỘNG HÒA SÉC"), "Embassy of Viet Nam in the Czech Republic",
             "Cộng hòa Séc", "Praha", "ĐSQ", _EMBASSY),
    _Mission(("VĂN PHÒNG KINH TẾ VÀ VĂN HÓA", "VIỆT NAM TẠI ĐÀI BẮC"),
             "Viet Nam Economic and Cultural Office in Taipei", "Đài Loan", "Đài Bắc", "VPKTVH",
             (("CHỦ NHIỆM",), ("KT. CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"))),
)  # fmt: skip


def draw_mission(luck: Random, fonts: FontFamily) -> Specimen:
    """Passports instead of cards; the office asks itself, so that no requester is told apart from the person."""
    paper, mission = forms.make_confirmation(luck, (date(2016, 3, 1), date(2026, 8, 30))), luck.choice(_MISSIONS)
    specimen = forms.new_specimen(paper, "fifth", " ".join(mission.name))
    titles, year = luck.choice(mission.heads), luck.choice(("", f"{paper.issued.year}/"))
    specimen.fields |= {
        "document_number": f"{luck.randint(3, 640):02d}/{year}{mission.symbol}-XNHN",
        "place": mission.city, "residence_period": _period(luck, paper, mission), "signer_title": " ".join(titles),
    }  # fmt: skip
    del specimen.fields["requester_name"]
    _passport(luck, specimen, paper.issued)
    sheet = civil_status.new_form(specimen, luck.choice((fonts, luck.choice(sans_families()))), luck, tint=None)
    _draw_head(sheet, specimen.fields, mission)
    _draw_values(luck, sheet, specimen.fields)
    _draw_foot(luck, specimen, sheet, paper, titles)
    return specimen


def _period(luck: Random, paper: Confirmation, mission: _Mission) -> str:
    begun = paper.issued - timedelta(days=luck.randint(300, 3000))
    until = luck.choice(("đến nay", f"đến ngày {paper.issued - timedelta(days=20):%d/%m/%Y}"))
    return f"Từ ngày {begun:%d/%m/%Y} {until} tại {mission.country}"


def _passport(luck: Random, specimen: Specimen, issued: date) -> None:
    begun = issued - timedelta(days=luck.randint(30, 3300))
    number = f"{luck.choice('BCKNPQ')}{luck.randrange(1_000_000, 10_000_000)}"
    by = luck.choice(("Cục Quản lý xuất nhập cảnh", "Đại sứ quán Việt Nam tại nước sở tại"))
    specimen.fields["identity_paper"] = f"Hộ chiếu số {number}, cấp ngày {begun:%d/%m/%Y}, {by}"


def _draw_head(sheet: Sheet, fields: dict[str, str], mission: _Mission) -> None:
    """Emblem and mission in the middle, then number and day in one row under a rule."""
    draw_emblem(sheet, _MIDDLE, 22, 8)
    y = draw_lines(sheet, mission.name, _MIDDLE, 33, size=13, field="issuing_agency")
    y = draw_lines(sheet, (mission.english,), _MIDDLE, y, size=10, style=Style.ITALIC, colour=_GREY)
    sheet.rule(_LEFT, _RIGHT, y + 1.5)
    sheet.print("Số/No.:", _LEFT, y + 4, size=11)
    number = _LEFT + sheet.width_of("Số/No.: ", 11)
    sheet.print(fields["document_number"], number, y + 4, size=11, style=Style.BOLD, field="document_number")
    day = civil_status.long_date(date.fromisoformat(fields["issued_on"]))
    start = _RIGHT - sheet.width_of(f"{fields['place']}, {day}", 11)
    sheet.print(f"{fields['place']},", start, y + 4, size=11, field="place")
    sheet.print(day, start + sheet.width_of(f"{fields['place']}, ", 11), y + 4, size=11, field="issued_on")
    sheet.cursor = y + 16
    sheet.centred(forms.TITLE, _MIDDLE, 170, size=15)
    sheet.centred("CERTIFICATE OF MARITAL STATUS", _MIDDLE, 170, size=11, style=Style.REGULAR, gap=3, colour=_GREY)


def _draw_values(luck: Random, sheet: Sheet, fields: dict[str, str]) -> None:
    born = f"{date.fromisoformat(fields['date_of_birth']):{luck.choice(('%d/%m/%Y', '%d-%m-%Y'))}}"
    rows: tuple[tuple[tuple[str, str, str], ...], ...] = (
        (("Họ, chữ đệm, tên", "Full name", "full_name"), ("Ngày, tháng, năm sinh", "Date of birth", "date_of_birth")),
        (("Giới tính", "Sex", "sex"), ("Dân tộc", "Ethnic group", "ethnicity")),
        (("Quốc tịch", "Nationality", "nationality"),),
        (("Giấy tờ tùy thân", "Identification paper", "identity_paper"),),
        (("Nơi cư trú tại Việt Nam trước khi xuất cảnh", "Last residence in Viet Nam", "residence"),),
        (("Thời gian cư trú ở nước ngoài", "Period of residence abroad", "residence_period"),),
        (("Tình trạng hôn nhân trong thời gian nói trên", "Marital status during this period", "marital_status"),),
        (("Giấy này được cấp để", "Issued for the purpose of", "purpose"),),
    )  # fmt: skip
    for row in rows:
        top, lowest = sheet.cursor, sheet.cursor
        for (label, english, name), left in zip(row, (_LEFT, _SECOND), strict=False):
            sheet.cursor = top
            width = (_SECOND - 4 if len(row) > 1 and left == _LEFT else _RIGHT) - left
            _cell(sheet, f"{label} /", english, (born if name == "date_of_birth" else fields[name], name), left, width)
            lowest = max(lowest, sheet.cursor)
        sheet.cursor = lowest + 2.4


def _cell(sheet: Sheet, label: str, english: str, value: tuple[str, str], left: float, width: float) -> None:
    """The label in two languages, and what it asks for below it in bold."""
    text, name = value
    sheet.print(label, left, sheet.cursor, size=10.5)
    sheet.print(english, left + sheet.width_of(f"{label} ", 10.5), sheet.cursor, size=10.5, style=Style.ITALIC,
                colour=_GREY)  # fmt: skip
    sheet.cursor += 5.4
    for line in sheet.wrap(text, width, size=12.5, style=Style.BOLD):
        sheet.print(line, left, sheet.cursor, size=12.5, style=Style.BOLD, field=name)
        sheet.cursor += 5.9


def _draw_foot(luck: Random, specimen: Specimen, sheet: Sheet, paper: Confirmation, titles: tuple[str, ...]) -> None:
    """Its six months at the left of who signs."""
    top = sheet.cursor + 3
    note = ("Giấy này có giá trị 06 tháng", "kể từ ngày cấp.", "Valid for 06 months from the date of issue.")
    draw_lines(sheet, note, _LEFT, top + 4, size=9.5, style=Style.ITALIC, align="left")
    seal = "ĐẠI SỨ QUÁN VIỆT NAM" if "ĐẠI SỨ" in specimen.fields["issuing_agency"] else "CƠ QUAN ĐẠI DIỆN VIỆT NAM"
    sign_and_seal(specimen, sheet, SignOff(titles, paper.signer, seal, size=11.5), (143, top), luck, aside=22)


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-fifth", draw_mission, held_out=False),)
