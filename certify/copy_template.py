"""How an agency's certified copies look: which lines, where, in which size and colour. One TOML file an agency."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Literal

from certify.statement import TITLE, Statement
from certify.vietnam_time import in_vietnam
from models.errors import InvalidValueError

_NATIONAL = Path(__file__).with_name("copy_template.toml")
_SMALLEST_PT, _LARGEST_PT = 7.0, 24.0
# Of an A4 page, less margins, codes and some names that take a second line.
_ROOM_MM, _LEADING_MM = 150.0, 1.3 * 25.4 / 72
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


_EXAMPLE = Statement("", "", "", "", "", datetime(2026, 1, 1, tzinfo=UTC))
_NEEDED = ("{number}", "{book}", "{day}", "{month}", "{year}", "{officer}")


class StatementPlace(StrEnum):
    """Where the statement stands. Both are the last page of the copy (Decree 23/2015, article 20(3))."""

    ADDED_PAGE = "added_page"
    LAST_PAGE = "last_page"  # where it has blank paper enough


class TemplateInvalidError(InvalidValueError):
    """The template's file is not in its form; nothing is issued with it."""

    code = "copy_template_invalid"
    message = "Mẫu trình bày bản sao của cơ quan không hợp lệ. Hãy báo cho cán bộ kỹ thuật."
    message_en = "The agency's template of certified copies is not valid. Tell the maintainers."


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One line of the statement: its text with {names}, its size in points, and the gap under it."""

    text: str
    pt: float = 13.0
    bold: bool = False
    below_mm: float = 1.5


@dataclass(frozen=True, slots=True)
class CopyTemplate:
    """Everything an agency decides about the look of its copies. Made by `national_template` and `read_template`."""

    pdfa_part: Literal[2, 3]
    statement_place: StatementPlace
    top_line: str
    top_line_pt: float
    colour: tuple[float, float, float]
    lines: tuple[TemplateLine, ...]
    notes: tuple[str, ...]
    notes_pt: float

    def __post_init__(self) -> None:
        sizes = (self.top_line_pt, self.notes_pt, *(line.pt for line in self.lines))
        if not all(_SMALLEST_PT <= size <= _LARGEST_PT for size in sizes):
            raise ValueError(f"sizes are {_SMALLEST_PT:.0f} to {_LARGEST_PT:.0f} points")
        heights = [line.pt * _LEADING_MM + line.below_mm for line in self.lines]
        if (
            any(line.below_mm < 0 for line in self.lines)
            or sum(heights) + len(self.notes) * self.notes_pt * _LEADING_MM > _ROOM_MM
        ):
            raise ValueError("the lines do not fit a page")
        told = " ".join(line.text for line in self.lines)
        # A statement without these certifies nothing.
        if not all(name in told for name in _NEEDED):
            raise ValueError("the statement must name the number, the register, the day and the officer")
        _filled((*(line.text for line in self.lines), self.top_line), _names(_EXAMPLE))
        _filled(self.notes, {"pages": 1, "address": "", "code": ""})

    def statement_lines(self, statement: Statement) -> tuple[tuple[TemplateLine, str], ...]:
        """The lines with their texts; those that come out empty are left out."""
        texts = _filled([line.text for line in self.lines], _names(statement))
        return tuple((line, text) for line, text in zip(self.lines, texts, strict=True) if text.strip())

    def top_line_of(self, statement: Statement) -> str:
        """The small line on the first page: ISO 8601, Vietnam's zone (DOMAIN.md 2.3)."""
        return _filled([self.top_line], _names(statement))[0]

    def note_lines(self, *, pages: int, address: str, code: str) -> tuple[str, ...]:
        """What stands under the codes."""
        return _filled(self.notes, {"pages": pages, "address": address, "code": code})


@cache
def national_template() -> CopyTemplate:
    """What holds where an agency has no template of its own."""
    return _template(tomllib.loads(_NATIONAL.read_text(encoding="utf-8")))


def read_template(path: Path) -> CopyTemplate:
    """An agency's template. Raises TemplateInvalidError naming the file and what is wrong."""
    try:
        national = tomllib.loads(_NATIONAL.read_text(encoding="utf-8"))
        own = tomllib.loads(path.read_text(encoding="utf-8"))
        unknown = own.keys() - national.keys()
        if unknown:
            raise ValueError(f"nobody knows {', '.join(sorted(unknown))}")
        return _template({**national, **own})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TemplateInvalidError(detail=f"{path.name}: {error}") from error


def _template(told: Mapping[str, Any]) -> CopyTemplate:
    if told["pdfa_part"] not in (2, 3):
        raise ValueError("pdfa_part is 2 or 3")
    if not _COLOUR.fullmatch(told["colour"]):
        raise ValueError("colour is written #rrggbb")
    red, green, blue = (share / 255 for share in bytes.fromhex(told["colour"][1:]))
    return CopyTemplate(
        pdfa_part=told["pdfa_part"],
        statement_place=StatementPlace(told["statement_place"]),
        top_line=told["top_line"],
        top_line_pt=float(told["top_line_pt"]),
        colour=(red, green, blue),
        lines=tuple(TemplateLine(**line) for line in told["line"]),
        notes=tuple(told["notes"]["lines"]),
        notes_pt=float(told["notes"]["pt"]),
    )


def _names(statement: Statement) -> dict[str, str]:
    moment = in_vietnam(statement.certified_at)
    return {
        "agency": statement.agency,
        "AGENCY": statement.agency.upper(),
        "title": TITLE,
        "TITLE": TITLE.upper(),
        "number": statement.number,
        "book": statement.book,
        "day": f"{moment.day:02d}",
        "month": f"{moment.month:02d}",
        "year": str(moment.year),
        "moment": moment.isoformat(timespec="seconds"),
        "authority": statement.authority,
        "position": statement.officer_title,
        "POSITION": statement.officer_title.upper(),
        "officer": statement.officer,
    }


def _filled(texts: Iterable[str], names: Mapping[str, Any]) -> tuple[str, ...]:
    """Raises ValueError for a name that nobody knows. Attributes and conversions of values are not for templates."""
    filled = []
    for text in texts:
        unknown = set(re.findall(r"\{([^{}]*)\}", text)) - names.keys()
        if unknown:
            raise ValueError(f"nobody knows {{{min(unknown)}}}")
        filled.append(re.sub(r"\{([^{}]*)\}", lambda found: str(names[found[1]]), text))
    return tuple(filled)
