"""Specimens of a template for the tests of what they say and where."""

from functools import cache
from itertools import combinations
from random import Random

from PIL import Image

from classifiers.catalogue import DocumentTypeCatalogue
from digitize.specimens.fonts import available_families
from digitize.specimens.sheet import PrintedLine, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing

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


def assert_values_placed(template: Template, specimen: Specimen) -> None:
    """Every value has a place, every place a field that the type knows, and what needs review stands on the paper."""
    known = {field.name for field in DocumentTypeCatalogue.load().type_with_code(template.code).fields}
    places = {line.field for sheet in specimen.sheets for line in sheet.lines if line.field}
    assert places == set(specimen.fields) <= known
    assert specimen.must_review <= places
    assert specimen.variant == template.variant


def assert_paper_says_its_values(specimen: Specimen) -> None:
    """What an administrative paper prints is its truth: brackets, degrees and the comma behind the place apart."""
    fields = specimen.fields
    for name in ("issuing_agency", "signer_title"):
        assert printed(specimen, name) == fields[name]
    assert printed(specimen, "signer_name").endswith(fields["signer_name"])
    assert printed(specimen, "subject").strip("()") == fields["subject"].strip("()")
    assert printed(specimen, "place").removesuffix(",") == fields["place"]


def assert_entered_values_reviewed(specimen: Specimen) -> None:
    """What was stamped or written into an administrative paper is always reviewed."""
    assert set(specimen.writings) <= specimen.must_review
    assert Writing.PRINTED not in specimen.writings.values()
    number = printed(specimen, "document_number").replace(" ", "")
    assert specimen.fields["document_number"].endswith(number)


def assert_print_apart(sheet: Sheet) -> None:
    """Print stays on the sheet and off other print."""
    boxes = [(line.text, box_of(line)) for line in sheet.lines if line.words]
    for text, (left, top, right, bottom) in boxes:
        assert min(left, top) >= 0, text
        assert right <= sheet.pixels(sheet.width_mm - 4), text
        assert bottom <= sheet.pixels(sheet.height_mm), text
    for (one, first), (other, second) in combinations(boxes, 2):
        across = min(first[2], second[2]) - max(first[0], second[0])
        down = min(first[3], second[3]) - max(first[1], second[1])
        assert across <= 1 or down <= 1, (one, other)
