"""Tiles: 256 hashes of one level side by side, as files and as where proofs are read (C2SP tlog-tiles).

A full tile never changes. A partial one at the right edge is named with its width, so that its file never changes
either.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from certify.log.merkle import HASH_BYTES, perfect_root
from models.errors import IntegrityError

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
ENTRIES = "entries"
_LONGEST_ENTRY = 0xFFFF


@dataclass(frozen=True, slots=True)
class TileName:
    """One tile: `level` 0 holds leaf hashes, or `None` for the bundle of the entries themselves."""

    level: int | None
    index: int
    width: int = TILE_WIDTH

    def __post_init__(self) -> None:
        if not (self.index >= 0 and 1 <= self.width <= TILE_WIDTH and (self.level is None or 0 <= self.level < 64)):
            raise ValueError(f"no tile {self.level}/{self.index} of width {self.width}")

    @property
    def path(self) -> str:
        """Below the log's address: `tile/0/x001/234.p/5`."""
        groups = [f"{self.index % 1000:03d}"]
        rest = self.index // 1000
        while rest:
            groups.append(f"x{rest % 1000:03d}")
            rest //= 1000
        level = ENTRIES if self.level is None else str(self.level)
        partial = "" if self.width == TILE_WIDTH else f".p/{self.width}"
        return f"tile/{level}/{'/'.join(reversed(groups))}{partial}"


def tile_named(path: str) -> TileName | None:
    """The tile that has exactly this path, or None: there is one spelling for each tile."""
    prefix, _, rest = path.partition("/")
    level_text, _, rest = rest.partition("/")
    number, _, width_text = rest.partition(".p/")
    digits = number.replace("/", "").replace("x", "")
    # int() reads more digits than ASCII's, and a long number costs time.
    if prefix != "tile" or not all(text.isascii() and len(text) < 20 for text in (level_text, digits, width_text)):
        return None
    try:
        level = None if level_text == ENTRIES else int(level_text)
        name = TileName(level, int(digits), int(width_text) if width_text else TILE_WIDTH)
    except ValueError:
        return None
    return name if name.path == path else None


def width_at(level: int, index: int, size: int) -> int:
    """How many hashes the tile has in a tree of `size` leaves: 0 to 256."""
    return max(0, min(TILE_WIDTH, (size >> TILE_HEIGHT * level) - index * TILE_WIDTH))


def tiles_of(size: int, *, since: int = 0) -> Iterator[TileName]:
    """The tiles and entry bundles of a tree of `size` leaves that one of `since` leaves had not."""
    for entries, level in ((True, 0), *((False, level) for level in range(8))):
        first, last = since >> TILE_HEIGHT * level, size >> TILE_HEIGHT * level
        for index in range(first >> TILE_HEIGHT, -(-last // TILE_WIDTH) if last > first else 0):
            yield TileName(None if entries else level, index, width_at(level, index, size))


def tiles_of_proof(index: int, size: int) -> Iterator[TileName]:
    """The tiles that the proof of a leaf reads: those above it, and the partial ones at the right edge."""
    level = 0
    while size >> TILE_HEIGHT * level:
        above = index >> TILE_HEIGHT * (level + 1)
        edge = size >> TILE_HEIGHT * (level + 1)
        for place in {above, edge}:
            width = width_at(level, place, size)
            if width:
                yield TileName(level, place, width)
        level += 1


class TileSource(Protocol):
    """Where tiles come from: the records, a folder, or an address."""

    def read_tile(self, name: TileName) -> bytes:
        """The bytes of the tile, `width * 32` of them. Raises NotFoundError or UnavailableError."""


class EntrySource(Protocol):
    """Where entries come from."""

    def read_entries(self, name: TileName) -> bytes:
        """The bytes of an entry bundle. Raises NotFoundError or UnavailableError."""


class TileNodes:
    """`merkle.Nodes` of a tree of `size` leaves, read from tiles, each of them once."""

    def __init__(self, source: TileSource, size: int) -> None:
        self._source = source
        self._size = size
        self._read: dict[tuple[int, int], bytes] = {}

    def node(self, height: int, index: int) -> bytes:
        """See `merkle.Nodes.node`."""
        level, inside = divmod(height, TILE_HEIGHT)
        first = index << inside
        tile = self._tile(level, first // TILE_WIDTH)
        start = first % TILE_WIDTH * HASH_BYTES
        hashes = tile[start : start + (HASH_BYTES << inside)]
        if len(hashes) != HASH_BYTES << inside:
            raise IntegrityError(code="log_tile_short", detail=f"tile {level}/{first // TILE_WIDTH}")
        return perfect_root(hashes)

    def _tile(self, level: int, index: int) -> bytes:
        if (level, index) not in self._read:
            name = TileName(level, index, width_at(level, index, self._size))
            self._read[level, index] = self._source.read_tile(name)
        return self._read[level, index]


# Of a bundle: every entry at its longest.
LARGEST_BUNDLE = TILE_WIDTH * (2 + _LONGEST_ENTRY)


def entry_bundle(entries: Iterable[bytes]) -> bytes:
    """Entries one after the other, each behind its length in two bytes."""
    return b"".join(struct.pack(">H", len(entry)) + entry for entry in map(_short_enough, entries))


def entries_of(bundle: bytes) -> list[bytes]:
    """The entries of a bundle. Raises IntegrityError when it does not end with one."""
    entries, at = [], 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at : at + 2], "big")
        entries.append(bundle[at + 2 : at + 2 + length])
        at += 2 + length
    if at != len(bundle):
        raise IntegrityError(code="log_tile_short", detail="an entry bundle is cut off")
    return entries


def _short_enough(entry: bytes) -> bytes:
    if len(entry) > _LONGEST_ENTRY:
        raise ValueError(f"an entry of {len(entry)} bytes fits no bundle")
    return entry
