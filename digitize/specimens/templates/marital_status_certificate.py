"""Confirmations of marital status: typed letters in the layout of an office, valid for six months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, Unit, draw_sentence
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_national_title, draw_sign_off
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

CODE = "marital_status_certificate"
TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"
REQUEST = ", về việc cấp Giấy xác nhận tình trạng hôn nhân"
_SINGLE = (
    "Chưa đăng ký kết hôn với ai",
    "Hiện tại chưa đăng ký kết hôn với ai",
    "Chưa từng đăng ký kết hôn",
    "Hiện nay chưa kết hôn với ai",
    "Từ khi đủ tuổi kết hôn đến nay chưa đăng ký kết hôn với ai",
)
_PURPOSES = (
    "Bổ túc hồ sơ vay vốn ngân hàng",
    "Làm thủ tục chuyển nhượng quyền sử dụng đất",
    "Làm thủ tục mua nhà ở xã hội",
    "Làm thủ tục công chứng hợp đồng mua bán căn hộ",
    "Bổ sung hồ sơ đi lao động ở nước ngoài",
    "Làm thủ tục nhận con nuôi",
    "Hoàn thiện hồ sơ xin thị thực",
    "Làm thủ tục thế chấp tài sản",
    "Giải quyết thủ tục đăng ký xe ô tô",
)


@dataclass(frozen=True)
class Confirmation:
    """Who is confirmed to be what, for whom and for what purpose."""

    person: Person
    requester: Person
    unit: Unit
    issued: date
    residence: str
    paper: str
    status: str
    purpose: str
    number: str
    signing: tuple[str, ...]
    signer: str


def make_confirmation(luck: Random, years: tuple[date, date]) -> Confirmation:
    day = civil_status.day_between(luck, *years)
    unit = civil_status.make_unit(luck, day)
    person = people.make_person(luck, born_between=(day.year - 52, day.year - 22))
    # Somebody else may ask with an authorisation, a parent or a sibling.
    other = people.make_person(luck, born_between=(day.year - 60, day.year - 24))
    symbol = luck.choice(("UBND-XNTTHN", "XNTTHN", "UBND-XNHN"))
    return Confirmation(
        person, person if luck.random() < 0.75 else other, unit, day, unit.home(luck),
        civil_status.identity_paper(luck, person, day), *_status(luck, person, day),
        f"{luck.randint(1, 900):02d}/{symbol}", civil_status.signing(luck, day),
        people.make_person(luck, born_between=(day.year - 58, day.year - 34)).name,
    )  # fmt: skip


def _status(luck: Random, person: Person, day: date) -> tuple[str, str]:
    """Never married, divorced, widowed or married, in the words registrars use; and what the paper is for."""
    if day.year - person.born.year < 28 or luck.random() < 0.5:
        return luck.choice(_SINGLE), _purpose(luck, person, day)
    spouse, word = _other(luck, person, day)
    ended = civil_status.day_between(luck, date(person.born.year + 24, 1, 1), day - timedelta(days=30))
    court = f"Tòa án nhân dân {civil_status.make_unit(luck, ended).province}"
    judgement = f"{luck.choice(('Quyết định', 'Bản án'))} số {luck.randint(1, 240):02d}/{ended.year}/QĐST-HNGĐ"
    noted = "Trích lục khai tử" if ended.year >= 2016 else "Giấy chứng tử"
    kind = "vợ" if word == "bà" else "chồng"
    divorced = (
        f"Đã đăng ký kết hôn với {word} {spouse.name}, đã ly hôn theo {judgement} ngày {ended:%d/%m/%Y} của {court}; "
        "hiện tại chưa đăng ký kết hôn với ai"
    )
    widowed = (
        f"Có {kind} là {word} {spouse.name}, đã chết theo {noted} số {luck.randint(1, 90):02d}/{ended.year} của Ủy ban "
        f"nhân dân {civil_status.make_unit(luck, ended).commune}; hiện tại chưa kết hôn với ai"
    )
    married = (
        f"Hiện tại đang có {kind} là {word} {spouse.name}, theo Giấy chứng nhận kết hôn số "
        f"{luck.randint(1, 90):02d}/{ended.year}"
    )
    status = luck.choice((divorced, widowed, married))
    # Who is married does not ask for a paper to marry with.
    return status, luck.choice(_PURPOSES) if status == married else _purpose(luck, person, day)


def _other(luck: Random, person: Person, day: date) -> tuple[Person, str]:
    """Somebody of about the same age, of age to marry, and how to address them."""
    sex, word = ("Nữ", "bà") if person.sex == "Nam" else ("Nam", "ông")
    years = (person.born.year - 4, max(person.born.year - 4, min(person.born.year + 3, day.year - 21)))
    return people.make_person(luck, born_between=years, sex=sex), word


def _purpose(luck: Random, person: Person, day: date) -> str:
    if luck.random() < 0.6:
        return luck.choice(_PURPOSES)
    spouse, word = _other(luck, person, day)
    return (
        f"Đăng ký kết hôn với {word} {spouse.name}, sinh ngày {spouse.born:%d/%m/%Y}, tại Ủy ban nhân dân "
        f"{civil_status.make_unit(luck, day).units}"
    )


def new_specimen(paper: Confirmation, variant: str, agency: str) -> Specimen:
    person = paper.person
    return Specimen(CODE, f"{CODE}-{variant}", [], {
        "document_number": paper.number,
        "issuing_agency": agency,
        "place": paper.unit.commune_name,
        "issued_on": paper.issued.isoformat(),
        "requester_name": paper.requester.name.upper(),
        "full_name": person.name.upper(),
        "date_of_birth": person.born.isoformat(),
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "nationality": "Việt Nam",
        "identity_paper": paper.paper,
        "residence": paper.residence,
        "marital_status": paper.status,
        "purpose": paper.purpose,
        "signer_title": " ".join(paper.signing),
        "signer_name": paper.signer,
    })  # fmt: skip


def draw_letterhead(
    sheet: Sheet, paper: Confirmation, lines: tuple[tuple[str, str], ...], *, label: str = "Số:"
) -> None:
    """The office on the left with the number under it, the republic on the right with place and date under it."""
    y = 20.0
    for text, field in lines:
        style = Style.BOLD if field else Style.REGULAR
        size = min(12, 12 * 72 / sheet.width_of(text, 12, style))
        sheet.print(text, 62, y, size=size, style=style, align="centre", field=field)
        y += 5.3
    sheet.rule(52, 72, y + 0.8)
    draw_national_title(sheet, 144, 20, size=12)
    y = max(y + 3.5, 36)
    width = sheet.width_of(f"{label} {paper.number}", 12.5)
    sheet.print(label, 62 - width / 2, y, size=12.5)
    sheet.print(paper.number, 62 - width / 2 + sheet.width_of(f"{label} ", 12.5), y, size=12.5, field="document_number")
    draw_place_and_date(sheet, paper, 144, y)
    sheet.cursor = y + 13


def draw_place_and_date(sheet: Sheet, paper: Confirmation, middle: float, y: float) -> None:
    place, day = f"{paper.unit.commune_name},", civil_status.long_date(paper.issued)
    start = middle - sheet.width_of(f"{place} {day}", 12.5, Style.ITALIC) / 2
    sheet.print(place, start, y, size=12.5, style=Style.ITALIC, field="place")
    start += sheet.width_of(f"{place} ", 12.5, Style.ITALIC)
    sheet.print(day, start, y, size=12.5, style=Style.ITALIC, field="issued_on")


def _draw_request(sheet: Sheet, paper: Confirmation, *, bold: bool, size: float = 13) -> None:
    """Who asked for whom. The person confirmed is named again below."""
    style = Style.BOLD if bold else Style.REGULAR
    runs = (
        Run("Xét đề nghị của ông/bà:"),
        Run(paper.requester.name.upper(), "requester_name", style),
        Run(REQUEST),
        Run(f"cho {'ông' if paper.person.sex == 'Nam' else 'bà'}: {paper.person.name.upper()}."),
    )
    draw_sentence(sheet, runs, 26, 190, size=size)


def _draw_person(form: FormPrinter, paper: Confirmation) -> None:
    person = paper.person
    form.line(Entry("Họ, chữ đệm, tên:", person.name.upper(), "full_name"))
    form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(
        Entry("Giới tính:", person.sex, "sex"),
        Entry("Dân tộc:", person.ethnicity, "ethnicity"),
        Entry("Quốc tịch:", "Việt Nam", "nationality"),
        starts=(form.left, form.left + 50, form.left + 106),
    )
    form.line(Entry("Giấy tờ tùy thân:", paper.paper, "identity_paper"))
    form.line(Entry("Nơi cư trú:", paper.residence, "residence"))


def sign_off(paper: Confirmation, heading: str = "", note: str = "") -> SignOff:
    return SignOff(paper.signing, paper.signer, f"UBND {paper.unit.commune.upper()}", heading, note)


def draw_2020(luck: Random, fonts: FontFamily) -> Specimen:
    """Circulars 04/2020 and 04/2024."""
    paper = make_confirmation(luck, (date(2020, 7, 16), date(2025, 6, 30)))
    commune = paper.unit.commune.upper()
    specimen = new_specimen(paper, "2020", f"ỦY BAN NHÂN DÂN {commune}")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    draw_letterhead(sheet, paper, (("ỦY BAN NHÂN DÂN", "issuing_agency"), (commune, "issuing_agency")))
    sheet.cursor += 4
    sheet.centred(TITLE, 108, 170, size=15, gap=5)
    sheet.centred(f"ỦY BAN NHÂN DÂN {commune}", 108, 170, size=13, gap=4)
    _draw_request(sheet, paper, bold=luck.random() < 0.5)
    sheet.cursor += 2
    sheet.centred("XÁC NHẬN:", 108, 170, size=14, gap=3)
    form = FormPrinter(specimen, sheet, luck, left=26, step=8, value_style=luck.choice((Style.REGULAR, Style.BOLD)))
    _draw_person(form, paper)
    form.line(Entry("Tình trạng hôn nhân:", paper.status, "marital_status"))
    _draw_validity(sheet, paper, "Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để:")
    sheet.cursor += 3
    signature = sign_off(paper, "NGƯỜI KÝ GIẤY XÁC NHẬN", "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)")
    draw_sign_off(specimen, sheet, signature, 142, sheet.cursor, luck)
    return specimen


def _draw_validity(sheet: Sheet, paper: Confirmation, sentence: str, *, left: float = 26, size: float = 13) -> None:
    draw_sentence(sheet, (Run(sentence), Run(paper.purpose, "purpose"), Run("./.")), left, 190, size=size)


def draw_2016(luck: Random, fonts: FontFamily) -> Specimen:
    """Circular 15/2015: the district stands above the commune, and a stay in the commune is told with its days."""
    paper = make_confirmation(luck, (date(2016, 1, 4), date(2020, 7, 15)))
    commune = paper.unit.commune.upper()
    specimen = new_specimen(paper, "2016", f"UBND {commune}")
    since = civil_status.day_between(luck, date(paper.person.born.year + 18, 1, 1), paper.issued - timedelta(days=200))
    until = paper.issued - timedelta(days=luck.randint(1, 60))
    period = f"{paper.residence}, từ ngày {since:%d/%m/%Y} đến ngày {until:%d/%m/%Y}"
    specimen.fields["residence_period"] = period
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    draw_letterhead(sheet, paper, ((f"UBND {paper.unit.district.upper()}", ""), (f"UBND {commune}", "issuing_agency")))
    sheet.centred(TITLE, 108, 170, size=14, gap=4)
    sheet.centred(f"ỦY BAN NHÂN DÂN {commune}, {paper.unit.district.upper()}", 108, 170, size=12.5, gap=3)
    _draw_request(sheet, paper, bold=True)
    sheet.centred("XÁC NHẬN:", 108, 170, size=13, gap=3)
    form = FormPrinter(specimen, sheet, luck, left=26, step=7.4)
    _draw_person(form, paper)
    form.line(Entry("Trong thời gian cư trú tại:", period, "residence_period"))
    form.line(Entry("Tình trạng hôn nhân:", paper.status, "marital_status"))
    _draw_validity(sheet, paper, "Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để:")
    draw_sign_off(specimen, sheet, sign_off(paper), 145, sheet.cursor + 2, luck)
    return specimen


def draw_2010(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-2010-XNHN: dotted lines, "Ông/Bà", number of the identity card, purpose before the six months."""
    paper = make_confirmation(luck, (date(2010, 7, 1), date(2015, 12, 30)))
    unit, commune = paper.unit, paper.unit.commune.upper()
    specimen = new_specimen(paper, "2010", f"ỦY BAN NHÂN DÂN {commune}")
    del specimen.fields["requester_name"]
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    draw_letterhead(sheet, paper, (("ỦY BAN NHÂN DÂN", "issuing_agency"), (commune, "issuing_agency")))
    sheet.centred(TITLE, 108, 170, size=16, gap=5)
    sheet.centred(f"ỦY BAN NHÂN DÂN {commune}", 108, 170, size=13)
    sheet.centred(f"{unit.district}, {unit.province}", 108, 170, size=12.5, style=Style.REGULAR, gap=3)
    sheet.centred("XÁC NHẬN", 108, 170, size=13, gap=3)
    person, form = paper.person, FormPrinter(specimen, sheet, luck, left=26, step=8, dotted=True)
    number = paper.paper.partition(",")[0].split()[-1]
    specimen.fields["identity_paper"] = number
    form.line(Entry("Ông/Bà:", person.name.upper(), "full_name"), Entry("Giới tính:", person.sex, "sex"),
              starts=(26, 140))  # fmt: skip
    form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"))
    form.line(Entry("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", number, "identity_paper"))
    form.line(Entry("Nơi thường trú/tạm trú:", paper.residence, "residence"))
    form.line(Entry("Tình trạng hôn nhân:", paper.status, "marital_status"))
    form.line(Entry("Giấy này được cấp để:", paper.purpose, "purpose"))
    sheet.print("Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp.", 26, sheet.cursor, size=13)
    draw_sign_off(specimen, sheet, sign_off(paper), 142, sheet.cursor + 11, luck)
    return specimen


TEMPLATES = (
    Template(CODE, f"{CODE}-2020", draw_2020),
    Template(CODE, f"{CODE}-2016", draw_2016),
    Template(CODE, f"{CODE}-2010", draw_2010),
)
