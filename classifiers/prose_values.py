"""Where a value ends that stands in a sentence: its kind says what it can be made of.

Every reader gets the stream, where the value begins and where other cues begin. It answers where the value ends, or
None where what stands there is no value of the kind; what might be read in two ways is told as such.
"""

from __future__ import annotations

from collections.abc import Mapping

from classifiers.closed_values import CLOSED_READERS
from classifiers.declarations import FieldKind
from classifiers.prose_addresses import address_value
from classifiers.statements import statement
from classifiers.value_places import Ended, Place, Reader, read_with

_READERS: Mapping[FieldKind, Reader] = {
    **CLOSED_READERS,
    FieldKind.ADDRESS: address_value,
    FieldKind.TEXT: statement,
}


def read_value(place: Place) -> Ended | None:
    """The value at the place if one of the field's kind stands there. The paragraph's end ends every value."""
    return read_with(_READERS, place)
