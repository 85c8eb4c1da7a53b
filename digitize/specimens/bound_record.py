"""Bound forms of several pages that one person filled in: by the same pen on every page, or with one program's face."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from random import Random

from digitize.specimens import ink
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import FormPrinter
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import Colour, PrintedLine, Sheet
from digitize.specimens.specimen import Specimen, Writing

Place = tuple[float, float]


@dataclass(frozen=True)
class Booklet:
    """`fonts` is the form's face; the pen, where there is one, fills in, else `face`. `size`: of a page, in mm."""

    specimen: Specimen
    fonts: FontFamily
    pen: Pen | None
    face: FontFamily
    luck: Random
    size: Place

    def page(self, left: float, right: float, paper: Colour = (253, 251, 244)) -> Filling:
        """A new page, and what fills in the lines between its edges."""
        sheet = Sheet(*self.size, self.fonts, paper=paper)
        self.specimen.sheets.append(sheet)
        ink.mark_specimen(sheet)
        form = FormPrinter(self.specimen, sheet, self.luck, left=left, right=right, size=12, step=8)
        return Filling(form, self.pen, self.face, size=12)

    def cell(self, sheet: Sheet, text: str, at: Place, field: str = "") -> None:
        """Into a cell of a table: its middle, and the upper edge of the letters."""
        middle, y = at
        if not self.pen:
            with filled_with(sheet, self.face):
                sheet.print(text, middle, y, size=10.5, align="centre", field=field)
            return
        sheet.cursor = y - 0.4
        self.pen.write(sheet, text, middle, size=11)
        if field:
            sheet.lines[-1] = PrintedLine(sheet.lines[-1].words, field)
            self.specimen.written(field, Writing.HANDWRITTEN)

    def grid(
        self,
        sheet: Sheet,
        rows: Sequence[Sequence[str]],
        edges: Sequence[float],
        top: float,
        *,
        step: float = 7.4,
        fields: Mapping[tuple[int, int], str] | None = None,
        printed: int = 0,
    ) -> float:
        """A ruled table from `top` down; answers where it ends.

        The head and the first `printed` columns are the form's, all else was filled in. `fields`: by row and column.
        """
        for row, cells in enumerate(rows):
            y = top + row * step
            for column, (text, (left, right)) in enumerate(zip(cells, pairwise(edges), strict=True)):
                sheet.frame(left, y, right, y + step, (80, 80, 80))
                middle, upper = (left + right) / 2, y + step / 2 - 2.3
                if not text:
                    continue
                if row == 0 or column < printed:
                    style = Style.REGULAR if row else Style.BOLD
                    sheet.print(text, middle, upper, size=10, style=style, align="centre")
                else:
                    self.cell(sheet, text, (middle, upper), (fields or {}).get((row, column), ""))
        return top + len(rows) * step

    def place_and_date(self, sheet: Sheet, at: Place) -> None:
        """The specimen's `place` and `issued_on` about a middle, day and month filled in by the pen."""
        how = Writing.HANDWRITTEN if self.pen else Writing.PRINTED
        day = date.fromisoformat(self.specimen.fields["issued_on"])
        parts = date_parts(self.specimen.fields["place"], day, "bare", how, month_too=True)
        print_row(sheet, parts, *at, self.luck, how, size=11.5, style=Style.ITALIC)
        if self.pen:
            self.specimen.written("issued_on", how)
