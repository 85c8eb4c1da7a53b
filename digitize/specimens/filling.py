"""Dotted lines of a printed form, filled in afterwards by one pen, a typewriter or an office's own printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily
from digitize.specimens.form import Entry, FormPrinter
from digitize.specimens.ruled import filled_with


@dataclass(frozen=True)
class Filling:
    """How one paper was filled in: by the pen where there is one, else in that face, its `size` in points."""

    form: FormPrinter
    pen: Pen | None
    face: FontFamily
    size: float = 11.5

    def line(self, *entries: Entry, starts: Sequence[float] = ()) -> None:
        """Entries beside each other at `starts`, by default one at the form's edge; what has no room goes on below."""
        lefts = tuple(starts) or (self.form.left,)
        if self.pen:
            self.pen.fill(self.form, *entries, starts=lefts)
            return
        sheet = self.form.sheet
        top = lowest = sheet.cursor
        for entry, left, right in zip(entries, lefts, (*lefts[1:], self.form.right + 2), strict=True):
            sheet.cursor = top
            sheet.print(entry.label, left, top, size=self.form.size)
            self._fill(entry, left + sheet.width_of(entry.label, self.form.size) + 2, left, right - 2)
            lowest = max(lowest, sheet.cursor)
        sheet.cursor = lowest

    def _fill(self, entry: Entry, begin: float, left: float, right: float) -> None:
        """Dots to the right edge, on the first line behind the label and on as many below as the value needs."""
        sheet, pending = self.form.sheet, entry.value.split()
        while True:
            sheet.dots(begin, right, sheet.cursor + 0.42 * self.form.size)
            text = ""
            if pending:
                with filled_with(sheet, self.face):
                    text = sheet.wrap(" ".join(pending), right - begin, size=self.size)[0]
                    sheet.print(text, begin, sheet.cursor, size=self.size, field=entry.field)
            pending, begin, sheet.cursor = pending[len(text.split()) :], left, sheet.cursor + self.form.step
            if not pending:
                return
