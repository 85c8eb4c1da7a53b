"""RFC 6962 word for word over lists of entries: what the real tree is held against."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from certify.log.merkle import leaf_hash, perfect_root


def root(entries: Sequence[bytes]) -> bytes:
    """MTH."""
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    k = largest_power_below(len(entries))
    return sha256(b"\x01" + root(entries[:k]) + root(entries[k:])).digest()


def inclusion(index: int, entries: Sequence[bytes]) -> list[bytes]:
    """PATH."""
    if len(entries) == 1:
        return []
    k = largest_power_below(len(entries))
    if index < k:
        return [*inclusion(index, entries[:k]), root(entries[k:])]
    return [*inclusion(index - k, entries[k:]), root(entries[:k])]


def consistency(old: int, entries: Sequence[bytes], whole: bool = True) -> list[bytes]:
    """SUBPROOF."""
    if old == len(entries):
        return [] if whole else [root(entries)]
    k = largest_power_below(len(entries))
    if old <= k:
        return [*consistency(old, entries[:k], whole), root(entries[k:])]
    return [*consistency(old - k, entries[k:], False), root(entries[:k])]


def largest_power_below(count: int) -> int:
    k = 1
    while k * 2 < count:
        k *= 2
    return k


class ListNodes:
    """Perfect subtrees of a list of entries."""

    def __init__(self, entries: Sequence[bytes]) -> None:
        self._hashes = [leaf_hash(entry) for entry in entries]

    def node(self, height: int, index: int) -> bytes:
        hashes = self._hashes[index << height : index + 1 << height]
        assert len(hashes) == 1 << height, "asked for a subtree that is not whole"
        return perfect_root(b"".join(hashes))
