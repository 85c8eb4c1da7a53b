"""Tagger against rules, value by value, on documents that neither was tuned to.

    python -m classifiers.training.compare TAGGED.jsonl --tags NETWORK/tags.json

The documents come with the rules' answers (`digitize.specimens.tagged_pages --with-rules`) and with the tagger's tags
(`classifiers.training.tagger tag`). Only fields count whose print is known to be there. The tagger is told the true
type, the rules find it out. With `--tags` only fields count that the network has learnt.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.folding import comparable
from classifiers.training.values import values_of


@dataclass(frozen=True, slots=True)
class Compared:
    """One value as both read it. `certainty` is the tagger's."""

    type_code: str
    name: str
    truth: str
    rules: str | None
    is_flagged: bool
    tagger: str | None
    certainty: float

    @property
    def rules_right(self) -> bool:
        return self.rules is not None and comparable(self.rules) == comparable(self.truth)

    @property
    def tagger_right(self) -> bool:
        return self.tagger is not None and comparable(self.tagger) == comparable(self.truth)

    @property
    def agree(self) -> bool:
        return None not in (self.rules, self.tagger) and comparable(self.rules or "") == comparable(self.tagger or "")

    @property
    def differ(self) -> bool:
        """Both say something, and not the same."""
        return None not in (self.rules, self.tagger) and not self.agree


def compare(documents: Iterable[Mapping[str, Any]], catalogue: DocumentTypeCatalogue) -> Iterator[Compared]:
    """Every value of every document that its type declares."""
    for document in documents:
        document_type = catalogue.type_with_code(document["type_code"])
        declared = {specification.name for specification in document_type.fields}
        tagged = values_of(document["pages"], document_type)
        for name in document["printed"]:
            if name not in declared:
                continue
            rules = document["rules"].get(name, {"value": None, "needs_review": True})
            own = tagged.get(name)
            yield Compared(
                document_type.code, name, document["fields"][name], rules["value"], rules["needs_review"],
                own.value if own else None, own.certainty if own else 0.0,
            )  # fmt: skip


def counted(values: Sequence[Compared]) -> dict[str, int]:
    """What a table shows of some values. `caught`: wrong values of the rules, sure ones, that the tagger differs from;
    `false_alarms`: right ones, sure ones, that it differs from."""
    sure = [value for value in values if not value.is_flagged]
    return {
        "values": len(values),
        "rules_right": sum(v.rules_right for v in values),
        "tagger_right": sum(v.tagger_right for v in values),
        "only_tagger_right": sum(v.tagger_right and not v.rules_right for v in values),
        "agreed": sum(v.agree for v in values),
        "agreed_and_wrong": sum(v.agree and not v.rules_right for v in values),
        "sure": len(sure),
        "sure_and_wrong": sum(not v.rules_right for v in sure),
        "caught": sum(not v.rules_right and v.differ for v in sure),
        "false_alarms": sum(v.rules_right and v.differ for v in sure),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m classifiers.training.compare")
    parser.add_argument("tagged", type=Path)
    parser.add_argument("--tags", type=Path, help="the tags that the network knows")
    options = parser.parse_args(arguments)
    learnt = {tag[2:] for tag in json.loads(options.tags.read_text(encoding="utf-8"))} if options.tags else None
    with options.tagged.open(encoding="utf-8") as file:
        found = compare(map(json.loads, file), DocumentTypeCatalogue.load())
        values = [value for value in found if learnt is None or value.name in learnt]
    tables: defaultdict[str, list[Compared]] = defaultdict(list)
    for value in values:
        tables[value.type_code].append(value)
        tables[f"field {value.name}"].append(value)
    for name, some in [*sorted(tables.items()), ("all", values)]:
        sys.stdout.write(f"{name:32} {json.dumps(counted(some))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
