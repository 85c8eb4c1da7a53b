"""Reaching into the objects of a PDF without stumbling over what is missing or of another kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream


def everything(pdf: Pdf) -> Iterator[Any]:
    """Every dictionary and stream, direct ones inside others included."""
    for item in pdf.objects:
        yield from _within(item)


def _within(item: Any) -> Iterator[Any]:
    waiting: list[Any] = [item]
    while waiting:
        seen = waiting.pop()
        if isinstance(seen, (Dictionary, Stream)):
            yield seen
            children = list(seen.stream_dict.as_dict().values()) if isinstance(seen, Stream) else [*seen.values()]
        else:
            children = list(seen) if isinstance(seen, Array) else []
        waiting += [child for child in children if isinstance(child, Object) and not child.is_indirect]


def dictionary(item: Any, key: str) -> Any:
    """The dictionary or stream under that key, or an empty one."""
    found = item.get(key) if isinstance(item, (Dictionary, Stream)) else None
    return found if isinstance(found, (Dictionary, Stream)) else Dictionary()


def elements(item: Any, key: str) -> list[Any]:
    """The elements of the array under that key, or none."""
    found = item.get(key) if isinstance(item, (Dictionary, Stream)) else None
    return list(found) if isinstance(found, Array) else []


def name_of(item: Any, key: str) -> str:
    """The name under that key, with its slash; empty when there is none."""
    found = item.get(key) if isinstance(item, (Dictionary, Stream)) else None
    return str(found) if isinstance(found, Name) else ""
