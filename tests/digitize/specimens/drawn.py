"""Specimens of a template for the tests of what they say and where."""

from functools import cache
from random import Random

from PIL import Image

from digitize.specimens.fonts import available_families
from digitize.specimens.sheet import PrintedLine
from digitize.specimens.specimen import Specimen, Template

Box = tuple[float, float, float, float]


@cache
def drawn(template: Template, seeds: range) -> tuple[Specimen, ...]:
    """Without their pictures, which are not asked for: seventy of them are a gigabyte."""
    specimens = []
    for seed in seeds:
        luck = Random(f"{template.variant}-{seed}")
        specimens.append(template.draw(luck, luck.choice(available_families())))
        for sheet in specimens[-1].sheets:
            sheet.image = Image.new("RGB", (1, 1))
    return tuple(specimens)


def printed(specimen: Specimen, name: str) -> str:
    """The field's lines from top to bottom, joined by a blank."""
    return " ".join(line.text for sheet in specimen.sheets for line in sheet.lines if line.field == name)


def box_of(line: PrintedLine) -> Box:
    """The letters' box: a line of print keeps some room above and below them."""
    lefts, tops, rights, bottoms = zip(*(word.box for word in line.words), strict=True)
    shrink = 0.22 * (max(bottoms) - min(tops))
    return min(lefts), min(tops) + shrink, max(rights), max(bottoms) - shrink
