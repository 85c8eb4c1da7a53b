"""What differs from office to office: how numbers are written, what copies cost, when the office works, who seals."""

from __future__ import annotations

from dataclasses import dataclass, field

from certify.copy_template import CopyTemplate, national_template
from certify.fees import FeeTable, national_table
from certify.series import PAPER
from certify.statement import NumberFormat
from certify.work_calendar import WorkCalendar, national_calendar
from models.entities import SealingPolicy


@dataclass(frozen=True, slots=True)
class AgencyHabits:
    """One agency's configuration. The defaults are what most offices do."""

    numbers: NumberFormat = field(default_factory=NumberFormat)
    paper_numbers: NumberFormat = field(default_factory=lambda: NumberFormat("{n}", "{book}/{year}-SCT/BS"))
    fees: FeeTable = field(default_factory=national_table)
    calendar: WorkCalendar = field(default_factory=national_calendar)
    template: CopyTemplate = field(default_factory=national_template)
    sealing: SealingPolicy = SealingPolicy.WITH_OFFICER

    def numbers_of(self, register: str) -> NumberFormat:
        """How numbers of a series are written: `-SCTĐT/BS` electronic, `-SCT/BS` paper (DOMAIN.md 1.4)."""
        return self.paper_numbers if register == PAPER else self.numbers
