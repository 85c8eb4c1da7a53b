"""Errors out of a length, and the form of a text in which errors are counted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorCount:
    """Edits needed to turn what was read into the truth, out of the truth's length."""

    errors: int
    length: int

    @property
    def rate(self) -> float:
        """0 is perfect; may exceed 1. An empty truth read as anything is 1."""
        if self.length == 0:
            return 1.0 if self.errors else 0.0
        return self.errors / self.length

    def __add__(self, other: ErrorCount) -> ErrorCount:
        return ErrorCount(self.errors + other.errors, self.length + other.length)


# Dots to write on, and an ellipsis, however typed: on paper nobody counts them.
_LEADERS = re.compile(r"(?:\.[ ]?){2,}\.|…(?:[ .]*…)*\.*")


def folded(text: str) -> str:
    """NFC, every run of white space one blank, none at the ends; leaders and ellipses are three dots."""
    return _LEADERS.sub("...", " ".join(unicodedata.normalize("NFC", text).split()))
