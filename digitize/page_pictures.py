"""Page pictures that wait in files, because hundreds of them do not fit into memory."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar, overload

from digitize.images import PageImage, decode_png

_Key = TypeVar("_Key")


class PictureFolder:
    """A folder of its own for pictures, deleted when nobody refers to this object any more."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="saoy-pages-"))
        self._clean_up = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)

    def close(self) -> None:
        """Deletes the pictures now. Doing it twice does nothing."""
        self._clean_up()


class Pictures(Sequence[PageImage], Generic[_Key]):
    """Pictures named by keys, decoded one at a time and kept by nobody here: hundreds of them do not fit into memory.

    `load` answers a key's encoded picture.
    """

    def __init__(self, keys: Sequence[_Key], load: Callable[[_Key], bytes]) -> None:
        self._keys = keys
        self._load = load

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, index: int) -> PageImage: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[PageImage]: ...

    def __getitem__(self, index: int | slice) -> PageImage | Sequence[PageImage]:
        if isinstance(index, slice):
            return Pictures(self._keys[index], self._load)
        return decode_png(self._load(self._keys[index]))

    def __iter__(self) -> Iterator[PageImage]:
        return (decode_png(self._load(key)) for key in self._keys)


def pictures_in_files(paths: Sequence[Path]) -> Pictures[Path]:
    """The pictures in some files."""
    return Pictures(paths, Path.read_bytes)
