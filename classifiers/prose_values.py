"""Where a value ends that stands in a sentence: its kind says what it can be made of.

Every reader gets the stream, where the value begins and where other cues begin. It answers where the value ends, or
None where what stands there is no value of the kind; what might be read in two ways is told as such.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from classifiers.catalogue import FieldKind, FieldSpecification
from classifiers.cells import ends_in_province, is_unfinished_address, lacks_province
from classifiers.cues import Cue
from classifiers.dates import find_date
from classifiers.folding import comparable, fold, says_nothing, squeeze
from classifiers.labels import LINKS
from classifiers.names import begins_with_surname, looks_like_name
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.running_text import Break, Token
from classifiers.vocabulary import ADDRESS_UNITS
from models.values.reading import Word

_FIGURE_KINDS = frozenset({FieldKind.DATE, FieldKind.YEAR, FieldKind.PERSONAL_NUMBER})
_TELLING = 8  # letters
_ANYBODY = FieldSpecification("", "", "", FieldKind.NAME)
_MOST_DATE_WORDS, _MOST_NAME_WORDS, _MOST_CHOICE_WORDS, _MOST_NUMBER_WORDS = 9, 8, 5, 4
_PRONOUNS = frozenset(("ong", "ba", "anh", "chi", "chau", "em", "ongba", "anhchi", "tre", "be", "sinhvien", "hocvien"))
_BEFORE_DATE = frozenset(("", "ngay", "vao ngay", "vao", "luc"))
_MORE_UNITS = ("khu", "ngõ", "hẻm", "phố", "tổ", "số", "đội", "tp")
_UNITS = frozenset(fold(unit).split()[0] for unit in (*ADDRESS_UNITS, *_MORE_UNITS))
_IDENTITY_NUMBER = re.compile(r"\d{9}(?:\d{3})?|[A-Z]\d{7,8}")
_ISSUED = frozenset(("cap", "do", "ngay", "noi", "tai", "cong"))
_FIGURES = re.compile(r"[\d.\-]*\d[\d.\-]*")


@dataclass(frozen=True)
class Place:
    """Where a value begins in the stream, for which field, and the cues by the token they begin at."""

    tokens: Sequence[Token]
    start: int
    field: FieldSpecification
    cues: Mapping[int, Cue]
    has_colon: bool = False
    is_weak: bool = False
    """Whether only a word such as "ông" opens it, which stands before many things."""

    @property
    def limit(self) -> int:
        """Where the paragraph ends."""
        ends = (at for at in range(self.start + 1, len(self.tokens)) if self.tokens[at].before is Break.END)
        return next(ends, len(self.tokens))

    def text(self, end: int, start: int | None = None) -> str:
        """As printed, without the marks behind the last word."""
        own = self.tokens[self.start if start is None else start : end]
        return " ".join(word.text.strip() for word in words_of_value(own))

    def opens_other(self, at: int) -> bool:
        """Whether another value's cue begins here, or one that holds right behind this field's value."""
        cue = self.cues.get(at)
        if cue is None:
            return False
        others = [m for m in cue.meanings if m.field is not self.field]
        if any(m.after == self.field.name for m in others):
            return True
        return cue.ends_value and (not cue.meanings or any(not m.after for m in others))


def words_of_value(tokens: Sequence[Token]) -> tuple[Word, ...]:
    """The words with the marks and dashes between them, without those behind the last one."""
    words: list[Word] = []
    for token in tokens[:-1]:
        words.append(_whole(token))
        words += [token.dash] if token.dash is not None else []
    words += [replace(token.word, text=_bare(token, tokens), letters=()) for token in tokens[-1:]]
    return tuple(words)


def _bare(token: Token, tokens: Sequence[Token]) -> str:
    """A value's last word: of the marks behind it only the bracket belongs to it that closes one of its own."""
    closes_own = ")" in token.closes and any(one.opens for one in tokens)
    return f"{token.opens}{token.core}{')' if closes_own else ''}"


def _whole(token: Token) -> Word:
    """The word with marks that stood apart from it."""
    if token.word.text.strip().endswith(token.closes):
        return token.word
    return replace(token.word, text=token.core + token.closes, letters=())


@dataclass(frozen=True)
class Ended:
    """The value is in the tokens from `start` up to `end`; `reasons` are what its boundaries leave open."""

    start: int
    end: int
    reasons: tuple[ReviewReason, ...] = ()


def read_value(place: Place) -> Ended | None:
    """The value at the place if one of the field's kind stands there. The paragraph's end ends every value."""
    reader = _READERS.get(place.field.kind)
    if reader is None or place.start >= len(place.tokens):
        return None
    ended = reader(place)
    if ended is None or ended.end <= ended.start:
        return None
    torn = any(place.tokens[at].before is Break.GAP for at in range(ended.start + 1, ended.end))
    return Ended(ended.start, ended.end, (*ended.reasons, *((ReviewReason.AMBIGUOUS,) if torn else ())))


def _name(place: Place) -> Ended | None:
    tokens, start = place.tokens, place.start
    while start < place.limit and tokens[start].folded in _PRONOUNS and not tokens[start].core.isupper():
        start += 1
    end = start
    capitals = start < len(tokens) and _is_capital(tokens[start].core)
    while end < min(place.limit, start + _MOST_NAME_WORDS):
        token = tokens[end]
        if not token.core[:1].isupper() or not token.core.replace("'", "").replace("-", "").isalpha():
            break
        if end > start and (capitals != _is_capital(token.core) or (end in place.cues and place.opens_other(end))):
            break
        end += 1
        if token.closes or token.dash:
            break
    name = place.text(end, start)
    cased = name.title() if capitals else name
    if not looks_like_name(cased) or (place.is_weak and not begins_with_surname(cased)):
        return None
    is_whole = begins_with_surname(cased) and (_is_closed(place, end) or tokens[end].core[:1].isupper())
    return Ended(start, end, () if is_whole else (ReviewReason.AMBIGUOUS,))


def _is_capital(word: str) -> bool:
    return word.isupper()


def _date(place: Place) -> Ended | None:
    for end in range(place.start + 1, min(place.limit, place.start + _MOST_DATE_WORDS) + 1):
        text = place.text(end)
        found = find_date(text)
        if found is not None:
            is_here = found.value is not None and fold(text[: found.start]) in _BEFORE_DATE
            return Ended(place.start, end) if is_here else None
    return None


def _year(place: Place) -> Ended | None:
    found = re.fullmatch(r"(?:19|20)\d\d", place.tokens[place.start].core)
    return Ended(place.start, place.start + 1) if found else None


def _sex(place: Place) -> Ended | None:
    token = place.tokens[place.start]
    # "Nam, nữ" is a label, and "Nam Định" a place.
    following = place.tokens[place.start + 1] if place.start + 1 < place.limit else None
    is_label = following is not None and following.folded == "nu"
    goes_on = following is not None and not token.closes and following.core[:1].isupper() and not following.begins
    if token.folded not in ("nam", "nu") or is_label or goes_on:
        return None
    return Ended(place.start, place.start + 1)


def _choice(place: Place) -> Ended | None:
    for exact in (comparable, squeeze):
        for end in range(min(place.limit, place.start + _MOST_CHOICE_WORDS), place.start, -1):
            if any(exact(place.text(end)) == exact(choice) for choice in place.field.choices):
                return Ended(place.start, end) if _is_closed(place, end) else None
    return None


def _is_closed(place: Place, end: int) -> bool:
    """Whether nothing of the value can follow: a mark, another cue, a wide blank or the end of the paragraph."""
    if end >= place.limit or place.tokens[end - 1].closes or end in place.cues:
        return True
    return place.tokens[end].before is Break.GAP


def _personal_number(place: Place) -> Ended | None:
    end = place.start
    while end < min(place.limit, place.start + _MOST_NUMBER_WORDS) and _FIGURES.fullmatch(place.tokens[end].core):
        end += 1
        if place.tokens[end - 1].closes:
            break
    value, _ = normalise(place.text(end), place.field) if end > place.start else (None, ())
    return Ended(place.start, end) if value is not None and len(value) in (9, 12) else None


def _number(place: Place) -> Ended | None:
    """One word with figures, a series' letters before it, and what a stroke joins to it: "07848 /QSDĐ"."""
    tokens, start = place.tokens, place.start
    is_series = re.fullmatch(r"[A-ZĐ]{1,3}", tokens[start].core) is not None and not tokens[start].closes
    end = start + (2 if is_series and start + 1 < place.limit else 1)
    if not any(c.isdigit() for c in tokens[end - 1].core):
        return None
    while end < place.limit and not tokens[end - 1].closes and tokens[end].core.startswith("/"):
        end += 1
    return Ended(start, end)


def _address(place: Place) -> Ended | None:
    """Parts between commas, each begun by a capital, a figure or a kind of unit."""
    tokens, end = place.tokens, place.start
    if not _begins_part(tokens[end]):
        return None
    while end < place.limit:
        if end > place.start:
            before = tokens[end - 1]
            if before.ends_sentence or ")" in before.closes or place.opens_other(end) or _is_date(place, end):
                break
            if "," in before.closes and not _begins_part(tokens[end]):
                break
            is_new_line = tokens[end].before is Break.LINE and not before.closes and tokens[end].core[:1].isupper()
            if is_new_line and ends_in_province(place.text(end)):
                break
        end += 1
    text = place.text(end)
    parts = [part.split() for part in text.split(",") if part.split()]
    runs_on = any(part[-1][:1].islower() for part in parts)
    # A misread letter may have hidden the rest: what ends in a province is whole.
    is_whole = any(ends_in_province(part) for part in (text, text.rpartition(" - ")[2]))
    return Ended(place.start, end, () if is_whole and not runs_on and not _is_open(text) else (ReviewReason.AMBIGUOUS,))


def _is_unclosed(place: Place, end: int) -> bool:
    """Whether nothing in the print shows that the value ends here but that its line does, which is nearly full."""
    last = place.tokens[end - 1]
    return end == place.limit and not last.closes and place.tokens[place.start].row != last.row


def _is_open(address: str) -> bool:
    return is_unfinished_address(address) or lacks_province(address)


def _begins_part(token: Token) -> bool:
    return token.core[:1].isupper() or token.core[:1].isdigit() or token.folded in _UNITS


def _is_date(place: Place, at: int) -> bool:
    here = Place(place.tokens, at, place.field, place.cues)
    return place.tokens[at].folded == "ngay" and _date(here) is not None


def _text(place: Place) -> Ended | None:
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
                parted = ";" in closes or cue.has_colon or ("," in closes and not names_somebody)
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
    others = [m.field for m in cue.meanings if m.is_phrase and not m.after and m.field.kind in kinds]
    return any(read_value(Place(place.tokens, cue.end, other, place.cues)) is not None for other in others)


def _is_telling(place: Place, cue: Cue) -> bool:
    """Whether the cue parts without a mark before it: a phrase, not a word, of another field or of none."""
    return len(cue.letters) >= _TELLING and not any(m.field is place.field for m in cue.meanings)


def _names_somebody(place: Place, at: int) -> bool:
    return at < place.limit and end_of_named(place.tokens, at) is not None


def end_of_named(tokens: Sequence[Token], at: int) -> int | None:
    """Where the name ends that stands behind a pronoun at this token, None where none does."""
    if tokens[at].folded not in _PRONOUNS or at + 1 >= len(tokens):
        return None
    ended = _name(Place(tokens, at, _ANYBODY, {}, is_weak=True))
    return ended.end if ended is not None else None


_READERS: dict[FieldKind, Callable[[Place], Ended | None]] = {
    FieldKind.NAME: _name,
    FieldKind.DATE: _date,
    FieldKind.YEAR: _year,
    FieldKind.SEX: _sex,
    FieldKind.CHOICE: _choice,
    FieldKind.PERSONAL_NUMBER: _personal_number,
    FieldKind.REGISTER_NUMBER: _number,
    FieldKind.DOCUMENT_NUMBER: _number,
    FieldKind.ADDRESS: _address,
    FieldKind.TEXT: _text,
}
