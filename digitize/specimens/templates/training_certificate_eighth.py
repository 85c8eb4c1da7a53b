"""Certificates of basic and advanced use of information technology by Joint Circular 17/2016/TTLT-BGDĐT-BTTTT, which
every clerk, teacher and nurse hired since then has in the file, as centres of continuing education, of colleges and of
universities set them on a blank of two pages: English on the left, on the right dotted lines that a program filled in,
both marks in one line and no grade, both numbers at the foot, beside them the decision that recognises the results or
the address where the certificate is checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.people import make_place
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.training_certificate import Trainee, make_trainee

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 280.0, 192.0, 72.0, 208.0
_LEFT, _RIGHT = 150.0, 266.0
_SKILLS = "ỨNG DỤNG CÔNG NGHỆ THÔNG TIN"
_LEVELS = (("CƠ BẢN", "BASIC"), ("CƠ BẢN", "BASIC"), ("CƠ BẢN", "BASIC"), ("NÂNG CAO", "ADVANCED"))
# Who confers, in English, its initials, and how its board is called.
_CENTRES = (
    ("TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN TỈNH", "PROVINCIAL CENTER FOR CONTINUING EDUCATION", "GDTX"),
    ("TRUNG TÂM NGOẠI NGỮ - TIN HỌC ĐẠI NGHĨA", "DAI NGHIA CENTER OF FOREIGN LANGUAGES AND INFORMATICS", "NNTH"),
    ("TRƯỜNG CAO ĐẲNG SƯ PHẠM TÂN LẬP", "TAN LAP TEACHERS COLLEGE", "CĐSP"),
    ("TRƯỜNG ĐẠI HỌC PHÚ GIANG", "PHU GIANG UNIVERSITY", "ĐHPG"),
    ("TRUNG TÂM TIN HỌC, TRƯỜNG ĐẠI HỌC SƯ PHẠM BÌNH LÂM", "INFORMATICS CENTER, BINH LAM UNIVERSITY", "TTTH"),
    ("TRƯỜNG CAO ĐẲNG Y TẾ SÔNG TRÀ", "SONG TRA MEDICAL COLLEGE", "CĐYT"),
)  # fmt: skip
_BOARDS = {
    "GDTX": "Trung tâm GDTX tỉnh", "NNTH": "Trung tâm Ngoại ngữ - Tin học Đại Nghĩa", "CĐSP": "Trường CĐSP Tân Lập",
    "ĐHPG": "Trường Đại học Phú Giang", "TTTH": "Trường Đại học Sư phạm Bình Lâm", "CĐYT": "Trường Cao đẳng Y tế",
}  # fmt: skip
_DAYS = ("{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0.day}/{0.month}/{0.year}")


def draw_computing(luck: Random, fonts: FontFamily) -> Specimen:
    """The program's values stand in a face of their own."""
    trainee = _make(luck)
    level, english = luck.choice(_LEVELS)
    specimen = _begin(trainee, level, luck)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((252, 249, 236), (247, 250, 252))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((200, 222, 240), (246, 220, 190), (212, 232, 206))))
    ink.mark_specimen(sheet)
    face = luck.choice((fonts, luck.choice(available_families()), luck.choice(sans_families() or [fonts])))
    days = luck.choice(_DAYS)
    _draw_english(sheet, trainee, english, specimen)
    _draw_head(specimen, sheet, trainee, level)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=7.2)
    _draw_body(Filling(form, None, face, size=11.5), trainee, days)
    _draw_foot(specimen, sheet, trainee, luck)
    return specimen


def _make(luck: Random) -> Trainee:
    trainee = make_trainee(luck, (2017, 2025), _CENTRES, age=(19, 48))
    born, number, year = make_place(luck, trainee.person.born), luck.randint(1, 6200), trainee.issued.year
    born_in = luck.choice((born.province, f"Tỉnh {born.province}", f"{born.district} - {born.province}"))
    register = luck.choice((f"{number}", f"{number:04d}/{year}", f"{number}/CNTTCB-{trainee.centre[2]}",
                            f"{year % 100:02d}{number:05d}"))  # fmt: skip
    serial = f"{luck.choice(('', 'A', 'THCB ', 'B'))}{luck.randint(1000, 9_999_999):07d}"
    ended = trainee.issued - timedelta(days=luck.randint(6, 50))
    return replace(trainee, born_in=born_in, register=register, serial=serial, ended=ended)


def _begin(trainee: Trainee, level: str, luck: Random) -> Specimen:
    name = trainee.person.name
    specimen = Specimen("training_certificate", "training_certificate-eighth", [], {
        "certificate_title": f"CHỨNG CHỈ {_SKILLS} {level}", "full_name": luck.choice((name, name.upper())),
        "date_of_birth": trainee.person.born.isoformat(), "place_of_birth": trainee.born_in,
        "examination_board": _BOARDS[trainee.centre[2]], "examination_date": trainee.ended.isoformat(),
        "theory_score": f"{luck.randint(50, 100) / 10:.1f}", "practical_score": f"{luck.randint(50, 100) / 10:.1f}",
        "issuing_agency": trainee.centre[0], "place": trainee.region, "issued_on": trainee.issued.isoformat(),
        "serial_number": trainee.serial.replace(" ", ""), "register_number": trainee.register,
        "signer_title": " ".join(trainee.signing), "signer_name": trainee.signer,
    })  # fmt: skip
    if luck.random() < 0.5:
        specimen.fields["decision_number"] = trainee.decision
    return specimen


def _draw_english(sheet: Sheet, trainee: Trainee, level: str, specimen: Specimen) -> None:
    """Told again in Vietnamese, so none of it is kept."""
    fields, person = specimen.fields, trainee.person
    draw_national_title(sheet, _ENGLISH, 18, size=10.5, english=True)
    head = "DIRECTOR OF" if trainee.head == "GIÁM ĐỐC" else "RECTOR OF"
    sheet.cursor = draw_lines(sheet, (head,), _ENGLISH, 33, size=10, style=Style.REGULAR)
    sheet.centred(trainee.centre[1], _ENGLISH, 112, size=10.5)
    draw_lines(sheet, ("grants",), _ENGLISH, sheet.cursor + 1, size=11, style=Style.ITALIC)
    draw_lines(sheet, ("CERTIFICATE", f"OF {level} INFORMATION TECHNOLOGY SKILLS"), _ENGLISH, 54, size=11.5, colour=RED)
    rows = (("To:", without_marks(person.name)), ("Date of birth:", english_date(person.born)),
            ("Place of birth:", without_marks(trainee.born_in)), ("Examination date:", english_date(trainee.ended)),
            ("Multiple choice test:", fields["theory_score"]),
            ("Practice test:", fields["practical_score"]))  # fmt: skip
    for at, (label, value) in enumerate(rows):
        print_runs(sheet, (Run(label), Run(value, style=Style.BOLD)), 18, 74 + 7.2 * at, size=11)
    where = f"{without_marks(trainee.region)}, {english_date(trainee.issued)}"
    draw_lines(sheet, (where,), _ENGLISH, 122, size=10.5, style=Style.ITALIC)


def _draw_head(specimen: Specimen, sheet: Sheet, trainee: Trainee, level: str) -> None:
    draw_national_title(sheet, _MIDDLE, 18, size=10.5)
    sheet.cursor = draw_lines(sheet, (trainee.head,), _MIDDLE, 33, size=10, style=Style.REGULAR)
    sheet.centred(specimen.fields["issuing_agency"], _MIDDLE, 112, size=10.5, field="issuing_agency")
    draw_lines(sheet, ("cấp",), _MIDDLE, sheet.cursor + 0.5, size=11, style=Style.ITALIC)
    y = draw_lines(sheet, ("CHỨNG CHỈ",), _MIDDLE, sheet.cursor + 6, size=15, colour=RED, field="certificate_title")
    y = draw_lines(sheet, (f"{_SKILLS} {level}",), _MIDDLE, y, size=12, colour=RED, field="certificate_title")
    sheet.cursor = y + 3


def _draw_body(filling: Filling, trainee: Trainee, days: str) -> None:
    form = filling.form
    fields, comma = form.specimen.fields, form.luck.choice((".", ","))

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("Cho:", "full_name"))
    filling.line(told("Ngày sinh:", "date_of_birth", days.format(trainee.person.born)))
    filling.line(told("Nơi sinh:", "place_of_birth"))
    filling.line(told("Hội đồng thi:", "examination_board"))
    filling.line(told("Ngày thi:", "examination_date", days.format(trainee.ended)))
    marks = [fields[name].replace(".", comma) for name in ("theory_score", "practical_score")]
    filling.line(told("Điểm trắc nghiệm:", "theory_score", marks[0]),
                 told("Điểm thực hành:", "practical_score", marks[1]), starts=(_LEFT, 208))  # fmt: skip


def _draw_foot(specimen: Specimen, sheet: Sheet, trainee: Trainee, luck: Random) -> None:
    fields, middle, y = specimen.fields, 226.0, sheet.cursor + 1
    education.print_place_and_date(sheet, trainee.region, trainee.issued, middle, y, size=11)
    seal = trainee.centre[0].split(",")[0]
    signed = SignOff(trainee.signing, education.scholar(trainee.signer, luck), seal, size=11, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.5, luck)
    serial = (Run("Số hiệu:"), Run(trainee.serial, "serial_number", Style.BOLD, RED))
    print_runs(sheet, serial, _LEFT, 168, size=10.5)
    register = (Run("Số vào sổ cấp chứng chỉ:"), Run(fields["register_number"], "register_number"))
    print_runs(sheet, register, _LEFT, 173.5, size=10.5)
    if "decision_number" in fields:
        decided = (Run("Quyết định công nhận kết quả thi số:"), Run(fields["decision_number"], "decision_number"))
        print_runs(sheet, decided, 18, 168, size=10.5)
    else:
        sheet.print("Tra cứu chứng chỉ tại: https://chungchi.example", 18, 173.5, size=10, style=Style.ITALIC)


TEMPLATES = (Template("training_certificate", "training_certificate-eighth", draw_computing, held_out=False),)
