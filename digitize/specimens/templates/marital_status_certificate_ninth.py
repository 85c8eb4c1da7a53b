"""Confirmations of marital status on form TP/HT-2010-XNHN.1 (Circular 08.a/2010/TT-BTP, after 2013 the mark of Circular
09b/2013) as a commune's clerk filled it by pen until the end of 2015, kept in files of land and loans: the committee's
name alone is printed, number, day and all else are in ink on dots, the committee is named once more where it begins to
confirm, number and issue of the identity card share the longest label, the six months stand in a line of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.bound_record import Place
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.marital_status_certificate import Confirmation

_LEFT, _RIGHT, _MIDDLE = 27.0, 191.0, 109.0
_NEXT_MARK = date(2013, 7, 5)
_STATUS = (
    "Chưa đăng ký kết hôn với ai", "Chưa kết hôn", "Độc thân", "Từ trước đến nay chưa đăng ký kết hôn với ai",
    "Chưa đăng ký kết hôn lần nào tại địa phương",
)  # fmt: skip
_PURPOSES = ("Bổ túc hồ sơ vay vốn", "Kết hôn", "Làm hồ sơ mua bán nhà đất", "Đi lao động nước ngoài",
             "Đăng ký kết hôn", "Chuyển nhượng quyền sử dụng đất", "Bổ túc hồ sơ xin việc")  # fmt: skip


@dataclass(frozen=True)
class _Filled:
    form: FormPrinter
    pen: Pen
    paper: Confirmation

    def line(self, *entries: Entry, starts: Sequence[float] = (_LEFT,)) -> None:
        self.pen.fill(self.form, *entries, starts=starts)

    def entry(self, label: str, name: str) -> Entry:
        return Entry(label, self.form.specimen.fields[name], name)


def draw_by_pen(luck: Random, fonts: FontFamily) -> Specimen:
    """The committee's chair signs, or a deputy; their stamp has the name."""
    paper = _make(luck)
    specimen = _new_specimen(luck, paper)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    filled = _Filled(
        FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=13, step=luck.uniform(8.6, 9.2)), Pen(luck), paper
    )
    _draw_head(filled)
    _write_request(filled)
    _write_person(filled)
    filled.line(filled.entry("Tình trạng hôn nhân:", "marital_status"))
    filled.line(filled.entry("Giấy này được cấp để:", "purpose"))
    sheet.print("Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp.", _LEFT, sheet.cursor, size=13)
    sign_off = SignOff(paper.signing, paper.signer, f"UBND {paper.unit.commune.upper()}",
                       note="(Ký, ghi rõ họ tên, chức vụ, đóng dấu)", size=12)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (142, sheet.cursor + 10), luck, aside=18)
    for name in ("signer_title", "signer_name"):
        specimen.written(name, Writing.STAMPED)
    return specimen


def _make(luck: Random) -> Confirmation:
    """Three in five were never married, and the clerk says so in few words."""
    paper = forms.make_confirmation(luck, (date(2010, 7, 1), date(2015, 12, 28)))
    number, day = luck.randint(1, 480), paper.issued
    symbol = luck.choice(("XNHN", "UBND-XN", "XN-UBND", "GXN"))
    position = luck.choice((("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    office = luck.choice(("TM. ỦY BAN NHÂN DÂN", f"TM. UBND {paper.unit.commune.upper()}"))
    paper = replace(paper, number=luck.choice((f"{number}/{symbol}", f"{number:02d}/{symbol}")),
                    signing=(office, *position),
                    signer=people.make_person(luck, born_between=(day.year - 58, day.year - 36)).name)  # fmt: skip
    if luck.random() < 0.6:
        return replace(paper, status=luck.choice(_STATUS), purpose=luck.choice(_PURPOSES))
    return paper


def _new_specimen(luck: Random, paper: Confirmation) -> Specimen:
    specimen = forms.new_specimen(paper, "ninth", f"ỦY BAN NHÂN DÂN {paper.unit.commune.upper()}")
    specimen.fields["identity_paper"] = _as_written(luck, paper.paper)
    for name, who in (("requester_name", paper.requester), ("full_name", paper.person)):
        specimen.fields[name] = who.name
    if luck.random() < 0.5:
        specimen.fields["full_name"] = paper.person.name.upper()
    return specimen


def _as_written(luck: Random, told: str) -> str:
    """The number behind the label that names the card, with the day and the police who gave it out, or without."""
    number, _, rest = told.partition(", ")
    issuer, _, day = rest.partition(" cấp ngày ")
    number, issuer = number.split()[-1], issuer.replace("Công an", luck.choice(("Công an", "CA")))
    return luck.choice((number, f"{number} cấp ngày {day}", f"{number} do {issuer} cấp ngày {day}",
                        f"{number}, cấp ngày {day} tại {issuer}"))  # fmt: skip


def _draw_head(filled: _Filled) -> None:
    form, paper = filled.form, filled.paper
    sheet, unit = form.sheet, paper.unit
    mark = "2013" if paper.issued >= _NEXT_MARK else "2010"
    draw_lines(sheet, (f"Mẫu TP/HT-{mark}-XNHN.1",), _RIGHT, 11, size=9, style=Style.REGULAR, align="right")
    own = sheet.wrap(unit.commune.upper(), 62, size=12, style=Style.BOLD)
    y = draw_lines(sheet, ("ỦY BAN NHÂN DÂN", *own), 58, 19, size=12, field="issuing_agency")
    y = draw_lines(sheet, sheet.wrap(f"{unit.district}, {unit.province}", 64, size=11), 58, y, size=11,
                   style=Style.REGULAR)  # fmt: skip
    draw_national_title(sheet, 143, 19, size=12)
    form.right, sheet.cursor = 90.0, y + 2.5
    filled.line(filled.entry("Số:", "document_number"), starts=(36,))
    form.right = _RIGHT
    _write_day(filled, (112, y + 2.5))
    sheet.cursor = y + 15
    sheet.centred(forms.TITLE, _MIDDLE, 170, size=16, gap=4)


def _write_day(filled: _Filled, at: Place) -> None:
    """As in "Tam Ngọc, ngày 05 tháng 3 năm 2012": the place is printed with the words, the figures are in ink."""
    form, paper, (x, y) = filled.form, filled.paper, at
    sheet = form.sheet
    sheet.print(f"{paper.unit.commune_name},", x, y, size=11.5, style=Style.ITALIC, field="place")
    x += sheet.width_of(f"{paper.unit.commune_name}, ", 11.5, Style.ITALIC)
    day = paper.issued
    for word, figures, room in (
        ("ngày", f"{day:%d}", 9.0),
        ("tháng", f"{day.month}", 8.0),
        ("năm", f"{day.year}", 14.0),
    ):
        sheet.print(word, x, y, size=11.5, style=Style.ITALIC, field="issued_on")
        x += sheet.width_of(word, 11.5, Style.ITALIC) - 0.8
        sheet.cursor = y
        filled.pen.fill(replace(form, left=x, right=x + room, size=12), Entry("", figures, "issued_on"))
        x += room + 0.8


def _write_request(filled: _Filled) -> None:
    """The dots behind the committee hold its units once more."""
    sheet, unit = filled.form.sheet, filled.paper.unit
    filled.line(Entry("Ủy ban nhân dân", unit.units))
    filled.line(filled.entry("Xét đề nghị của ông/bà:", "requester_name"))
    sheet.cursor += 0.5
    sheet.centred("XÁC NHẬN:", _MIDDLE, 160, size=13, gap=2)


def _write_person(filled: _Filled) -> None:
    person, luck = filled.paper.person, filled.form.luck
    shown = luck.choice(("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d} - {d:%m} - {d.year}",
                         "ngày {d.day} tháng {d.month} năm {d.year}"))  # fmt: skip
    filled.line(filled.entry("Ông/Bà:", "full_name"), filled.entry("Giới tính:", "sex"), starts=(_LEFT, 145))
    filled.line(Entry("Ngày, tháng, năm sinh:", shown.format(d=person.born), "date_of_birth"))
    filled.line(Entry("Nơi sinh:", civil_status.make_unit(luck, filled.paper.issued).units))
    filled.line(filled.entry("Dân tộc:", "ethnicity"), filled.entry("Quốc tịch:", "nationality"), starts=(_LEFT, 108))
    filled.line(filled.entry("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", "identity_paper"))
    filled.line(filled.entry("Nơi thường trú/tạm trú:", "residence"))


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-ninth", draw_by_pen, held_out=False),)
