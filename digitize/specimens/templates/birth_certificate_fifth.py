"""Copies of birth certificates from the register (BẢN SAO) on half a sheet: a birth of the eighties or nineties, copied
years later, so that the paper's last day and its signer are the copy's and not the registration's."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Run, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families, typewriter_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family

CODE = "birth_certificate"
_LEFT, _RIGHT, _SIZE = 13.0, 138.0, 10.5
_PAPERS: tuple[Colour, ...] = ((247, 243, 231), (255, 255, 255), (238, 244, 238))
_DAYS = ("{d:%d-%m-%Y}", "{d.day}/{d.month}/{d.year}", "{d:%d} tháng {d:%m} năm {d.year}")
_RELATIONS = {"father": ("Cha đẻ", "Bố đẻ", "Cha"), "mother": ("Mẹ đẻ", "Mẹ")}


def draw_copy(luck: Random, fonts: FontFamily) -> Specimen:
    """Several values run on in one row, divided by stops; the mother's row before or after the father's."""
    family = make_family(luck, (date(1982, 1, 4), date(1998, 6, 30)))
    copied = civil_status.day_between(luck, date(2001, 3, 1), date(2015, 11, 30))
    signer = people.make_person(luck, born_between=(copied.year - 58, copied.year - 36)).name
    commune = family.unit.commune.upper()
    signing = luck.choice((("CHỦ TỊCH",), (f"TM. UBND {commune}", "PHÓ CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    fields = base_fields(family, signing, signer, str(family.number))
    specimen = Specimen(CODE, f"{CODE}-fifth", [], fields)
    _complete(luck, specimen, family)
    sheet = Sheet(148, 210, fonts, paper=luck.choice(_PAPERS))
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_head(sheet, family, fields)
    typed = luck.choice((fonts, luck.choice(sans_families()), luck.choice(typewriter_families())))
    for runs in _rows(luck, fields):
        _fill(sheet, runs, typed)
    top = _draw_copying(sheet, copied)
    seal = SignOff(signing, signer, f"UBND {commune}", size=10, seal_radius=16)
    sign_and_seal(specimen, sheet, seal, (101, top), luck, aside=18)
    return specimen


def _complete(luck: Random, specimen: Specimen, family: Family) -> None:
    """What only some copies carry, and names in small letters where the register has them so."""
    fields, who = specimen.fields, luck.choice(("father", "mother"))
    fields |= {
        "register_book": f"{family.number % 3 + 1:02d}/{family.registered.year}",
        "place_of_birth": luck.choice((*HOSPITALS, f"Trạm xá {family.unit.commune}", family.unit.units)),
        "mother_name": family.mother.name,
        "father_name": family.father.name,
    }
    if luck.random() < 0.6:
        parent = family.father if who == "father" else family.mother
        fields |= {"declarant_name": parent.name, "declarant_relationship": luck.choice(_RELATIONS[who])}
    if luck.random() < 0.3:
        del fields["home_town"]


def _draw_head(sheet: Sheet, family: Family, fields: dict[str, str]) -> None:
    """The republic over the whole width, under it the units at the left and the numbers at the right."""
    draw_national_title(sheet, 74, 11, size=10)
    unit = family.unit
    for at, (label, name) in enumerate((("Xã, phường", unit.commune), ("Huyện, quận", unit.district),
                                        ("Tỉnh, TP", unit.province))):  # fmt: skip
        own = name.removeprefix("thị ").removeprefix("thành ").partition(" ")[2]
        sheet.print(f"{label}: {own}", _LEFT, 27 + 4.8 * at, size=9)
    for y, label, name in ((27, "Quyển số", "register_book"), (31.8, "Số", "certificate_number")):
        sheet.print(label, 104, y, size=9)
        sheet.print(fields[name], 121, y, size=10, style=Style.BOLD, field=name)
    sheet.cursor = 43
    sheet.centred("GIẤY KHAI SINH", 74, 110, size=17)
    sheet.centred("(Bản sao)", 74, 110, size=11, style=Style.ITALIC, gap=2.5)


def _rows(luck: Random, fields: dict[str, str]) -> list[tuple[Run, ...]]:
    """Labels upright; what has a field is filled in."""
    shown, born = luck.choice(_DAYS), date.fromisoformat(fields["date_of_birth"])
    registered = shown.format(d=date.fromisoformat(fields["registered_on"]))
    rows = [
        (Run("Họ, tên người được khai sinh:"), Run(fields["full_name"], "full_name")),
        (Run("Nam (nữ):"), Run(fields["sex"], "sex"), Run("; Sinh ngày:"), Run(shown.format(d=born), "date_of_birth")),
        (Run("(Ghi bằng chữ):"), Run(fields["date_of_birth_in_words"], "date_of_birth_in_words")),
        (Run("Nơi sinh:"), Run(fields["place_of_birth"], "place_of_birth")),
        (Run("Dân tộc:"), Run(fields["ethnicity"], "ethnicity"), Run("; Quốc tịch:"),
         Run(fields["nationality"], "nationality")),
    ]  # fmt: skip
    if "home_town" in fields:
        rows.append((Run("Quê quán:"), Run(fields["home_town"], "home_town")))
    parents = [_parent(fields, "mother", "mẹ"), _parent(fields, "father", "cha")]
    rows += luck.choice((parents, parents[::-1]))
    if "declarant_name" in fields:
        rows.append((Run("Người đứng khai:"), Run(fields["declarant_name"], "declarant_name"), Run("; quan hệ:"),
                     Run(fields["declarant_relationship"], "declarant_relationship")))  # fmt: skip
    rows.append((Run("Đã đăng ký tại:"), Run(fields["registration_place"], "registration_place")))
    rows.append((Run("Ngày đăng ký:"), Run(registered, "registered_on"), Run("; đăng ký:"),
                 Run(luck.choice(("đúng hạn", "quá hạn")), "-")))  # fmt: skip
    return rows


def _parent(fields: dict[str, str], who: str, word: str) -> tuple[Run, ...]:
    parts = ((f"Họ, tên {word}:", "name"), ("; năm sinh:", "birth_year"), ("; dân tộc:", "ethnicity"),
             ("; quốc tịch:", "nationality"), ("; chỗ ở:", "residence"))  # fmt: skip
    return tuple(run for label, name in parts for run in (Run(label), Run(fields[f"{who}_{name}"], f"{who}_{name}")))


def _fill(sheet: Sheet, runs: tuple[Run, ...], typed: FontFamily) -> None:
    """A label, then its value in the other face, broken between the margins; a dash for a field is nobody's value."""
    x, step = _LEFT, 5.6
    for run in runs:
        with filled_with(sheet, typed if run.field else sheet.fonts):
            style = Style.BOLD if run.field == "full_name" else Style.REGULAR
            field, first = run.field.strip("-"), True
            x -= sheet.width_of(" ", _SIZE) if run.text.startswith(";") else 0
            for line in _broken(sheet, run.text, x, style):
                if not first:
                    x, sheet.cursor = _LEFT, sheet.cursor + step
                if line:
                    sheet.print(line, x, sheet.cursor, size=_SIZE, style=style, field=field)
                x, first = x + sheet.width_of(f"{line} ", _SIZE, style), False
    sheet.cursor += step


def _broken(sheet: Sheet, text: str, x: float, style: Style) -> list[str]:
    """The first line has the room from `x` on, and is empty where no word fits in it."""
    words, head = text.split(), list[str]()
    while words and x + sheet.width_of(" ".join((*head, words[0])), _SIZE, style) <= _RIGHT:
        head.append(words.pop(0))
    rest = sheet.wrap(" ".join(words), _RIGHT - _LEFT, size=_SIZE, style=style) if words else []
    return [" ".join(head), *rest]


def _draw_copying(sheet: Sheet, copied: date) -> float:
    """That it is a copy, of what, and on which day; answers where the signing office begins."""
    sheet.cursor += 1.5
    said = Run("Sao từ Sổ đăng ký khai sinh, lưu tại Ủy ban nhân dân.", style=Style.ITALIC)
    draw_sentence(sheet, (said,), _LEFT, _RIGHT, size=9.5, indent=0)
    draw_lines(sheet, (long_date(copied).capitalize(),), 101, sheet.cursor, size=10, style=Style.ITALIC)
    return sheet.cursor + 5


TEMPLATES = (Template(CODE, f"{CODE}-fifth", draw_copy, held_out=False),)
