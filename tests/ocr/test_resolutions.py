import pytest

from ocr.error_count import ErrorCount
from ocr.evaluation import DocumentScore
from ocr.resolutions import by_resolution, resolution_group


@pytest.mark.parametrize(
    ("dpi", "group"),
    [(70, "0-99"), (99, "0-99"), (100, "100-149"), (150, "150-199"), (199, "150-199"), (200, "200-299"),
     (300, "300+"), (600, "300+"), (None, "unknown")],
)  # fmt: skip
def test_a_resolution_falls_into_one_group(dpi: int | None, group: str) -> None:
    assert resolution_group(dpi) == group


def test_documents_are_grouped_coarsest_first_and_empty_groups_are_left_out() -> None:
    nothing = ErrorCount(0, 0)
    scores = [DocumentScore("a", nothing, nothing, 1, 0.0, dpi=dpi) for dpi in (300, None, 72, 310)]

    groups = by_resolution(scores)

    assert groups == {"0-99": [2], "300+": [0, 3], "unknown": [1]}
    assert list(groups) == ["0-99", "300+", "unknown"]
