"""One module for each kind of paper: whatever stands here is found, no list names it.

A module tells its ways of drawing in `TEMPLATES`. Adding a type means adding a module here and its declarative file in
`classifiers/document_types/` (docs/document-types.md).
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from digitize.specimens.specimen import Template


@cache
def templates_by_type() -> dict[str, tuple[Template, ...]]:
    """Every template by the code of its document type, in the order of the codes."""
    found: dict[str, list[Template]] = {}
    for module in iter_modules(__path__, f"{__name__}."):
        for template in import_module(module.name).TEMPLATES:
            found.setdefault(template.code, []).append(template)
    return {code: tuple(found[code]) for code in sorted(found)}
