"""Tables in the body of `received_papers`: budgets, people, plots, terms, what is owed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.fonts import Style
from digitize.specimens.offices import grouped
from digitize.specimens.sheet import Align

Rows = Sequence[Sequence[str]]
_ALIGN: dict[str, Align] = {"l": "left", "c": "centre", "r": "right"}
_INCOME = ("Thu các khoản phí, lệ phí", "Thuế sử dụng đất phi nông nghiệp", "Thu từ quỹ đất công ích",
           "Lệ phí trước bạ nhà, đất", "Thu tiền sử dụng đất", "Thu bổ sung cân đối từ ngân sách cấp trên",
           "Chi sự nghiệp giao thông, thủy lợi", "Chi quản lý hành chính", "Chi quốc phòng, an ninh",
           "Chi sự nghiệp giáo dục", "Dự phòng ngân sách")  # fmt: skip
_GOALS = (
    ("Diện tích gieo trồng", "ha", 300), ("Sản lượng lương thực có hạt", "tấn", 2400), ("Tổng đàn lợn", "con", 1800),
    ("Thu ngân sách trên địa bàn", "tr.đ", 4200), ("Số hộ nghèo", "hộ", 40), ("Đường giao thông cứng", "km", 6),
    ("Tỷ lệ người dân tham gia BHYT", "%", 71), ("Trẻ em dưới 5 tuổi suy dinh dưỡng", "%", 8),
)  # fmt: skip
_FARMING = (
    ("Diện tích tưới tiêu", "ha", 210), ("Cung ứng phân bón", "tấn", 38), ("Doanh thu dịch vụ", "tr.đ", 940),
    ("Lợi nhuận sau thuế", "tr.đ", 64), ("Số hộ thành viên", "hộ", 420), ("Thu bảo vệ đồng ruộng", "tr.đ", 31),
)  # fmt: skip
_WHEN = ("Thường xuyên", "Trong quý", "Hằng tuần", "Theo tiến độ", "Trước ngày 25 hằng tháng", "Khi có yêu cầu")
_COSTS = ("Chi phí xây dựng", "Chi phí quản lý dự án", "Chi phí tư vấn đầu tư xây dựng", "Chi phí khác",
          "Chi phí dự phòng")  # fmt: skip
_WORKS = (
    ("Rà soát, lập danh sách", "Công chức chuyên môn"), ("Tổ chức hội nghị triển khai", "Văn phòng"),
    ("Tuyên truyền trên hệ thống loa", "Tổ truyền thông"), ("Kiểm tra thực tế tại cơ sở", "Tổ công tác"),
    ("Tổng hợp, báo cáo kết quả", "Bộ phận tổng hợp"), ("Nghiệm thu, thanh quyết toán", "Kế toán"),
)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """`shares` of the width and the sides that columns are set to, a letter each; the first row is the head."""

    shares: tuple[float, ...]
    sides: str
    rows: Rows


def _figures(luck: Random, least: int = 12, most: int = 4800) -> str:
    return grouped(luck.randint(least, most))


def _name(luck: Random) -> str:
    return people.make_person(luck, born_between=(1940, 1990)).name


def _budget(luck: Random) -> Table:
    chosen = sorted(luck.sample(range(len(_INCOME)), luck.randint(4, 7)))
    sums = [(luck.randint(12, 4800), luck.randint(12, 4800)) for _ in chosen]
    rows = [(str(at), _INCOME[row], f"{grouped(plan)}.000.000", f"{grouped(done)}.000.000")
            for at, (row, (plan, done)) in enumerate(zip(chosen, sums, strict=True), 1)]  # fmt: skip
    total = ("", "Cộng", *(f"{grouped(sum(column))}.000.000" for column in zip(*sums, strict=True)))
    return Table((0.08, 0.44, 0.24, 0.24), "clrr", (("STT", "Nội dung", "Dự toán (đồng)", "Thực hiện (đồng)"), *rows,
                 total))  # fmt: skip


def _costs(luck: Random) -> Table:
    sums = [luck.randint(30_000, 999_000) for _ in _COSTS]
    rows = [
        (str(at), name, f"{grouped(cost)}.000") for at, (name, cost) in enumerate(zip(_COSTS, sums, strict=True), 1)
    ]
    return Table((0.1, 0.58, 0.32), "clr", (("TT", "Khoản mục chi phí", "Giá trị (đồng)"), *rows,
                 ("", "Cộng", f"{grouped(sum(sums))}.000")))  # fmt: skip


def _people(luck: Random) -> Table:
    rows = [(f"{at:02d}", _name(luck), f"{luck.randint(1930, 1968)}", f"{luck.choice(('Tổ', 'Khu', 'Đội'))} {at + 1}",
             f"{_figures(luck, 100, 900)}.000") for at in range(1, luck.randint(4, 8))]  # fmt: skip
    return Table((0.08, 0.37, 0.15, 0.2, 0.2), "clccr", (("TT", "Họ và tên", "Năm sinh", "Nơi ở", "Số tiền (đ)"),
                 *rows))  # fmt: skip


def _plots(luck: Random) -> Table:
    rows = [(str(at), _name(luck), str(luck.randint(1, 60)), str(luck.randint(11, 980)), f"{luck.randint(60, 2400)},0",
             luck.choice(("LUC", "ONT", "ONT+CLN", "BHK", "NTS"))) for at in range(1, luck.randint(3, 7))]  # fmt: skip
    return Table((0.07, 0.36, 0.12, 0.13, 0.18, 0.14), "clcccc", (("TT", "Tên người sử dụng đất", "Tờ BĐ", "Thửa",
                 "Diện tích (m2)", "Loại đất"), *rows))  # fmt: skip


def _parcels(luck: Random) -> Table:
    rows = [(str(luck.randint(11, 980)), str(luck.randint(1, 60)), f"{luck.randint(60, 900)},{luck.randint(0, 9)}",
             luck.choice(("CLN", "BHK", "LUC")), "ONT") for _ in range(luck.randint(1, 3))]  # fmt: skip
    return Table((0.16, 0.16, 0.2, 0.24, 0.24), "ccccc", (("Thửa đất số", "Tờ bản đồ số", "Diện tích (m2)",
                 "Mục đích đang sử dụng", "Mục đích xin chuyển"), *rows))  # fmt: skip


def _goals(luck: Random, known: Sequence[tuple[str, str, int]] = _GOALS) -> Table:
    rows = []
    for at, (name, unit, usual) in enumerate(luck.sample(known, luck.randint(4, min(7, len(known)))), 1):
        plan = round(usual * luck.uniform(0.8, 1.2))
        done = round(plan * luck.uniform(0.85, 1.15))
        rows.append((str(at), name, unit, grouped(plan), grouped(done), f"{100 * done / plan:.1f}".replace(".", ",")))
    return Table((0.08, 0.36, 0.11, 0.15, 0.15, 0.15), "clcrrr", (("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện",
                 "TH/KH (%)"), *rows))  # fmt: skip


def _works(luck: Random) -> Table:
    rows = [(f"{at}", what, who, luck.choice(_WHEN))
            for at, (what, who) in enumerate(luck.sample(_WORKS, luck.randint(3, 6)), 1)]  # fmt: skip
    return Table((0.08, 0.42, 0.27, 0.23), "cllc", (("STT", "Nội dung công việc", "Bộ phận chủ trì", "Thời gian"),
                 *rows))  # fmt: skip


def _owed(luck: Random) -> Table:
    parts = ("Kỳ trước mang sang", "Phát sinh trong kỳ", "Số đã nộp trong kỳ", "Tiền lãi chậm nộp")
    rows = [
        ("ABCD"[at], part, _figures(luck, 900_000, 90_000_000), _figures(luck, 90_000, 9_000_000))
        for at, part in enumerate(parts)
    ]
    return Table((0.1, 0.46, 0.22, 0.22), "clrr", (("", "NỘI DUNG", "BHXH", "BHYT"), *rows))


def _classes(luck: Random, grades: Sequence[int]) -> Table:
    rows = [(f"Khối {at}", str(luck.randint(2, 6)), str(luck.randint(60, 240)), f"{luck.randint(10, 35)},{at}",
             f"{luck.randint(40, 60)},{at}") for at in grades]  # fmt: skip
    return Table((0.2, 0.2, 0.2, 0.2, 0.2), "ccccc", (("Khối lớp", "Số lớp", "Số HS", "Giỏi (%)", "Khá (%)"), *rows))


_KINDS: dict[str, Callable[[Random], Table]] = {
    "budget": _budget, "classes": partial(_classes, grades=range(1, 6)), "costs": _costs,
    "farming": partial(_goals, known=_FARMING), "forms": partial(_classes, grades=range(6, 10)), "goals": _goals,
    "owed": _owed, "parcels": _parcels, "people": _people, "plots": _plots, "works": _works,
}  # fmt: skip


def draw_rows(luck: Random, pages: Pages, kind: str) -> None:
    """Over the end of the page where it must be, with each row whole."""
    table, size = _KINDS[kind](luck), min(12.0, pages.layout.size - 0.5)
    for at, row in enumerate(table.rows):
        _draw_row(pages, table, row, size, Style.BOLD if at == 0 or "Cộng" in row else Style.REGULAR, head=at == 0)
    pages.sheet.cursor += 3.5


def _draw_row(pages: Pages, table: Table, row: Sequence[str], size: float, style: Style, *, head: bool) -> None:
    step, widths = 0.44 * size, [share * pages.layout.width for share in table.shares]
    cells = [pages.sheet.wrap(text, width - 3, size=size, style=style)
             for text, width in zip(row, widths, strict=True)]  # fmt: skip
    height = step * max(1, *map(len, cells)) + 2.2
    pages.room(height + (14 if head else 0))
    sheet, x = pages.sheet, pages.layout.left
    for cell, width, side in zip(cells, widths, "c" * len(row) if head else table.sides, strict=True):
        sheet.frame(x, sheet.cursor, x + width, sheet.cursor + height)
        at_x = {"l": x + 1.5, "c": x + width / 2, "r": x + width - 1.5}[side]
        for line, text in enumerate(cell):
            sheet.print(text, at_x, sheet.cursor + 0.9 + line * step, size=size, style=style, align=_ALIGN[side])
        x += width
    sheet.cursor += height
