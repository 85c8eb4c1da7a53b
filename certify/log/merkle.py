"""Merkle tree hashes and proofs (RFC 6962, section 2.1). Pure: knows no storage, no keys and no leaves' meaning.

Every hash is 32 bytes of SHA-256. `Nodes` gives the hashes of perfect subtrees; whatever a proof needs is put together
from those, so that it reads a handful of tiles and never the tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Protocol

from models.errors import InvalidValueError

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()


class ProofInvalidError(InvalidValueError):
    """A proof does not lead from what it starts with to the root it is held against."""

    code = "log_proof_invalid"
    message = "Bằng chứng trong nhật ký minh bạch không đúng."
    message_en = "The proof of the transparency log does not hold."


class Nodes(Protocol):
    """Where hashes of the tree are read."""

    def node(self, height: int, index: int) -> bytes:
        """The hash over the `2 ** height` leaves from `index * 2 ** height` on; all of them are in the tree."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of one entry."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees, the left one perfect."""
    return sha256(b"\x01" + left + right).digest()


def perfect_root(hashes: bytes) -> bytes:
    """The hash over subtrees of one size, as many as a power of two, their hashes one after the other."""
    pair = 2 * HASH_BYTES
    while len(hashes) > HASH_BYTES:
        # `node_hash` without its call: most of a proof's time is spent here.
        hashes = b"".join([sha256(b"\x01" + hashes[at : at + pair]).digest() for at in range(0, len(hashes), pair)])
    return hashes


def root_of(nodes: Nodes, size: int) -> bytes:
    """The root of the tree of the first `size` leaves."""
    return _range_hash(nodes, 0, size) if size else EMPTY_ROOT


def inclusion_path(nodes: Nodes, index: int, size: int) -> tuple[bytes, ...]:
    """PATH(index, D[size]): from the leaf's sibling up. Raises ValueError for a leaf outside the tree."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size}")
    start, end, ranges = 0, size, []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            ranges.append((middle, end))
            end = middle
        else:
            ranges.append((start, middle))
            start = middle
    return tuple(_range_hash(nodes, *each) for each in reversed(ranges))


def consistency_path(nodes: Nodes, old: int, new: int) -> tuple[bytes, ...]:
    """PROOF(old, D[new]): that the first `old` leaves are the same. Empty for no leaves and for equal sizes."""
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} has no earlier one of {old}")
    if old in (0, new):
        return ()
    start, end, ranges = 0, new, []
    while end != old:
        middle = start + _split(end - start)
        if old <= middle:
            ranges.append((middle, end))
            end = middle
        else:
            ranges.append((start, middle))
            start = middle
    if start:
        ranges.append((start, end))
    return tuple(_range_hash(nodes, *each) for each in reversed(ranges))


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """RFC 9162, section 2.1.3.2. Raises ProofInvalidError unless the leaf's hash is at `index` under `root`."""
    if not 0 <= index < size:
        raise ProofInvalidError(detail=f"no leaf {index} in a tree of {size}")
    position, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise ProofInvalidError(detail="the inclusion proof is too long")
        if position & 1 or position == last:
            found = node_hash(sibling, found)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        position, last = position >> 1, last >> 1
    if last or found != root:
        raise ProofInvalidError(detail=f"leaf {index} is not under the root of size {size}")


def verify_consistency(old: int, new: int, path: Sequence[bytes], old_root: bytes, new_root: bytes) -> None:
    """RFC 9162, section 2.1.4.2. Raises ProofInvalidError unless the new tree begins with the old one."""
    if not 0 <= old <= new:
        raise ProofInvalidError(detail=f"a tree of {new} does not continue one of {old}")
    if old in (0, new):
        if path or (old == new and old_root != new_root) or (old == 0 and old_root != EMPTY_ROOT):
            raise ProofInvalidError(detail=f"two trees of size {new} differ")
        return
    hashes = list(path)
    if old & (old - 1) == 0:
        hashes.insert(0, old_root)
    position, last = old - 1, new - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    if not hashes:
        raise ProofInvalidError(detail="the consistency proof is empty")
    old_found = new_found = hashes[0]
    for sibling in hashes[1:]:
        if last == 0:
            raise ProofInvalidError(detail="the consistency proof is too long")
        if position & 1 or position == last:
            old_found, new_found = node_hash(sibling, old_found), node_hash(sibling, new_found)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            new_found = node_hash(new_found, sibling)
        position, last = position >> 1, last >> 1
    if last or old_found != old_root or new_found != new_root:
        raise ProofInvalidError(detail=f"the tree of {new} does not begin with that of {old}")


def _split(count: int) -> int:
    """The largest power of two below `count`: where RFC 6962 divides a tree."""
    return 1 << (count - 1).bit_length() - 1


def _range_hash(nodes: Nodes, start: int, end: int) -> bytes:
    """MTH(D[start:end]) for a range where the tree divides: perfect subtrees, the largest first."""
    parts = []
    while start < end:
        height = (end - start).bit_length() - 1
        parts.append(nodes.node(height, start >> height))
        start += 1 << height
    found = parts.pop()
    while parts:
        found = node_hash(parts.pop(), found)
    return found
