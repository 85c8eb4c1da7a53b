"""What comes back from a sandboxed child, read without trusting it.

A decoder that a hostile file took over could answer with a pickle that runs code in the parent, so only plain
values and inert classes are taken from it.
"""

from __future__ import annotations

import dataclasses
import enum
import importlib
import io
import pickle
import sys

_HEADER_BYTES = 8

# Builders of plain data that pickles refer to by name. None of them opens, imports or runs anything.
_INERT = {
    "builtins": {"bytearray", "complex", "frozenset", "range", "set", "slice"},
    "collections": {"Counter", "OrderedDict", "deque"},
    "datetime": {"date", "datetime", "time", "timedelta", "timezone"},
    "decimal": {"Decimal"},
    "fractions": {"Fraction"},
    "pathlib": {"Path", "PosixPath", "PurePath", "PurePosixPath"},
    "uuid": {"UUID"},
    "numpy": {"dtype", "ndarray"},
    "numpy._core.multiarray": {"_reconstruct", "scalar"},
    "numpy._core.numeric": {"_frombuffer"},
}


@dataclasses.dataclass(frozen=True, slots=True)
class RaisedError:
    """An exception of the child as plain text. `code` is None unless it was a SaoyError."""

    type_name: str
    class_names: tuple[str, ...]  # its class and bases, nearest first
    place: str  # module, line and function; no values, which may be personal
    out_of_memory: bool = False
    code: str | None = None
    message: str = ""
    message_en: str = ""
    detail: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """One complete answer of the child, still closed."""

    body: memoryview

    def open(self) -> object:
        """The result or the `RaisedError` inside. Raises UnpicklingError when it is damaged or not inert."""
        try:
            return _InertUnpickler(io.BytesIO(self.body)).load()
        except (EOFError, AttributeError, ImportError, IndexError, KeyError, TypeError, ValueError) as error:
            raise pickle.UnpicklingError(f"{type(error).__name__}: {error}") from error


def write_frame(outcome: object) -> bytes:
    """`outcome` pickled, with its length before it."""
    body = pickle.dumps(outcome, protocol=5)
    return len(body).to_bytes(_HEADER_BYTES, "big") + body


def is_complete(received: bytearray) -> bool:
    """Whether the whole answer has arrived."""
    length = int.from_bytes(received[:_HEADER_BYTES], "big")
    return len(received) >= _HEADER_BYTES and len(received) >= _HEADER_BYTES + length


def read_frame(received: bytearray) -> Frame | None:
    """The answer, or None while it is not complete."""
    if not is_complete(received):
        return None
    length = int.from_bytes(received[:_HEADER_BYTES], "big")
    return Frame(memoryview(received)[_HEADER_BYTES : _HEADER_BYTES + length])


class _InertUnpickler(pickle.Unpickler):  # the one place where a child's pickle is opened, and not fully
    def find_class(self, module_name: str, name: str) -> object:
        if (module_name, name) == ("builtins", "getattr"):
            return _member
        if name in _INERT.get(module_name, ()):
            return getattr(importlib.import_module(module_name), name)
        # Only modules the parent uses anyway: importing one by a name from outside would run its code.
        found = getattr(sys.modules.get(module_name), name, None)
        if isinstance(found, type) and _is_inert(found):
            return found
        raise pickle.UnpicklingError(f"{module_name}.{name} is not taken from a sandbox")


def _is_inert(found: type) -> bool:
    is_named_tuple = issubclass(found, tuple) and hasattr(found, "_fields")
    return dataclasses.is_dataclass(found) or issubclass(found, enum.Enum) or is_named_tuple


def _member(owner: object, name: object) -> enum.Enum:
    """What `getattr` may do here: Python before 3.11.4 pickles the member of an enumeration as a look-up by name."""
    if isinstance(owner, type) and issubclass(owner, enum.Enum) and name in owner.__members__:
        return owner.__members__[str(name)]
    raise pickle.UnpicklingError("only members of enumerations are looked up by name")
