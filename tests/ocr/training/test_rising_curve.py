"""Confidence is fitted so that it never promises more than was found."""

import random
from collections.abc import Callable, Sequence

import pytest

from ocr.calibration import Curve
from ocr.training.rising_curve import fit, fit_pooled, shown

Fitting = Callable[[Sequence[tuple[float, bool]]], list[tuple[float, float]]]


def samples(count: int, seed: int) -> list[tuple[float, bool]]:
    """Claims that are right less often than they say: 0.9 is right in 0.81 cases."""
    rng = random.Random(seed)
    return [(claim, rng.random() < claim**2) for claim in (rng.random() for _ in range(count))]


def curve(knots: list[tuple[float, float]]) -> Curve:
    return Curve(*(tuple(column) for column in zip(*knots, strict=True)))


def test_a_fitted_curve_says_how_often_a_claim_is_right() -> None:
    fitted = curve(fit(samples(40_000, 1)))

    assert fitted.at(0.9) == pytest.approx(0.81, abs=0.02)
    assert fitted.at(0.5) == pytest.approx(0.25, abs=0.02)


def test_it_holds_on_other_claims_of_the_same_kind() -> None:
    rows = shown(samples(40_000, 2), curve(fit(samples(40_000, 1))))

    assert all(row["found"] == pytest.approx(row["claimed"], abs=0.02) for row in rows)
    assert sum(row["count"] for row in rows) == 40_000


def test_claims_without_an_error_are_not_believed_without_end() -> None:
    knots = fit([(0.999, True)] * 60)

    assert knots == [(0.999, round(60 / 62, 5))]


def test_the_curve_never_falls_even_where_the_samples_do() -> None:
    mixed = [(0.2, True)] * 80 + [(0.8, False)] * 80

    shares = [share for _, share in fit(mixed)]

    assert shares == sorted(shares)


@pytest.mark.parametrize("fitting", [fit, fit_pooled])
def test_claims_of_one_certainty_have_one_answer_whatever_was_right_of_them(fitting: Fitting) -> None:
    tied = [(0.95, number % 4 != 0) for number in range(400)]

    assert curve([(0.0, 0.0), *fitting(tied)]).at(0.95) == pytest.approx(300 / 402, abs=0.001)
    assert curve(fitting([*tied, *[(0.5, False)] * 60])).at(0.95) == pytest.approx(0.75, abs=0.01)


def test_pooled_claims_without_an_error_are_believed_more_the_more_there_are() -> None:
    knots = fit_pooled([(0.9 + number / 10_000, True) for number in range(400)])

    assert curve(knots).at(0.92) == pytest.approx(400 / 402, abs=0.001)
