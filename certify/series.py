"""The two series of a register. Their numbers run apart, as they rest on two decrees (CV 614/HTQTCT-CT)."""

from __future__ import annotations

ELECTRONIC = "electronic"
PAPER = "paper"
SERIES_NAMES = {ELECTRONIC: "Bản sao điện tử", PAPER: "Bản sao giấy"}
