"""What the tests of one module draw together is let go after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def forget_pictures(request: pytest.FixtureRequest) -> Iterator[None]:
    """Drawn sheets are 25 MB each: kept to the end of the session they come to nine gigabytes."""
    yield
    for each in vars(request.module).values():
        if hasattr(each, "cache_clear") and each.__module__.startswith("tests."):
            each.cache_clear()
