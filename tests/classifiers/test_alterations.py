import numpy as np
import pytest
from numpy.typing import NDArray

from classifiers.alterations import find_alterations
from classifiers.catalogue import DocumentTypeCatalogue
from digitize.specimens.fonts import shipped_family
from digitize.specimens.sheet import Sheet
from models.values.geometry import Quad
from models.values.understanding import FieldReading, FieldSource, Mark, MarkKind
from tests.classifiers.printed_pages import image_of, reading_of

BIRTH = DocumentTypeCatalogue.load().type_with_code("birth_certificate")
NUMBER = "031204001234"


def printed(*, odd_at: int | None = None) -> tuple[NDArray[np.uint8], Quad]:
    """A personal number, one figure of which may have been put in larger than the others."""
    sheet = Sheet(210, 100, shipped_family())
    x = 40.0
    for at, figure in enumerate(NUMBER):
        sheet.print(figure, x, 40 - (0.6 if at == odd_at else 0), size=17 if at == odd_at else 13)
        x += sheet.width_of("0", 13) + 0.4
    return image_of(sheet), Quad.around(line.box for line in reading_of(sheet).lines)


def reading(box: Quad, *reasons: str) -> FieldReading:
    return FieldReading("personal_number", NUMBER, NUMBER, 0.9, 1, box, FieldSource.OCR, bool(reasons), reasons)


def with_grain(image: NDArray[np.uint8], seed: int) -> NDArray[np.uint8]:
    grain = np.random.default_rng(seed).normal(0, 5, image.shape[:2])
    return np.clip(np.minimum(image, 236).astype(np.float64) + grain[..., None], 0, 255).astype(np.uint8)


def test_a_figure_larger_than_the_others_is_told_with_little_confidence() -> None:
    image, box = printed(odd_at=7)

    found = find_alterations(BIRTH, [reading(box)], [image], [])

    assert [(one.page, one.box) for one in found] == [(1, box)]
    assert found[0].confidence < 0.5


@pytest.mark.parametrize("seed", range(5))
def test_even_print_is_not_told_on_any_paper(seed: int) -> None:
    image, box = printed()

    assert find_alterations(BIRTH, [reading(box)], [with_grain(image, seed)], []) == []


def test_smooth_paper_under_a_value_on_grained_paper_is_told() -> None:
    image, box = printed()
    grained = with_grain(image, 1)
    top, bottom, left, right = int(box.top) - 3, int(box.bottom) + 3, int(box.left) - 3, int(box.right) + 3
    grained[top:bottom, left:right] = image[top:bottom, left:right]

    assert len(find_alterations(BIRTH, [reading(box)], [grained], [])) == 1


def test_values_written_by_hand_or_under_a_seal_are_not_judged() -> None:
    image, box = printed(odd_at=7)
    seal = Mark(MarkKind.SEAL, "red", 0.9, box, 1)

    assert find_alterations(BIRTH, [reading(box, "handwritten")], [image], []) == []
    assert find_alterations(BIRTH, [reading(box)], [image], [seal]) == []
