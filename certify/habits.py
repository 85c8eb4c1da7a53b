"""What differs from office to office and is no law: how numbers are written, who stands above the signature, fees."""

from __future__ import annotations

from dataclasses import dataclass, field

from certify.copy_template import CopyTemplate, national_template
from certify.fees import FeeRule
from certify.statement import NumberFormat


@dataclass(frozen=True, slots=True)
class AgencyHabits:
    """One agency's configuration. The defaults are what most offices do."""

    numbers: NumberFormat = field(default_factory=NumberFormat)
    book: str = "01"
    authority: str = ""  # the lines above the officer's title, such as "TM. ỦY BAN NHÂN DÂN"
    fee_rules: tuple[FeeRule, ...] | None = None  # None: the national rules
    template: CopyTemplate = field(default_factory=national_template)
