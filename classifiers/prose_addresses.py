"""Where an address ends in running text."""

from __future__ import annotations

from classifiers.address_ends import ends_in_province, is_unfinished_address, lacks_province
from classifiers.closed_values import date_value
from classifiers.folding import fold
from classifiers.reasons import ReviewReason
from classifiers.running_text import Break, Token
from classifiers.value_places import Ended, Place
from classifiers.vocabulary import ADDRESS_UNITS

_MORE_UNITS = ("khu", "ngõ", "hẻm", "phố", "tổ", "số", "đội", "tp")
_UNITS = frozenset(fold(unit).split()[0] for unit in (*ADDRESS_UNITS, *_MORE_UNITS))


def address_value(place: Place) -> Ended | None:
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


def _is_open(address: str) -> bool:
    return is_unfinished_address(address) or lacks_province(address)


def _begins_part(token: Token) -> bool:
    return token.core[:1].isupper() or token.core[:1].isdigit() or token.folded in _UNITS


def _is_date(place: Place, at: int) -> bool:
    here = Place(place.tokens, at, place.field, place.cues)
    return place.tokens[at].folded == "ngay" and date_value(here) is not None
