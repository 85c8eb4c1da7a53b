"""Papers of civil status between 1976 and 1995: provinces that stood then and stand in today's lists, jobs of the time,
and days whose words the form prints and whose figures a clerk wrote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens.civil_status import COMMUNES, DISTRICTS, Pen, Unit
from digitize.specimens.fonts import FontFamily
from digitize.specimens.form import Entry, FormPrinter
from digitize.specimens.ink import mark_specimen
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Writing

# Neither divided nor renamed since 1976, so that the commune's register is where the paper says.
_PROVINCES = ("An Giang", "Bến Tre", "Cao Bằng", "Đồng Nai", "Đồng Tháp", "Kiên Giang", "Lai Châu", "Lâm Đồng",
              "Long An", "Quảng Ninh", "Sơn La", "Tây Ninh", "Thái Bình", "Thanh Hóa", "Tiền Giang")  # fmt: skip
_CITIES = ("Hà Nội", "Hải Phòng", "Hồ Chí Minh")
# As they were called then; people moved away and kept them as home towns.
_OTHERS = ("Hà Nam Ninh", "Hải Hưng", "Hà Bắc", "Nghệ Tĩnh", "Vĩnh Phú", "Hà Sơn Bình", "Hậu Giang", "Cửu Long",
           "Bình Trị Thiên", "Minh Hải", "Sông Bé", "Hoàng Liên Sơn", "Bắc Thái")  # fmt: skip
_LAST_OF_THE_OTHERS = 1989
JOBS = (
    "Làm ruộng", "Xã viên HTX", "Giáo viên cấp I", "Công nhân", "Bộ đội", "Y tá", "Thợ may", "Mậu dịch viên", "Thợ mộc",
    "Cán bộ lâm trường", "Công nhân Nhà máy Dệt", "Buôn bán", "Lái xe", "Kế toán HTX", "Ngư dân",
)  # fmt: skip
_PAPERS: tuple[Colour, ...] = ((240, 230, 205), (232, 222, 200), (244, 238, 222), (236, 232, 222))


def make_unit(luck: Random) -> Unit:
    """A commune of one of those provinces or cities."""
    if luck.random() < 0.2:
        kind, above = luck.choice((("phường", "quận"), ("xã", "huyện")))
        return Unit(f"{kind} {luck.choice(COMMUNES)}", f"{above} {luck.choice(DISTRICTS)}",
                    f"thành phố {luck.choice(_CITIES)}")  # fmt: skip
    kind, above = luck.choice((("xã", "huyện"),) * 4 + (("thị trấn", "huyện"), ("phường", "thị xã")))
    return Unit(f"{kind} {luck.choice(COMMUNES)}", f"{above} {luck.choice(DISTRICTS)}",
                f"tỉnh {luck.choice(_PROVINCES)}")  # fmt: skip


def home_town(luck: Random, unit: Unit, day: date) -> str:
    """The unit's, or one of a province that was divided since."""
    if day.year >= _LAST_OF_THE_OTHERS or luck.random() < 0.5:
        return unit.units
    return f"xã {luck.choice(COMMUNES)}, huyện {luck.choice(DISTRICTS)}, tỉnh {luck.choice(_OTHERS)}"


def own_name(unit: str) -> str:
    """Without its kind, as it is written behind a form's "Xã, phường"."""
    return unit.removeprefix("thị ").removeprefix("thành ").partition(" ")[2]


def new_sheet(specimen: Specimen, fonts: FontFamily, luck: Random, size: tuple[float, float]) -> Sheet:
    """Cheap paper, brown with the years."""
    sheet = Sheet(*size, fonts, paper=luck.choice(_PAPERS))
    specimen.sheets.append(sheet)
    mark_specimen(sheet)
    return sheet


def fill_day(form: FormPrinter, pen: Pen, before: str, day: date, field: str, rooms: tuple[float, ...]) -> None:
    """From the form's left edge on: printed words and figures by hand, as in "Sinh ngày 5 tháng 3 năm 1982"; `rooms`
    are the widths of the dots between the words."""
    sheet, x, y = form.sheet, form.left, form.sheet.cursor
    if before:
        sheet.print(before, x, y, size=form.size)
        x += sheet.width_of(f"{before} ", form.size)
    figures = (str(day.day), str(day.month), str(day.year))
    for word, text, room in zip(("ngày", "tháng", "năm"), figures, rooms, strict=True):
        sheet.print(word, x, y, size=form.size, field=field)
        x += sheet.width_of(word, form.size) - 0.6
        sheet.cursor = y
        pen.fill(replace(form, left=x, right=x + room), Entry("", text, field))
        x += room + 1.2
    sheet.cursor = y + form.step


def stamp_signer(specimen: Specimen) -> None:
    """Position and name came from rubber stamps."""
    for name in ("signer_title", "signer_name"):
        specimen.written(name, Writing.STAMPED)
