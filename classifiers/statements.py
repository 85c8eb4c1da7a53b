"""Where a statement ends: words of any kind, up to a mark behind which another value is opened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.closed_values import CLOSED_READERS, end_of_named
from classifiers.cues import Cue
from classifiers.declarations import FieldKind
from classifiers.folding import says_nothing
from classifiers.labels import LINKS
from classifiers.reasons import ReviewReason
from classifiers.running_text import Break, Token
from classifiers.value_places import Ended, Place, read_with

_FIGURE_KINDS = frozenset({FieldKind.DATE, FieldKind.YEAR, FieldKind.PERSONAL_NUMBER})
_TELLING = 8  # letters
_IDENTITY_NUMBER = re.compile(r"\d{9}(?:\d{3})?|[A-Z]\d{7,8}")
_ISSUED = frozenset(("cap", "do", "ngay", "noi", "tai", "cong"))


def statement(place: Place) -> Ended | None:
    """To the end of the sentence, or to a mark behind which another value is opened.

    Who is named in a statement has a day and a place of birth of their own: then only a semicolon parts.
    """
    tokens, end, names_somebody = place.tokens, place.start, False
    reasons: tuple[ReviewReason, ...] = ()
    if place.start in place.cues and place.opens_other(place.start):
        return None
    if _is_number_of_a_paper(place):
        return Ended(end, end + 1)
    while end < place.limit:
        if end > place.start:
            closes, cue = tokens[end - 1].closes, place.cues.get(end)
            begins_line = tokens[end].before is Break.LINE and tokens[end].core[:1].isupper()
            if ("." in closes and tokens[end - 1].ends_sentence) or (begins_line and says_nothing(place.text(end))):
                break
            if cue is not None and place.opens_other(end):
                # "..., nơi cư trú: ..." goes on about who was named; a question of the form begins with a capital.
                is_theirs = names_somebody and tokens[end].core[:1].islower()
                is_asked = cue.has_colon and not is_theirs
                parted = ";" in closes or is_asked or ("," in closes and not names_somebody)
                follows = any(m.after == place.field.name for m in cue.meanings)
                if not parted and not follows and not cue.is_end:
                    # Words that may also be the statement's own.
                    is_open = _is_telling(place, cue) or _may_begin_sentence(tokens[end - 1], tokens[end])
                    reasons = (ReviewReason.AMBIGUOUS,) if is_open else reasons
                opens = not names_somebody and _opens_figures(place, cue)
                if parted or follows or cue.is_end or opens or (reasons and not names_somebody):
                    break
        if (end > place.start and _may_begin_sentence(tokens[end - 1], tokens[end])) or ":" in tokens[end].closes:
            reasons = (ReviewReason.AMBIGUOUS,)
        names_somebody = names_somebody or _names_somebody(place, end)
        end += 1
    inner = "".join(token.closes for token in tokens[place.start : end - 1])
    # The next value's cue may have been misread.
    may_be_more = ";" in inner or ("," in inner and not place.has_colon)
    return Ended(place.start, end, (ReviewReason.AMBIGUOUS,) if may_be_more or _is_unclosed(place, end) else reasons)


def _is_unclosed(place: Place, end: int) -> bool:
    """Whether nothing in the print shows that the value ends here but that its line does, which is nearly full."""
    last = place.tokens[end - 1]
    return end == place.limit and not last.closes and place.tokens[place.start].row != last.row


def _is_number_of_a_paper(place: Place) -> bool:
    """Whether a number of an identity paper stands here and nothing of when and by whom it was issued behind it."""
    if _IDENTITY_NUMBER.fullmatch(place.tokens[place.start].core) is None:
        return False
    following = place.start + 1
    return following >= place.limit or place.tokens[following].folded not in _ISSUED


def _may_begin_sentence(above: Token, below: Token) -> bool:
    """Whether a line below a full one may be a sentence of its own: names go on from a capital, words do not."""
    begins = below.before is Break.LINE and below.core[:1].isupper()
    return begins and not above.closes and above.core[:1].islower() and above.core not in LINKS


def _opens_figures(place: Place, cue: Cue) -> bool:
    """Whether a day or a number of another field stands behind the phrase: "... kế toán từ ngày 02/07/2019". A word
    that begins its line proves itself by its choice too: "Loại" / "Giỏi"."""
    begins = place.tokens[cue.start].before is not Break.NONE and place.tokens[cue.start].core[:1].isupper()
    kinds = _FIGURE_KINDS | ({FieldKind.CHOICE, FieldKind.SEX} if begins else set())
    kinds |= {FieldKind.NAME} if _fills_a_line(place.tokens, cue) else set()
    others = [m.field for m in cue.meanings if m.is_phrase and not m.after and m.field.kind in kinds]
    return any(
        read_with(CLOSED_READERS, Place(place.tokens, cue.end, other, place.cues)) is not None for other in others
    )


def _fills_a_line(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "Ngành Kế toán" / "cho" / "Ông TRẦN VĂN AN": a line that only leads to somebody is no end of a statement."""
    row = tokens[cue.start].row
    beside = [*tokens[max(0, cue.start - 1) : cue.start], *tokens[cue.end : cue.end + 1]]
    return not any(token.row == row for token in beside)


def _is_telling(place: Place, cue: Cue) -> bool:
    """Whether the cue parts without a mark before it: a phrase, not a word, of another field or of none."""
    return len(cue.letters) >= _TELLING and not any(m.field is place.field for m in cue.meanings)


def _names_somebody(place: Place, at: int) -> bool:
    return at < place.limit and end_of_named(place.tokens, at) is not None
