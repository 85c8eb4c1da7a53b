"""Marriage certificates of the seventies to nineties typed by a commune on plain paper: no form but a text, in which
the committee certifies that a man and a woman are husband and wife, both told one after the other in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Pen, Run, Unit, draw_sentence
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

CODE = "marriage_certificate"
_LEFT, _RIGHT, _SIZE = 28.0, 188.0, 11.5
_PAPERS: tuple[Colour, ...] = ((240, 230, 205), (246, 240, 222), (236, 232, 222))
_JOBS = ("làm ruộng", "giáo viên cấp I", "công nhân Nhà máy Xi măng", "bộ đội phục viên", "xã viên HTX Đức Phong",
         "y tá Trạm xá xã", "thợ may", "mậu dịch viên", "cán bộ Phòng Lương thực")  # fmt: skip
_WORDS = {"husband": "Anh", "wife": "Chị"}


@dataclass(frozen=True)
class _Marriage:
    couple: dict[str, Person]
    unit: Unit
    registered: date
    signing: tuple[str, ...]


def _make(luck: Random) -> _Marriage:
    """Of age by the law of 1959 and that of 1986: a man of 20, a woman of 18."""
    registered = civil_status.day_between(luck, date(1978, 1, 10), date(1997, 11, 30))
    couple = {
        who: people.make_person(luck, born_between=(registered.year - 31, registered.year - youngest), sex=sex)
        for who, sex, youngest in (("husband", "Nam", 21), ("wife", "Nữ", 19))
    }
    signing = luck.choice((("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("T/M UBND", "PHÓ CHỦ TỊCH"), ("CHỦ TỊCH",)))
    return _Marriage(couple, civil_status.make_unit(luck, registered), registered, signing)


def draw_text(luck: Random, _fonts: FontFamily) -> Specimen:
    """Everything in a typewriter's face; the couple wrote their names below, the number stands by the title."""
    marriage = _make(luck)
    specimen = Specimen(CODE, f"{CODE}-fifth", [], _values(luck, marriage))
    sheet = Sheet(210, 297, luck.choice(typewriter_families()), paper=luck.choice(_PAPERS))
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_head(sheet, marriage, specimen.fields)
    fields = specimen.fields
    text = "Theo sự tự nguyện của hai bên và xét đủ điều kiện theo Luật Hôn nhân và Gia đình,"
    draw_sentence(sheet, (Run(text),), _LEFT, _RIGHT, size=_SIZE)
    place = Run(fields["registration_place"], "registration_place")
    draw_sentence(sheet, (place, Run("chứng nhận:")), _LEFT, _RIGHT, size=_SIZE)
    shown = luck.choice(("{d.day}-{d.month}-{d.year}", "{d:%d/%m/%Y}", "{d.day} tháng {d.month} năm {d.year}"))
    for who in ("husband", "wife"):
        draw_sentence(sheet, _spouse(fields, who, shown), _LEFT, _RIGHT, size=_SIZE)
    day = marriage.registered
    runs = (Run("Là vợ chồng kể từ"), Run(f"ngày {day.day} tháng {day.month} năm {day.year}", "registered_on"),
            Run(", đã ghi vào Sổ đăng ký kết hôn của địa phương và hai bên cùng ký tên dưới đây."))  # fmt: skip
    draw_sentence(sheet, runs, _LEFT, _RIGHT, size=_SIZE)
    _draw_foot(luck, specimen, sheet, marriage)
    return specimen


def _values(luck: Random, marriage: _Marriage) -> dict[str, str]:
    """A card's number, a home town and a calling stand on some of them, for both."""
    number, unit = luck.randint(2, 140), marriage.unit
    told = [name for name in ("home_town", "occupation", "identity_paper") if luck.random() < 0.6]
    fields = {"certificate_number": f"{number}"}
    if luck.random() < 0.6:
        fields["register_book"] = f"{number % 3 + 1:02d}/{marriage.registered.year % 100:02d}"
    for who, person in marriage.couple.items():
        fields |= {
            f"{who}_name": person.name.upper(), f"{who}_date_of_birth": person.born.isoformat(),
            f"{who}_ethnicity": person.ethnicity, f"{who}_nationality": "Việt Nam",
            f"{who}_residence": luck.choice((unit, civil_status.make_unit(luck, marriage.registered))).home(luck),
        }  # fmt: skip
        extra = {"home_town": civil_status.make_unit(luck, marriage.registered).units, "occupation": luck.choice(_JOBS),
                 "identity_paper": f"{luck.randrange(10_000_000, 280_000_000):09d}"}  # fmt: skip
        fields |= {f"{who}_{name}": extra[name] for name in told}
    return fields | {
        "registration_place": unit.committee, "registered_on": marriage.registered.isoformat(),
        "signer_title": " ".join(marriage.signing),
        "signer_name": people.make_person(luck, born_between=(1925, 1950)).name,
    }  # fmt: skip


def _draw_head(sheet: Sheet, marriage: _Marriage, fields: dict[str, str]) -> None:
    """The republic's two lines in the middle of the sheet, the commune's two at the margin below."""
    draw_lines(sheet, (NATIONAL_TITLE, MOTTO, "-----o0o-----"), 108, 18, size=11.5, style=Style.REGULAR)
    unit = marriage.unit
    own = (f"UBND {unit.commune.upper()}", unit.district[0].upper() + unit.district[1:])
    y = draw_lines(sheet, own, _LEFT, 36, size=10.5, style=Style.REGULAR, align="left")
    sheet.print("Số:", _LEFT, y, size=10.5)
    sheet.print(fields["certificate_number"], _LEFT + 10, y, size=10.5, field="certificate_number")
    if "register_book" in fields:
        sheet.print("Quyển:", _LEFT + 26, y, size=10.5)
        sheet.print(fields["register_book"], _LEFT + 43, y, size=10.5, field="register_book")
    sheet.cursor = 62
    sheet.centred("GIẤY CHỨNG NHẬN KẾT HÔN", 108, 170, size=16, gap=4)


def _spouse(fields: dict[str, str], who: str, shown: str) -> tuple[Run, ...]:
    """A dash before who it is, then clauses with stops between them."""
    born = shown.format(d=date.fromisoformat(fields[f"{who}_date_of_birth"]))
    runs = [Run(f"- {_WORDS[who]}:"), Run(fields[f"{who}_name"], f"{who}_name"), Run(", sinh ngày"),
            Run(born, f"{who}_date_of_birth")]  # fmt: skip
    for words, name in ((", quê quán:", "home_town"), (", dân tộc", "ethnicity"), (", quốc tịch", "nationality"),
                        ("; nghề nghiệp:", "occupation"), ("; hiện ở:", "residence"),
                        ("; giấy CMND số", "identity_paper")):  # fmt: skip
        if f"{who}_{name}" in fields:
            runs += [Run(words), Run(fields[f"{who}_{name}"], f"{who}_{name}")]
    return (*runs, Run("."))


def _draw_foot(luck: Random, specimen: Specimen, sheet: Sheet, marriage: _Marriage) -> None:
    """The officer at the right, and man and wife beside each other at the left."""
    fields, top = specimen.fields, sheet.cursor + 5
    pen = Pen(luck)
    for middle, who in ((46, "husband"), (92, "wife")):
        draw_lines(sheet, ("Chồng ký" if who == "husband" else "Vợ ký",), middle, top, size=11, style=Style.REGULAR)
        ink.sign(sheet, middle, top + 17, luck)
        sheet.cursor = top + 25
        pen.write(sheet, marriage.couple[who].name, middle, size=11)
    sign_off = SignOff(marriage.signing, fields["signer_name"], f"UBND {marriage.unit.commune.upper()}", size=11)
    sign_and_seal(specimen, sheet, sign_off, (154, top), luck, aside=15)


TEMPLATES = (Template(CODE, f"{CODE}-fifth", draw_text, held_out=False),)
