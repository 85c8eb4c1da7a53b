"""Tiles as C2SP tlog-tiles names and fills them, so that Go's tools and any static server can serve them."""

from __future__ import annotations

import pytest

from certify.log.merkle import inclusion_path, leaf_hash, root_of
from certify.log.tiles import (
    TileName,
    TileNodes,
    entries_of,
    entry_bundle,
    tile_named,
    tiles_of,
    tiles_of_proof,
    width_at,
)
from models.errors import IntegrityError
from tests.certify.log import naive_tree


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (TileName(0, 0), "tile/0/000"),
        (TileName(0, 5, 112), "tile/0/005.p/112"),
        (TileName(1, 999), "tile/1/999"),
        (TileName(0, 1000), "tile/0/x001/000"),
        (TileName(2, 1234067), "tile/2/x001/x234/067"),
        (TileName(None, 1234067, 1), "tile/entries/x001/x234/067.p/1"),
    ],
)
def test_each_tile_has_one_path(name: TileName, path: str) -> None:
    assert name.path == path
    assert tile_named(path) == name


@pytest.mark.parametrize(
    "path",
    ["", "tile", "tile/0", "tile/0/0", "tile/00/000", "tile/64/000", "tile/0/000.p/0", "tile/0/000.p/256",
     "tile/0/000.p/01", "tile/0/x000/001", "tile/0/-01", "tile/0/../000", "tile/0/٠٠١", "tile/data/000",
     "tile/0/001/", "tile/0/" + "x001/" * 200 + "001", "tile/0/000.p/" + "9" * 500],
)  # fmt: skip
def test_no_other_path_names_a_tile(path: str) -> None:
    assert tile_named(path) is None


def test_the_tiles_of_seventy_thousand_leaves_are_those_of_the_specification() -> None:
    """273 full tiles and one of 112, one full and one of 17, one of 1."""
    tiles = [name for name in tiles_of(70_000) if name.level is not None]

    assert [name.width for name in tiles if name.level == 0] == [256] * 273 + [112]
    assert [name.width for name in tiles if name.level == 1] == [256, 17]
    assert [name.width for name in tiles if name.level == 2] == [1]
    assert len(tiles) == 277
    assert sum(name.level is None for name in tiles_of(70_000)) == 274


def test_a_full_tile_of_leaves_has_one_hash_above_it() -> None:
    assert [name.path for name in tiles_of(256)] == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]


def test_only_what_grew_is_published_again() -> None:
    assert [name.path for name in tiles_of(514, since=513)] == ["tile/entries/002.p/2", "tile/0/002.p/2"]
    assert list(tiles_of(513, since=513)) == []
    assert [name.path for name in tiles_of(512, since=511)] == ["tile/entries/001", "tile/0/001", "tile/1/000.p/2"]


class FileTiles:
    """Tiles cut from a list of entries, as a static server would hold them."""

    def __init__(self, entries: list[bytes]) -> None:
        self.entries = entries
        self.read: list[str] = []

    def read_tile(self, name: TileName) -> bytes:
        self.read.append(name.path)
        span = 256 ** (name.level or 0)
        first = name.index * 256 * span
        starts = range(first, first + name.width * span, span)
        return b"".join(naive_tree.root(self.entries[start : start + span]) for start in starts)


@pytest.mark.parametrize("size", [1, 255, 256, 257, 511, 512, 700, 66_000])
def test_the_root_is_the_same_through_tiles(size: int) -> None:
    entries = [str(number).encode() for number in range(size)]

    assert root_of(TileNodes(FileTiles(entries), size), size) == naive_tree.root(entries)


def test_a_tile_is_read_once_and_a_short_one_is_refused() -> None:
    source = FileTiles([b"a", b"b", b"c"])
    nodes = TileNodes(source, 3)
    assert nodes.node(0, 2) == leaf_hash(b"c")
    nodes.node(1, 0)
    assert source.read == ["tile/0/000.p/3"]

    with pytest.raises(IntegrityError):
        TileNodes(FileTiles([b"a"]), 1).node(1, 0)


def test_bundles_hold_entries_behind_their_lengths() -> None:
    bundle = entry_bundle([b"", b"a", b"x" * 300])

    assert bundle[:5].hex() == "0000000161"
    assert entries_of(bundle) == [b"", b"a", b"x" * 300]
    with pytest.raises(IntegrityError):
        entries_of(bundle[:-1])
    with pytest.raises(ValueError, match="fits no bundle"):
        entry_bundle([b"x" * 65_536])


def test_widths_follow_the_size() -> None:
    assert [width_at(0, 273, 70_000), width_at(1, 1, 70_000), width_at(2, 0, 70_000), width_at(0, 274, 70_000)] == [
        112, 17, 1, 0]  # fmt: skip


@pytest.mark.parametrize(("index", "size"), [(0, 1), (3, 300), (299, 300), (255, 256), (65_535, 65_536), (5, 70_000)])
def test_a_proof_reads_no_tile_but_those_named_for_it(index: int, size: int) -> None:
    source = FileTiles([str(number).encode() for number in range(size)])

    inclusion_path(TileNodes(source, size), index, size)

    assert set(source.read) <= {name.path for name in tiles_of_proof(index, size)}
