"""How an administrative document runs over its pages: flowing blocks, page numbers, annexes, who signs and receives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from digitize.specimens import ink
from digitize.specimens.administrative_prose import Block, Kind
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import draw_lines
from digitize.specimens.offices import draw_table
from digitize.specimens.sheet import BLACK, BLUE_INK, Colour, Sheet
from digitize.specimens.specimen import Specimen

_POINT_MM = 0.352778
_ANNEX_ROWS = (
    ("Stt", "Nội dung", "Đơn vị thực hiện", "Thời hạn"),
    ("1", "Lập danh sách, phân loại theo mức độ ưu tiên", "Văn phòng", "15/4"),
    ("2", "Đối chiếu số liệu với sổ gốc, ký xác nhận", "Kế toán, Kho quỹ", "30/6"),
    ("3", "Nghiệm thu, bàn giao và quyết toán", "Tổ giúp việc", "20/11"),
    ("4", "Tổng hợp, đề xuất khen thưởng", "Tổ chức", "25/12"),
)


@dataclass(frozen=True)
class Layout:
    """Margins and the middles of both columns in millimetres, `size` of the text in points.

    `numbering` is where pages are told: "top" from the second, "dashes" so between dashes, "foot" as 1/2 on every one.
    """

    left: float
    right: float
    left_middle: float
    right_middle: float
    size: float
    leading: float = 1.28
    numbering: str = "top"
    paper: Colour = (255, 255, 255)
    bottom: float = 272.0

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass
class Pages:
    """Prints blocks one after another, on a new page where the last one is full."""

    specimen: Specimen
    layout: Layout
    fonts: FontFamily

    @property
    def sheet(self) -> Sheet:
        return self.specimen.sheets[-1]

    def turn(self) -> Sheet:
        """A new page."""
        sheet = Sheet(210, 297, self.fonts, paper=self.layout.paper)
        ink.mark_specimen(sheet)
        self.specimen.sheets.append(sheet)
        number = len(self.specimen.sheets)
        if number > 1 and self.layout.numbering != "foot":
            text = f"- {number} -" if self.layout.numbering == "dashes" else str(number)
            sheet.print(text, 105, 12, size=13, align="centre")
        sheet.cursor = 22
        return sheet

    def number_feet(self) -> None:
        """Tells "Trang 1/2" at the foot of every page, once their count is known."""
        if self.layout.numbering == "foot":
            for at, sheet in enumerate(self.specimen.sheets, start=1):
                text = f"Trang {at}/{len(self.specimen.sheets)}"
                sheet.print(text, self.layout.right, 284, size=9, style=Style.ITALIC, align="right")

    def room(self, millimetres: float) -> None:
        """Turns the page when less than that is left."""
        if self.sheet.cursor + millimetres > self.layout.bottom:
            self.turn()

    def block(self, block: Block) -> None:
        """One block of text, over the end of the page where it must be."""
        layout = self.layout
        step = layout.size * _POINT_MM * layout.leading
        if block.kind is Kind.MIDDLE:
            self.room(3 * step)
            self.sheet.centred(block.text, layout.middle, layout.width, size=layout.size, gap=1.2)
            return
        style = {Kind.HEAD: Style.BOLD, Kind.GROUND: Style.ITALIC}.get(block.kind, Style.REGULAR)
        self.room(3 * step if block.kind is Kind.HEAD else 2 * step)
        lines = self.sheet.wrap(block.text, layout.width, size=layout.size, style=style, first_indent=12)
        for at, line in enumerate(lines):
            self.room(step)
            self.sheet.print(line, layout.left + (0 if at else 12), self.sheet.cursor, size=layout.size, style=style)
            self.sheet.cursor += step
        self.sheet.cursor += 1.8

    def article(self, head: str, text: str) -> None:
        """As in "Điều 1. Bổ nhiệm ...": its number in bold before its first line."""
        layout = self.layout
        step = layout.size * _POINT_MM * layout.leading
        self.room(2 * step)
        indent = 12 + self.sheet.width_of(f"{head} ", layout.size, Style.BOLD)
        for at, line in enumerate(self.sheet.wrap(text, layout.width, size=layout.size, first_indent=indent)):
            self.room(step)
            if not at:
                self.sheet.print(head, layout.left + 12, self.sheet.cursor, size=layout.size, style=Style.BOLD)
            self.sheet.print(line, layout.left + (0 if at else indent), self.sheet.cursor, size=layout.size)
            self.sheet.cursor += step
        self.sheet.cursor += 1.8

    def figures(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """A table whose first column is narrow, and the second as wide as two others."""
        self.room(10 + 9 * len(rows))
        others = (self.layout.width - 12) / len(rows[0])
        widths = [12, 2 * others, *[others] * (len(rows[0]) - 2)]
        draw_table(self.sheet, self.layout.left, widths, rows, size=min(12, self.layout.size))
        self.sheet.cursor += 4

    def annex(self, title: str, belongs_to: str) -> None:
        """A page behind the signature; `belongs_to` names the document in brackets."""
        sheet, layout = self.turn(), self.layout
        sheet.centred(title, layout.middle, layout.width, size=14, gap=0.5)
        sheet.centred("BẢNG PHÂN CÔNG NHIỆM VỤ VÀ THỜI HẠN", layout.middle, layout.width, size=13, gap=0.5)
        sheet.centred(belongs_to, layout.middle, 150, size=12.5, style=Style.ITALIC, gap=5)
        widths = [share * layout.width for share in (0.08, 0.5, 0.26, 0.16)]
        draw_table(sheet, layout.left, widths, _ANNEX_ROWS, size=12)


@dataclass(frozen=True)
class Signing:
    """`name` is printed as it is, with an academic title; `seal_at` is one of the `SEAL_PLACES`.

    `heading` stands above the recipients, underlined where it is not in bold italics as by Decree 30/2020; `note` is in
    brackets below the titles, the last of which is set in `position_style`.
    """

    titles: tuple[str, ...]
    name: str
    seal: str
    seal_at: str
    middle: float
    recipients: Sequence[str]
    recipients_drop: float = 0.0
    heading: str = "Nơi nhận:"
    heading_style: Style = Style.BOLD_ITALIC
    note: str = ""
    position_style: Style = Style.BOLD


SEAL_PLACES = ("third", "title", "name", "apart")


def draw_signing(pages: Pages, signing: Signing, luck: Random) -> None:
    """Position, signature and name at the right, the seal about them, and the recipients at the left."""
    size = min(13.5, pages.layout.size + 0.5)
    sheet, top = pages.sheet, pages.sheet.cursor + 4
    _draw_recipients(sheet, signing, pages.layout.left, top + signing.recipients_drop)
    *whose, position = signing.titles
    below = draw_lines(sheet, whose, signing.middle, top, size=size, field="signer_title")
    below = draw_lines(sheet, (position,), signing.middle, below, size=size, style=signing.position_style,
                       field="signer_title")  # fmt: skip
    if signing.note:
        below = draw_lines(sheet, (signing.note,), signing.middle, below, size=size - 2, style=Style.ITALIC)
    name_y = below + luck.uniform(20, 27)
    sheet.print(signing.name, signing.middle, name_y, size=size, style=Style.BOLD, align="centre", field="signer_name")
    between = (below + name_y) / 2
    ink.sign(sheet, signing.middle + luck.uniform(-4, 5), between + 1, luck, ink=luck.choice((BLUE_INK, BLACK)))
    x, y = {
        "third": (signing.middle - luck.uniform(13, 18), between + luck.uniform(-1, 2)),
        "title": (signing.middle - luck.uniform(8, 16), top + luck.uniform(4, 9)),
        "name": (signing.middle - luck.uniform(6, 14), name_y - luck.uniform(3, 8)),
        "apart": (signing.middle - luck.uniform(27, 31), between + luck.uniform(-2, 2)),
    }[signing.seal_at]
    ink.press_seal(sheet, x, y, signing.seal, luck)
    for line in sheet.lines:
        if line.field and ink.seal_covers(sheet, x, y, line.text):
            pages.specimen.must_review.add(line.field)


def height_of_signing(signing: Signing) -> float:
    """What a signature block takes at most, in millimetres: it is never parted."""
    return max(
        37 + 6.2 * len((*signing.titles, *filter(None, (signing.note,)))),
        11 + 5.8 * len(signing.recipients) + signing.recipients_drop,
    )


def _draw_recipients(sheet: Sheet, signing: Signing, left: float, y: float) -> None:
    sheet.print(signing.heading, left, y, size=12, style=signing.heading_style)
    if signing.heading_style is not Style.BOLD_ITALIC:
        sheet.rule(left, left + sheet.width_of(signing.heading, 12, signing.heading_style), y + 5.1)
    y += 5.4
    for recipient in signing.recipients:
        for line in sheet.wrap(recipient, 58, size=11):
            sheet.print(line, left, y, size=11)
            y += 4.6
