"""What changed in the logical structure of a tagged PDF: it may grow and shrink only with notes and fields."""

from __future__ import annotations

from typing import Any

from pyhanko.pdf_utils import generic

from certify.verification.equality import Equality, Reference, differing_keys, entries, items, reference_of, resolved
from certify.verification.facts import Change

_TREE_OF_ITS_OWN = frozenset({"/K", "/P", "/ParentTree", "/ParentTreeNextKey", "/IDTree"})
_MOST_ELEMENTS = 200_000


def structure_change(
    old: Any, new: Any, equality: Equality, old_notes: frozenset[Reference], new_notes: frozenset[Reference]
) -> Change:
    """NONE, FORM_FILLING when only elements for notes or fields came or went, OTHER for anything else."""
    if old is None and new is None:
        return Change.NONE
    if old is None or new is None:
        return Change.OTHER
    return _Structure(equality, old_notes, new_notes).change(old, new)


class _Structure:
    def __init__(self, equality: Equality, old_notes: frozenset[Reference], new_notes: frozenset[Reference]) -> None:
        self._equality = equality
        self._notes = (old_notes, new_notes)

    def change(self, old: Any, new: Any) -> Change:
        grown = not self._same_parents(entries(resolved(old)), entries(resolved(new)))
        waiting = [(old, new)]
        count = 0
        while waiting:
            former, latter = waiting.pop()
            count += 1
            if count > _MOST_ELEMENTS:
                raise ValueError("too many elements in the logical structure")
            kept = self._element(former, latter)
            if kept is None:
                return Change.OTHER
            pairs, same = kept
            grown |= not same
            waiting.extend(pairs)
        return Change.FORM_FILLING if grown else Change.NONE

    def _element(self, old: Any, new: Any) -> tuple[list[tuple[Any, Any]], bool] | None:
        """The children to compare and whether they are the same ones; None for a change of the element."""
        former, latter = resolved(old), resolved(new)
        if not (isinstance(former, generic.DictionaryObject) and isinstance(latter, generic.DictionaryObject)):
            return ([], True) if self._equality.same(former, latter) else None
        before, after = entries(former), entries(latter)
        shared = (before.keys() & after.keys()) - _TREE_OF_ITS_OWN
        if differing_keys(before, after) - _TREE_OF_ITS_OWN or not all(
            self._equality.same(before[key], after[key], key=key) for key in shared
        ):
            return None
        return self._children(_kids(before), _kids(after))

    def _children(self, old: list[Any], new: list[Any]) -> tuple[list[tuple[Any, Any]], bool] | None:
        before = {_identity(each, place): each for place, each in enumerate(old)}
        after = {_identity(each, place): each for place, each in enumerate(new)}
        kept = [key for key in before if key in after]
        gone = [before[key] for key in before if key not in after]
        come = [after[key] for key in after if key not in before]
        if kept != [key for key in after if key in before]:
            return None
        if not all(self._only_notes(each, 0) for each in gone) or not all(self._only_notes(each, 1) for each in come):
            return None
        return [(before[key], after[key]) for key in kept], not (gone or come)

    def _only_notes(self, element: Any, side: int) -> bool:
        """Whether nothing below the element is content of a page."""
        waiting, count = [element], 0
        while waiting:
            value = resolved(waiting.pop())
            count += 1
            if count > _MOST_ELEMENTS or not isinstance(value, generic.DictionaryObject):
                return False
            own = entries(value)
            if str(value.get("/Type")) == "/OBJR":
                if reference_of(own.get("/Obj")) not in self._notes[side]:
                    return False
                continue
            if str(value.get("/Type")) == "/MCR":
                return False
            waiting.extend(_kids(own))
        return True

    def _same_parents(self, old: dict[str, Any], new: dict[str, Any]) -> bool:
        """Whether the table from marked content to elements is the same; OTHER is raised as ValueError."""
        before, after = _numbers(old.get("/ParentTree")), _numbers(new.get("/ParentTree"))
        for key, value in before.items():
            if key in after and _references(value) != _references(after[key]):
                raise ValueError("marked content was given to other elements")
        return before.keys() == after.keys()


def _kids(own: dict[str, Any]) -> list[Any]:
    if "/K" not in own:
        return []
    value = resolved(own["/K"])
    return list(items(value)) if isinstance(value, generic.ArrayObject) else [own["/K"]]


def _identity(each: Any, place: int) -> Any:
    """Elements by their object; a direct object reference by its note; content numbers by value."""
    reference = reference_of(each)
    if reference is not None:
        return reference
    if isinstance(each, generic.DictionaryObject):
        note = reference_of(entries(each).get("/Obj"))
        return ("note", note) if note is not None else ("direct", place)
    return ("number", repr(each))


def _numbers(tree: Any) -> dict[int, Any]:
    """A number tree as a table."""
    found: dict[int, Any] = {}
    waiting = [tree] if tree is not None else []
    count = 0
    while waiting:
        own = entries(resolved(waiting.pop()))
        count += 1
        if count > _MOST_ELEMENTS:
            raise ValueError("a number tree does not end")
        if "/Kids" in own:
            waiting.extend(items(resolved(own["/Kids"])))
        if "/Nums" in own:
            flat = list(items(resolved(own["/Nums"])))
            found.update(zip((int(number) for number in flat[::2]), flat[1::2], strict=True))
    return found


def _references(value: Any) -> Any:
    target = resolved(value)
    if isinstance(target, generic.ArrayObject):
        return [reference_of(each) for each in items(target)]
    return reference_of(value)
