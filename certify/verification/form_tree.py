"""The form of a revision as a table: every field by its full name, with its widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pyhanko.pdf_utils import generic

from certify.verification.equality import Reference, entries, items, reference_of, resolved

_DEEPEST = 64


@dataclass
class FieldNode:
    """A field: its own dictionary first, then those of its widgets."""

    kind: str | None
    value: Any
    parts: list[Any] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    children: list[str] = field(default_factory=list)

    @property
    def is_filled(self) -> bool:
        """Whether it holds anything."""
        value = resolved(self.value)
        if value is None or isinstance(value, generic.NullObject) or value == "/Off":
            return False
        return bool(value) if isinstance(value, (str, bytes, list, dict)) else True

    @property
    def is_signed(self) -> bool:
        """Whether it holds a signature or time-stamp."""
        return self.kind == "/Sig" and self.is_filled

    @property
    def is_timestamp(self) -> bool:
        """Whether it holds a time-stamp over the document."""
        if not self.is_signed:
            return False
        value = resolved(self.value)
        return bool(value.get("/Type") == "/DocTimeStamp" and value.get("/SubFilter") == "/ETSI.RFC3161")

    def holds_only_signatures(self, fields: dict[str, FieldNode]) -> bool:
        """Whether it is only a node above signature fields."""
        below = [fields[name] for name in self.children]
        return bool(below) and all(each.kind == "/Sig" or each.holds_only_signatures(fields) for each in below)


def field_nodes(form: Any) -> dict[str, FieldNode]:
    """All fields by full name. Raises ValueError for a tree that is none, or two fields of one name."""
    found: dict[str, FieldNode] = {}
    roots = resolved(entries(form).get("/Fields", ()))
    for reference in items(roots):
        _collect(reference, "", None, None, found, 0)
    return found


def _collect(each: Any, prefix: str, kind: str | None, value: Any, found: dict[str, FieldNode], depth: int) -> None:
    if depth > _DEEPEST:
        raise ValueError("the form is nested too deeply")
    own = entries(resolved(each))
    kind = str(resolved(own["/FT"])) if "/FT" in own else kind
    value = own.get("/V", value)
    # A field without a name of its own stands in `/Fields` of some makers' files; its number tells it apart.
    own_name = str(resolved(own["/T"])) if "/T" in own else f"#{reference_of(each)}"
    name = f"{prefix}.{own_name}" if prefix else own_name
    if name in found:
        raise ValueError("two fields share a name")
    node = found[name] = FieldNode(kind, value, [resolved(each)])
    if (reference := reference_of(each)) is not None:
        node.references.append(reference)
    for kid in items(resolved(own.get("/Kids", ()))):
        if "/T" in entries(resolved(kid)):
            before = set(found)
            _collect(kid, name, kind, value, found, depth + 1)
            node.children += found.keys() - before
            continue
        node.parts.append(resolved(kid))
        if (reference := reference_of(kid)) is not None:
            node.references.append(reference)
