"""Administrative documents by Decree 30/2020, Appendix I: ministry, province, department, commune, university."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import BLACK, BLUE_INK, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing

LEFT, RIGHT = 30.0, 192.0
WIDTH = RIGHT - LEFT
LEFT_MIDDLE, RIGHT_MIDDLE = 63.0, 143.0
_EARLIEST = date(2016, 1, 4)


@dataclass(frozen=True)
class Office:
    """An issuing body: its letterhead, the symbol in its numbers, who signs, and what its seal says."""

    parent: tuple[str, ...]
    lines: tuple[str, ...]
    symbol: str
    place: str
    signing: tuple[str, ...]
    authority: str
    year_in_number: bool = False


def _ministry(luck: Random) -> Office:
    name, symbol, titled = luck.choice((
        ("BỘ PHÁT TRIỂN NÔNG THÔN MỚI", "BPTNTM", "Bộ Phát triển nông thôn mới"),
        ("BỘ VĂN HÓA VÀ DI SẢN", "BVHDS", "Bộ Văn hóa và Di sản"),
        ("BỘ KINH TẾ BIỂN", "BKTB", "Bộ Kinh tế biển"),
    ))  # fmt: skip
    signing = luck.choice((("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("BỘ TRƯỞNG",), ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ")))
    return Office((), (name,), symbol, "Hà Nội", signing, f"BỘ TRƯỞNG {titled.upper()}")


def _province(luck: Random) -> Office:
    name = luck.choice(people.PROVINCES)
    unit = luck.choice(("TỈNH", "TỈNH", "THÀNH PHỐ"))
    full = f"{unit} {name.upper()}"
    signing = luck.choice((
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("CHỦ TỊCH",),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TÀI CHÍNH"),
        ("Q. CHỦ TỊCH",),
    ))  # fmt: skip
    place = {"THÀNH PHỐ": luck.choice((f"Thành phố {name}", f"TP. {name}"))}.get(unit, name)
    return Office(
        (), ("ỦY BAN NHÂN DÂN", full), "UBND", place, signing, f"CHỦ TỊCH ỦY BAN NHÂN DÂN {full}", luck.random() < 0.3
    )


def _department(luck: Random) -> Office:
    province = luck.choice(people.PROVINCES)
    name, symbol = luck.choice((("SỞ XÂY DỰNG", "SXD"), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SGDĐT"), ("SỞ Y TẾ", "SYT"),
                                ("BAN QUẢN LÝ KHU KINH TẾ", "BQLKKT")))  # fmt: skip
    parent = luck.choice(((f"UBND TỈNH {province.upper()}",), ("ỦY BAN NHÂN DÂN", f"TỈNH {province.upper()}")))
    head = "TRƯỞNG BAN" if name.startswith("BAN") else "GIÁM ĐỐC"
    signing = luck.choice(((head,), (f"KT. {head}", f"PHÓ {head}")))
    return Office(parent, (name,), symbol, province, signing, f"{head} {name}")


def _commune(luck: Random) -> Office:
    commune, district = luck.choice(people.COMMUNES), luck.choice(people.DISTRICTS)
    kind = luck.choice(("XÃ", "PHƯỜNG", "THỊ TRẤN"))
    lines = luck.choice(((f"UBND {kind} {commune.upper()}",), ("ỦY BAN NHÂN DÂN", f"{kind} {commune.upper()}")))
    parent = () if len(lines) == 2 else (f"UBND HUYỆN {district.upper()}",)
    signing = luck.choice((("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("CHỦ TỊCH",)))
    return Office(parent, lines, "UBND", commune, signing, f"ỦY BAN NHÂN DÂN {kind} {commune.upper()}", True)


def _university(luck: Random) -> Office:
    field_of_study, symbol = luck.choice((("CÔNG NGHỆ ĐẠI DƯƠNG", "ĐHCNĐD"), ("KINH TẾ - LUẬT PHÚ GIANG", "ĐHKTL")))
    lines = luck.choice((("TRƯỜNG ĐẠI HỌC", field_of_study), (f"TRƯỜNG ĐẠI HỌC {field_of_study}",)))
    signing = luck.choice((("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("HIỆU TRƯỞNG",)))
    authority = f"HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC {field_of_study}"
    return Office(("BỘ VĂN HÓA VÀ DI SẢN",), lines, symbol, "Thành phố Tân Hải", signing, authority)


_SUBJECTS = (
    "Về việc phê duyệt Kế hoạch số hóa hồ sơ lưu trữ giai đoạn {year} - {later}",
    "Về việc thành lập Tổ công tác rà soát, chuẩn hóa dữ liệu hộ tịch điện tử trên địa bàn",
    "Về việc giao chỉ tiêu đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm {year}",
    "Ban hành Quy chế quản lý, sử dụng tài sản công tại cơ quan, tổ chức, đơn vị",
    "Về việc điều chỉnh, bổ sung dự toán chi ngân sách nhà nước năm {year} cho các đơn vị trực thuộc",
    "Về việc bổ nhiệm có thời hạn đối với viên chức quản lý",
    "Về tăng cường công tác phòng cháy, chữa cháy trong mùa khô năm {year}",
)
_LETTER_SUBJECTS = (
    "V/v báo cáo tình hình thực hiện số hóa hồ sơ quý III năm {year}",
    "V/v cử cán bộ tham gia tập huấn công tác văn thư",
    "V/v góp ý dự thảo Quy chế phối hợp giải quyết thủ tục hành chính",
)
GROUNDS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    "Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ;",
    "Theo đề nghị của Chánh Văn phòng tại Tờ trình số 118/TTr-VP ngày 12 tháng 01 năm 2024.",
)
BODY = (
    "Điều 1. Phê duyệt kèm theo văn bản này các nội dung, nhiệm vụ và giải pháp chủ yếu để các cơ quan, đơn vị tổ chức "
    "thực hiện theo chức năng, nhiệm vụ được giao, bảo đảm đúng tiến độ và chất lượng.",
    "Điều 2. Các đơn vị trực thuộc có trách nhiệm hướng dẫn, kiểm tra, đôn đốc và báo cáo kết quả thực hiện trước ngày "
    "15 tháng 12 hằng năm; kịp thời đề xuất điều chỉnh khi có vướng mắc.",
    "Điều 3. Văn bản này có hiệu lực kể từ ngày ký và thay thế Quyết định số 215/QĐ-UBND ngày 18 tháng 4 năm 2019.",
    "Điều 4. Chánh Văn phòng, thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành./.",
)
_RECIPIENTS = ("- Như trên;", "- Lãnh đạo cơ quan (để b/c);", "- Các đơn vị trực thuộc;", "- Cổng thông tin điện tử;",
               "- Lưu: VT, TH (5b).")  # fmt: skip


def draw_administrative(luck: Random, fonts: FontFamily, *, code: str, variant: str, pages: int) -> Specimen:
    """One document of an administrative type by one kind of office."""
    office = _OFFICES[variant](luck)
    title, symbol = HEADINGS[code]
    day = people.date_after(luck, _EARLIEST, 3600)
    signer = people.make_person(luck, born_between=(1962, 1982)).name
    number, printed = _number(luck, office, symbol, day)
    subjects = _SUBJECTS if title else _LETTER_SUBJECTS
    subject = luck.choice(subjects).format(year=day.year, later=day.year + 5)
    specimen = Specimen(code, f"{code}-{variant}", [], {
        "document_number": number, "issued_on": day.isoformat(), "issuing_agency": " ".join(office.lines),
        "place": office.place, "subject": subject, "signer_title": " ".join(office.signing), "signer_name": signer,
    })  # fmt: skip
    sheet = _new_sheet(specimen, fonts)
    if luck.random() < 0.25:
        moment = day + timedelta(days=luck.randint(1, 3))
        ink.show_electronic_signature(sheet, office.lines[-1].title(), f"{moment:%d/%m/%Y} 16:04:21")
    _draw_header(sheet, office, day, specimen, luck, (number, printed))
    _draw_title(sheet, title, subject, luck)
    body_sheets = _draw_body(specimen, sheet, office, luck, pages)
    _draw_signature(body_sheets[-1], office, signer, specimen, luck)
    return specimen


def _new_sheet(specimen: Specimen, fonts: FontFamily) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _number(luck: Random, office: Office, symbol: str, day: date) -> tuple[str, str]:
    """The number and its printed symbol, "/QĐ-UBND"."""
    figures = f"{luck.choice((luck.randint(1, 99), luck.randint(100, 3999))):02d}"
    year = f"/{day.year}" if office.year_in_number and symbol else ""
    tail = f"{year}/{symbol}-{office.symbol}" if symbol else f"/{office.symbol}-{luck.choice(('VP', 'TCCB', 'KHTC'))}"
    return figures + tail, tail


def _draw_header(
    sheet: Sheet, office: Office, day: date, specimen: Specimen, luck: Random, number: tuple[str, str]
) -> None:
    y = 20.0
    for line in office.parent:
        sheet.print(line, LEFT_MIDDLE, y, size=12.5, align="centre")
        y += 5.2
    for line in office.lines:
        size = 12.5 if sheet.width_of(line, 12.5, Style.BOLD) < 78 else 10.5
        sheet.print(line, LEFT_MIDDLE, y, size=size, style=Style.BOLD, align="centre", field="issuing_agency")
        y += 5.2
    sheet.rule(LEFT_MIDDLE - 12, LEFT_MIDDLE + 12, y + 0.9)
    sheet.print("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", RIGHT_MIDDLE, 20, size=12.5, style=Style.BOLD, align="centre")
    sheet.print("Độc lập - Tự do - Hạnh phúc", RIGHT_MIDDLE, 25.4, size=13.5, style=Style.BOLD, align="centre")
    sheet.rule(RIGHT_MIDDLE - 29, RIGHT_MIDDLE + 29, 32)
    y = max(y + 3.5, 35.5)
    filled = luck.choice(("printed", "handwritten", "stamped"))
    _draw_number(sheet, y, number, filled, luck)
    _draw_date(sheet, office.place, day, y, filled, luck)
    if filled != "printed":
        specimen.written("document_number", Writing(filled))
        specimen.written("issued_on", Writing(filled))
    sheet.cursor = y + 12


def _draw_number(sheet: Sheet, y: float, number: tuple[str, str], filled: str, luck: Random) -> None:
    full, tail = number
    figures = full[: -len(tail)]
    if filled == "printed":
        sheet.print(f"Số: {full}", LEFT_MIDDLE, y, align="centre", field="document_number")
        return
    gap = 2.2 * len(figures) + 3
    start = LEFT_MIDDLE - (sheet.width_of("Số:", 13) + gap + sheet.width_of(tail, 13)) / 2
    sheet.print("Số:", start, y)
    after = start + sheet.width_of("Số:", 13)
    if filled == "handwritten":
        ink.write_figures(sheet, figures, after + 1, y - luck.uniform(0, 1.2), luck)
    else:
        sheet.print(figures, after + 2.5, y - luck.uniform(0.3, 1.0), size=12, colour=(20, 20, 60))
    sheet.print(tail, after + gap, y, field="document_number")


def _draw_date(sheet: Sheet, place: str, day: date, y: float, filled: str, luck: Random) -> None:
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    before, after = f"{place}, ngày", f"tháng {month} năm {day.year}"
    if filled == "printed":
        text = f"{before} {day.day:02d} {after}"
        sheet.print(text, RIGHT_MIDDLE, y, style=Style.ITALIC, align="centre", field="issued_on")
        return
    width = sheet.width_of(before, 13, Style.ITALIC)
    start = RIGHT_MIDDLE - (width + 8 + sheet.width_of(after, 13, Style.ITALIC)) / 2
    sheet.print(before, start, y, style=Style.ITALIC)
    figures = f"{day.day:02d}"
    if filled == "handwritten":
        ink.write_figures(sheet, figures, start + width + 1.2, y - luck.uniform(0, 1), luck)
    else:
        sheet.print(figures, start + width + 1.8, y - luck.uniform(0.2, 0.8), size=12, colour=(20, 20, 60))
    sheet.print(after, start + width + 8, y, style=Style.ITALIC, field="issued_on")


def _draw_title(sheet: Sheet, title: str, subject: str, luck: Random) -> None:
    middle = (LEFT + RIGHT) / 2
    if title:
        sheet.centred(title, middle, WIDTH, size=14)
        sheet.centred(subject, middle, luck.choice((110, 130, 145)), size=14, field="subject")
        sheet.rule(middle - 18, middle + 18, sheet.cursor + 1)
        sheet.cursor += 7
        return
    sheet.cursor -= 5.5
    sheet.centred(subject, LEFT_MIDDLE, 58, size=12, style=Style.REGULAR, gap=6, field="subject")
    if luck.random() < 0.4:
        ink.mark_urgent(sheet, LEFT, sheet.cursor)
    sheet.print("Kính gửi: Các cơ quan, đơn vị trực thuộc", middle, sheet.cursor + 1, size=13.5, align="centre")
    sheet.cursor += 12


def _draw_body(specimen: Specimen, sheet: Sheet, office: Office, luck: Random, pages: int) -> list[Sheet]:
    decides = specimen.document_type in ("decision", "resolution")
    if decides:
        sheet.centred(office.authority, (LEFT + RIGHT) / 2, WIDTH, size=13.5, gap=3)
        for ground in GROUNDS[: luck.randint(2, 4)]:
            sheet.paragraph(ground, LEFT, WIDTH, size=13.5, style=Style.ITALIC)
        sheet.centred(f"{HEADINGS[specimen.document_type][0]}:", (LEFT + RIGHT) / 2, WIDTH, size=13.5, gap=2)
    body = [text if decides else text.partition(". ")[2] for text in BODY]
    for at, text in enumerate(body):
        if len(specimen.sheets) < pages and at == 2:
            sheet = _new_sheet(specimen, sheet.fonts)
            sheet.print("2", 105, 13, size=13, align="centre")
            sheet.cursor = 22
        sheet.paragraph(text, LEFT, WIDTH, size=13.5)
    return specimen.sheets


def _draw_signature(sheet: Sheet, office: Office, signer: str, specimen: Specimen, luck: Random) -> None:
    top = sheet.cursor + 3
    middle = 150.0
    sheet.print("Nơi nhận:", LEFT, top, size=12, style=Style.BOLD_ITALIC)
    for at, line in enumerate(_RECIPIENTS):
        sheet.print(line, LEFT, top + 5 + 4.4 * at, size=11)
    y = top
    for line in office.signing:
        sheet.print(line, middle, y, size=13.5, style=Style.BOLD, align="centre", field="signer_title")
        y += 5.6
    drop = luck.uniform(22, 27)
    sheet.print(signer, middle, y + drop, size=13.5, style=Style.BOLD, align="centre", field="signer_name")
    ink.sign(sheet, middle, y + drop * 0.5, luck, ink=luck.choice((BLUE_INK, BLACK)))
    seal_y = y + luck.uniform(8, drop)
    seal_x = middle - luck.uniform(12, 20)
    ink.press_seal(sheet, seal_x, seal_y, " ".join(office.lines), luck)
    if ink.seal_covers(sheet, seal_x, seal_y, signer):
        specimen.must_review.add("signer_name")


_OFFICES = {
    "ministry": _ministry,
    "province": _province,
    "department": _department,
    "commune": _commune,
    "university": _university,
}


def _templates(code: str) -> tuple[Template, ...]:
    """By office."""
    return tuple(
        Template(code, f"{code}-{variant}", partial(draw_administrative, code=code, variant=variant, pages=pages))
        for variant, pages in (("ministry", 1), ("province", 2), ("department", 1), ("commune", 1), ("university", 2))
    )


TEMPLATES = tuple(template for code in HEADINGS for template in _templates(code))
