"""The site for people: citizens, clerks, officers, and anybody who holds a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI


def install_pages(app: FastAPI) -> None:
    """Adds every page, the static files and the throttle of the sign-in page. `app.state.container` must be set."""
    from api.pages.site import install

    install(app)
