"""Page pictures that wait in files, because hundreds of them do not fit into memory."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from digitize.images import PageImage, decode_png


class PictureFolder:
    """A folder of its own for pictures, deleted when nobody refers to this object any more."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="saoy-pages-"))
        self._clean_up = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)

    def close(self) -> None:
        """Deletes the pictures now. Doing it twice does nothing."""
        self._clean_up()


class PictureFiles(Sequence[PageImage]):
    """The pictures in some files, decoded one at a time and kept by nobody here."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths

    def __len__(self) -> int:
        return len(self._paths)

    @overload
    def __getitem__(self, index: int) -> PageImage: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[PageImage]: ...

    def __getitem__(self, index: int | slice) -> PageImage | Sequence[PageImage]:
        if isinstance(index, slice):
            return PictureFiles(self._paths[index])
        return decode_png(self._paths[index].read_bytes())

    def __iter__(self) -> Iterator[PageImage]:
        return (decode_png(path.read_bytes()) for path in self._paths)
