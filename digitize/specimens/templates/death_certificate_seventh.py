"""Death certificates of the late nineties (GIẤY CHỨNG TỬ), before the forms of TP/HT-1999, as heirs bring them to the
land office and the notary: a small printed form on cheap paper without colons, filled by a pen or a typewriter, where
who told the death is asked for name, age, residence and identity card, and signs beside the committee."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import cards, ink
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import CODE, Death, make_death, new_specimen, seal_words

_LEFT, _RIGHT = 18.0, 193.0
_PAPERS: tuple[Colour, ...] = ((243, 235, 214), (238, 231, 218), (247, 244, 232))
_JOBS = ("Làm ruộng", "Già yếu", "Hưu trí", "Buôn bán", "Xã viên hợp tác xã", "Nội trợ", "Cán bộ hưu trí")


def draw_nineties(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of them by typewriter; what nobody knew stays empty."""
    death = _make(luck)
    specimen = _tell(luck, death)
    sheet = Sheet(210, 297, fonts, paper=luck.choice(_PAPERS))
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=luck.choice((12.5, 13)), step=luck.uniform(8.4, 9.2))
    typed = luck.random() < 0.5
    filling = Filling(form, None if typed else Pen(luck), cards.typewriter(fonts), size=11)
    _draw_head(filling, death)
    _draw_deceased(filling, luck)
    _draw_death(filling, death)
    _draw_declarant(filling, death)
    _draw_foot(form, death, luck)
    return specimen


def _make(luck: Random) -> Death:
    """Before 1999 the committee's chair signs, or the secretary for it."""
    death = make_death(luck, (date(1996, 1, 5), date(1999, 2, 20)))
    office = f"TM. UBND {death.unit.commune.upper()}"
    position = luck.choice((("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), ("UỶ VIÊN THƯ KÝ",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    return replace(death, signing=(office, *position))


def _tell(luck: Random, death: Death) -> Specimen:
    specimen = new_specimen(death, "seventh", f"{death.number:02d}")
    fields = specimen.fields
    del fields["death_notice"], fields["died_on_in_words"], fields["identity_paper"]
    fields |= {
        "register_book": luck.choice((f"{death.number % 3 + 1:02d}", f"{death.number % 3 + 1:02d}/{death.died.year}")),
        "time_of_death": death.hour.replace("00 phút", "").strip(),
        "declarant_name": death.declarant.name,
        "declarant_relationship": death.relation,
    }
    if luck.random() < 0.6:
        fields["declarant_identity_paper"] = death.declarant_paper.partition(",")[0].split()[-1]
    if luck.random() < 0.3:
        del fields["time_of_death"]
    return specimen


def _entry(filling: Filling, label: str, name: str) -> Entry:
    """A label and the dots behind it, which stay empty where nothing was known."""
    value = filling.form.specimen.fields.get(name, "")
    return Entry(label, value, name if value else "")


def _draw_head(filling: Filling, death: Death) -> None:
    """The motto in small letters with a row of strokes below it, number and book at the left under the units."""
    form, unit = filling.form, death.unit
    sheet = form.sheet
    draw_lines(sheet, (NATIONAL_TITLE,), 136, 17, size=12)
    draw_lines(sheet, (MOTTO, "-----o0o-----"), 136, 22.5, size=12, style=Style.ITALIC)
    form.right, sheet.cursor = 84.0, 17.0
    step, form.step = form.step, 6.6
    for label, name in (("Tỉnh, thành phố", unit.province), ("Huyện, quận", unit.district),
                        ("Xã, phường", unit.commune)):  # fmt: skip
        own = name.removeprefix("thị ").removeprefix("thành ").partition(" ")[2]
        filling.line(Entry(label, own))
    filling.line(_entry(filling, "Số", "certificate_number"), _entry(filling, "Quyển số", "register_book"),
                 starts=(_LEFT, _LEFT + 28))  # fmt: skip
    form.right, form.step = _RIGHT, step
    sheet.cursor = 52
    sheet.centred("GIẤY CHỨNG TỬ", 105, 160, size=22, gap=5)


def _draw_deceased(filling: Filling, luck: Random) -> None:
    born = date.fromisoformat(filling.form.specimen.fields["date_of_birth"])
    shown = luck.choice((f"{born.day}-{born.month}-{born.year}", f"{born:%d/%m/%Y}", f"{born:%d-%m-%Y}"))
    filling.line(_entry(filling, "Họ và tên người chết", "full_name"), _entry(filling, "Nam, nữ", "sex"),
                 starts=(_LEFT, 152))  # fmt: skip
    filling.line(Entry("Sinh ngày, tháng, năm", shown, "date_of_birth"))
    filling.line(_entry(filling, "Dân tộc", "ethnicity"), _entry(filling, "Quốc tịch", "nationality"),
                 starts=(_LEFT, 104))  # fmt: skip
    filling.line(Entry("Nghề nghiệp", luck.choice(_JOBS)))
    filling.line(_entry(filling, "Nơi đăng ký nhân khẩu thường trú", "residence"))


def _draw_death(filling: Filling, death: Death) -> None:
    died = death.died
    day = f"{died.day:02d} tháng {died.month:02d} năm {died.year}"
    filling.line(_entry(filling, "Chết hồi", "time_of_death"), Entry("ngày", day, "died_on"), starts=(_LEFT, 92))
    filling.line(_entry(filling, "Nơi chết", "place_of_death"))
    filling.line(_entry(filling, "Nguyên nhân chết", "cause_of_death"))


def _draw_declarant(filling: Filling, death: Death) -> None:
    """The age is nobody's field; the residence neither."""
    declarant, day = death.declarant, death.registered
    filling.line(_entry(filling, "Họ, tên, tuổi người báo tử", "declarant_name"),
                 Entry("", f"{day.year - declarant.born.year} tuổi"), starts=(_LEFT, 158))  # fmt: skip
    filling.line(Entry("Nơi đăng ký NKTT", death.residence if filling.form.luck.random() < 0.5 else "nt"))
    filling.line(_entry(filling, "Số giấy CM hoặc CNCC", "declarant_identity_paper"),
                 _entry(filling, "Quan hệ với người chết", "declarant_relationship"), starts=(_LEFT, 108))  # fmt: skip
    filling.line(_entry(filling, "Nơi đăng ký", "registration_place"))
    filling.line(Entry("Đăng ký ngày", f"{day.day:02d} tháng {day.month:02d} năm {day.year}", "registered_on"))


def _draw_foot(form: FormPrinter, death: Death, luck: Random) -> None:
    """Who told the death signs at the left and writes the name below."""
    sheet, top = form.sheet, form.sheet.cursor + 3
    draw_lines(sheet, ("NGƯỜI BÁO TỬ KÝ",), 56, top, size=12)
    ink.sign(sheet, 56, top + 16, luck)
    sheet.cursor = top + 25
    Pen(luck).write(sheet, death.declarant.name, 56)
    sign_off = SignOff(death.signing, death.signer, seal_words(death), note="(Ký tên, đóng dấu)", size=12)
    sign_and_seal(form.specimen, sheet, sign_off, (146, top), luck, aside=19)


TEMPLATES = (Template(CODE, f"{CODE}-seventh", draw_nineties),)
