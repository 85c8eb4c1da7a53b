"""A tree that is built leaf by leaf and keeps only its right edge: ten million entries in a few kilobytes."""

from __future__ import annotations

from collections.abc import Sequence

from certify.log.merkle import EMPTY_ROOT, Nodes, node_hash
from certify.log.tiles import TILE_HEIGHT


class GrowingTree:
    """`full_tiles` tells the tiles that the last leaf closed, as (level, index, root)."""

    def __init__(self, size: int = 0, edge: Sequence[bytes] = ()) -> None:
        """`edge` is what `right_edge` gives for a tree that has `size` leaves already."""
        self.size = size
        self.full_tiles: list[tuple[int, int, bytes]] = []
        self._edge = list(edge)  # roots of perfect subtrees, the largest first

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


def right_edge(nodes: Nodes, size: int) -> list[bytes]:
    """The roots of the perfect subtrees that a tree of `size` leaves is made of, the largest first."""
    heights = [height for height in reversed(range(size.bit_length())) if size >> height & 1]
    return [nodes.node(height, (size >> height) - 1) for height in heights]
