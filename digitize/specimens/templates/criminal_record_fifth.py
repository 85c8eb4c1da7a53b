"""Criminal record certificates of a department of justice told as a text: the director certifies in one long sentence
who somebody is, and in a second what is known of them; number 1 or 2, the day only above who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Run, draw_sentence
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, SignOff, draw_guilloche, draw_lines
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Seat, of_one_family
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.criminal_record import CODE, NO_RECORD, OFFENCES, RECORD, Case, make_case

_LEFT, _RIGHT, _MIDDLE = 28.0, 188.0, 108.0
_TINTS: tuple[Colour | None, ...] = (None, (232, 240, 226), (246, 232, 222))
_CARDS_SINCE = date(2016, 1, 4)
_USES = ("bổ túc hồ sơ xin việc làm", "hoàn thiện hồ sơ đi lao động nước ngoài", "làm hồ sơ du học",
         "xin giấy phép lao động", "bổ sung hồ sơ nuôi con nuôi")  # fmt: skip


def draw_text(luck: Random, fonts: FontFamily) -> Specimen:
    """The title in two lines with the form's number alone in the second; values bold or not at all told apart."""
    earliest = civil_status.day_between(luck, date(2011, 1, 5), date(2024, 10, 1))
    case, number = make_case(luck, earliest, 100, may_have_record=True), luck.choice((1, 1, 2))
    # Of age when they ask for it.
    case = replace(case, who=people.make_person(luck, born_between=(earliest.year - 55, earliest.year - 19)))
    specimen = Specimen(CODE, f"{CODE}-fifth", [], _values(luck, case, number))
    sheet = Sheet(210, 297, luck.choice((fonts, fonts, luck.choice(sans_families()))))
    specimen.sheets.append(sheet)
    if tint := luck.choice(_TINTS):
        draw_guilloche(sheet, tint, luck, 0.5)
    ink.mark_specimen(sheet)
    _draw_head(sheet, specimen.fields, case.seat, number)
    size, style = luck.choice((12.0, 13.0)), luck.choice((Style.REGULAR, Style.BOLD))
    for runs in _sentences(luck, specimen.fields, number, style):
        draw_sentence(sheet, runs, _LEFT, _RIGHT, size=size)
    _draw_foot(luck, specimen, sheet, case)
    return specimen


def _values(luck: Random, case: Case, number: int) -> dict[str, str]:
    who, seat, old = case.who, case.seat, case.issued < _CARDS_SINCE
    heads = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG LÝ LỊCH TƯ PHÁP"))
    issuer = f"Công an {seat.province_kind} {seat.province}" if old else "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"
    card = case.card_issued if old else min(max(case.card_issued, _CARDS_SINCE), case.issued - timedelta(days=1))
    fields = {
        "issuing_agency": "SỞ TƯ PHÁP", "document_number": f"{case.number}/{luck.choice(('STP-LLTP', 'PLLTP'))}",
        "record_form": f"PHIẾU LÝ LỊCH TƯ PHÁP SỐ {number}", "place": seat.province,
        "issued_on": case.issued.isoformat(), "full_name": who.name.upper(), "sex": who.sex,
        "date_of_birth": who.born.isoformat(), "place_of_birth": case.born_at, "nationality": "Việt Nam",
        "residence": case.home, "identity_paper": "Chứng minh nhân dân" if old else "Căn cước công dân",
        "personal_number": f"{luck.randrange(20_000_000, 390_000_000):09d}" if old else who.personal_number,
        "identity_issued_on": card.isoformat(), "identity_issued_by": issuer,
        "criminal_status": RECORD if case.has_record and number == 2 else NO_RECORD,
        "signer_title": " ".join(luck.choice(heads)),
        "signer_name": people.make_person(luck, born_between=(1958, 1980)).name,
    }  # fmt: skip
    if luck.random() < 0.5:
        fields["temporary_residence"] = seat.home(luck)
    return fields | (_family(luck, case) if number == 2 else {})


def _family(luck: Random, case: Case) -> dict[str, str]:
    born = case.who.born.year
    father = of_one_family(case.who, people.make_person(luck, born_between=(born - 34, born - 22), sex="Nam"))
    told = {"father_name": father.name,
            "mother_name": people.make_person(luck, born_between=(born - 32, born - 20), sex="Nữ").name}  # fmt: skip
    if luck.random() < 0.6:
        sex = "Nữ" if case.who.sex == "Nam" else "Nam"
        told["spouse_name"] = people.make_person(luck, born_between=(born - 5, born + 5), sex=sex).name
    return told


def _draw_head(sheet: Sheet, fields: dict[str, str], seat: Seat, number: int) -> None:
    """The republic flush right without a rule, province and department flush left, the number under the title."""
    committee = f"UBND {seat.province_kind} {seat.province}".upper()
    sheet.print(committee, _LEFT - 4, 18, size=11)
    sheet.print(fields["issuing_agency"], _LEFT - 4, 23.5, size=11.5, style=Style.BOLD, field="issuing_agency")
    draw_lines(sheet, (NATIONAL_TITLE, MOTTO), 146, 18, size=10.5)
    sheet.cursor = 44
    for text, size in (("PHIẾU LÝ LỊCH TƯ PHÁP", 19), (f"SỐ {number}", 15)):
        sheet.centred(text, _MIDDLE, 160, size=size, field="record_form")
    label = f"(Số phiếu: {fields['document_number']})"
    start = _MIDDLE - sheet.width_of(label, 11.5) / 2
    sheet.print("(Số phiếu:", start, sheet.cursor + 0.5, size=11.5)
    start += sheet.width_of("(Số phiếu: ", 11.5)
    sheet.print(fields["document_number"], start, sheet.cursor + 0.5, size=11.5, field="document_number")
    sheet.print(")", start + sheet.width_of(fields["document_number"], 11.5) + 0.3, sheet.cursor + 0.5, size=11.5)
    sheet.cursor += 12


def _sentences(luck: Random, fields: dict[str, str], number: int, style: Style) -> list[tuple[Run, ...]]:
    shown = luck.choice(("{d:%d/%m/%Y}", "{d.day}/{d.month}/{d.year}", "{d:%d} tháng {d:%m} năm {d.year}"))

    def value(name: str) -> Run:
        text = fields[name]
        if name in ("date_of_birth", "identity_issued_on"):
            text = shown.format(d=date.fromisoformat(text))
        return Run(text, name, style)

    def clauses(*parts: tuple[str, str]) -> tuple[Run, ...]:
        return tuple(run for words, name in parts if name in fields for run in (Run(words), value(name)))

    word = "Ông" if fields["sex"] == "Nam" else "Bà"
    person = clauses(
        (f"{word}:", "full_name"), (", giới tính", "sex"), (", quốc tịch", "nationality"), (", sinh ngày",
        "date_of_birth"), ("tại", "place_of_birth"), ("; có", "identity_paper"), ("số", "personal_number"),
        ("do", "identity_issued_by"), ("cấp ngày", "identity_issued_on"), ("; hộ khẩu thường trú tại", "residence"),
        ("; hiện tạm trú tại", "temporary_residence"), ("; con ông", "father_name"), ("và bà", "mother_name"),
        ("; có vợ (chồng) là", "spouse_name"),
    )  # fmt: skip
    use = () if number == 2 else (Run(f"Phiếu này được cấp theo đề nghị của đương sự để {luck.choice(_USES)}."),)
    sentences = [
        (Run("Căn cứ Luật Lý lịch tư pháp số 28/2009/QH12 và kết quả tra cứu, xác minh của cơ quan Công an,",
             style=Style.ITALIC),),
        (Run("Giám đốc Sở Tư pháp chứng nhận:", style=Style.BOLD),),
        (*person, Run(".")),
        (Run("Tính đến ngày cấp Phiếu, người có tên trên:"), value("criminal_status"),
         *(_conviction(luck, fields) if fields["criminal_status"] == RECORD else ()), Run(".")),
        use,
    ]  # fmt: skip
    return [runs for runs in sentences if runs]


def _conviction(luck: Random, fields: dict[str, str]) -> tuple[Run, ...]:
    year = int(fields["issued_on"][:4]) - luck.randint(1, 3)
    court = f"Tòa án nhân dân {fields['residence'].split(', ')[-2]}"
    return (Run(f", theo Bản án số {luck.randint(10, 180)}/{year}/HSST của {court}, về tội"),
            Run(f"{luck.choice(OFFENCES).lower()}, {luck.randint(6, 30)} tháng tù cho hưởng án treo"))  # fmt: skip


def _draw_foot(luck: Random, specimen: Specimen, sheet: Sheet, case: Case) -> None:
    """Place, day and signature at the right, the file's mark at the left."""
    fields, top = specimen.fields, sheet.cursor + 6
    print_place_and_date(sheet, fields["place"], case.issued, (144, top))
    draw_lines(sheet, ("Nơi nhận:", "- Đương sự;", "- Lưu: HCTP."), _LEFT, top + 8, size=10, style=Style.ITALIC,
               align="left")  # fmt: skip
    titles = tuple(fields["signer_title"].replace(" PHÓ", "|PHÓ").replace(" TRƯỞNG", "|TRƯỞNG").split("|"))
    sign_off = SignOff(titles, fields["signer_name"], f"SỞ TƯ PHÁP {case.seat.province.upper()}", size=12)
    sign_and_seal(specimen, sheet, sign_off, (144, top + 6.5), luck, aside=18)


TEMPLATES = (Template(CODE, f"{CODE}-fifth", draw_text, held_out=False),)
