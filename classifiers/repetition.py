"""What a paper prints more than once is read more than once.

An agency's name, a province, the words of a subject stand again in the text of the same document. A doubtful word is
compared with the same letters elsewhere: where a surer reading has other marks, it is taken and the field is marked
as corrected. Only readings of this document are used, nothing is completed from a dictionary.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from classifiers.folding import comparable, squeeze
from classifiers.layout import PageLayout, Piece
from models.values.reading import Word

# A word read with less certainty than this is compared.
_DOUBTFUL_BELOW = 0.97
_ADVANTAGE = 2.0
_SURE_READING = 0.9
# The same word before and after leaves little room for another word.
_ADVANTAGE_BETWEEN_SAME_NEIGHBOURS = 1.3


@dataclass(frozen=True)
class WordCensus:
    """Every word of the document with its neighbour, both by their letters without marks: how sure each spelling is.

    Vietnamese words are syllables, and the same letters with other marks are other words. Only beside the same
    neighbour do two readings speak of the same word.
    """

    spellings: Mapping[tuple[str, str, str], Mapping[str, float]]

    @classmethod
    def of(cls, layouts: Iterable[PageLayout]) -> WordCensus:
        found: dict[tuple[str, str, str], dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for layout in layouts:
            for piece in layout.pieces:
                for at, word in enumerate(piece.words):
                    for key in _contexts(piece.words, at):
                        # Squared, so that many doubtful readings do not outvote sure ones.
                        found[key][_core(word.text).casefold()] += word.confidence**2
        return cls(found)

    def better_spelling(self, words: Sequence[Word], at: int) -> str | None:
        """Another spelling of this word that the document supports far better beside the same neighbour."""
        word = words[at]
        core = _core(word.text)
        if word.confidence >= _DOUBTFUL_BELOW or len(core) < 2:
            return None
        support, sides = self._support(words, at)
        own = support.get(core.casefold(), 0.0)
        best = max(support, key=lambda spelling: support[spelling], default="")
        advantage = _ADVANTAGE if sides[best] < 2 else _ADVANTAGE_BETWEEN_SAME_NEIGHBOURS
        if not best or best == core.casefold() or support[best] < advantage * max(own, 0.5):
            return None
        return word.text.replace(core, _in_case_of(core, best))

    def is_contested(self, words: Sequence[Word], at: int) -> bool:
        """Whether the same letters beside the same neighbour are read surely, and otherwise, elsewhere."""
        own = _core(words[at].text).casefold()
        support, _ = self._support(words, at)
        rivals = [weight for spelling, weight in support.items() if comparable(spelling) != comparable(own)]
        return max(rivals, default=0.0) >= max(_SURE_READING, support.get(own, 0.0))

    def _support(self, words: Sequence[Word], at: int) -> tuple[dict[str, float], dict[str, int]]:
        """How sure each spelling is here, and on how many sides the neighbour is the same."""
        support: dict[str, float] = defaultdict(float)
        sides: dict[str, int] = defaultdict(int)
        for key in _contexts(words, at):
            for spelling, weight in self.spellings.get(key, {}).items():
                support[spelling] += weight
                sides[spelling] += 1
        return support, sides


def is_contested(pieces: Sequence[Piece], census: WordCensus) -> bool:
    """Whether some word of the pieces is read otherwise, as surely, where the document repeats it."""
    words = [word for piece in pieces for word in piece.words]
    return any(census.is_contested(words, at) for at in range(len(words)))


def mend_by_repetition(pieces: Sequence[Piece], census: WordCensus) -> tuple[str, bool]:
    """The pieces' text with doubtful words in their better spelling, and whether anything changed."""
    mended, changed = [], False
    words = [word for piece in pieces for word in piece.words]
    for at, word in enumerate(words):
        better = census.better_spelling(words, at)
        changed |= better is not None
        mended.append(better or word.text)
    return " ".join(mended), changed


def _contexts(words: Sequence[Word], at: int) -> list[tuple[str, str, str]]:
    here = squeeze(words[at].text)
    if len(here) < 2:
        return []
    before = squeeze(words[at - 1].text) if at else ""
    after = squeeze(words[at + 1].text) if at + 1 < len(words) else ""
    return ([(before, here, "")] if before else []) + ([("", here, after)] if after else [])


def _core(text: str) -> str:
    return text.strip(".,;:()[]\"'“”‘’-–—/\\!?*_")


def _in_case_of(like: str, text: str) -> str:
    if like.isupper():
        return text.upper()
    if like[0].isupper():
        return text[0].upper() + text[1:]
    return text
