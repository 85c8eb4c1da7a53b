"""Whether two parts of two revisions say the same: deep, by value, through references, with cycles.

Where a file keeps an object does not matter, what can be reached from it does. An object that was freed reads as
null, so freeing what is still in use is a difference and freeing what nobody reaches is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import ObjStreamRef

# What only says how the bytes of a stream are packed.
_LENGTHS = frozenset({"/Length", "/DL"})
_PACKING = frozenset({"/Filter", "/DecodeParms", *_LENGTHS})
# Packing that changes nothing; what other filters (pictures) make of their bytes is not asked here.
_PLAIN_FILTERS = frozenset(
    {
        "/FlateDecode",
        "/LZWDecode",
        "/ASCIIHexDecode",
        "/ASCII85Decode",
        "/RunLengthDecode",
        "/Fl",
        "/LZW",
        "/AHx",
        "/A85",
    }
)
# Ways from a note or field to others of its kind: those are compared where they stand.
_BACK_REFERENCES = frozenset({"/Parent", "/P", "/Pg", "/Popup", "/IRT", "/Obj", "/Fields", "/Annots"})
# What these lead to is drawn or delivered, whatever else it may pretend to be.
_ALWAYS_DEEP = frozenset({"/Resources", "/Contents", "/AP", "/EF", "/AF", "/V"})

NOTHING: Any = generic.DictionaryObject()  # type: ignore[no-untyped-call]  # pyHanko annotates nothing there

_REFERENCE: Any = generic.IndirectObject  # nor there

Reference = tuple[int, int]
# Before, after, whether nothing may be taken for granted, and the key that led here.
_Pair = tuple[Any, Any, bool, str]


def reference_of(value: Any) -> Reference | None:
    """Object and generation number, None for a direct value."""
    return (value.idnum, value.generation) if isinstance(value, generic.IndirectObject) else None


def resolved(value: Any) -> Any:
    """The value behind a reference; null for one that leads nowhere."""
    seen = 0
    while isinstance(value, generic.IndirectObject):
        value = value.get_object()  # type: ignore[no-untyped-call]  # pyHanko annotates nothing there
        seen += 1
        if seen > 16:
            raise ValueError("a chain of references does not end")
    return value


def entries(dictionary: Any) -> dict[str, Any]:
    """The entries, unresolved, without those that are null: a null entry is as good as none."""
    return {key: value for key, value in dict.items(dictionary) if not isinstance(value, generic.NullObject)}


def differing_keys(old: dict[str, Any], new: dict[str, Any]) -> set[str]:
    """Keys that only one side has; a reference that leads nowhere counts as no entry."""
    alone = {**{key: old[key] for key in old.keys() - new.keys()}, **{key: new[key] for key in new.keys() - old.keys()}}
    return {key for key, value in alone.items() if not isinstance(resolved(value), generic.NullObject)}


def items(array: Any) -> Iterator[Any]:
    """The items of an array, unresolved."""
    return (array.raw_get(place) for place in range(len(array))) if len(array) else iter(())


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What is compared where it stands, so that a mere reference to it counts as equal by its number."""

    catalogue: Reference | None
    pages: frozenset[Reference]
    nodes: frozenset[Reference]  # notes and fields


class Equality:
    """Compares parts of an earlier and a later revision of one file."""

    def __init__(self, old: PdfFileReader, new: PdfFileReader, landmarks: tuple[Landmarks, Landmarks]) -> None:
        self._readers = (old, new)
        self._landmarks = landmarks
        self._proven: set[tuple[Reference, Reference, bool]] = set()

    def same(self, old: Any, new: Any, *, deep: bool = False, key: str = "") -> bool:
        """Whether both say the same. `deep`: not even a page or a note may be taken for granted."""
        assumed: set[tuple[Reference, Reference, bool]] = set()
        waiting: list[_Pair] = [(old, new, deep, key)]
        while waiting:
            pair = self._next_pair(*waiting.pop(), assumed)
            if pair is None:
                return False
            waiting.extend(pair)
        self._proven |= assumed
        return True

    def _next_pair(
        self, old: Any, new: Any, deep: bool, key: str, assumed: set[tuple[Reference, Reference, bool]]
    ) -> Iterable[_Pair] | None:
        """What remains to be compared of a pair; None for a difference."""
        before, after = reference_of(old), reference_of(new)
        if before is not None and after is not None:
            seen = (before, after, deep)
            if seen in self._proven or seen in assumed:
                return ()
            assumed.add(seen)
            if key == "/Data" and before == self._landmarks[0].catalogue:
                # What a signature's reference says that it signs: the document itself.
                return () if after == self._landmarks[1].catalogue else None
            if not deep and self._stands_elsewhere(before, key):
                return () if before == after and self._stands_elsewhere(after, key, later=True) else None
            if before == after and self._stays_in_place(before):
                return self._parts_of_unmoved(resolved(old), deep, key)
        return _parts(resolved(old), resolved(new), deep, key)

    def _stays_in_place(self, reference: Reference) -> bool:
        """Whether both revisions read the object from the same bytes; the later one begins with the earlier one."""
        marker: Any = None
        places = []
        for reader in self._readers:
            marker = _place(reader, reference)
            if isinstance(marker, ObjStreamRef):
                marker = (marker, _place(reader, (marker.obj_stream_id, 0)))
            places.append(marker)
        return places[0] == places[1] and places[0] is not None

    def _parts_of_unmoved(self, value: Any, deep: bool, key: str) -> Iterator[_Pair]:
        """What the object refers to: that may have changed although the object did not."""
        waiting = [(value, deep, key)]
        while waiting:
            part, part_deep, part_key = waiting.pop()
            if isinstance(part, generic.IndirectObject):
                latter = _REFERENCE(part.idnum, part.generation, self._readers[1])
                yield part, latter, part_deep, part_key
            elif isinstance(part, generic.DictionaryObject):
                waiting += [(each, part_deep or name in _ALWAYS_DEEP, name) for name, each in dict.items(part)]
            elif isinstance(part, generic.ArrayObject):
                waiting += [(each, part_deep, part_key) for each in items(part)]

    def _stands_elsewhere(self, reference: Reference, key: str, *, later: bool = False) -> bool:
        marks = self._landmarks[later]
        return reference in marks.pages or (key in _BACK_REFERENCES and reference in marks.nodes)


def _place(reader: PdfFileReader, reference: Reference) -> Any:
    try:
        return reader.xrefs[generic.Reference(*reference)]
    except KeyError:
        return None


def _parts(old: Any, new: Any, deep: bool, key: str) -> Iterable[_Pair] | None:
    if isinstance(old, generic.DictionaryObject) and isinstance(new, generic.DictionaryObject):
        return _parts_of_dictionaries(old, new, deep)
    if isinstance(old, generic.ArrayObject) and isinstance(new, generic.ArrayObject):
        if len(old) != len(new):
            return None
        return ((before, after, deep, key) for before, after in zip(items(old), items(new), strict=True))
    return () if _same_scalar(old, new) else None


def _parts_of_dictionaries(old: Any, new: Any, deep: bool) -> Iterable[_Pair] | None:
    streams = isinstance(old, generic.StreamObject)
    if streams != isinstance(new, generic.StreamObject):
        return None
    before, after = entries(old), entries(new)
    if streams:
        # The same bytes still say something else under another filter, or with other tables for it.
        besides = _LENGTHS if old.encoded_data == new.encoded_data else _PACKING
        if besides is _PACKING and not _same_unpacked(old, new):
            return None
        before = {key: value for key, value in before.items() if key not in besides}
        after = {key: value for key, value in after.items() if key not in besides}
    if differing_keys(before, after):
        return None
    both = before.keys() & after.keys()
    return ((before[key], after[key], deep or key in _ALWAYS_DEEP, key) for key in both)


def _same_unpacked(old: Any, new: Any) -> bool:
    for each in (old, new):
        filters = resolved(each.get("/Filter"))
        names = filters if isinstance(filters, generic.ArrayObject) else [filters] if filters is not None else []
        if not {str(resolved(name)) for name in names} <= _PLAIN_FILTERS:
            return False
    return bool(old.data == new.data)


def _same_scalar(old: Any, new: Any) -> bool:
    """Numbers by value, names and strings by kind and value."""
    empty = (type(None), generic.NullObject)
    if isinstance(old, empty) or isinstance(new, empty):
        return isinstance(old, empty) and isinstance(new, empty)
    if isinstance(old, generic.BooleanObject) or isinstance(new, generic.BooleanObject):
        return isinstance(old, type(new)) and bool(old == new)
    if isinstance(old, generic.NameObject) != isinstance(new, generic.NameObject):
        return False
    if isinstance(old, (generic.TextStringObject, generic.ByteStringObject)) and isinstance(
        new, (generic.TextStringObject, generic.ByteStringObject)
    ):
        return bool(old.original_bytes == new.original_bytes)
    return bool(old == new)
