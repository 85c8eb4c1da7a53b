"""Character error rate, the way every table of this project counts it."""

from dataclasses import dataclass

from ocr.alignment import edit_distance
from ocr.training.alphabet import as_read


@dataclass
class Tally:
    """Errors and characters of many lines, pooled."""

    errors: int = 0
    characters: int = 0

    def add(self, truth: str, read: str) -> int:
        """Count one text; both are normalised alike (NFC, spaces, leaders). Returns its errors."""
        truth, read = as_read(truth), as_read(read)
        errors = edit_distance(truth, read)
        self.errors += errors
        self.characters += len(truth)
        return errors

    @property
    def rate(self) -> float:
        """Errors per character of truth."""
        return self.errors / max(1, self.characters)
