"""A tree that is built leaf by leaf and keeps only its right edge: ten million entries in a few kilobytes."""

from __future__ import annotations

from certify.log.merkle import EMPTY_ROOT, node_hash
from certify.log.tiles import TILE_HEIGHT


class GrowingTree:
    """`full_tiles` tells the tiles that the last leaf closed, as (level, index, root)."""

    def __init__(self) -> None:
        self.size = 0
        self.full_tiles: list[tuple[int, int, bytes]] = []
        self._edge: list[bytes] = []  # roots of perfect subtrees, the largest first

    def append(self, leaf: bytes) -> None:
        """Adds the hash of the next entry."""
        self.size += 1
        self.full_tiles = []
        found, height = leaf, 0
        # A subtree of this height stands to the left exactly where the size before had this bit.
        while not self.size >> height & 1:
            found = node_hash(self._edge.pop(), found)
            height += 1
            if height % TILE_HEIGHT == 0:
                level = height // TILE_HEIGHT - 1
                self.full_tiles.append((level, (self.size >> height) - 1, found))
        self._edge.append(found)

    def root(self) -> bytes:
        """The root over all leaves so far."""
        if not self._edge:
            return EMPTY_ROOT
        found = self._edge[-1]
        for left in reversed(self._edge[:-1]):
            found = node_hash(left, found)
        return found
