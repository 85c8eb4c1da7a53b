"""Certificates of national defence and security education that universities' centres give to students: a cover in gold
print, then an upright page whose values stand in a ruled table, dated on the left and signed on the right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import COVER_RED, Run, print_runs
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import NATIONAL_TITLE, SignOff, draw_lines, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_TITLE = ("CHỨNG CHỈ", "GIÁO DỤC QUỐC PHÒNG VÀ AN NINH")
_WIDTH, _HEIGHT, _MIDDLE = 150.0, 208.0, 75.0
_LEFT, _STOP, _RIGHT = 14.0, 56.0, 136.0
_OLIVE: Colour = (74, 92, 40)
# Above the centre, the centre, and its initials.
_CENTRES = (
    ("ĐẠI HỌC ĐẠI NGHĨA", "TRUNG TÂM GIÁO DỤC QUỐC PHÒNG VÀ AN NINH", "TTGDQPAN"),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM BÌNH LÂM", "TRUNG TÂM GIÁO DỤC QUỐC PHÒNG VÀ AN NINH BÌNH LÂM", "GDQP&AN"),
    ("BỘ CHỈ HUY QUÂN SỰ TỈNH", "TRƯỜNG QUÂN SỰ TỈNH", "TQS"),
    ("QUÂN KHU 3", "TRƯỜNG CAO ĐẲNG NGHỀ SỐ 20", "CĐN20"),
    ("TRƯỜNG ĐẠI HỌC KINH TẾ TÂN LẬP", "KHOA GIÁO DỤC QUỐC PHÒNG", "KGDQP"),
)  # fmt: skip
_HEADS = {"TRUNG": "GIÁM ĐỐC", "TRƯỜNG": "HIỆU TRƯỞNG", "KHOA": "TRƯỞNG KHOA"}
_RANKS = ("Đại tá", "Thượng tá", "Trung tá")
_COURSES = (
    "Giáo dục quốc phòng và an ninh trình độ đại học", "Giáo dục quốc phòng và an ninh trình độ cao đẳng",
    "Môn học Giáo dục quốc phòng và an ninh (165 tiết), trình độ đại học hệ chính quy",
)  # fmt: skip
_GRADES = ((90, "Xuất sắc"), (80, "Giỏi"), (70, "Khá"), (50, "Trung bình"))


@dataclass(frozen=True)
class _Attended:
    """Who was taught by which centre; the signer's rank stands before the name."""

    person: Person
    centre: tuple[str, str, str]
    issued: date
    signing: tuple[str, ...]
    signer: str
    rank: str


def draw_defence(luck: Random, fonts: FontFamily) -> Specimen:
    """The cover repeats the title. Without a serif; day, month and year with strokes; marks with a comma."""
    attended = _make_attended(luck)
    score = luck.randint(50, 98)
    ended = attended.issued - timedelta(days=luck.randint(8, 60))
    number = luck.randint(1, 6400)
    specimen = Specimen("training_certificate", "training_certificate-defence", [], {
        "certificate_title": " ".join(_TITLE), "full_name": attended.person.name.upper(),
        "date_of_birth": attended.person.born.isoformat(), "sex": attended.person.sex,
        "place_of_birth": people.make_place(luck, attended.person.born).province, "course": luck.choice(_COURSES),
        "course_from": (ended - timedelta(days=luck.randint(25, 60))).isoformat(), "course_to": ended.isoformat(),
        "score": f"{score // 10}.{score % 10}",
        "classification": next(grade for least, grade in _GRADES if score >= least),
        "issuing_agency": attended.centre[1], "place": luck.choice(people.PROVINCES),
        "issued_on": attended.issued.isoformat(), "signer_title": " ".join(attended.signing),
        "signer_name": attended.signer,
        "serial_number": f"{luck.choice(('QP', 'GDQP', ''))}{luck.randint(1, 999999):06d}",
        "register_number": luck.choice((f"{number}/{attended.issued.year}/{attended.centre[2]}", f"{number:05d}")),
    })  # fmt: skip
    if luck.random() < 0.5:
        specimen.fields["decision_number"] = f"{luck.randint(12, 2400)}/QĐ-{attended.centre[2]}"
    family = luck.choice([family for family in sans_families() if "DejaVu" not in family.regular.name] or [fonts])
    _draw_cover(specimen, family)
    sheet = Sheet(_WIDTH, _HEIGHT, family, paper=(250, 250, 244))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, (216, 224, 196), drum=False)
    ink.mark_specimen(sheet)
    _draw_head(specimen, sheet, attended)
    _draw_rows(specimen, sheet)
    _draw_foot(specimen, sheet, attended, luck)
    return specimen


def _make_attended(luck: Random) -> _Attended:
    issued = date(luck.randint(2013, 2025), luck.randint(1, 12), luck.randint(1, 28))
    person = people.make_person(luck, born_between=(issued.year - 24, issued.year - 19))
    centre = luck.choice(_CENTRES)
    head = _HEADS[centre[1].split()[0]]
    signer = people.make_person(luck, born_between=(1958, 1978), sex="Nam").name
    signing = luck.choice(((head,), (head,), (f"KT. {head}", f"PHÓ {head}")))
    return _Attended(person, centre, issued, signing, signer, luck.choice(_RANKS))


def _draw_cover(specimen: Specimen, fonts: FontFamily) -> None:
    cover = Sheet(_WIDTH, _HEIGHT, fonts, paper=COVER_RED)
    specimen.sheets.append(cover)
    words = ((NATIONAL_TITLE, 11.0), (_TITLE[0], 26.0), (_TITLE[1], 14.0))
    education.draw_cover(cover, words, _MIDDLE, 60)


def _draw_head(specimen: Specimen, sheet: Sheet, attended: _Attended) -> None:
    """The letterhead's two lines on the left, both numbers below the national title on the right."""
    above, own, _ = attended.centre
    sheet.cursor = 15
    sheet.centred(above, 42, 56, size=8, style=Style.REGULAR)
    sheet.centred(own, 42, 56, size=8, field="issuing_agency")
    sheet.rule(34, 50, sheet.cursor + 0.6)
    draw_national_title(sheet, 106, 15, size=7.8)
    fields = specimen.fields
    print_runs(sheet, (Run("Số chứng chỉ:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED)), 106, 27,
               size=9, align="centre")  # fmt: skip
    print_runs(sheet, (Run("Số vào sổ gốc:"), Run(fields["register_number"], "register_number", Style.BOLD)), 106, 32,
               size=9, align="centre")  # fmt: skip
    y = draw_lines(sheet, _TITLE[:1], _MIDDLE, 43, size=22, colour=_OLIVE, field="certificate_title")
    draw_lines(sheet, _TITLE[1:], _MIDDLE, y, size=13, colour=_OLIVE, field="certificate_title")


def _draw_rows(specimen: Specimen, sheet: Sheet) -> None:
    """A cell for the label and one for the value, which may take two lines."""
    fields = specimen.fields
    sheet.cursor = 63
    for label, names in (
        ("Sinh viên", ("full_name",)), ("Ngày sinh / Phái", ("date_of_birth", "sex")),
        ("Nơi sinh", ("place_of_birth",)), ("Chương trình", ("course",)),
        ("Khai giảng / Bế giảng", ("course_from", "course_to")), ("Điểm TB môn học", ("score",)),
        ("Xếp loại", ("classification",)), ("QĐ công nhận số", ("decision_number",)),
    ):  # fmt: skip
        if names[0] in fields:
            _row(sheet, label, [(name, _printed(fields[name], name)) for name in names])


def _row(sheet: Sheet, label: str, values: list[tuple[str, str]]) -> None:
    top, room = sheet.cursor, (_RIGHT - _STOP - 5) / len(values)
    cells = [sheet.wrap(value, room, size=10.5, style=Style.BOLD) for _, value in values]
    bottom = top + 3.6 + 4.8 * max(len(cell) for cell in cells)
    sheet.frame(_LEFT, top, _STOP, bottom, _OLIVE)
    sheet.frame(_STOP, top, _RIGHT, bottom, _OLIVE)
    sheet.print(label, _LEFT + 2, top + 1.9, size=10)
    for at, ((name, _), lines) in enumerate(zip(values, cells, strict=True)):
        for down, text in enumerate(lines):
            sheet.print(text, _STOP + 2.5 + at * room, top + 1.8 + 4.8 * down, size=10.5, style=Style.BOLD, field=name)
    sheet.cursor = bottom


def _printed(value: str, name: str) -> str:
    if name in ("date_of_birth", "course_from", "course_to"):
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    return value.replace(".", ",") if name == "score" else value


def _draw_foot(specimen: Specimen, sheet: Sheet, attended: _Attended, luck: Random) -> None:
    """The place and the day stand on the left, level with the position of who signs on the right."""
    y, day = sheet.cursor + 8, attended.issued
    sheet.print(f"{specimen.fields['place']},", _LEFT, y, size=10, field="place")
    sheet.print(f"ngày {day:%d/%m/%Y}", _LEFT, y + 5, size=10, field="issued_on")
    # The ring has no room for the longer of the two.
    signed = SignOff(attended.signing, f"{attended.rank} {attended.signer}", min(attended.centre[:2], key=len), size=10,
                     seal_radius=14)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, 102, y, luck)


TEMPLATES = (Template("training_certificate", "training_certificate-defence", draw_defence),)
