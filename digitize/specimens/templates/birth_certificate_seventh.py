"""Birth certificates of form TP/HT-2010-KS.1 (Circular 08.a/2010/TT-BTP, as Decision 01/2006/QĐ-BTP before it), which
pupils and students of today hold, registered late or once more among them: the form's lines were printed beforehand and
filled by the commune's program or a pen, name and relation of who told the birth share one label, a note stands above
the signatures, and "NGƯỜI THỰC HIỆN" signs beside the committee."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family

CODE = "birth_certificate"
_LEFT, _RIGHT = 25.0, 189.0
_TINTS: tuple[Colour, ...] = ((226, 186, 190), (232, 205, 160), (200, 214, 190))
_LATE, _AGAIN = "Đăng ký quá hạn", "Đăng ký lại"
_YEARS = {_LATE: (1, 9), _AGAIN: (14, 34)}  # from the birth to this registration


def draw_filled(luck: Random, fonts: FontFamily) -> Specimen:
    """Two in three come from a program."""
    family = make_family(luck, (date(2006, 4, 3), date(2015, 10, 30)))
    note = luck.choice(("", "", "", _LATE, _AGAIN))
    family = _years_ago(family, luck.randint(*_YEARS[note])) if note else family
    signing = _signing(luck, family)
    signer = people.make_person(luck, born_between=(1950, 1975)).name
    specimen = Specimen(CODE, f"{CODE}-seventh", [], _values(luck, family, signing, signer))
    sheet = civil_status.new_form(specimen, fonts, luck, tint=luck.choice(_TINTS))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12.5, step=luck.uniform(7.5, 8.2))
    pen = Pen(luck) if luck.random() < 0.34 else None
    filling = Filling(form, pen, luck.choice((fonts, *sans_families()[:1])), size=luck.choice((12.0, 12.5)))
    _draw_head(filling, family)
    _draw_title(sheet, note)
    _draw_child(filling, luck)
    for who, word in (("father", "cha"), ("mother", "mẹ")):
        _draw_parent(filling, who, word)
    _draw_registration(filling, note)
    _draw_signatures(form, SignOff(signing, signer, f"UBND {family.unit.commune.upper()}", "NGƯỜI KÝ GIẤY KHAI SINH",
                                   "(Ký, ghi rõ họ tên, chức vụ, đóng dấu)", size=11.5))  # fmt: skip
    return specimen


def _years_ago(family: Family, years: int) -> Family:
    """Nobody registered in time, or the register was lost: the whole family is older than the paper."""

    def older(who: Person) -> Person:
        return replace(who, born=who.born.replace(year=who.born.year - years, day=min(who.born.day, 28)))

    return replace(family, child=older(family.child), mother=older(family.mother), father=older(family.father))


def _signing(luck: Random, family: Family) -> tuple[str, ...]:
    office = f"TM. UBND {family.unit.commune.upper()}"
    return luck.choice(((office, "CHỦ TỊCH"), (office, "PHÓ CHỦ TỊCH"), (office, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))


def _values(luck: Random, family: Family, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    told_by, relation = luck.choice(((family.father, "Cha đẻ"), (family.mother, "Mẹ đẻ"), (family.father, "Cha")))
    hospital = f"{luck.choice(HOSPITALS)}, {family.unit.district}, {family.unit.province}"
    fields = base_fields(family, signing, signer, f"{family.number:02d}")
    if luck.random() < 0.12:
        told_by, relation = family.mother, "Mẹ đẻ"
        fields = {name: value for name, value in fields.items() if not name.startswith("father_")}
        surname, given = family.mother.name.split()[0], family.child.name.split()[1:]
        fields["full_name"] = " ".join((surname, *given)).upper()
    return fields | {
        "register_book": f"{family.number % 4 + 1:02d}/{family.registered.year}",
        "place_of_birth": luck.choice((hospital, f"Trạm Y tế {family.unit.commune}", family.unit.units)),
        "declarant_name": told_by.name,
        "declarant_relationship": relation,
    }


def _entry(filling: Filling, label: str, name: str) -> Entry:
    """A label and the dots behind it, which stay empty where nothing is known."""
    value = filling.form.specimen.fields.get(name, "")
    return Entry(label, value, name if value else "")


def _day(filling: Filling, label: str, name: str) -> Entry:
    day = date.fromisoformat(filling.form.specimen.fields[name])
    return Entry(label, f"{day.day}/{day.month}/{day.year}" if filling.pen else f"{day:%d/%m/%Y}", name)


def _draw_head(filling: Filling, family: Family) -> None:
    """The units' kinds are printed, all of them; number and book stand below the form's mark at the right."""
    form, unit = filling.form, family.unit
    sheet = form.sheet
    for at, (label, name) in enumerate(
        (("UBND xã/phường/thị trấn:", unit.commune), ("Huyện/quận/thị xã:", unit.district),
         ("Tỉnh/thành phố:", unit.province))
    ):  # fmt: skip
        own = name.removeprefix("thị ").removeprefix("thành ").partition(" ")[2]
        sheet.print(f"{label} {own}", 18, 21 + 5 * at, size=10)
    sheet.print("Mẫu TP/HT-2010-KS.1", 191, 14.5, size=9, style=Style.ITALIC, align="right")
    draw_national_title(sheet, 141, 19.5, size=11.5)
    form.size, form.right, sheet.cursor = 11.5, 190.0, 33.0
    for label, name in (("Số:", "certificate_number"), ("Quyển số:", "register_book")):
        sheet.cursor = 33.0 if name == "certificate_number" else 39.5
        filling.line(_entry(filling, label, name), starts=(146,))
    form.size, form.right = 12.5, _RIGHT


def _draw_title(sheet: Sheet, note: str) -> None:
    sheet.cursor = 47
    sheet.centred("GIẤY KHAI SINH", 105, 160, size=24, colour=RED)
    sheet.centred("(BẢN CHÍNH)" if note != _AGAIN else "(ĐĂNG KÝ LẠI)", 105, 160, size=11.5, gap=4)


def _draw_child(filling: Filling, luck: Random) -> None:
    """The day in words stands in brackets beside the figures where they leave room, else below."""
    words = _entry(filling, "(Bằng chữ:", "date_of_birth_in_words")
    filling.line(_entry(filling, "Họ và tên:", "full_name"), _entry(filling, "Giới tính:", "sex"), starts=(_LEFT, 150))
    born = _day(filling, "Ngày, tháng, năm sinh:", "date_of_birth")
    if filling.pen or luck.random() < 0.5:
        filling.line(born)
        filling.line(replace(words, value=f"{words.value})"))
    else:
        filling.line(born, replace(words, value=f"{words.value})"), starts=(_LEFT, 98))
    filling.line(_entry(filling, "Nơi sinh:", "place_of_birth"))
    filling.line(_entry(filling, "Dân tộc:", "ethnicity"), _entry(filling, "Quốc tịch:", "nationality"),
                 starts=(_LEFT, 108))  # fmt: skip
    filling.line(_entry(filling, "Quê quán:", "home_town"))


def _draw_parent(filling: Filling, who: str, word: str) -> None:
    filling.line(_entry(filling, f"Họ và tên {word}:", f"{who}_name"))
    filling.line(_entry(filling, "Dân tộc:", f"{who}_ethnicity"), _entry(filling, "Quốc tịch:", f"{who}_nationality"),
                 _entry(filling, "Năm sinh:", f"{who}_birth_year"), starts=(_LEFT, 82, 142))  # fmt: skip
    filling.line(_entry(filling, "Nơi thường trú/tạm trú:", f"{who}_residence"))


def _draw_registration(filling: Filling, note: str) -> None:
    filling.line(_entry(filling, "Nơi đăng ký:", "registration_place"))
    filling.line(_day(filling, "Ngày, tháng, năm đăng ký:", "registered_on"))
    filling.line(Entry("Ghi chú:", note))
    label, name = "Họ và tên, quan hệ của người đi khai sinh:", filling.form.specimen.fields["declarant_name"]
    ends = _LEFT + filling.form.sheet.width_of(f"{label} {name}", filling.form.size) + 8
    filling.line(_entry(filling, label, "declarant_name"), _entry(filling, "-", "declarant_relationship"),
                 starts=(_LEFT, 160 if filling.pen else ends))  # fmt: skip


def _draw_signatures(form: FormPrinter, sign_off: SignOff) -> None:
    sheet, luck, top = form.sheet, form.luck, form.sheet.cursor + 1
    draw_lines(sheet, ("NGƯỜI THỰC HIỆN",), 62, top, size=11.5)
    draw_lines(sheet, ("(Ký, ghi rõ họ tên, chức vụ)",), 62, top + 5, size=9.5, style=Style.ITALIC)
    ink.sign(sheet, 62, top + 18, luck)
    sheet.print(people.make_person(luck, born_between=(1958, 1986)).name, 62, top + 27, size=12, align="centre")
    sign_and_seal(form.specimen, sheet, sign_off, (145, top), luck, aside=18)


TEMPLATES = (Template(CODE, f"{CODE}-seventh", draw_filled),)
