"""Marriage certificates as communes filled them by pen between 1978 and 1992, the ones that couples of sixty bring when
they sell land: a form of a district's printing house on brown paper, the man's half at the left and the woman's at the
right, each with all labels, without colons and abridged as they were ("Nơi ĐKNK thường trú", "Số CM hoặc CNCC"), other
name, home town and calling among them, days in figures on dots of their own; man, woman and committee sign in a row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, eighties, ink, people
from digitize.specimens.civil_status import Pen, Unit
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.specimen import Specimen, Template

CODE = "marriage_certificate"
_LEFT, _RIGHT, _MIDDLE = 15.0, 195.0, 105.0
_HALVES = {"husband": (_LEFT, _MIDDLE - 3), "wife": (_MIDDLE + 3, _RIGHT)}
_WORDS = {"husband": "chồng", "wife": "vợ"}


@dataclass(frozen=True)
class _Couple:
    husband: Person
    wife: Person
    unit: Unit
    registered: date

    def person(self, who: str) -> Person:
        return self.husband if who == "husband" else self.wife


@dataclass(frozen=True)
class _Paper:
    form: FormPrinter
    pen: Pen
    couple: _Couple

    def half(self, who: str) -> FormPrinter:
        left, right = _HALVES[who]
        return replace(self.form, left=left, right=right)

    def both(self, *labels: tuple[str, str], second: float = 0.0) -> None:
        """The labels in both halves, the other of two `second` millimetres further; each half goes on below itself."""
        sheet, ends = self.form.sheet, list[float]()
        top = sheet.cursor
        for who in _HALVES:
            form, sheet.cursor = self.half(who), top
            entries = [self.entry(label, f"{who}_{name}") for label, name in labels]
            self.pen.fill(form, *entries, starts=(form.left, form.left + second)[: len(entries)])
            ends.append(sheet.cursor)
        sheet.cursor = max(ends)

    def entry(self, label: str, name: str) -> Entry:
        """Dots with nothing on them where nobody asked."""
        value = self.form.specimen.fields.get(name, "")
        who = name.partition("_")[0]
        return Entry(label.format(_WORDS.get(who, "")), value, name if value else "")


def draw_by_pen(luck: Random, fonts: FontFamily) -> Specimen:
    """The position is a stamp, the signer's name too."""
    couple = _make(luck)
    commune = couple.unit.commune.upper()
    position = luck.choice((("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), ("ỦY VIÊN THƯ KÝ",)))
    signing = (luck.choice((f"T/M UBND {commune}", "T/M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN")), *position)
    signer = people.make_person(luck, born_between=(1926, 1952)).name
    specimen = Specimen(CODE, f"{CODE}-ninth", [], _values(luck, couple, signing, signer))
    sheet = eighties.new_sheet(specimen, fonts, luck, luck.choice(((210.0, 252.0), (210.0, 270.0))))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=11.5, step=luck.uniform(7.6, 8.2))
    paper = _Paper(form, Pen(luck), couple)
    _draw_head(paper)
    _write_couple(paper)
    _write_registration(paper)
    _draw_signatures(paper, SignOff(signing, signer, f"UBND {commune}", size=11, seal_radius=16))
    eighties.stamp_signer(specimen)
    return specimen


def _make(luck: Random) -> _Couple:
    """Of age by the law of 1959 and that of 1986: a man of 20, a woman of 18."""
    day = civil_status.day_between(luck, date(1978, 1, 10), date(1992, 10, 30))
    husband, wife = (
        people.make_person(luck, born_between=(day.year - 33, day.year - youngest), sex=sex)
        for sex, youngest in (("Nam", 21), ("Nữ", 19))
    )
    return _Couple(husband, wife, eighties.make_unit(luck), day)


def _values(luck: Random, couple: _Couple, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    """One of them lives in the commune; some had no card yet."""
    day, number = couple.registered, luck.randint(1, 140)
    homes = [couple.unit, eighties.make_unit(luck) if luck.random() < 0.4 else couple.unit]
    luck.shuffle(homes)
    fields = {"certificate_number": luck.choice((f"{number}", f"{number:02d}"))}
    if luck.random() < 0.75:
        fields["register_book"] = luck.choice((f"{number % 3 + 1:02d}", f"{number % 3 + 1}/{day.year % 100:02d}"))
    capitals = luck.random() < 0.6
    for who, unit in zip(_HALVES, homes, strict=True):
        person = couple.person(who)
        fields |= {
            f"{who}_name": person.name.upper() if capitals else person.name,
            f"{who}_date_of_birth": person.born.isoformat(), f"{who}_ethnicity": person.ethnicity,
            f"{who}_nationality": "Việt Nam", f"{who}_home_town": eighties.home_town(luck, unit, day),
            f"{who}_occupation": luck.choice(eighties.JOBS),
            f"{who}_residence": unit.home(luck).replace("Tổ dân phố số", "Tổ"),
        }  # fmt: skip
        if luck.random() < 0.75:
            fields[f"{who}_identity_paper"] = f"{luck.randrange(10_000_000, 280_000_000):09d}"
    return fields | {
        "registration_place": couple.unit.committee, "registered_on": day.isoformat(),
        "signer_title": " ".join(signing), "signer_name": signer,
    }  # fmt: skip


def _draw_head(paper: _Paper) -> None:
    """Province first, as the old head has it; number and book below it."""
    form, unit = paper.form, paper.couple.unit
    sheet, step = form.sheet, form.step
    draw_lines(sheet, (NATIONAL_TITLE,), 144, 15, size=11)
    draw_lines(sheet, (MOTTO, "- - - - - - - -"), 144, 20.3, size=11)
    form.right, sheet.cursor, form.step = 84.0, 15.0, 6.6
    for label, name in (("Tỉnh (thành phố)", unit.province), ("Huyện (quận)", unit.district),
                        ("Xã (phường)", unit.commune)):  # fmt: skip
        paper.pen.fill(form, Entry(label, eighties.own_name(name)))
    paper.pen.fill(form, paper.entry("Số", "certificate_number"), paper.entry("Quyển số", "register_book"),
                   starts=(_LEFT, _LEFT + 28))  # fmt: skip
    form.right, form.step, sheet.cursor = _RIGHT, step, 49
    sheet.centred("GIẤY CHỨNG NHẬN KẾT HÔN", _MIDDLE, 170, size=20, gap=5)


def _write_couple(paper: _Paper) -> None:
    sheet = paper.form.sheet
    paper.both(("Họ và tên {}", "name"))
    paper.both(("Bí danh", "alias"))
    top = sheet.cursor
    for who in _HALVES:
        sheet.cursor = top
        born = paper.couple.person(who).born
        eighties.fill_day(paper.half(who), paper.pen, "Sinh", born, f"{who}_date_of_birth", (12, 12, 17))
    paper.both(("Dân tộc", "ethnicity"), ("Quốc tịch", "nationality"), second=38)
    paper.both(("Nghề nghiệp", "occupation"))
    paper.both(("Quê quán", "home_town"))
    paper.both(("Nơi ĐKNK thường trú", "residence"))
    paper.both(("Số CM hoặc CNCC", "identity_paper"))
    sheet.cursor += 1.5


def _write_registration(paper: _Paper) -> None:
    paper.pen.fill(paper.form, paper.entry("Kết hôn đăng ký tại", "registration_place"), starts=(_LEFT,))
    eighties.fill_day(paper.form, paper.pen, "Đăng ký", paper.couple.registered, "registered_on", (16, 14, 22))


def _draw_signatures(paper: _Paper, sign_off: SignOff) -> None:
    """Each in the own hand."""
    sheet, luck, top = paper.form.sheet, paper.form.luck, paper.form.sheet.cursor + 3
    for who, middle, word in (("husband", 38, "Người chồng ký"), ("wife", 88, "Người vợ ký")):
        sheet.print(word, middle, top, size=11, style=Style.BOLD, align="centre")
        ink.sign(sheet, middle, top + 17, luck)
        sheet.cursor = top + 25
        Pen(luck).write(sheet, paper.couple.person(who).name, middle, size=11)
    sign_and_seal(paper.form.specimen, sheet, sign_off, (154, top), luck, aside=16)


TEMPLATES = (Template(CODE, f"{CODE}-ninth", draw_by_pen, held_out=False),)
