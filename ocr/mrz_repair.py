"""Slips of the reader in a machine readable zone, mended only where check digits prove it.

Two things can be told: a filler too few or too many in a run of fillers, and a character that cannot stand at its
place (a letter in a date). A mended text is accepted only when every check digit that covers a changed place holds,
and only when it is the one such text of the fewest changes. Two of them would mean that the check digits cannot tell
which is right: one digit of ten is no proof against a second explanation.

Where a filler was put in or left out in a field that may hold fewer characters (a passport's number), a character of
the field itself may have been lost as well: such a field is `doubtful`, and its check digit proves nothing either.

A character that may stand at its place is never changed, although O for 0 in a number of letters and digits would be
a likely slip: some other character changed elsewhere mends a wrong digit as well in one case of ten, so the check
digit proves nothing there. The value is told as read, and its check as not holding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from ocr.mrz_layout import ALLOWED, FILLER, Check, Kind, Layout

# What readers take for a digit's likeness. L stands for the small l.
_LIKE_DIGIT = {"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "G": "6", "B": "8"}
_LIKE_LETTER = {"0": "ODQ", "1": "I", "2": "Z", "5": "S", "8": "B"}
# G weighs 16 and 6 weighs 6: no check digit tells them apart, so only places that hold digits by law take 6 for G.
_LIKE_SERIAL = {letter: digit for letter, digit in _LIKE_DIGIT.items() if letter != "G"}
_LIKE_FILLER = {"K": FILLER, "C": FILLER}
# A filler weighs as much as 0: at the end of a number that may be shorter, no check digit tells which of them O was.
_LIKE_SERIAL_OR_FILLER = {letter: digit.replace("0", f"0{FILLER}") for letter, digit in _LIKE_SERIAL.items()}
_LIKE: dict[Kind, dict[str, str]] = {
    Kind.DIGIT: _LIKE_DIGIT,
    Kind.DIGIT_OR_FILLER: _LIKE_DIGIT,
    Kind.SERIAL: _LIKE_SERIAL,
    Kind.SERIAL_OR_FILLER: _LIKE_SERIAL_OR_FILLER,
    Kind.LETTER: _LIKE_LETTER,
    Kind.FILLER: _LIKE_FILLER,
}
# Fillers that may be lost or invented in one line.
MOST_SLIPS = 6
# Places that cannot hold what was read there; beyond this it is another text. A run of eleven fillers read as K is not.
_MOST_MISFITS = 14


@dataclass(frozen=True, slots=True)
class Repair:
    """What was read and what was taken instead; empty where a character was put in or left out.

    `line` and `position` count from 1 in the zone as it was taken.
    """

    line: int
    position: int
    read: str
    taken: str


@dataclass(frozen=True, slots=True)
class Aligned:
    """A line brought to its width, and the fillers put in or left out for it."""

    text: str
    slips: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """The zone as it is taken, and what was changed for it."""

    text: str
    repairs: tuple[Repair, ...]


def alignments(text: str, width: int, line: int, *, also_at: int) -> tuple[Aligned, ...]:
    """Every way to bring a line to its width by fillers in one of its runs of them, each text once.

    `also_at` is a place where the only filler of a run may have been lost.
    """
    missing = width - len(text)
    if missing == 0:
        return (Aligned(text),)
    if abs(missing) > MOST_SLIPS:
        return ()
    found: dict[str, Aligned] = {}
    for place in _filler_places(text, also_at):
        aligned = _lengthened(text, place, missing, line) if missing > 0 else _shortened(text, place, -missing, line)
        if aligned is not None:
            found.setdefault(aligned.text, aligned)
    return tuple(found.values())


def settle(candidates: Sequence[Sequence[Aligned]], layout: Layout) -> Settled | None:
    """The zone of which these are the lines, each with the ways to align it; None when a line has none."""
    mended: dict[str, Settled] = {}
    plain: list[tuple[int, int, Settled]] = []
    for choice in product(*candidates):
        slips = tuple(slip for aligned in choice for slip in aligned.slips)
        as_read = Settled("".join(aligned.text for aligned in choice), slips)
        for settled in _mended(as_read, layout):
            mended.setdefault(settled.text, settled)
        failing = sum(not layout.holds(check, as_read.text) for check in layout.checks_of(as_read.text))
        plain.append((len(layout.misfits(as_read.text)), failing, as_read))
    fewest = min((len(settled.repairs) for settled in mended.values()), default=0)
    proven = [settled for settled in mended.values() if len(settled.repairs) == fewest]
    if len(proven) == 1:
        return proven[0]
    return min(plain, key=lambda each: each[:2])[2] if plain else None


def is_doubtful(check: Check, settled: Settled, layout: Layout) -> bool:
    """Whether the field that the check digit covers was brought to its width by fillers that it may hold itself."""
    slips = [repair for repair in settled.repairs if not repair.read or not repair.taken]
    places = [(slip.line - 1) * layout.width + slip.position - 1 for slip in slips]
    return any(place in check.places and layout.kinds[place] is not Kind.FILLER for place in places)


def _mended(as_read: Settled, layout: Layout) -> Iterator[Settled]:
    """The texts that come of changing every misfit, as far as check digits prove them."""
    covered = frozenset(place for check in layout.checks for place in check.places)
    misfits = [place for place in layout.misfits(as_read.text) if place in covered]
    options = [_LIKE.get(layout.kinds[place], {}).get(as_read.text[place], "") for place in misfits]
    if len(misfits) > _MOST_MISFITS or not all(options):
        return
    for choice in product(*options):
        signs = list(as_read.text)
        for place, sign in zip(misfits, choice, strict=True):
            signs[place] = sign
        text = "".join(signs)
        if _is_proven(text, frozenset(misfits), layout, shifted=bool(as_read.repairs)):
            repairs = tuple(_repair(as_read.text, text, place, layout.width) for place in misfits)
            yield Settled(text, (*as_read.repairs, *repairs))


def _is_proven(text: str, changed: frozenset[int], layout: Layout, *, shifted: bool) -> bool:
    """Whether the check digits over the changed places hold; all of them when a filler moved what follows it."""
    if any(text[place] not in ALLOWED[layout.kinds[place]] for place in changed):
        return False
    checks = [check for check in layout.checks_of(text) if shifted or check.places & changed]
    return all(layout.holds(check, text) for check in checks)


def _repair(read: str, taken: str, place: int, width: int) -> Repair:
    return Repair(place // width + 1, place % width + 1, read[place], taken[place])


def _filler_places(text: str, also_at: int) -> list[int]:
    """Where a run of fillers begins, and where one may have been lost altogether: before the last character, at the
    end, and at `also_at`.
    """
    runs = [place for place, sign in enumerate(text) if sign == FILLER and text[place - 1 : place] != FILLER]
    return runs + [place for place in (len(text) - 1, len(text), also_at) if 0 < place <= len(text)]


def _lengthened(text: str, place: int, count: int, line: int) -> Aligned:
    slips = tuple(Repair(line, place + offset + 1, "", FILLER) for offset in range(count))
    return Aligned(text[:place] + FILLER * count + text[place:], slips)


def _shortened(text: str, place: int, count: int, line: int) -> Aligned | None:
    if text[place : place + count] != FILLER * count:
        return None
    slips = tuple(Repair(line, place + offset + 1, FILLER, "") for offset in range(count))
    return Aligned(text[:place] + text[place + count :], slips)
