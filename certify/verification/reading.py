"""pyHanko's reader for files that carry signatures: the same objects, with the long hexadecimal values read at once.

pyHanko reads a signature's value digit by digit, once for every revision that is looked at, which is most of the time
that verifying takes. Here the digits are cut out before the dictionary around them is parsed, and put back whole.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from secrets import token_bytes
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodeLimits
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import read_object_header

_VALUE = re.compile(rb"/Contents\s*<((?:[0-9A-Fa-f]{2}){512,})>")
_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*0\s+\d{1,10}\s+(\d{1,10})\s+(\d{1,10})\s*\]")
_END_OF_OBJECT = b"endobj"
_FARTHEST = 8192  # from the start of a signature's dictionary to its value


class SignedFile:
    """The bytes of a file and where signatures' values stand in them, found once."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._begun: dict[str, dict[int, Any]] = {}
        self._parts: dict[int, bytes] = {}

    @cached_property
    def values(self) -> list[tuple[int, int, int]]:
        """Of every long hexadecimal value: where its key stands, and its first and last digit."""
        return [(match.start(), match.start(1), match.end(1)) for match in _VALUE.finditer(self.data)]

    @cached_property
    def covered_ends(self) -> list[int]:
        """Where the bytes end that the signatures say they cover, reachable or not."""
        return [int(match[1]) + int(match[2]) for match in _BYTE_RANGE.finditer(self.data)]

    def reader(self, *, strict: bool) -> SignedPdfReader:
        """A reader of the whole file."""
        return SignedPdfReader(self.data, self.values, strict=strict, thin=False)

    def reader_of(self, end: int, *, strict: bool) -> SignedPdfReader:
        """A reader of the bytes before `end` and of nothing else, with digests for signatures' values."""
        if end not in self._parts:
            # pyHanko looks for the last marker on a line that ends.
            self._parts[end] = self.data[:end] + b"\n"
        part = self._parts[end]
        values = [each for each in self.values if each[2] < end]
        return SignedPdfReader(part, values, strict=strict, thin=True)

    def digest(self, byte_range: Sequence[int], algorithm: str) -> bytes | None:
        """The digest of the covered bytes; None when the range or the algorithm is not a usual one."""
        numbers = [int(each) for each in byte_range]
        if len(numbers) != 4 or min(numbers) < 0 or algorithm not in hashlib.algorithms_available:
            return None
        if max(numbers[0] + numbers[1], numbers[2] + numbers[3]) > len(self.data) or numbers[0]:
            return None
        found = self._digest_of_beginning(numbers[1], algorithm)
        found.update(memoryview(self.data)[numbers[2] : numbers[2] + numbers[3]])
        return bytes(found.digest())

    def _digest_of_beginning(self, end: int, algorithm: str) -> Any:
        """Begun once: what the next signature covers starts with what the one before it covers."""
        begun = self._begun.setdefault(algorithm, {0: hashlib.new(algorithm)})
        done = max(place for place in begun if place <= end)
        found = begun[done].copy()
        found.update(memoryview(self.data)[done:end])
        begun[end] = found
        return found.copy()


class SignedPdfReader(PdfFileReader):
    """Reads strictly, or as leniently as other makers' files need; made by `SignedFile`."""

    def __init__(self, data: bytes, values: list[tuple[int, int, int]], *, strict: bool, thin: bool) -> None:
        """`thin`: the digest of a signature's value stands for the value, enough to see whether it changed."""
        self._data = data
        self._values = values
        self._thin = thin
        super().__init__(BytesIO(data), strict=strict, decode_limits=DecodeLimits())

    @property
    def encrypt_dict(self) -> generic.DictionaryObject | None:
        """None also for `/Encrypt null`, which some makers write into files in the clear."""
        if not self.strict and isinstance(self.trailer.flatten().get("/Encrypt"), (type(None), generic.NullObject)):
            return None
        return super().encrypt_dict

    def get_object(  # type: ignore[override]  # as pyHanko's own reader has it
        self, ref: generic.Reference, revision: int | None = None, *more: Any, **options: Any
    ) -> Any:
        """See `PdfFileReader.get_object`."""
        key = (ref.generation, ref.idnum)
        known = revision is None and key in self.resolved_objects
        signature = None if known else self._signature_at(ref, revision)
        if signature is None:
            read: Any = super().get_object  # pyHanko annotates nothing there
            return read(ref, revision, *more, **options)
        if revision is None:
            self.resolved_objects[key] = signature
        return signature

    def _signature_at(self, ref: generic.Reference, revision: int | None) -> generic.DictionaryObject | None:
        """The signature's dictionary; None for another object, or one that is not written in the plainest way."""
        place = self._place_of(ref, revision)
        if place is None:
            return None
        nearest = bisect_left(self._values, (place,))
        if nearest == len(self._values) or self._values[nearest][0] > place + _FARTHEST:
            return None
        _, start, end = self._values[nearest]
        finish = self._data.find(_END_OF_OBJECT, end, end + _FARTHEST)
        if finish < 0 or self._data.find(_END_OF_OBJECT, place, start) >= 0:
            return None
        # Not to be guessed by whoever wrote the file: only the value that was cut out can stand in its place.
        mark = token_bytes(16)
        small = self._data[place:start] + mark.hex().encode() + self._data[end:finish] + _END_OF_OBJECT
        return self._parsed(ref, small, mark, self._data[start:end])

    def _place_of(self, ref: generic.Reference, revision: int | None) -> int | None:
        try:
            found = self.xrefs[ref] if revision is None else self.xrefs.get_historical_ref(ref, revision)
        except KeyError:
            return None
        return found if isinstance(found, int) else None

    def _parsed(
        self, ref: generic.Reference, small: bytes, mark: bytes, digits: bytes
    ) -> generic.DictionaryObject | None:
        stream = BytesIO(small)
        header: Any = read_object_header  # nor there
        if header(stream, strict=self.strict) != (ref.idnum, ref.generation):
            return None
        owner = generic.Reference(ref.idnum, ref.generation, self)
        parsed = generic.read_object(stream, owner)
        if not isinstance(parsed, generic.DictionaryObject) or stream.read().strip() != _END_OF_OBJECT:
            return None
        value = parsed.get("/Contents")
        if not isinstance(value, (generic.ByteStringObject, generic.TextStringObject)) or value.original_bytes != mark:
            return None
        whole = bytes.fromhex(digits.decode())
        content = generic.ByteStringObject(sha256(whole).digest() if self._thin else whole)
        content.container_ref = owner
        parsed[generic.pdf_name("/Contents")] = content
        return parsed
