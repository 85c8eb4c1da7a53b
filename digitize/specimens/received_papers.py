"""What clerks in Hải Phòng, Nghệ An and Cần Thơ get from the bodies about them, 1990 to 2026: tax, insurance and land
registry offices, waterworks, schools, project boards, committees and councils of districts and communes.

Patterns are filled with `received_names`. A text's mark tells how it is set: "~ " a numbered article, "# " a head, "^ "
a line in the middle, "= label|value" a line of a form, "@" the table; none, a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from digitize.specimens.local_papers import LocalPaper

NINETIES = (date(1990, 2, 5), date(2003, 12, 26))
JOINT = (date(2004, 4, 5), date(2011, 3, 31))  # Councils and committees by the law of 2003
CIRCULAR = (date(2011, 4, 4), date(2020, 3, 4))  # 01/2011/TT-BNV
DECREE = (date(2020, 3, 9), date(2025, 6, 27))  # 30/2020/NĐ-CP
TWO_LEVELS = (date(2025, 7, 2), date(2026, 11, 20))  # no districts any more
BOTH = (CIRCULAR[0], DECREE[1])
CHAIR = (("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
COMMITTEE = (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
TYPED_COMMITTEE = (("TM. UBND {D}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("T/M UBND {D}", "CHỦ TỊCH"),
                   ("TM/ ỦY BAN NHÂN DÂN {D}", "K/T CHỦ TỊCH", "PCT"))  # fmt: skip
COUNCIL = (("CHỦ TỊCH",), ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), ("CHỦ TỌA",))
HEAD = (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"))


@dataclass(frozen=True)
class ReceivedPaper(LocalPaper):
    """`form_code` names the circular's form in the upper corner. A `blank` was printed for years and is filled in by
    pen, number and day too. `rows` is the kind of table. `no_nation`: associations tell place and day at the right
    instead of the national title."""

    form_code: tuple[str, ...] = ()
    blank: bool = False
    rows: str = ""
    no_nation: bool = False
