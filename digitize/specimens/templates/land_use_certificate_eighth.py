"""Land use certificates of Circular 23/2014/TT-BTNMT for a house in town, as its owner shows them: the front page and
the inner page each by itself. The house is told line by line from its kind to the term of ownership (Article 7), the
owners in one running line each, and the notes name the certificate that this one replaced, its serial, register's
number and day, the plot it was parted from, or a road's protected strip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record, Seat, area_words, draw_drum, make_seat
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import CODE, PINK, TITLE_2014, Plot, make_plot

_VARIANT = f"{CODE}-2014-eighth"
_LEFT, _RIGHT, _MIDDLE = 19.0, 172.0, 95.0
_FRAME: Colour = (200, 96, 116)
_LETTERS = ("BV", "BX", "BY", "BS", "CB", "CC", "CE", "CG", "CH", "CI", "CL")
_ORIGINS = (
    "Nhận chuyển nhượng đất được Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
    "Nhận tặng cho đất được Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
    "Nhà nước công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
    "Nhận thừa kế đất được Nhà nước giao đất có thu tiền sử dụng đất", "Công nhận QSDĐ như giao đất không thu tiền "
    "sử dụng đất",
)  # fmt: skip


@dataclass(frozen=True)
class _Wording:
    """How an office's program tells an owner: before the name, the birth, the identity card and the home."""

    wife: str
    husband: str
    born: str
    card: str
    home: str
    after_title: str = ":"


_WORDINGS = (
    _Wording("và vợ: bà", "và chồng: ông", ", năm sinh:", ", CMND số:", "Địa chỉ thường trú:"),
    _Wording("Cùng vợ là bà:", "Cùng chồng là ông:", "; Sinh năm:", "; Số CMND:", "Địa chỉ thường trú:"),
    _Wording("Và vợ: Bà", "Và chồng: Ông", "- Năm sinh:", "- CMND:", "Nơi thường trú:"),
    _Wording("và vợ là bà", "và chồng là ông", ", sinh năm", ", Giấy CMND số", "Địa chỉ thường trú:", after_title=""),
)


def draw_house_in_town(luck: Random, fonts: FontFamily) -> Specimen:
    """Two of three with the house on it, half of them a couple's."""
    plot = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], {})
    record = Record(FormPrinter(specimen, _new_page(luck, fonts, specimen), luck, _LEFT, _RIGHT, size=12, step=6.5),
                    partial(_new_page, luck, fonts))  # fmt: skip
    record.form.value_style = luck.choice((Style.REGULAR, Style.BOLD))
    _draw_front(record, plot, luck.choice(_WORDINGS))
    record.form.sheet = _new_page(luck, fonts, specimen)
    _draw_plot(record, plot)
    _draw_house(record, plot, luck)
    _draw_notes(record, plot, luck)
    _sign(record, plot, luck)
    return specimen


def _make(luck: Random) -> Plot:
    plot = make_plot(luck, date(2014, 8, 1), 2500, luck.choice(_LETTERS), luck.choice(("CH", "CS")))
    seat = make_seat(luck, plot.issued)
    while seat.kind == "xã":
        seat = make_seat(luck, plot.issued)
    area = luck.choice((luck.randint(300, 1_900), 10 * luck.randint(32, 180)))
    register = luck.choice((plot.register, plot.register.replace(" ", "")))
    return replace(plot, seat=seat, home=seat.home(luck), area=area, purpose="Đất ở tại đô thị", term="Lâu dài",
                   origin=luck.choice(_ORIGINS), register=register)  # fmt: skip


def _new_page(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(190, 265, fonts, paper=PINK)
    education.draw_ground(sheet, luck, (248, 214, 222), drum=False)
    draw_drum(sheet, _MIDDLE, 132, 60, (245, 206, 216))
    sheet.frame(10, 11, 180, 254, _FRAME)
    sheet.frame(11.2, 12.2, 178.8, 252.8, _FRAME)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_front(record: Record, plot: Plot, words: _Wording) -> None:
    sheet = record.sheet
    draw_national_title(sheet, _MIDDLE, 20, size=12.5)
    draw_emblem(sheet, _MIDDLE, 54, 14)
    draw_lines(sheet, TITLE_2014[:2], _MIDDLE, 79, size=20, colour=RED)
    draw_lines(sheet, TITLE_2014[2:], _MIDDLE, 98, size=11.5, colour=RED)
    sheet.cursor = 114
    record.heading("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    sheet.cursor += 2
    _draw_owner(record, plot.owner, "owner", f"{_title(plot.owner)}{words.after_title}", words)
    record.run(record.entry(words.home, plot.home, "owner_residence"))
    if plot.spouse:
        label = words.wife if plot.spouse.sex == "Nữ" else words.husband
        _draw_owner(record, plot.spouse, "co_owner", label, words)
        record.run(record.entry(words.home, plot.home, "co_owner_residence"))
    sheet.print(plot.serial, 170, 236, size=17, style=Style.BOLD, align="right", field="serial_number")
    record.specimen.fields["serial_number"] = plot.serial.replace(" ", "")


def _title(who: Person) -> str:
    return "Ông" if who.sex == "Nam" else "Bà"


def _draw_owner(record: Record, who: Person, part: str, label: str, words: _Wording) -> None:
    record.run(record.entry(label, who.name, f"{part}_name"),
               record.entry(words.born, str(who.born.year), f"{part}_birth_year"),
               record.entry(words.card, who.personal_number[:9], f"{part}_personal_number"))  # fmt: skip


def _draw_plot(record: Record, plot: Plot) -> None:
    record.sheet.cursor = 18
    record.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    record.heading("1. Thửa đất:")
    record.run(record.entry("a) Thửa đất số:", plot.number, "plot_number"),
               record.entry("; tờ bản đồ số:", plot.map_sheet, "map_sheet"))  # fmt: skip
    record.run(record.entry("b) Địa chỉ:", plot.home, "plot_address"))
    record.run(record.entry("c) Diện tích:", plot.area_value, "area", plot.area_printed),
               record.entry("; (Bằng chữ:", area_words(plot.area), "area_in_words"), Entry(")"))  # fmt: skip
    use = f"Sử dụng riêng: {plot.area_printed}; Sử dụng chung: Không"
    record.run(record.entry("d) Hình thức sử dụng:", use, "form_of_use"))
    record.run(record.entry("đ) Mục đích sử dụng:", plot.purpose, "purpose"))
    record.run(record.entry("e) Thời hạn sử dụng:", plot.term, "term_of_use"))
    record.run(record.entry("g) Nguồn gốc sử dụng:", plot.origin, "origin"))


def _draw_house(record: Record, plot: Plot, luck: Random) -> None:
    if luck.random() < 0.67:
        built = plot.area // luck.choice((10, 11, 13))
        floor = 10 * built * luck.randint(1, 4) + luck.choice((0, 5))
        shown = f"{floor / 10:.1f}".replace(".", ",")
        record.heading("2. Nhà ở:")
        record.run(record.entry("a) Loại nhà ở:", "Nhà ở riêng lẻ", "house"))
        record.run(Entry("b) Diện tích xây dựng:", f"{built} m²"))
        record.run(record.entry("c) Diện tích sàn:", f"{floor // 10}.{floor % 10}", "house_area", f"{shown} m²"))
        record.run(Entry("d) Hình thức sở hữu:", "Sở hữu riêng"), Entry("; đ) Cấp (Hạng):", luck.choice(("III", "IV"))))
        record.run(Entry("e) Thời hạn được sở hữu:", "-/-"))
    else:
        record.run(Entry("2. Nhà ở:", "-/-"))
    for label in ("3. Công trình xây dựng khác:", "4. Rừng sản xuất là rừng trồng:", "5. Cây lâu năm:"):
        record.run(Entry(label, "-/-"))


def _draw_notes(record: Record, plot: Plot, luck: Random) -> None:
    """Numbers and days here are another certificate's."""
    before = plot.issued - timedelta(days=luck.randrange(700, 4000))
    office = f"UBND {plot.seat.district_kind} {plot.seat.district}"
    old = f"{luck.choice(('AD', 'AL', 'AM', 'AP', 'BA', 'BĐ'))} {luck.randrange(10**6):06d}"
    record.run(Entry("6. Ghi chú:", luck.choice((
        "Không.", f"Thửa đất có {luck.randint(4, 30)},{luck.randint(1, 9)} m² thuộc hành lang an toàn đường bộ.",
        f"Giấy chứng nhận này được cấp thay cho Giấy chứng nhận số {old}, số vào sổ H {luck.randint(100, 9000):05d} do "
        f"{office} cấp ngày {before:%d/%m/%Y}.",
        f"Thửa đất được tách ra từ thửa đất số {luck.randint(20, 900)}, tờ bản đồ số {luck.randint(2, 90)} theo Giấy "
        f"chứng nhận số {old} do {office} cấp ngày {before:%d/%m/%Y}.",
    ))))  # fmt: skip


def _sign(record: Record, plot: Plot, luck: Random) -> None:
    sheet, middle, y = record.sheet, 124.0, max(record.sheet.cursor + 2, 180.0)
    titles, place, seal = _signing(plot.seat, luck, by_department=plot.register.startswith("CS"))
    print_place_and_date(sheet, place, plot.issued, (middle, y), size=12)
    signer = people.make_person(luck, born_between=(1958, 1980)).name
    register = plot.register.replace(" ", "")
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer, "place": place,
                               "issued_on": plot.issued.isoformat(), "register_number": register}  # fmt: skip
    sign_off = SignOff(titles, signer, seal, size=11, seal_radius=16)
    sign_and_seal(record.specimen, sheet, sign_off, (middle, y + 5.6), luck)
    sheet.print("Số vào sổ cấp GCN:", _LEFT, 246, size=11)
    begin = _LEFT + sheet.width_of("Số vào sổ cấp GCN: ", 11)
    sheet.print(plot.register, begin, 246, size=11.5, style=Style.BOLD, field="register_number")


def _signing(seat: Seat, luck: Random, *, by_department: bool) -> tuple[tuple[str, ...], str, str]:
    """Position, place and seal: of the department of the province, or of the district."""
    if by_department:
        return (("TUQ. GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "GIÁM ĐỐC VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"), seat.province,
                f"VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {seat.province}".upper())  # fmt: skip
    body = f"{seat.district_kind} {seat.district}".upper()
    chair = luck.choice((("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    return (f"TM. ỦY BAN NHÂN DÂN {body}", *chair), seat.district, f"UBND {body}"


TEMPLATES = (Template(CODE, _VARIANT, draw_house_in_town, held_out=True),)
