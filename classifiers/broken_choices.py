"""A choice of several words that is broken over two lines ("Trung" / "bình"): the declared choices tell that it is."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.declarations import FieldSpecification
from classifiers.folding import squeeze
from classifiers.several_values import text_of
from models.values.reading import Word


def whole_choice(
    specification: FieldSpecification, words: tuple[Word, ...], further: Sequence[Word]
) -> tuple[tuple[Word, ...], bool]:
    """The words with the line below them where only both are a choice, and whether that line may be another's.

    "Trung bình" is a choice and so is "Trung bình khá": what goes on in small letters is the longer one. Two choices
    that would be a third ("Bình", "Thứ") leave a doubt.
    """
    whole = (*words, *further)
    if not further or not _is_choice(whole, specification):
        return words, False
    is_other = _is_choice(words, specification) and not further[0].text[:1].islower()
    return (words, True) if is_other else (whole, False)


def _is_choice(words: Sequence[Word], specification: FieldSpecification) -> bool:
    """Marks may be misread: what the choice is corrected by, its normaliser says."""
    return squeeze(text_of(words)) in map(squeeze, specification.choices)
