"""What differs from office to office and is no law of the land: how numbers are written, fees, working days."""

from __future__ import annotations

from dataclasses import dataclass, field

from certify.copy_template import CopyTemplate, national_template
from certify.fees import FeeRule
from certify.statement import NumberFormat


@dataclass(frozen=True, slots=True)
class AgencyHabits:
    """One agency's configuration. The defaults are what most offices do."""

    numbers: NumberFormat = field(default_factory=NumberFormat)
    fee_rules: tuple[FeeRule, ...] | None = None  # None: the national rules
    template: CopyTemplate = field(default_factory=national_template)
