"""Certificates of foreign language proficiency of the six-level framework as universities that may examine print them
since 2018 (Circulars 23/2017 and 24/2021/TT-BGDĐT): A4 across, English on the left, Vietnamese on the right, language
and level in the title's second line, who passed about the middle, the four skills in a strip below, two dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, english_date, long_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title, draw_photograph, draw_qr
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 297.0, 210.0, 77.0, 220.0
_LEFT, _STOP = 166.0, 206.0
_TITLE = "CHỨNG CHỈ NĂNG LỰC NGOẠI NGỮ"
_NAVY: Colour = (22, 48, 100)
_UNIVERSITIES = (
    ("TRƯỜNG ĐẠI HỌC NGOẠI NGỮ - ĐẠI HỌC ĐẠI NGHĨA", "UNIVERSITY OF LANGUAGES, DAI NGHIA UNIVERSITY", "ĐHNN"),
    ("TRƯỜNG ĐẠI HỌC SÔNG TRÀ", "SONG TRA UNIVERSITY", "ĐHST"),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM TÂN LẬP", "TAN LAP UNIVERSITY OF EDUCATION", "ĐHSPTL"),
    ("HỌC VIỆN CẢNH SÁT NHÂN DÂN CHÂU KHÊ", "CHAU KHE PEOPLE'S POLICE ACADEMY", "HVCS"),
    ("TRƯỜNG ĐẠI HỌC CÔNG NGHIỆP PHÚ GIANG", "PHU GIANG UNIVERSITY OF INDUSTRY", "ĐHCN"),
)  # fmt: skip
_LEVELS = (("Bậc 3", "B1", "LEVEL 3 (B1)", 4.0), ("Bậc 3", "B1", "LEVEL 3 (B1)", 4.5),
           ("Bậc 4", "B2", "LEVEL 4 (B2)", 6.0), ("Bậc 5", "C1", "LEVEL 5 (C1)", 8.5))  # fmt: skip
_LANGUAGES = (("Tiếng Anh", "ENGLISH"), ("Tiếng Anh", "ENGLISH"), ("Tiếng Anh", "ENGLISH"),
              ("Tiếng Trung Quốc", "CHINESE"), ("Tiếng Pháp", "FRENCH"))  # fmt: skip
_SKILLS = (("Nghe", "Listening"), ("Đọc", "Reading"), ("Viết", "Writing"), ("Nói", "Speaking"))


@dataclass(frozen=True)
class _Exam:
    """Who passed what where, and how well."""

    person: Person
    university: tuple[str, str, str]
    language: tuple[str, str]
    level: tuple[str, str, str, float]
    marks: tuple[float, ...]
    taken: date
    issued: date

    @property
    def head(self) -> tuple[str, str]:
        return ("HIỆU TRƯỞNG", "THE RECTOR") if self.university[0].startswith("TRƯỜNG") else ("GIÁM ĐỐC", "DIRECTOR")


def draw_examined(luck: Random, fonts: FontFamily) -> Specimen:
    """Some have no photograph but a code to look the certificate up with."""
    exam = _make(luck)
    number, person = luck.randint(1, 6400), exam.person
    signing = luck.choice(((exam.head[0],), (f"KT. {exam.head[0]}", f"PHÓ {exam.head[0]}")))
    whole = round(sum(exam.marks) / 2 + 0.01) / 2
    specimen = Specimen("training_certificate", "training_certificate-language-sixth", [], {
        "certificate_title": _TITLE, "language": exam.language[0], "level": exam.level[0], "full_name": person.name,
        "date_of_birth": person.born.isoformat(), "sex": person.sex, "personal_number": person.personal_number,
        "examination_date": exam.taken.isoformat(), "score": f"{whole:.1f}", "issuing_agency": exam.university[0],
        "place": luck.choice(people.PROVINCES), "issued_on": exam.issued.isoformat(),
        "serial_number": f"{luck.choice(('NN', 'QN', 'VT'))}{luck.randint(1000, 899_999):07d}",
        "register_number": luck.choice((f"{number:05d}/{exam.issued.year}/{exam.university[2]}",
                                        f"{exam.issued.year}.{number:04d}", f"{exam.university[2]}.{number:05d}")),
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1960, 1978)).name,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts if luck.random() < 0.7 else luck.choice(sans_families() or [fonts]),
                  paper=(250, 250, 252))  # fmt: skip
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((206, 218, 242), (240, 216, 214))))
    education.draw_border(sheet, _NAVY, inset=8)
    ink.mark_specimen(sheet)
    _draw_english(specimen, sheet, exam)
    _draw_vietnamese(specimen, sheet, exam)
    if luck.random() < 0.6:
        draw_photograph(sheet, 20, 118, 30, 40, luck)
    else:
        draw_qr(sheet, f"https://tracuu.example/{specimen.fields['serial_number']}", 22, 126, 26)
    _draw_foot(specimen, sheet, exam, signing, luck)
    return specimen


def _make(luck: Random) -> _Exam:
    issued = date(luck.randint(2018, 2025), luck.randint(1, 12), luck.randint(1, 28))
    person = people.make_person(luck, born_between=(issued.year - 40, issued.year - 19))
    level = luck.choice(_LEVELS)
    marks = tuple(min(10.0, level[3] + luck.choice((-0.5, 0.0, 0.0, 0.5, 1.0))) for _ in _SKILLS)
    return _Exam(person, luck.choice(_UNIVERSITIES), luck.choice(_LANGUAGES), level, marks,
                 issued - timedelta(days=luck.randint(14, 50)), issued)  # fmt: skip


def _draw_english(specimen: Specimen, sheet: Sheet, exam: _Exam) -> None:
    person, fields = exam.person, specimen.fields
    draw_national_title(sheet, _ENGLISH, 17, size=10.5, english=True)
    draw_lines(sheet, (exam.head[1],), _ENGLISH, 31, size=10.5, style=Style.REGULAR)
    sheet.cursor = 36.5
    sheet.centred(exam.university[1], _ENGLISH, 120, size=11)
    sheet.print("confers the", _ENGLISH, 44, size=10.5, style=Style.ITALIC, align="centre")
    draw_lines(sheet, ("CERTIFICATE OF PROFICIENCY", f"IN {exam.language[1]} - {exam.level[2]}"), _ENGLISH, 50, size=13,
               colour=RED)  # fmt: skip
    rows = (("Upon:", without_marks(person.name)), ("Date of birth:", english_date(person.born)),
            ("Gender:", "Male" if person.sex == "Nam" else "Female"), ("ID No.:", person.personal_number),
            ("Date of examination:", english_date(exam.taken)), ("Overall score:", fields["score"]))  # fmt: skip
    for at, (label, value) in enumerate(rows):
        sheet.print(label, 22, 68 + 7 * at, size=11)
        sheet.print(value, 69, 68 + 7 * at, size=11, style=Style.BOLD)


def _draw_vietnamese(specimen: Specimen, sheet: Sheet, exam: _Exam) -> None:
    fields, person = specimen.fields, exam.person
    draw_national_title(sheet, _MIDDLE, 17, size=10.5)
    draw_lines(sheet, (exam.head[0],), _MIDDLE, 31, size=10.5, style=Style.REGULAR)
    sheet.cursor = 36.5
    sheet.centred(exam.university[0], _MIDDLE, 120, size=11, field="issuing_agency")
    sheet.print("cấp", _MIDDLE, 44, size=10.5, style=Style.ITALIC, align="centre")
    draw_lines(sheet, (_TITLE,), _MIDDLE, 49, size=14.5, colour=RED, field="certificate_title")
    line = (
        Run(fields["language"], "language", Style.BOLD, RED),
        Run("-", style=Style.BOLD, colour=RED),
        Run(fields["level"], "level", Style.BOLD, RED),
        Run(f"({exam.level[1]})", style=Style.BOLD, colour=RED),
    )
    print_runs(sheet, line, _MIDDLE, 56.5, size=13, align="centre")
    rows = (
        ("Cho:", person.name, "full_name"), ("Ngày sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"),
        ("Giới tính:", person.sex, "sex"), ("Số CMND/CCCD:", person.personal_number, "personal_number"),
        ("Ngày thi:", f"{exam.taken:%d/%m/%Y}", "examination_date"), ("Điểm trung bình:", fields["score"], "score"),
    )  # fmt: skip
    for at, (label, value, field) in enumerate(rows):
        printed = value.replace(".", ",") if field == "score" else value
        sheet.print(label, _LEFT, 68 + 7 * at, size=11)
        sheet.print(printed, _STOP, 68 + 7 * at, size=11.5, style=Style.BOLD, field=field)
    _draw_skills(sheet, exam)


def _draw_skills(sheet: Sheet, exam: _Exam) -> None:
    for at, ((skill, english), mark) in enumerate(zip(_SKILLS, exam.marks, strict=True)):
        left = 62 + 24 * at
        sheet.frame(left, 118, left + 24, 129, (130, 140, 170))
        sheet.frame(left, 129, left + 24, 136.5, (130, 140, 170))
        draw_lines(sheet, (skill,), left + 12, 118.6, size=9.5)
        draw_lines(sheet, (english,), left + 12, 123.4, size=8.5, style=Style.ITALIC)
        draw_lines(sheet, (f"{mark:.1f}".replace(".", ","),), left + 12, 130, size=11)


def _draw_foot(specimen: Specimen, sheet: Sheet, exam: _Exam, signing: tuple[str, ...], luck: Random) -> None:
    fields, middle = specimen.fields, 226.0
    day = Run(long_date(exam.issued), "issued_on", Style.ITALIC)
    print_runs(sheet, (Run(f"{fields['place']},", "place", Style.ITALIC), day), middle, 118, size=11, align="centre")
    name = education.scholar(fields["signer_name"], luck)
    signed = SignOff(signing, name, exam.university[0].split(" - ")[0], size=11.5)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, 124, luck)
    for at, (label, name) in enumerate((("Số hiệu/Serial number:", "serial_number"),
                                        ("Số vào sổ/Reg. number:", "register_number"))):  # fmt: skip
        run = Run(fields[name], name, Style.BOLD, RED if name == "serial_number" else (25, 24, 28))
        print_runs(sheet, (Run(label), run), 22, 180 + 6.5 * at, size=11)


TEMPLATES = (Template("training_certificate", "training_certificate-language-sixth", draw_examined),)
