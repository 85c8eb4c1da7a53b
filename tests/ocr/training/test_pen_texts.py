"""What people write into forms by pen, as lines to learn from."""

import random
import re

from ocr.training.batches import Writer
from ocr.training.pen_texts import PenLineWriter
from ocr.training.prior_texts import PriorLineWriter
from ocr.training.synthetic import FormWriter
from ocr.training.texts import Corpus

CORPUS = Corpus(("Ủy ban nhân dân xã xác nhận nội dung trên là đúng",), ("làm", "ruộng"), ("An",), ("Xã Mỹ Lộc",))
UNITS = (("Xã Mỹ Lộc", "Huyện Can Lộc", "Tỉnh Hà Tĩnh"),)


def lines(writer: Writer, count: int) -> list[str]:
    return [writer.write() for _ in range(count)]


def test_classes_and_registers_are_among_what_is_learned() -> None:
    written = lines(PenLineWriter(CORPUS, random.Random(1)), 1500)

    assert sum(re.search(r"(^| )1?\d[A-EHKT]1?\d\b", line) is not None for line in written) > 5
    assert sum(re.search(r"\d/(THPT|THCS|QSDĐ|GCN)", line) is not None for line in written) > 1


def test_half_of_the_lines_are_filled_as_forms_are() -> None:
    rng = random.Random(2)
    as_filled = PriorLineWriter(CORPUS, UNITS, rng)

    written = lines(FormWriter(PenLineWriter(CORPUS, rng), as_filled, rng), 600)

    # Only answers as forms are filled know which province a district is in.
    assert 10 < sum("Can Lộc" in line and "Hà Tĩnh" in line for line in written) < 150
    assert not any("Can Lộc" in line for line in lines(PenLineWriter(CORPUS, random.Random(3)), 300))
