"""Values in running text whose own form tells where they end: names, days, numbers, choices."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from classifiers.dates import find_date
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.folding import comparable, fold, squeeze
from classifiers.names import begins_with_surname, looks_like_name
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.running_text import Token
from classifiers.value_places import Ended, Place, Reader

_ANYBODY = FieldSpecification("", "", "", FieldKind.NAME)
_MOST_DATE_WORDS, _MOST_NAME_WORDS, _MOST_CHOICE_WORDS, _MOST_NUMBER_WORDS = 9, 8, 5, 4
_PRONOUNS = frozenset(("ong", "ba", "anh", "chi", "chau", "em", "ongba", "anhchi", "tre", "be", "sinhvien", "hocvien"))
_BEFORE_DATE = frozenset(("", "ngay", "vao ngay", "vao", "luc"))
_FIGURES = re.compile(r"[\d.\-]*\d[\d.\-]*")


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
    is_whole = begins_with_surname(cased) and (place.is_closed(end) or tokens[end].core[:1].isupper())
    return Ended(start, end, () if is_whole else (ReviewReason.AMBIGUOUS,))


def _is_capital(word: str) -> bool:
    return word.isupper()


def date_value(place: Place) -> Ended | None:
    """The day that begins here, with no words before it but those that days are told with."""
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
                return Ended(place.start, end) if place.is_closed(end) else None
    return None


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


def end_of_named(tokens: Sequence[Token], at: int) -> int | None:
    """Where the name ends that stands behind a pronoun at this token, None where none does."""
    if tokens[at].folded not in _PRONOUNS or at + 1 >= len(tokens):
        return None
    ended = _name(Place(tokens, at, _ANYBODY, {}, is_weak=True))
    return ended.end if ended is not None else None


CLOSED_READERS: Mapping[FieldKind, Reader] = {
    FieldKind.NAME: _name,
    FieldKind.DATE: date_value,
    FieldKind.YEAR: _year,
    FieldKind.SEX: _sex,
    FieldKind.CHOICE: _choice,
    FieldKind.PERSONAL_NUMBER: _personal_number,
    FieldKind.REGISTER_NUMBER: _number,
    FieldKind.DOCUMENT_NUMBER: _number,
}
