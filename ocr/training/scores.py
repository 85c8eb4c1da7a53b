"""Character error rate, the way every table of this project counts it."""

from dataclasses import dataclass

from ocr.training.alphabet import as_read


def distance(truth: str, read: str) -> int:
    """Levenshtein distance in characters."""
    row = list(range(len(read) + 1))
    for i, wanted in enumerate(truth, start=1):
        previous, row[0] = row[0], i
        for j, found in enumerate(read, start=1):
            cost = previous + (wanted != found)
            previous, row[j] = row[j], min(cost, row[j] + 1, row[j - 1] + 1)
    return row[-1]


@dataclass
class Tally:
    """Errors and characters of many lines, pooled."""

    errors: int = 0
    characters: int = 0

    def add(self, truth: str, read: str) -> int:
        """Count one text; both are normalised alike (NFC, spaces, leaders). Returns its errors."""
        truth, read = as_read(truth), as_read(read)
        errors = distance(truth, read)
        self.errors += errors
        self.characters += len(truth)
        return errors

    @property
    def rate(self) -> float:
        """Errors per character of truth."""
        return self.errors / max(1, self.characters)
