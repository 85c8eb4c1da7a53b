"""Numbers behind "Số" alone, which does not say whose they are: the cover of a land use certificate prints "Số E
501791", the form's own serial number, and the register's behind the same word on another page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.declarations import ANYWHERE, FieldKind, FieldSpecification
from classifiers.folding import squeeze

_SAYS_NOTHING = frozenset({"so", "no"})
_NUMBERS = frozenset({FieldKind.REGISTER_NUMBER, FieldKind.DOCUMENT_NUMBER})


def is_another_number(
    specification: FieldSpecification, label: str, text: str, specifications: Sequence[FieldSpecification]
) -> bool:
    """Whether a number behind such a label is built as one that the type knows by its form, wherever it is printed, and
    the field itself has no form that it could show."""
    if squeeze(label) not in _SAYS_NOTHING or specification.kind not in _NUMBERS or specification.pattern:
        return False
    others = (s for s in specifications if s.kind in _NUMBERS and s.zone == ANYWHERE and s.pattern)
    return any(re.fullmatch(other.pattern, text.strip(" .:;")) is not None for other in others)
