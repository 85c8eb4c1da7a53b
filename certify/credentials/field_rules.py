"""What may be shown of each field of a document: told from outside, since the types are not this package's to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from certify.masking import Mask, masked

_MOST_SHOWN = 8


class Visibility(StrEnum):
    """Who may see a value without a reason (Law 91/2025/QH15)."""

    PUBLIC = "public"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One field of a document type. What nobody declared is personal and hidden."""

    name: str
    visibility: Visibility = Visibility.PERSONAL
    mask: Mask = Mask.ALL
    is_key: bool = False


RulesOf = Callable[[str], Sequence[FieldRule]]


def shown_to_anybody(values: Mapping[str, str], rules: Sequence[FieldRule]) -> dict[str, str]:
    """At most eight values for a code that anybody can read: key fields first, personal ones masked, sensitive and
    undeclared ones left out.
    """
    shown = {}
    for rule in sorted(rules, key=lambda rule: not rule.is_key):
        value = values.get(rule.name, "")
        if rule.visibility is Visibility.SENSITIVE or not value:
            continue
        public = value if rule.visibility is Visibility.PUBLIC else masked(value, rule.mask)
        if public:
            shown[rule.name] = public
    return dict(list(shown.items())[:_MOST_SHOWN])
