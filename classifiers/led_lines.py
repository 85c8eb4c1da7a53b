"""Values on lines of their own, led to by a phrase that ends the line above: certificates are set about their middle.

    Đã hoàn thành khóa bồi dưỡng
    NGHIỆP VỤ SƯ PHẠM
    Từ ngày 05/01/2019 đến ngày 20/5/2019

In running text nothing shows that such a line is no heading. Here the phrase above and the words below close it in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from classifiers.cues import Cue, Cues
from classifiers.dates import find_date
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.finding import Finding
from classifiers.layout import PageLayout, Piece
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.running_text import Token, running_text

_CERTAINTY = 0.93
_MOST_LINES = 3
_SAME_MIDDLE = 0.02  # of the page's width
_WIDEST_STEP = 2.2  # in heights of the line above
_SAME_HEIGHT = 0.25


def led_findings(
    pages: Sequence[PageLayout], document_type: DocumentType, found: Mapping[str, Finding]
) -> Iterator[Finding]:
    """The texts that nothing else has told and a phrase of the type leads to."""
    missing = [s for s in document_type.fields if s.kind is FieldKind.TEXT and s.cues and not _is_told(found, s)]
    if not missing:
        return
    cues = Cues(document_type)
    for page in pages:
        tokens = running_text(page)
        begun = {cue.start: cue for cue in cues.find(tokens)}
        for cue in begun.values():
            for specification in missing:
                finding = _led_to(page, tokens, cue, begun, specification)
                if finding is not None:
                    missing = [one for one in missing if one is not specification]
                    yield finding


def _is_told(found: Mapping[str, Finding], specification: FieldSpecification) -> bool:
    known = found.get(specification.name)
    return known is not None and known.value is not None


def _led_to(
    page: PageLayout, tokens: Sequence[Token], cue: Cue, begun: Mapping[int, Cue], specification: FieldSpecification
) -> Finding | None:
    is_meant = any(m.is_phrase and not m.after and m.field is specification for m in cue.meanings)
    if not is_meant or cue.end >= len(tokens) or tokens[cue.end].row == tokens[cue.end - 1].row:
        return None
    firsts: dict[int, int] = {}
    for at, token in enumerate(tokens):
        firsts.setdefault(token.row, at)
    lines, row = _lines_below(page, tokens[cue.end - 1].row, firsts, begun)
    if not lines:
        return None
    words = [word for line in lines for word in line.words]
    text = " ".join(word.text for word in words)
    value, reasons = normalise(text, specification)
    is_closed = _opens(firsts.get(row), begun)
    reasons = reasons if is_closed else (*reasons, ReviewReason.AMBIGUOUS)
    label = page.level.piece([token.word for token in tokens[cue.start : cue.end]], page.number)
    return Finding(specification.name, value, text, tuple(lines), _CERTAINTY, reasons, label=label)


def _lines_below(
    page: PageLayout, row: int, firsts: Mapping[int, int], begun: Mapping[int, Cue]
) -> tuple[list[Piece], int]:
    """The lines about the same middle as the row, of one print, and the row that follows them."""
    above, lines = page.rows[row], list[Piece]()
    middle = (above[0].left + above[-1].right) / 2
    row += 1
    while row < len(page.rows) and len(lines) < _MOST_LINES:
        line, last = page.rows[row], lines[-1] if lines else above[-1]
        is_alone = len(line) == 1 and abs(line[0].centre_x - middle) < _SAME_MIDDLE * page.width
        is_near = line[0].top - last.bottom < _WIDEST_STEP * last.height
        is_same = not lines or abs(line[0].height - lines[0].height) < _SAME_HEIGHT * lines[0].height
        if not (is_alone and is_near and is_same) or _opens(firsts.get(row), begun) or find_date(line[0].text):
            break
        lines.append(line[0])
        row += 1
    return lines, row


def _opens(first: int | None, begun: Mapping[int, Cue]) -> bool:
    """Whether the words that a row begins with open another value."""
    cue = begun.get(first) if first is not None else None
    return cue is not None and cue.ends_value
