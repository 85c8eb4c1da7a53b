"""Sure values that a person looks at all the same, drawn by lot."""

from classifiers.routing import with_spot_checks
from models.values.reading import PageReading
from models.values.understanding import FieldReading, FieldSource
from tests.classifiers.printed_pages import page


def field(name: str, *, needs_review: bool = False) -> FieldReading:
    reasons = ("corrected",) if needs_review else ()
    return FieldReading(name, "Hà Nội", "Hà Nội", 0.99, 1, None, FieldSource.OCR, needs_review, reasons)


def paper(number: int) -> list[PageReading]:
    return [page((f"Số: {number}/2024", 100, 100))]


def test_without_a_share_nobody_looks() -> None:
    fields = (field("place"), field("subject", needs_review=True))

    assert with_spot_checks(fields, paper(1), 0.0) == fields


def test_with_the_whole_share_every_sure_value_is_looked_at_and_keeps_its_confidence() -> None:
    looked_at, doubtful = with_spot_checks((field("place"), field("subject", needs_review=True)), paper(1), 1.0)

    assert (looked_at.needs_review, looked_at.reasons, looked_at.confidence) == (True, ("spot_check",), 0.99)
    assert (doubtful.needs_review, doubtful.reasons) == (True, ("corrected",))


def test_about_the_share_is_drawn_of_many_documents() -> None:
    names = [f"field_{number}" for number in range(20)]

    drawn = sum(
        f.needs_review
        for number in range(500)
        for f in with_spot_checks([field(name) for name in names], paper(number), 0.02)
    )

    # 200 of 10,000 are expected, with a deviation of 14.
    assert 140 < drawn < 260


def test_the_lot_falls_on_single_values_and_not_on_whole_documents() -> None:
    names = [f"field_{number}" for number in range(40)]

    shares = [sum(f.needs_review for f in with_spot_checks([field(n) for n in names], paper(number), 0.5))
              for number in range(50)]  # fmt: skip

    assert min(shares) > 0
    assert max(shares) < len(names)


def test_the_same_document_draws_the_same_lot() -> None:
    fields = [field(f"field_{number}") for number in range(40)]

    assert with_spot_checks(fields, paper(7), 0.5) == with_spot_checks(fields, paper(7), 0.5)
    assert with_spot_checks(fields, paper(7), 0.5) != with_spot_checks(fields, paper(8), 0.5)


def test_a_greater_share_looks_at_all_that_a_smaller_one_does() -> None:
    fields = [field(f"field_{number}") for number in range(200)]

    few, many = ({f.name for f in with_spot_checks(fields, paper(7), share) if f.needs_review} for share in (0.1, 0.3))

    assert few < many
