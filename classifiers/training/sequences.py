"""Tagged pages as numbers: the vocabulary, the roles, and pages cut to what the network takes at once.

A page comes as `digitize.specimens.tagged_pages` writes it: `words`, `boxes` in thousandths, `tags`.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

OUTSIDE = "O"
UNJUDGED = -100  # pieces of a word behind its first
LONGEST = 512
_VOCABULARY = 4000
# A role that one template alone prints says more about the template than about the role.
_FEWEST_VARIANTS = 2


@dataclass(frozen=True, slots=True)
class Sequence512:
    """A page, or a part of one. `first` has, for each word, where its first piece stands."""

    pieces: list[int]
    boxes: list[list[int]]
    tags: list[int]
    first: list[int]


def shown_as(word: str) -> str:
    """Any figure is as good as another: a number's shape tells its role."""
    return re.sub(r"\d", "0", word)


def documents_in(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a file of JSON lines; a last line that is still being written is left out."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.endswith("\n"):
                yield json.loads(line)


def vocabulary_of(documents: Iterable[dict[str, Any]]) -> Tokenizer:
    """Pieces of words, of the training pages alone."""
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(vocab_size=_VOCABULARY, special_tokens=["[PAD]", "[UNK]", "[CLS]"])
    texts = (" ".join(map(shown_as, page["words"])) for document in documents for page in document["pages"])
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def tags_of(documents: Iterable[dict[str, Any]]) -> list[str]:
    """Every tag worth learning, `O` first: of roles that two templates print, most printed first."""
    variants: defaultdict[str, set[str]] = defaultdict(set)
    for document in documents:
        for name in document["printed"]:
            variants[name].add(document["variant"])
    counted = Counter({name: len(found) for name, found in variants.items() if len(found) >= _FEWEST_VARIANTS})
    return [OUTSIDE, *(f"{begin}-{name}" for name, _ in counted.most_common() for begin in "BI")]


def sequences_of(page: dict[str, Any], tokenizer: Tokenizer, tags: Sequence[str]) -> list[Sequence512]:
    """The page in as few parts as it takes; words of a role that is not learnt are outside."""
    number = {tag: at for at, tag in enumerate(tags)}
    known = page["tags"] or [OUTSIDE] * len(page["words"])
    parts = [_begin(tokenizer)]
    for word, box, tag in zip(page["words"], page["boxes"], known, strict=True):
        pieces = tokenizer.encode(shown_as(word)).ids[:20] or [tokenizer.token_to_id("[UNK]")]
        if len(parts[-1].pieces) + len(pieces) > LONGEST:
            parts.append(_begin(tokenizer))
        part = parts[-1]
        part.first.append(len(part.pieces))
        part.pieces.extend(pieces)
        part.boxes.extend([box] * len(pieces))
        part.tags.extend([number.get(tag, 0)] + [UNJUDGED] * (len(pieces) - 1))
    return parts


def _begin(tokenizer: Tokenizer) -> Sequence512:
    return Sequence512([tokenizer.token_to_id("[CLS]")], [[0, 0, 0, 0]], [UNJUDGED], [])
