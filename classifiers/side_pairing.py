"""The sides of cards that lie apart in a pile, paired: by what both say of the holder, and where they say nothing,
only where there is no other way to pair them. A front with somebody else's back would be a forged card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classifiers.holders import Relation
from classifiers.segments import Segment, has_card_shape

_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


def pair_sides(segments: Sequence[Segment]) -> list[Segment]:
    """The segments with every loose side joined to its own card, in the order of their first pages."""
    parted = list(segments)
    for code in dict.fromkeys(s.claim.document_type.code for s in parted if s.is_loose_side and s.claim):
        for pairs_in in (_of_one_holder, _neighbours, _copies, _only_ones):
            loose = [s for s in parted if s.is_loose_side and s.claim and s.claim.document_type.code == code]
            for front, back in list(pairs_in(loose, parted)):
                front.take(back)
                parted = [segment for segment in parted if segment is not back]
    return sorted(_with_additions(parted), key=lambda segment: min([*segment.printed, *segment.blank_places]))


def _with_additions(segments: list[Segment]) -> list[Segment]:
    """Covers and other sides that need not be there, alone, joined to the paper of their type beside them."""
    kept = list(segments)
    for addition in [segment for segment in segments if segment.is_mere_addition]:
        at = next(number for number, segment in enumerate(kept) if segment is addition)
        lacking = [other for other in kept if _lacks(other, addition)]
        beside = [kept[near] for near in (at + 1, at - 1) if 0 <= near < len(kept)]
        whole = next((other for other in beside if any(other is each for each in lacking)), None)
        if whole is None and len(lacking) == 1:
            whole = lacking[0]
        if whole is not None:
            whole.take(addition)
            del kept[at]
    return kept


def _lacks(segment: Segment, addition: Segment) -> bool:
    one, other = segment.claim, addition.claim
    if one is None or other is None or one.document_type != other.document_type or segment.is_mere_addition:
        return False
    return not segment.sides & addition.sides and _relation(segment, addition) is not Relation.OTHER


def _of_one_holder(loose: Sequence[Segment], _: Sequence[Segment]) -> Iterator[tuple[Segment, Segment]]:
    """Fronts and backs that name the same holder. Several fronts of one card are copies: each takes a back, in turn."""
    taken: list[Segment] = []
    for front in (s for s in loose if s.is_front):
        for back in loose:
            if back.is_front or any(back is other for other in taken):
                continue
            if _relation(front, back) is Relation.SAME:
                taken.append(back)
                yield front, back
                break


def _neighbours(loose: Sequence[Segment], pile: Sequence[Segment]) -> Iterator[tuple[Segment, Segment]]:
    """In a run where fronts and backs alternate from the first to the last, each two are one card.

    A side that tells no type is a card's by its shape: it is nobody's whose front was copied on a larger sheet.
    """
    cards = [segment for segment in loose if has_card_shape(segment.pages[0])]
    unread = [segment for segment in pile if segment.is_unread_side]
    pairs = list(_alternating(cards, unread, pile))
    yield from pairs
    taken = [segment for pair in pairs for segment in pair]
    yield from _alternating([side for side in loose if not any(side is other for other in taken)], [], pile)


def _alternating(
    loose: Sequence[Segment], unread: Sequence[Segment], pile: Sequence[Segment]
) -> Iterator[tuple[Segment, Segment]]:
    """Where there are more fronts than backs, or fewer, somebody's is missing, and nobody can say whose."""
    fronts = sum(segment.is_front for segment in loose)
    if not 0 <= fronts - (len(loose) - fronts) <= len(unread):
        return
    for run in _runs([*loose, *unread], pile):
        alternates = all(run[at].is_front is not run[at + 1].is_front for at in range(len(run) - 1))
        if len(run) % 2 or not alternates:
            continue
        for one, other in zip(run[::2], run[1::2], strict=True):
            if _relation(one, other) is not Relation.OTHER:
                yield (one, other) if one.is_front else (other, one)


def _runs(loose: Sequence[Segment], pile: Sequence[Segment]) -> Iterator[list[Segment]]:
    run: list[Segment] = []
    for segment in pile:
        if any(segment is other for other in loose):
            run.append(segment)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _copies(loose: Sequence[Segment], _: Sequence[Segment]) -> Iterator[tuple[Segment, Segment]]:
    """Fronts that are all of one card, and as many backs that may all be: copies, and any goes with any."""
    fronts = [s for s in loose if s.is_front]
    backs = [s for s in loose if not s.is_front]
    if len(fronts) != len(backs) or any(_relation(fronts[0], other) is not Relation.SAME for other in fronts[1:]):
        return
    if any(_relation(front, back) is Relation.OTHER for front in fronts for back in backs):
        return
    if all(_tell_one_day(backs[0], other) for other in backs[1:]):
        yield from zip(fronts, backs, strict=True)


def _tell_one_day(one: Segment, other: Segment) -> bool:
    """Two backs without a holder's name or number: those of two people were issued on two days."""
    days = [{day for line in side.pages[0].layout.pieces for day in _DAY.findall(line.text)} for side in (one, other)]
    return bool(days[0] & days[1]) or not all(days)


def _only_ones(loose: Sequence[Segment], _: Sequence[Segment]) -> Iterator[tuple[Segment, Segment]]:
    """One front and one back that nobody else can have."""
    fronts = [s for s in loose if s.is_front]
    backs = [s for s in loose if not s.is_front]
    for front in fronts:
        mine = [back for back in backs if _relation(front, back) is not Relation.OTHER]
        if len(mine) == 1 and sum(_relation(f, mine[0]) is not Relation.OTHER for f in fronts) == 1:
            yield front, mine[0]


def _relation(one: Segment, other: Segment) -> Relation:
    return other.relation_to(one.pages[0])
