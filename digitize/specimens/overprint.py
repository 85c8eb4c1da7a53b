"""What typewriters, matrix printers and office programs set onto forms printed beforehand: the form's labels and dotted
lines in its own face, the values over the dots in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter
from digitize.specimens.ruled import filled_with


@dataclass(frozen=True)
class Overprint:
    """The face that fills in, its size in points, and how far above the dots it stands, in millimetres."""

    fonts: FontFamily
    size: float = 11.0
    drop: float = 0.3
    style: Style = Style.REGULAR

    def line(self, form: FormPrinter, *entries: Entry, starts: Sequence[float] | None = None) -> None:
        """Entries beside each other, each from its start on; long values go on below within their own column."""
        sheet, top = form.sheet, form.sheet.cursor
        lowest, lefts = top, tuple(starts) if starts else (form.left,)
        for entry, start, following in zip(entries, lefts, (*lefts[1:], form.right + 2), strict=True):
            sheet.cursor = top
            sheet.print(entry.label, start, top, size=form.size)
            begin = start + (sheet.width_of(f"{entry.label} ", form.size) if entry.label else 0)
            self._value(form, entry, (begin, start, following - 2))
            lowest = max(lowest, sheet.cursor)
        sheet.cursor = lowest + form.step

    def _value(self, form: FormPrinter, entry: Entry, room: tuple[float, float, float]) -> None:
        """The cursor stays on the value's last line."""
        sheet, (begin, start, end) = form.sheet, room
        with filled_with(sheet, self.fonts):
            first, *more = sheet.wrap(entry.value, end - begin, size=self.size, style=self.style) or [""]
            rest = sheet.wrap(" ".join(more), end - start, size=self.size, style=self.style)
            for at, text in enumerate((first, *rest)):
                sheet.cursor += form.step if at else 0
                x = start if at else begin
                sheet.dots(x, end, sheet.cursor + 0.424 * form.size)
                if text:
                    sheet.print(text, x + 0.5, sheet.cursor + self.drop, size=self.size, style=self.style,
                                field=entry.field)  # fmt: skip
