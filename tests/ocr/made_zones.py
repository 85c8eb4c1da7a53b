"""Machine readable zones of invented people, and pages on which they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from models.values.geometry import Quad
from models.values.personal_number import PROVINCE_CODES
from models.values.reading import Line, PageReading
from ocr.mrz_layout import check_digit

TODAY = date(2026, 11, 23)
# The specimens of Doc 9303, part 5 appendix B and part 4 appendix B; Utopia is no country.
UTOPIA_CARD = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
UTOPIA_PASSPORT = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")


@dataclass(frozen=True)
class Holder:
    """Somebody invented, with what the zone says of them."""

    personal_number: str
    serial: str
    name: str
    birth_date: date
    sex: str
    expiry_date: date


def card_of(holder: Holder) -> tuple[str, ...]:
    """The zone of a Vietnamese card."""
    number = holder.personal_number
    first = f"IDVNM{checked(number[3:])}{number}<<{check_digit(number)}"
    second = f"{_days(holder)}VNM{'<' * 11}"
    covered = first[5:30] + second[:7] + second[8:15] + second[18:29]
    return first, second + check_digit(covered), holder.name.ljust(30, "<")[:30]


def passport_of(holder: Holder) -> tuple[str, ...]:
    """The zone of a Vietnamese passport."""
    personal = checked(holder.personal_number.ljust(14, "<"))
    days = _days(holder)
    second = f"{checked(holder.serial.ljust(9, '<'))}VNM{days}{personal}"
    covered = second[:10] + second[13:20] + second[21:43]
    return f"P<VNM{holder.name}".ljust(44, "<")[:44], second + check_digit(covered)


def checked(field: str) -> str:
    return field + check_digit(field)


def _days(holder: Holder) -> str:
    born, ends = f"{holder.birth_date:%y%m%d}", f"{holder.expiry_date:%y%m%d}"
    return f"{checked(born)}{'F' if holder.sex == 'Nữ' else 'M'}{checked(ends)}"


def page_of(lines: Sequence[str], *, before: Sequence[str] = (), after: Sequence[str] = ()) -> PageReading:
    """The lines under each other, as a reader gives them."""
    printed = [*before, *lines, *after]
    boxes = [
        Quad.from_rectangle(50, 100 + 40 * row, 60 + 20 * len(text), 125 + 40 * row) for row, text in enumerate(printed)
    ]
    return PageReading(1240, 1754, tuple(Line(text, 0.9, box) for text, box in zip(printed, boxes, strict=True)))


@st.composite
def holders(draw: st.DrawFn) -> Holder:
    born = draw(st.dates(date(1930, 1, 1), TODAY))
    sex = draw(st.sampled_from(("Nam", "Nữ")))
    century = 2 * ((born.year - 1900) // 100) + (sex == "Nữ")
    province = draw(st.sampled_from(sorted(PROVINCE_CODES)))
    number = f"{province}{century}{born.year % 100:02d}{draw(st.integers(0, 999_999)):06d}"
    serial = draw(st.from_regex("[A-Z][0-9]{7,8}", fullmatch=True))
    words = st.text("ABCDEGHIKLMNOPQRSTUVXY", min_size=1, max_size=6)
    name = f"{draw(words)}<<{'<'.join(draw(st.lists(words, min_size=1, max_size=3)))}"
    # Neither the expiry of a card that has none, nor one that could lie in two centuries.
    expiry = draw(
        st.dates(max(born.replace(day=1), date(2015, 1, 1)), date(2065, 12, 30)).filter(lambda day: day > born)
    )
    return Holder(number, serial, name, born, sex, expiry)
