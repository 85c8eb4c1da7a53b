"""`python -m tests.certify.attacks --table`: every attack, its family, and the reason that must be named."""

from __future__ import annotations

import sys
from collections import Counter

from tests.certify.attacks import ATTACKS


def table() -> list[str]:
    """One line an attack, by family, and a line of sums."""
    lines = ["| family | attack | refused because of | by the bytes alone |", "|---|---|---|---|"]
    for each in sorted(ATTACKS.values(), key=lambda one: (one.family, one.name)):
        alone = "no, by the register" if each.only_register else "yes"
        lines.append(f"| {each.family} | {each.name} | {each.reason} | {alone} |")
    counted = Counter(each.family for each in ATTACKS.values())
    lines.append("")
    lines.append(
        f"{len(ATTACKS)} attacks: " + ", ".join(f"{name} {number}" for name, number in sorted(counted.items()))
    )
    return lines


if __name__ == "__main__":
    if sys.argv[1:] != ["--table"]:
        sys.exit("usage: python -m tests.certify.attacks --table")
    sys.stdout.write("\n".join(table()) + "\n")
