"""What goes wrong around a piece of work: somebody else at the same moment, and a power cut."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NoReturn

from models.errors import SaoyError


class PowerCutError(Exception):
    """The process is gone."""


def the_power_goes(*_arguments: object, **_named: object) -> NoReturn:
    """Takes the place of any function."""
    raise PowerCutError


def at_once(*acts: Callable[[], object]) -> list[str]:
    """What each came to when all were tried at the same moment: "done", or the code of the error."""
    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(_outcome, acts))


def _outcome(act: Callable[[], object]) -> str:
    try:
        act()
    except SaoyError as error:
        return error.code
    return "done"
