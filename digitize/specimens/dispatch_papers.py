"""When papers of ministries, provinces and departments were written, and who signs them; their words are patterns of
`registry_papers`."""

from __future__ import annotations

from datetime import date

from digitize.specimens.registry_papers import Period, Signing

OLD: Period = (date(2004, 1, 12), date(2005, 5, 6))  # before 55/2005/TTLT-BNV-VPCP
JOINT: Period = (date(2005, 6, 20), date(2011, 3, 18))  # 55/2005/TTLT-BNV-VPCP

MINISTER: tuple[Signing, ...] = (("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),)
DIRECTOR: tuple[Signing, ...] = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
CHAIRMAN: tuple[Signing, ...] = (("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
COMMITTEE: tuple[Signing, ...] = (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                                  ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))  # fmt: skip
