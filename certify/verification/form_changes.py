"""What changed in the form: fields filled, signed, added, taken away."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils import generic

from certify.verification.equality import Reference, differing_keys, entries, items, reference_of, resolved
from certify.verification.facts import Change
from certify.verification.form_tree import FieldNode
from certify.verification.revision_view import Comparison

_OF_ITS_OWN = frozenset({"/Fields", "/DR", "/SigFlags", "/NeedAppearances", "/DA", "/Q"})
_VALUE_KEYS = frozenset({"/V", "/AP", "/AS", "/I", "/TI", "/RV", "/DA", "/Q", "/Ff"})
_SIGNING_KEYS = frozenset({"/V", "/AP", "/AS", "/F", "/Type", "/Subtype", "/P", "/DA", "/Ff", "/MK", "/Rect"})
_HIDING_FLAGS = 1 | 2 | 32  # invisible, hidden, no view


def compare_forms(both: Comparison) -> None:
    """Notes every change in the form."""
    _Form(both).run()


class _Form:
    def __init__(self, both: Comparison) -> None:
        self._both = both

    def run(self) -> None:
        before, after = entries(self._both.old.form), entries(self._both.new.form)
        self._both.compare_entries(before, after, "form", besides=_OF_ITS_OWN)
        self._form_resources(resolved(before.get("/DR")), resolved(after.get("/DR")))
        if resolved(after.get("/NeedAppearances")) and not resolved(before.get("/NeedAppearances")):
            # Viewers will draw the fields anew from their values, which may say something else than was drawn.
            drawn = any(node.kind != "/Sig" and node.is_filled for node in self._both.old.fields.values())
            self._both.changes.note(Change.OTHER if drawn else Change.FORM_FILLING, "form/NeedAppearances")
        for name in self._both.old.fields.keys() - self._both.new.fields.keys():
            self._both.changes.note(Change.OTHER, f"field {name} removed")
        for name, node in self._both.new.fields.items():
            former = self._both.old.fields.get(name)
            if former is None:
                self._new_field(name, node)
            else:
                self._field(name, former, node)

    def _form_resources(self, old: Any, new: Any) -> None:
        """Fonts may come for new appearances; those that are there must stay as they are."""
        if old is None or new is None:
            if old is not None:
                self._both.changes.note(Change.OTHER, "form/DR")
            return
        before, after = entries(old), entries(new)
        for key, value in before.items():
            former, latter = resolved(value), resolved(after.get(key))
            if isinstance(former, generic.DictionaryObject) and isinstance(latter, generic.DictionaryObject):
                kept = entries(former)
                now = entries(latter)
                if all(name in now and self._both.same(kept[name], now[name], name, deep=True) for name in kept):
                    continue
            elif latter is not None and self._both.same(value, after[key], key, deep=True):
                continue
            self._both.changes.note(Change.OTHER, f"form/DR{key}")

    def _new_field(self, name: str, node: FieldNode) -> None:
        if node.kind == "/Sig":
            if not _is_visible(node):
                self._signed(name, node)
            elif node.is_filled:
                self._both.changes.unforeseen.add(name)
                self._signed(name, node)
            else:
                self._both.changes.note(Change.OTHER, f"field {name}: a picture without a signature")
        elif node.kind is None and node.holds_only_signatures(self._both.new.fields):
            self._both.changes.note(Change.FORM_FILLING, f"field {name}")
        else:
            self._both.changes.note(Change.OTHER, f"field {name} added")

    def _field(self, name: str, old: FieldNode, new: FieldNode) -> None:
        if old.kind != new.kind or len(old.parts) > len(new.parts):
            self._both.changes.note(Change.OTHER, f"field {name}")
            return
        if len(new.parts) > len(old.parts) and (new.kind != "/Sig" or old.is_filled):
            self._both.changes.note(Change.OTHER, f"field {name}: a widget more")
        changed: set[str] = set()
        for former, latter in zip(old.parts, new.parts, strict=False):
            changed |= self._changed_keys(former, latter)
        if not changed:
            return
        if "/AP" in changed and any(self._shared_appearance(part, old) for part in old.parts):
            self._both.changes.note(Change.OTHER, f"field {name}: its appearance is used elsewhere too")
            return
        if new.kind == "/Sig":
            self._signature_field(name, old, new, changed)
        else:
            self._ordinary_field(name, old, new, changed)

    def _changed_keys(self, old: Any, new: Any) -> set[str]:
        before, after = entries(old), entries(new)
        besides = {"/Kids", "/Parent"}
        shared = (before.keys() & after.keys()) - besides
        differing = {key for key in shared if not self._both.same(before[key], after[key], key, deep=key == "/V")}
        return differing | (differing_keys(before, after) - besides)

    def _signature_field(self, name: str, old: FieldNode, new: FieldNode, changed: set[str]) -> None:
        moved = "/Rect" in changed and any("/Rect" in entries(part) for part in old.parts)
        locks = changed & {"/Lock", "/SV"}
        if old.is_filled or moved or changed - _SIGNING_KEYS - locks or (locks and not new.is_filled):
            self._both.changes.note(Change.OTHER, f"field {name}: {sorted(changed)}")
            return
        self._signed(name, new)

    def _signed(self, name: str, node: FieldNode) -> None:
        """A time-stamp over the document may always come, as long as it shows nothing."""
        if node.is_timestamp and not _is_visible(node):
            self._both.changes.note(Change.VALIDATION_DATA, f"field {name}")
            return
        self._both.changes.note(Change.FORM_FILLING, f"field {name}")
        if node.is_filled:
            self._both.changes.signed.add(name)
            if name in self._both.old.fields:
                self._both.changes.signed_foreseen.add(name)

    def _ordinary_field(self, name: str, old: FieldNode, new: FieldNode, changed: set[str]) -> None:
        if changed - _VALUE_KEYS - {"/F", "/Type", "/MK"} or self._shown_or_hidden(old, new):
            self._both.changes.note(Change.OTHER, f"field {name}: {sorted(changed)}")
            return
        self._both.changes.note(Change.FORM_FILLING, f"field {name}")
        self._both.changes.filled.add(name)
        if old.is_filled:
            self._both.changes.rewritten.add(name)

    @staticmethod
    def _shown_or_hidden(old: FieldNode, new: FieldNode) -> bool:
        flags = [
            [int(resolved(entries(part).get("/F", 0))) & _HIDING_FLAGS for part in node.parts] for node in (old, new)
        ]
        return flags[0] != flags[1]

    def _shared_appearance(self, part: Any, node: FieldNode) -> bool:
        """Whether something else than the field uses its appearance: then more than the field would change."""
        appearance = reference_of(entries(part).get("/AP"))
        if appearance is None:
            return False
        own = {id(each) for each in node.parts}
        seen: set[Reference] = set(node.references)
        waiting: list[Any] = list(self._both.old.trailer.values())
        while waiting:
            value = waiting.pop()
            reference = reference_of(value)
            if reference == appearance:
                return True
            if reference is not None:
                if reference in seen:
                    continue
                seen.add(reference)
            value = resolved(value)
            if isinstance(value, generic.DictionaryObject) and id(value) not in own:
                waiting.extend(entries(value).values())
            elif isinstance(value, generic.ArrayObject):
                waiting.extend(items(value))
        return False


def _is_visible(node: FieldNode) -> bool:
    """Whether a widget of the field has an area, an appearance, and is not hidden."""
    for part in node.parts:
        own = entries(part)
        corners = [float(resolved(each)) for each in resolved(own.get("/Rect", ()))]
        hidden = int(resolved(own.get("/F", 0))) & _HIDING_FLAGS
        if len(corners) == 4 and corners[0] != corners[2] and corners[1] != corners[3] and "/AP" in own and not hidden:
            return True
    return False
