"""Certificates of a trade taught at school, as departments of education issue them: a letterhead of two columns, the
marks on one line, the certificate's number below the agency."""

from __future__ import annotations

from random import Random

from digitize.specimens import education, ink
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import CENTRES, Trainee, begin_specimen, make_trainee

_TITLE = "GIẤY CHỨNG NHẬN NGHỀ PHỔ THÔNG"
_TRADES = ("Tin học văn phòng", "Điện dân dụng", "Làm vườn", "Cắt may", "Thêu tay", "Nấu ăn", "Sửa chữa xe máy")
_LEFT, _RIGHT, _MIDDLE = 24.0, 182.0, 103.0
_GRADES = ((9.0, "Giỏi"), (7.0, "Khá"), (5.0, "Trung bình"))


def draw_trade(luck: Random, fonts: FontFamily) -> Specimen:
    """A5 across, pale blue; values in capitals or typed in regular letters, no photograph."""
    trainee = make_trainee(luck, (2006, 2022), CENTRES, age=(15, 18))
    agency = f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {trainee.region}".upper()
    specimen = begin_specimen(trainee, "trade", _TITLE)
    theory, practice = luck.randint(10, 20) / 2, luck.randint(10, 20) / 2
    mean = (theory + 3 * practice) / 4
    specimen.fields |= {
        "full_name": trainee.person.name.upper(), "sex": trainee.person.sex, "issuing_agency": agency,
        "major": luck.choice(_TRADES), "theory_score": f"{theory:.1f}", "practical_score": f"{practice:.1f}",
        "classification": next(grade for least, grade in _GRADES if mean >= least),
        "examination_date": trainee.ended.isoformat(), "examination_board": trainee.centre[0].title(),
    }  # fmt: skip
    sheet = Sheet(206, 146, fonts, paper=(240, 247, 252))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, (198, 220, 238), drum=False)
    ink.mark_specimen(sheet)
    sheet.frame(9, 11, 197, 135, (40, 80, 150))
    _draw_head(sheet, trainee, agency)
    _draw_body(specimen, sheet, trainee, luck)
    return specimen


def _draw_head(sheet: Sheet, trainee: Trainee, agency: str) -> None:
    draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), 56, 15, size=9.5, style=Style.REGULAR)
    sheet.cursor = 19.6
    sheet.centred(agency, 56, 82, size=9.5, field="issuing_agency")
    print_runs(sheet, (Run("Số hiệu:"), Run(trainee.serial, "serial_number", Style.BOLD)), 56, sheet.cursor + 1,
               size=10, align="centre")  # fmt: skip
    draw_national_title(sheet, 147, 15, size=9.5)
    draw_lines(sheet, (_TITLE,), _MIDDLE, 37, size=18, colour=RED, field="certificate_title")


def _draw_body(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    person, fields = trainee.person, specimen.fields
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11, step=6.9, label_style=Style.ITALIC)
    sheet.cursor = 50
    form.line(Entry("Họ tên:", fields["full_name"], "full_name"), Entry("Nam, nữ:", person.sex, "sex"),
              starts=(_LEFT, 145))  # fmt: skip
    form.line(Entry("Ngày tháng năm sinh:", f"{person.born:%d-%m-%Y}", "date_of_birth"),
              Entry("Sinh tại:", trainee.born_in, "place_of_birth"), starts=(_LEFT, 105))  # fmt: skip
    form.line(Entry("Tại Hội đồng thi:", fields["examination_board"], "examination_board"))
    form.line(Entry("Nghề:", fields["major"], "major"),
              Entry("Khóa ngày:", f"{trainee.ended:%d-%m-%Y}", "examination_date"), starts=(_LEFT, 105))  # fmt: skip
    form.line(
        Entry("Lý thuyết:", fields["theory_score"].replace(".", ","), "theory_score"),
        Entry("Thực hành:", fields["practical_score"].replace(".", ","), "practical_score"),
        Entry("Đạt loại:", fields["classification"], "classification"), starts=(_LEFT, 72, 122),
    )  # fmt: skip
    education.print_place_and_date(sheet, trainee.region, trainee.issued, 142, sheet.cursor + 0.5, size=11)
    # Centres have directors as departments have, so the titles are the same.
    signed = SignOff(trainee.signing, trainee.signer, fields["issuing_agency"], size=10.5, seal_radius=14)
    education.draw_sealed_sign_off(specimen, sheet, signed, 142, sheet.cursor + 6, luck)
    sheet.print("Số vào sổ:", _LEFT, 122, size=10.5)
    sheet.print(trainee.register, _LEFT, 127, size=10.5, style=Style.BOLD, field="register_number")


TEMPLATES = (Template("training_certificate", "training_certificate-trade", draw_trade, held_out=True),)
