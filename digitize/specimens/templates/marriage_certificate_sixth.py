"""Marriage certificates with a citizen of another country, which districts registered from 2016 until 30/6/2025 (Law on
Civil Status 2014, Article 37), many of them in Cần Thơ and Hải Phòng: the ministry's printed form (Circular 04/2020 and
15/2015) under the emblem, whose values a program set below the labels in a face of its own; a passport beside an
identity card, a foreign nationality, an address abroad and no ethnicity."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import RED, SignOff, draw_emblem, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.marriage_certificate import (
    CODE,
    TITLE,
    Marriage,
    Spouse,
    draw_spouse_signatures,
    make_marriage,
    new_specimen,
)  # fmt: skip

_PINK: Colour = (232, 170, 175)
_COLUMNS = ((24.0, 104.0), (109.0, 189.0))


@dataclass(frozen=True)
class Country:
    """What papers of its citizens carry: how a passport's number begins, who gave it, names and addresses."""

    name: str
    letters: tuple[str, ...]
    issuer: str
    men: tuple[str, ...]
    women: tuple[str, ...]
    homes: tuple[str, ...]


_COUNTRIES = (
    Country("Đài Loan", ("31", "35", "36"), "Bộ Ngoại giao Đài Loan",
            ("LIN CHUN WEI", "HUANG, TZU-CHIANG", "WU MING TE"), ("TSAI YA LING", "KUO, HSIU-MEI"),
            ("Số 27, ngõ 118, đường Trung Hiếu, khu Bắc Đồn, thành phố Đài Trung, Đài Loan",
             "Số 9, đường Dân Sinh, trấn Tây Loa, huyện Vân Lâm, Đài Loan")),
    Country("Hàn Quốc", ("M1", "M3", "M6"), "Bộ Ngoại giao Hàn Quốc", ("PARK JAE HOON", "CHOI SUNGMIN"),
            ("YOON HYE JIN",), ("Số 41, đường Hwarang-ro, quận Seongbuk, thành phố Seoul, Hàn Quốc",
                                "Số 12-7, Songnae-dong, thành phố Bucheon, tỉnh Gyeonggi, Hàn Quốc")),
    Country("Hoa Kỳ", ("50", "54", "A0"), "Bộ Ngoại giao Hoa Kỳ", ("DANIEL ROBERT HAYES", "LE, KEVIN MINH"),
            ("TRAN, JENNIFER NGOC",), ("2418 Maple Street, San Jose, CA 95122, Hoa Kỳ",
                                       "7703 Oak Ridge Drive, Houston, TX 77072, Hoa Kỳ")),
    Country("Nhật Bản", ("TK", "TR", "TZ"), "Bộ Ngoại giao Nhật Bản", ("SATO KENICHI", "ITO MASARU"), ("MORI AYAKA",),
            ("3-15-8 Minami, thành phố Kawaguchi, tỉnh Saitama, Nhật Bản",)),
)  # fmt: skip


def draw_foreign(luck: Random, fonts: FontFamily) -> Specimen:
    """The wife at the left; mostly it is the husband who comes from abroad."""
    marriage = make_marriage(luck, (date(2016, 3, 1), date(2025, 6, 20)))
    marriage = replace(marriage, signing=luck.choice((("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))))
    country = luck.choice(_COUNTRIES)
    who = "husband" if luck.random() < 0.8 else "wife"
    specimen = _tell(luck, marriage, country, who)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=_PINK)
    draw_emblem(sheet, 106, 23, 8)
    draw_national_title(sheet, 106, 33, size=12.5)
    sheet.cursor = 50
    sheet.centred(TITLE, 106, 170, size=22, colour=RED)
    width = sheet.width_of(f"Số: {marriage.number}", 13)
    civil_status.draw_number(sheet, marriage.number, 106 - width / 2, sheet.cursor + 0.5)
    sheet.cursor += 10
    filled = luck.choice((fonts, luck.choice(sans_families())))
    _draw_couple(sheet, specimen, (marriage.wife, marriage.husband), filled)
    _draw_registration(sheet, specimen, filled)
    _draw_signatures(specimen, sheet, marriage, luck)
    return specimen


def _tell(luck: Random, marriage: Marriage, country: Country, who: str) -> Specimen:
    """The one from here lives in the district that registers."""
    at_home = "wife" if who == "husband" else "husband"
    specimen = new_specimen(marriage, "sixth")
    issued = civil_status.day_between(luck, date(marriage.registered.year - 6, 1, 1), marriage.registered)
    passport = f"{luck.choice(country.letters)}{luck.randrange(10**7):07d}"
    specimen.fields |= {
        f"{who}_name": luck.choice(country.men if who == "husband" else country.women),
        f"{who}_nationality": country.name,
        f"{who}_residence": luck.choice(country.homes),
        f"{who}_identity_paper": f"Hộ chiếu số {passport}, {country.issuer} cấp ngày {issued:%d/%m/%Y}",
        f"{at_home}_residence": marriage.unit.home(luck),
        "registration_place": f"Ủy ban nhân dân {marriage.unit.district}, {marriage.unit.province}",
    }
    del specimen.fields[f"{who}_ethnicity"]
    return specimen


def _draw_couple(sheet: Sheet, specimen: Specimen, couple: tuple[Spouse, Spouse], filled: FontFamily) -> None:
    rows = (("Ngày, tháng, năm sinh:", "date_of_birth"), ("Dân tộc:", "ethnicity"), ("Quốc tịch:", "nationality"),
            ("Nơi cư trú:", "residence"), ("Giấy tờ tùy thân:", "identity_paper"))  # fmt: skip
    _draw_row(sheet, specimen, [(f"Họ, chữ đệm, tên {s.word}:", f"{s.who}_name") for s in couple], filled)
    for label, name in rows:
        _draw_row(sheet, specimen, [(label, f"{s.who}_{name}") for s in couple], filled)


def _draw_row(sheet: Sheet, specimen: Specimen, cells: list[tuple[str, str]], filled: FontFamily) -> None:
    """Short values beside their labels, names, addresses and papers below them."""
    top = lowest = sheet.cursor
    for (label, name), (left, right) in zip(cells, _COLUMNS, strict=True):
        below = name.endswith(("_name", "_residence", "_identity_paper"))
        sheet.print(label, left, top, size=12)
        begin = left + (1.5 if below else sheet.width_of(f"{label} ", 12) + 1)
        sheet.cursor = top + (6 if below else 0)
        with filled_with(sheet, filled):
            for text in sheet.wrap(_shown(specimen, name), right - begin, size=11.5, style=Style.BOLD):
                sheet.print(text, begin, sheet.cursor, size=11.5, style=Style.BOLD, field=name)
                sheet.cursor += 5.6
        lowest = max(lowest, sheet.cursor)
    sheet.cursor = max(lowest, top + 5.6) + 1.3


def _shown(specimen: Specimen, name: str) -> str:
    value = specimen.fields.get(name, "")
    return f"{date.fromisoformat(value):%d/%m/%Y}" if name.endswith("_date_of_birth") else value


def _draw_registration(sheet: Sheet, specimen: Specimen, filled: FontFamily) -> None:
    day = long_date(date.fromisoformat(specimen.fields["registered_on"])).capitalize()
    for label, text, name in (("Nơi đăng ký kết hôn:", specimen.fields["registration_place"], "registration_place"),
                              ("Ngày, tháng, năm đăng ký:", day, "registered_on")):  # fmt: skip
        sheet.print(label, 24, sheet.cursor, size=12)
        with filled_with(sheet, filled):
            begin = 25 + sheet.width_of(f"{label} ", 12)
            for line in sheet.wrap(text, 189 - begin, size=11.5, style=Style.BOLD):
                sheet.print(line, begin, sheet.cursor, size=11.5, style=Style.BOLD, field=name)
                sheet.cursor += 6.4


def _draw_signatures(specimen: Specimen, sheet: Sheet, marriage: Marriage, luck: Random) -> None:
    """Both write their names, who comes from abroad as the passport has it."""
    named = [
        replace(s, person=replace(s.person, name=specimen.fields[f"{s.who}_name"].replace(",", "").title()))
        for s in (marriage.wife, marriage.husband)
    ]
    sheet.cursor += 2
    draw_spouse_signatures(sheet, (named[0], named[1]), (60, 150), luck, "(Ký, ghi rõ họ, chữ đệm, tên)")
    signer = people.make_person(luck, born_between=(1962, 1982)).name
    specimen.fields["signer_name"] = signer
    note = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)"
    seal = f"UBND {marriage.unit.district.upper()}"
    sign_off = SignOff(marriage.signing, signer, seal, "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", note)
    sign_and_seal(specimen, sheet, sign_off, (126, sheet.cursor + 1), luck, aside=19)


TEMPLATES = (Template(CODE, f"{CODE}-sixth", draw_foreign, held_out=False),)
