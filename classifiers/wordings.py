"""Labels of values that many papers carry, put together from parts, beside those that a type names itself.

An office that draws up a form of its own writes "Sinh quán" or "Nơi đăng ký HKTT" where the prescribed form says
otherwise. Such a label is weaker than one of the type: it must be read to the letter, and where any field or section
of the type claims it, or two fields could, it stands for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from classifiers.folding import squeeze

_PART = re.compile(r"\{(\w+)\}")


def expand(parts: Mapping[str, Sequence[str]], templates: Iterable[str]) -> tuple[str, ...]:
    """Every label that the templates stand for: "{place} sinh" for "Nơi sinh" and "Chỗ sinh". Raises KeyError for a
    part that is not declared."""
    found: dict[str, None] = {}
    for template in templates:
        names = _PART.findall(template)
        for chosen in product(*(parts[name] for name in names)):
            label = template
            for name, words in zip(names, chosen, strict=True):
                label = label.replace(f"{{{name}}}", words, 1)
            found.setdefault(" ".join(label.split()))
    return tuple(found)


def usual_labels(
    fields: Mapping[str, str], wordings: Mapping[str, Sequence[str]], claimed: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """The usual labels of each field, by name. `fields` are names with their sections, `claimed` the type's own labels.

    Of two fields in one section the one with the longer wording key has the label: "Chỗ ở" is the contact address where
    a form has one, else the residence.
    """
    taken = {squeeze(label) for label in claimed}
    keys = {name: key for name, section in fields.items() if (key := _key_of(name, section, wordings))}
    owners: dict[tuple[str, str], list[str]] = {}
    for name, key in keys.items():
        for compact in {squeeze(label) for label in wordings[key]}:
            owners.setdefault((fields[name], compact), []).append(name)
    result = {}
    for name, key in keys.items():
        own = {squeeze(label): label for label in wordings[key]}
        result[name] = tuple(
            label
            for compact, label in own.items()
            if compact not in taken and _owner(owners[fields[name], compact], keys) == name
        )
    return result


def _key_of(name: str, section: str, wordings: Mapping[str, Sequence[str]]) -> str:
    """The name itself; of a field in a section also the end of its name. Outside sections "mother_name" is no name."""
    if name in wordings:
        return name
    ends = [key for key in wordings if section and name.endswith(f"_{key}")]
    return max(ends, key=len, default="")


def _owner(names: Sequence[str], keys: Mapping[str, str]) -> str:
    """The one field that the label is for, empty where two have the same right."""
    longest = max(len(keys[name]) for name in names)
    best = [name for name in names if len(keys[name]) == longest]
    return best[0] if len(best) == 1 else ""
