"""Extracts of deaths, TRÍCH LỤC KHAI TỬ, as families receive them since Decree 63/2024 joined a death's registration to
the end of residence and the funeral allowance (form of Circular 04/2024/TT-BTP): drawn up by the electronic register,
signed by a program, sent to the phone and printed at home or at a shop. No "(BẢN SAO)"; a QR code (Circular 01/2022)
in the upper corner or at the foot, the program's block above the national title; personal number and identity paper in
lines of their own, who told the death with its relation, and units without districts since 01/7/2025."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import civil_status, ink
from digitize.specimens.civil_status import long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import CODE, TITLE, Death, make_death, new_specimen, seal_words

_LEFT, _RIGHT, _MIDDLE = 28.0, 191.0, 109.0


@dataclass(frozen=True)
class _Extract:
    record: Record
    death: Death

    def told(self, label: str, name: str) -> Entry:
        """A label with nothing behind it where nothing is known."""
        value = self.record.specimen.fields.get(name, "")
        return Entry(label, value, name if value else "")

    def day(self, label: str, name: str) -> Entry:
        return Entry(label, f"{date.fromisoformat(self.record.specimen.fields[name]):%d/%m/%Y}", name)

    def run(self, *entries: Entry) -> None:
        self.record.run(*entries)


def draw_signed(luck: Random, fonts: FontFamily) -> Specimen:
    """What has no room in a line goes on at the left edge, several short questions in one line."""
    death = make_death(luck, (date(2024, 8, 15), date(2026, 9, 20)))
    number = f"{death.number:02d}/TLKT" if luck.random() < 0.6 else f"{death.number}/{death.registered.year}/TLKT"
    specimen = new_specimen(death, "ninth", number)
    _complete(luck, specimen, death)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=luck.choice((13, 13.5)), step=luck.uniform(7.7, 8.2),
                       value_style=luck.choice((Style.REGULAR, Style.REGULAR, Style.BOLD)))  # fmt: skip
    extract = _Extract(Record(form, partial(civil_status.new_form, fonts=fonts, luck=luck, tint=None)), death)
    above = luck.random() < 0.5
    _draw_head(extract, above)
    _draw_person(extract)
    _draw_death(extract)
    _draw_declarant(extract)
    sign_off = SignOff(death.signing, death.signer, seal_words(death), "NGƯỜI KÝ TRÍCH LỤC",
                       "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", size=12.5)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (142, min(sheet.cursor + 2, 236)), luck, aside=18)
    if not above:
        draw_qr(sheet, _code(death), _LEFT + 6, 252, 22)
    _show_signature(sheet, death, luck)
    return specimen


def _complete(luck: Random, specimen: Specimen, death: Death) -> None:
    """Old people had their number, but not every one a card."""
    fields, unit = specimen.fields, death.unit
    fields |= {
        "issuing_agency": f"ỦY BAN NHÂN DÂN {unit.commune.upper()}", "place": unit.commune_name,
        "issued_on": death.registered.isoformat(), "personal_number": death.person.personal_number,
        "declarant_name": death.declarant.name.upper(), "declarant_relationship": death.relation,
        "declarant_identity_paper": death.declarant_paper,
    }  # fmt: skip
    if luck.random() < 0.3:
        del fields["identity_paper"]
    if luck.random() < 0.15:
        del fields["time_of_death"]


def _code(death: Death) -> str:
    return f"https://dichvucong.example.vn/hotich?so={death.number}&ngay={death.registered:%d%m%Y}"


def _draw_head(extract: _Extract, coded: bool) -> None:
    """With the code in the corner the committee's lines stand below it."""
    record, death = extract.record, extract.death
    sheet, top = record.sheet, 21.0
    if coded:
        draw_qr(sheet, _code(death), 51, 11, 17)
        top = 30.0
    own = sheet.wrap(death.unit.commune.upper(), 62, size=12.5, style=Style.BOLD)
    y = draw_lines(sheet, ("ỦY BAN NHÂN DÂN", *own), 60, top, size=12.5, field="issuing_agency")
    sheet.rule(51, 69, y + 0.6)
    draw_national_title(sheet, 145, 21, size=12)
    number = record.specimen.fields["certificate_number"]
    start = 60 - sheet.width_of(f"Số: {number}", 13) / 2
    civil_status.draw_number(sheet, number, start, y + 3)
    print_place_and_date(sheet, death.unit.commune_name, death.registered, (145, max(y + 3, 38)), size=12.5)
    sheet.cursor = y + 15
    sheet.centred(TITLE, _MIDDLE, 160, size=17, gap=4)


def _draw_person(extract: _Extract) -> None:
    form = extract.record.form
    extract.run(extract.told("Họ, chữ đệm, tên:", "full_name"))
    extract.run(extract.day("Ngày, tháng, năm sinh:", "date_of_birth"))
    form.line(extract.told("Giới tính:", "sex"), extract.told("Dân tộc:", "ethnicity"),
              extract.told("Quốc tịch:", "nationality"), starts=(_LEFT, 72, 124))  # fmt: skip
    extract.run(extract.told("Số định danh cá nhân:", "personal_number"))
    extract.run(extract.told("Giấy tờ tùy thân:", "identity_paper"))
    extract.run(extract.told("Nơi cư trú cuối cùng:", "residence"))


def _draw_death(extract: _Extract) -> None:
    """The day in words runs on behind the day in figures."""
    died = Entry(", ngày", long_date(extract.death.died).removeprefix("ngày "), "died_on")
    hour = extract.told("Đã chết vào lúc:", "time_of_death")
    if not hour.value:
        hour = Entry("Đã chết vào lúc: ... giờ ... phút")
    extract.run(hour, died, extract.told("; ghi bằng chữ:", "died_on_in_words"))
    extract.run(extract.told("Nơi chết:", "place_of_death"))
    extract.run(extract.told("Nguyên nhân chết:", "cause_of_death"))
    extract.run(extract.told("Giấy báo tử/Giấy tờ thay thế Giấy báo tử số:", "death_notice"))


def _draw_declarant(extract: _Extract) -> None:
    extract.run(extract.told("Họ, chữ đệm, tên người đi khai tử:", "declarant_name"))
    extract.run(extract.told("Giấy tờ tùy thân:", "declarant_identity_paper"))
    extract.run(extract.told("Quan hệ với người đã chết:", "declarant_relationship"))
    extract.run(extract.told("Nơi đăng ký khai tử:", "registration_place"))
    extract.run(extract.day("Ngày, tháng, năm đăng ký:", "registered_on"))


def _show_signature(sheet: Sheet, death: Death, luck: Random) -> None:
    """The block of the signing program in the upper right corner."""
    clock = ":".join(f"{part:02d}" for part in (luck.randint(7, 17), luck.randint(0, 59), luck.randint(0, 59)))
    office = f"Ủy ban nhân dân {death.unit.commune}"
    ink.show_electronic_signature(sheet, office, f"{death.registered:%d/%m/%Y} {clock}")


TEMPLATES = (Template(CODE, f"{CODE}-ninth", draw_signed, held_out=False),)
