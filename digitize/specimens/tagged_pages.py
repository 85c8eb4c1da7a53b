"""Makes pages of words, places and roles from specimens as if a reader read them, to train and judge a tagger on.

    python -m digitize.specimens.tagged_pages FILE.jsonl --count 1600 --seed 1 --not-held-out --readings 3
    python -m digitize.specimens.tagged_pages FILE.jsonl --count 160 --seed 2 --held-out --with-rules

A line of the file is one document. Its readings are made up from what the sheets remember, so a document costs a sixth
of a second instead of the reader's two; `digitize.specimens.reading_slips` says how they differ from the print.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from itertools import cycle, pairwise
from pathlib import Path
from random import Random

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.layout import lay_out
from classifiers.understanding import understand
from digitize.specimens.maker import SPECIMEN_TYPES, draw_specimen
from digitize.specimens.reading_slips import read_with_slips
from digitize.specimens.sheet import PrintedLine, Sheet
from digitize.specimens.specimen import Specimen
from models.values.reading import PageReading, Word
from models.values.understanding import Understanding

OUTSIDE, BEGINS, GOES_ON = "O", "B-", "I-"
Role = tuple[str, int] | None  # whose value, and which time it is printed on the sheet
_SCALE = 1000
# A day in words is longer than its normal form.
_DAY_LENGTH = 24
# Administrative sheets print place and day in one run, which remembers only the day, and a number with its label.
_DAY, _PLACE, _NUMBER = "issued_on", "place", "document_number"


@dataclass(frozen=True, slots=True)
class TaggedPage:
    """Words from the top to the bottom, row by row. Boxes are left, top, right, bottom in thousandths of the page.

    `rows` counts from 0. `tags` are `O`, `B-role` or `I-role`; empty where nobody knows them.
    """

    words: tuple[str, ...]
    boxes: tuple[tuple[int, int, int, int], ...]
    rows: tuple[int, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulesAnswer:
    """What the rules made of the same readings."""

    value: str | None
    needs_review: bool


@dataclass(frozen=True, slots=True)
class TaggedDocument:
    """One document with its truth, and the rules' answers if they were asked.

    `printed` are the fields that stand on it as print: pens leave no letters in a sheet's memory.
    """

    type_code: str
    variant: str
    fields: dict[str, str]
    printed: tuple[str, ...]
    pages: tuple[TaggedPage, ...]
    rules: dict[str, RulesAnswer] = field(default_factory=dict)


def tag_specimen(
    specimen: Specimen, luck: Random, *, flawless: bool = False
) -> tuple[TaggedDocument, tuple[PageReading, ...]]:
    """The specimen as pages of tagged words, and the very readings they come from, for rules to be asked about."""
    pages, readings = [], []
    for sheet in specimen.sheets:
        reading, print_of = read_with_slips(sheet, luck, flawless=flawless)
        roles = _roles_of(sheet, specimen)
        pages.append(page_of(reading, {word: roles[line][at] for word, (line, at) in print_of.items()}))
        readings.append(reading)
    printed = {tag[2:] for page in pages for tag in page.tags if tag != OUTSIDE}
    names = tuple(name for name in specimen.fields if name in printed and name not in specimen.writings)
    document = TaggedDocument(specimen.document_type, specimen.variant, specimen.fields, names, tuple(pages))
    return document, tuple(readings)


def page_of(reading: PageReading, roles: Mapping[Word, Role] | None = None) -> TaggedPage:
    """Any reading, a real one too, in the order in which a tagger sees it."""
    layout = lay_out(reading, 1)
    placed = [(number, word) for number, row in enumerate(layout.rows) for piece in row for word in piece.words]
    boxes = tuple(_in_thousandths(word, reading) for _, word in placed)
    tags = _as_tags(roles.get(word) for _, word in placed) if roles is not None else ()
    return TaggedPage(tuple(word.text for _, word in placed), boxes, tuple(number for number, _ in placed), tags)


def _as_tags(roles: Iterable[Role]) -> tuple[str, ...]:
    """A value begins at its first word from the top, wherever its next line stands."""
    begun: set[tuple[str, int]] = set()
    tags = []
    for role in roles:
        tags.append(OUTSIDE if role is None else f"{GOES_ON if role in begun else BEGINS}{role[0]}")
        if role is not None:
            begun.add(role)
    return tuple(tags)


def _in_thousandths(word: Word, reading: PageReading) -> tuple[int, int, int, int]:
    box, width, height = word.box, max(1, reading.width), max(1, reading.height)
    left, top = _share(box.left / width), _share(box.top / height)
    return left, top, max(left, _share(box.right / width)), max(top, _share(box.bottom / height))


def _share(part: float) -> int:
    return min(_SCALE, max(0, round(_SCALE * part)))


def _roles_of(sheet: Sheet, specimen: Specimen) -> list[list[Role]]:
    """For each word of each run, whose value it is a part of, or nobody's."""
    said: Counter[str] = Counter()
    times: Counter[str] = Counter()
    roles: list[list[Role]] = []
    for line, after in pairwise((*sheet.lines, PrintedLine(()))):
        names = _names_of(line, specimen)
        if not line.field and after.field in specimen.writings and line.text.isdigit():
            names = [after.field]  # figures stamped into the blank before the rest of a number or of a day
        for name in sorted(set(names) - {""}):
            if said[name] >= _length(specimen, name):  # all of it stands on the sheet already: it is printed once more
                times[name], said[name] = times[name] + 1, 0
        roles.append([(name, times[name]) if name else None for name in names])
        said.update(
            {name: sum(len(w.text) for w, n in zip(line.words, names, strict=True) if n == name) for name in set(names)}
        )
    return roles


def _length(specimen: Specimen, name: str) -> int:
    value = specimen.fields.get(name, "")
    is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None
    return _DAY_LENGTH if is_day else max(1, len(value.replace(" ", "")))


def _names_of(line: PrintedLine, specimen: Specimen) -> list[str]:
    texts = [word.text for word in line.words]
    names = [line.field] * len(texts)
    if line.field == _DAY and _PLACE in specimen.fields and "ngày" in texts:
        names[: texts.index("ngày")] = [_PLACE] * texts.index("ngày")
    elif not line.field and _PLACE in specimen.fields and texts[-1:] == ["ngày"]:
        names = [_PLACE] * (len(texts) - 1) + [_DAY]
    elif line.field == _NUMBER and texts[0] == "Số:":
        names[0] = ""
    return names


def answers_of(understanding: Understanding) -> dict[str, RulesAnswer]:
    return {one.name: RulesAnswer(one.value, one.needs_review) for one in understanding.fields}


def tagged_documents(
    count: int, seed: int, *, held_out: bool, readings: int = 1, with_rules: bool = False
) -> Iterator[TaggedDocument]:
    """Types in turn, from the held-out templates or from the others, each drawn once and read `readings` times.

    The same seed makes the same documents where the same typefaces are installed.
    """
    catalogue, today = DocumentTypeCatalogue.load(), datetime.now(UTC).date()
    for number, code in zip(range(count), cycle(SPECIMEN_TYPES), strict=False):
        specimen, _, luck = draw_specimen(code, seed=f"{seed}-{number}", held_out=held_out)
        for _ in range(readings):
            document, pages = tag_specimen(specimen, luck)
            rules = answers_of(understand(pages, today=today, catalogue=catalogue)) if with_rules else {}
            yield replace(document, rules=rules)


def write_documents(documents: Iterable[TaggedDocument], path: Path) -> int:
    """One JSON object a line; answers how many."""
    written = 0
    with path.open("w", encoding="utf-8") as file:
        for document in documents:
            file.write(json.dumps(asdict(document), ensure_ascii=False) + "\n")
            written += 1
    return written


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m digitize.specimens.tagged_pages")
    parser.add_argument("file", type=Path)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--held-out", dest="held_out", action="store_true")
    which.add_argument("--not-held-out", dest="held_out", action="store_false")
    parser.add_argument("--readings", type=int, default=1, help="of each drawn document")
    parser.add_argument("--with-rules", action="store_true", help="ask the rules about the same readings")
    options = parser.parse_args(arguments)
    documents = tagged_documents(
        options.count, options.seed, held_out=options.held_out, readings=options.readings, with_rules=options.with_rules
    )
    sys.stdout.write(f"{write_documents(documents, options.file)} documents\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
