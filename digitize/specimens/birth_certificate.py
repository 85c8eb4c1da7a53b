"""Birth certificates: the forms of Circulars 04/2020 and 04/2024, and the older one with dotted lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.people import Person
from digitize.specimens.sheet import BLACK, BLUE_INK, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

LEFT, RIGHT = 24.0, 190.0
FORM_PAPER: Colour = (253, 251, 240)


@dataclass(frozen=True)
class Family:
    """Who is on the certificate and where it was registered."""

    child: Person
    mother: Person
    father: Person
    commune: str
    district: str
    province: str
    registered: date
    number: int

    @property
    def residence(self) -> str:
        return f"Thôn {1 + self.number % 7}, xã {self.commune}, huyện {self.district}, tỉnh {self.province}"

    @property
    def home_town(self) -> str:
        return f"xã {self.commune}, huyện {self.district}, tỉnh {self.province}"

    @property
    def registrar(self) -> str:
        return f"Ủy ban nhân dân xã {self.commune}, huyện {self.district}, tỉnh {self.province}"


def _family(luck: Random, born: tuple[int, int]) -> Family:
    child = people.make_person(luck, born_between=born)
    parents = (born[0] - 38, born[0] - 22)
    return Family(
        child,
        people.make_person(luck, born_between=parents, sex="Nữ"),
        people.make_person(luck, born_between=parents, sex="Nam"),
        luck.choice(people.COMMUNES),
        luck.choice(people.DISTRICTS),
        luck.choice(people.PROVINCES),
        people.date_after(luck, child.born, 60),
        luck.randint(1, 412),
    )


def _fields(family: Family, signing: tuple[str, ...], signer: str, number: str) -> dict[str, str]:
    child = family.child
    return {
        "certificate_number": number,
        "full_name": child.name.upper(),
        "date_of_birth": child.born.isoformat(),
        "date_of_birth_in_words": people.date_words(child.born),
        "sex": child.sex,
        "ethnicity": child.ethnicity,
        "nationality": "Việt Nam",
        "home_town": family.home_town,
        **_parent_fields("mother", family.mother, family.residence),
        **_parent_fields("father", family.father, family.residence),
        "registration_place": family.registrar,
        "registered_on": family.registered.isoformat(),
        "signer_title": " ".join(signing),
        "signer_name": signer,
    }


def _parent_fields(who: str, parent: Person, residence: str) -> dict[str, str]:
    return {
        f"{who}_name": parent.name.upper(),
        f"{who}_birth_year": str(parent.born.year),
        f"{who}_ethnicity": parent.ethnicity,
        f"{who}_nationality": "Việt Nam",
        f"{who}_residence": residence,
    }


class _Form:
    """Prints labels and values on the lines of a form."""

    def __init__(self, sheet: Sheet, luck: Random, *, dotted: bool, value_style: Style, step: float) -> None:
        self.sheet, self.luck, self.dotted, self.value_style, self.step = sheet, luck, dotted, value_style, step

    def line(self, *entries: tuple[str, str], starts: tuple[float, ...] = (LEFT,)) -> None:
        """Entries beside each other: label and value, a long last value goes on below."""
        bottom = self.sheet.cursor
        for (label, value), start, end in zip(entries, starts, (*starts[1:], RIGHT), strict=True):
            self.sheet.cursor, top = bottom, bottom
            self._entry(label, value, start, end - 2, top)
        self.sheet.cursor += self.step

    def _entry(self, label: str, value: str, start: float, end: float, top: float) -> None:
        sheet = self.sheet
        sheet.print(label, start, top, size=13)
        begin = start + sheet.width_of(label, 13) + 1.8
        room = end - begin
        parts = sheet.wrap(value, room, size=13, style=self.value_style)
        if len(parts) > 1:
            first = parts[0]
            rest = value[len(first) :].strip()
            parts = [first, *sheet.wrap(rest, end - LEFT, size=13, style=self.value_style)]
        for at, part in enumerate(parts):
            y = top + at * self.step
            x = begin if at == 0 else LEFT
            if self.dotted:
                sheet.dots(x, end, y + 5.4)
            sheet.print(part, x + 0.6, y, size=13, style=self.value_style)
            sheet.cursor = y


def draw_modern(luck: Random, fonts: FontFamily, *, edition: int) -> Specimen:
    """The form of 2020 (edition 2020) or 2024: typed values, one person after another."""
    family = _family(luck, (2016, 2024) if edition == 2020 else (2024, 2025))
    signer = people.make_person(luck, born_between=(1965, 1988)).name
    signing = luck.choice((("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",)))
    number = f"{family.number:02d}/{family.registered.year}"
    specimen = Specimen(
        "birth_certificate", f"birth_certificate-{edition}", [], _fields(family, signing, signer, number)
    )
    sheet = Sheet(210, 297, fonts, paper=FORM_PAPER)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_modern_header(sheet, family, number, edition)
    form = _Form(sheet, luck, dotted=False, value_style=Style.BOLD if edition == 2024 else Style.REGULAR, step=7.2)
    _draw_modern_body(form, family, specimen)
    _draw_signature(sheet, family, specimen, luck, signing=signing, heading="NGƯỜI KÝ GIẤY KHAI SINH")
    return specimen


def _draw_modern_header(sheet: Sheet, family: Family, number: str, edition: int) -> None:
    if edition == 2024:
        for at, line in enumerate(("ỦY BAN NHÂN DÂN", f"XÃ {family.commune.upper()}")):
            sheet.print(line, 58, 18 + 5.2 * at, size=12, style=Style.BOLD, align="centre")
        middle, y = 140.0, 18.0
        sheet.print(f"Số: {number}", 58, 30, size=13, align="centre")
    else:
        middle, y = 105.0, 18.0
        sheet.print(f"Số: {number}", RIGHT - 4, 41, size=13, align="right")
    sheet.print("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", middle, y, size=12.5, style=Style.BOLD, align="centre")
    sheet.print("Độc lập - Tự do - Hạnh phúc", middle, y + 5.6, size=13, style=Style.BOLD, align="centre")
    sheet.rule(middle - 28, middle + 28, y + 12)
    sheet.cursor = 47
    sheet.centred("GIẤY KHAI SINH", 105, 160, size=22, gap=5)


def _draw_modern_body(form: _Form, family: Family, specimen: Specimen) -> None:
    child, mother, father = family.child, family.mother, family.father
    place = f"Trung tâm Y tế huyện {family.district}, tỉnh {family.province}"
    specimen.fields |= {
        "place_of_birth": place,
        "personal_number": child.personal_number,
        "declarant_name": father.name.upper(),
        "declarant_identity_paper": f"Thẻ căn cước công dân số {father.personal_number}",
    }
    form.line(("Họ, chữ đệm, tên:", child.name.upper()))
    form.line(("Ngày, tháng, năm sinh:", f"{child.born:%d/%m/%Y}"))
    form.line(("Ghi bằng chữ:", people.date_words(child.born)))
    form.line(
        ("Giới tính:", child.sex), ("Dân tộc:", child.ethnicity), ("Quốc tịch:", "Việt Nam"), starts=(LEFT, 75, 130)
    )
    form.line(("Nơi sinh:", place))
    form.line(("Quê quán:", family.home_town))
    form.line(("Số định danh cá nhân:", child.personal_number))
    for label, parent in (("người mẹ", mother), ("người cha", father)):
        form.line((f"Họ, chữ đệm, tên {label}:", parent.name.upper()))
        form.line(
            ("Năm sinh:", str(parent.born.year)), ("Dân tộc:", parent.ethnicity), ("Quốc tịch:", "Việt Nam"),
            starts=(LEFT, 75, 130),
        )  # fmt: skip
        form.line(("Nơi cư trú:", family.residence))
    form.line(("Họ, chữ đệm, tên người đi khai sinh:", father.name.upper()))
    form.line(("Giấy tờ tùy thân:", specimen.fields["declarant_identity_paper"]))
    form.line(("Nơi đăng ký khai sinh:", family.registrar))
    form.line(("Ngày, tháng, năm đăng ký:", f"{family.registered:%d/%m/%Y}"))


def draw_old(luck: Random, fonts: FontFamily) -> Specimen:
    """The older form: book and number, dotted lines, "Họ và tên", parents' residence, two officials."""
    family = _family(luck, (2000, 2014))
    signer = people.make_person(luck, born_between=(1950, 1975)).name
    number, book = f"{family.number:02d}", f"{family.number % 5 + 1:02d}/{family.registered.year}"
    signing = ("TM. UBND XÃ " + family.commune.upper(), luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    fields = _fields(family, signing, signer, number)
    specimen = Specimen("birth_certificate", "birth_certificate-old", [], fields)
    sheet = Sheet(210, 297, fonts, paper=FORM_PAPER)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_old_header(sheet, family, number, book)
    form = _Form(sheet, luck, dotted=True, value_style=Style.ITALIC, step=8.0)
    _draw_old_body(form, family, specimen)
    _draw_signature(sheet, family, specimen, luck, signing=signing, heading="")
    sheet.print("CÁN BỘ TƯ PHÁP HỘ TỊCH", 60, sheet.cursor, size=12, style=Style.BOLD, align="centre")
    clerk = people.make_person(luck, born_between=(1960, 1985)).name
    sheet.print(clerk, 60, sheet.cursor + 28, size=13, align="centre")
    return specimen


def _draw_old_header(sheet: Sheet, family: Family, number: str, book: str) -> None:
    for at, line in enumerate((f"UBND xã {family.commune}", f"Huyện {family.district}", f"Tỉnh {family.province}")):
        sheet.print(line, LEFT, 18 + 5.4 * at, size=12)
    sheet.print("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 138, 18, size=12.5, style=Style.BOLD, align="centre")
    sheet.print("Độc lập - Tự do - Hạnh phúc", 138, 23.6, size=13, style=Style.BOLD, align="centre")
    sheet.print(f"Số: {number}", 158, 33, size=12)
    sheet.print(f"Quyển số: {book}", 158, 38.5, size=12)
    sheet.cursor = 46
    sheet.centred("GIẤY KHAI SINH", 105, 160, size=22)
    sheet.centred("(BẢN CHÍNH)", 105, 160, size=12, gap=4)


def _draw_old_body(form: _Form, family: Family, specimen: Specimen) -> None:
    child = family.child
    place = f"Trạm Y tế xã {family.commune}"
    specimen.fields |= {"place_of_birth": place}
    form.line(("Họ và tên:", child.name.upper()), ("Giới tính:", child.sex), starts=(LEFT, 140))
    form.line(("Ngày, tháng, năm sinh:", f"{child.born:%d/%m/%Y}"))
    form.line(("(Bằng chữ:", people.date_words(child.born) + ")"))
    form.line(("Nơi sinh:", place))
    form.line(("Quê quán:", family.home_town))
    form.line(("Dân tộc:", child.ethnicity), ("Quốc tịch:", "Việt Nam"), starts=(LEFT, 105))
    for label, parent in (("cha", family.father), ("mẹ", family.mother)):
        form.line((f"Họ và tên {label}:", parent.name.upper()))
        form.line(
            ("Năm sinh:", str(parent.born.year)), ("Dân tộc:", parent.ethnicity), ("Quốc tịch:", "Việt Nam"),
            starts=(LEFT, 80, 130),
        )  # fmt: skip
        form.line(("Nơi thường trú/tạm trú:", family.residence))
    form.line(("Nơi đăng ký:", family.registrar))
    form.line(("Ngày, tháng, năm đăng ký:", f"{family.registered:%d/%m/%Y}"))


def _draw_signature(
    sheet: Sheet, family: Family, specimen: Specimen, luck: Random, *, signing: tuple[str, ...], heading: str
) -> None:
    middle = 142.0
    y = sheet.cursor + 3
    start = y
    if heading:
        sheet.print(heading, middle, y, size=12.5, style=Style.BOLD, align="centre")
        sheet.print("(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", middle, y + 5.2, size=10.5, style=Style.ITALIC,
                    align="centre")  # fmt: skip
        y += 10.5
    for line in signing:
        sheet.print(line, middle, y, size=12.5, style=Style.BOLD, align="centre")
        y += 5.4
    name_y = min(y + luck.uniform(19, 24), sheet.height_mm - 18)
    sheet.print(specimen.fields["signer_name"], middle, name_y, size=13, style=Style.BOLD, align="centre")
    ink.sign(sheet, middle, (y + name_y) / 2 + 1, luck, ink=luck.choice((BLUE_INK, BLACK)))
    seal_y = (y + name_y) / 2 + luck.uniform(-2, 3)
    seal_x = middle - luck.uniform(14, 20)
    ink.press_seal(sheet, seal_x, seal_y, f"UBND XÃ {family.commune.upper()}", luck)
    if ink.seal_covers(sheet, seal_x, seal_y, specimen.fields["signer_name"]):
        specimen.must_review.add("signer_name")
    sheet.cursor = start


TEMPLATES = (
    Template("birth_certificate-2020", lambda luck, fonts: draw_modern(luck, fonts, edition=2020)),
    Template("birth_certificate-2024", lambda luck, fonts: draw_modern(luck, fonts, edition=2024)),
    Template("birth_certificate-old", draw_old, held_out=True),
)
