"""Where and when a paper was signed: what the name of a place looks like, and places on a line above their day."""

from __future__ import annotations

import re

from classifiers.dates import LONG_DATE, SHORT_DATE, date_letters, find_date
from classifiers.finding import Finding
from classifiers.folding import fold, similarity
from classifiers.layout import PageLayout, Piece
from classifiers.reasons import ReviewReason

# "Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu"; sentences that speak of a day are longer.
_MOST_PLACE_WORDS, _MOST_AFTER_DATE = 6, 4
_SMALL_WORDS = ("-", "–", "phố", "xã", "trấn")
_IN_FIGURES = re.compile(rf",\s*(?P<begun>(?:ng[a-z]y?\s*)?{SHORT_DATE.pattern})")


def day_begun(text: str) -> int | None:
    """Where the day begins that follows a place, None without one: "Huế, ngày 5 tháng 3 năm 2008", "Huế, 5/3/2008". In
    figures only a comma tells it from a labelled day ("Cấp ngày 5/3/2008")."""
    letters = date_letters(text)
    match = LONG_DATE.search(letters)
    if match is not None:
        return match.start()
    in_figures = _IN_FIGURES.search(letters)
    return in_figures.start("begun") if in_figures else None


def is_place(text: str) -> bool:
    """A few words that all begin with a capital, as names of places do; "Sinh ngày ..." is no place."""
    words = text.split()
    named = all(word[:1].isupper() or word in _SMALL_WORDS for word in words)
    return 0 < len(words) <= _MOST_PLACE_WORDS and named and similarity(text, "Sinh") < 0.75 and text.find(":") < 0


def place_above_date(page: PageLayout) -> list[Finding]:
    """ "Lạng Sơn," on one line and "ngày 24/06/2024" right under it; the last such lines of the page."""
    for piece in reversed(page.pieces):
        found = find_date(piece.text) if fold(piece.text).startswith("ngay") else None
        if found is None or found.value is None or len(piece.text) - found.end > _MOST_AFTER_DATE:
            continue
        ends = [p for p in page.pieces if p.text.endswith(",") and _is_over(p, piece)]
        above = [p for p in ends if is_place(p.text.rstrip(" ,"))]
        if len(above) == 1:
            place = above[0].text.strip(" ,")
            reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
            return [
                Finding("issued_on", found.value.isoformat(), piece.text.strip(" ,."), (piece,), 0.93, reasons),
                Finding("place", place, place, (above[0],), 0.93),
            ]
    return []


def _is_over(above: Piece, below: Piece) -> bool:
    across = min(above.right, below.right) - max(above.left, below.left)
    return 0 < below.centre_y - above.centre_y < 2.2 * below.height and across > 0.5 * (above.right - above.left)
