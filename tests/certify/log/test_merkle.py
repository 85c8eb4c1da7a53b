"""The tree against the vectors of Certificate Transparency and against RFC 6962 written out."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from certify.log.merkle import (
    EMPTY_ROOT,
    ProofInvalidError,
    consistency_path,
    inclusion_path,
    leaf_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from tests.certify.log import naive_tree
from tests.certify.log.naive_tree import ListNodes

# The entries and roots that the implementations of Certificate Transparency test themselves with.
_WRITTEN = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
ENTRIES = [bytes.fromhex(each) for each in _WRITTEN]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
CONSISTENCY_6_8 = (
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
)


def test_the_published_roots_come_out() -> None:
    roots = [root_of(ListNodes(ENTRIES), size).hex() for size in range(1, 9)]

    assert roots == ROOTS
    assert root_of(ListNodes([]), 0) == EMPTY_ROOT


def test_the_published_consistency_proof_comes_out_and_holds() -> None:
    path = consistency_path(ListNodes(ENTRIES), 6, 8)

    assert tuple(each.hex() for each in path) == CONSISTENCY_6_8
    verify_consistency(6, 8, path, bytes.fromhex(ROOTS[5]), bytes.fromhex(ROOTS[7]))


@dataclass(frozen=True)
class Grown:
    """A tree, one of its leaves, and an earlier size of it."""

    entries: list[bytes]
    index: int
    old: int


@st.composite
def trees(draw: st.DrawFn) -> Grown:
    size = draw(st.integers(1, 400))
    seed = draw(st.integers(0, 3))
    entries = [f"{seed}/{number}".encode() for number in range(size)]
    return Grown(entries, draw(st.integers(0, size - 1)), draw(st.integers(0, size)))


@given(trees())
@settings(max_examples=150, deadline=None)
def test_paths_are_those_of_the_rfc_and_hold(tree: Grown) -> None:
    size, nodes = len(tree.entries), ListNodes(tree.entries)
    path = inclusion_path(nodes, tree.index, size)
    proof = consistency_path(nodes, tree.old, size)

    assert list(path) == naive_tree.inclusion(tree.index, tree.entries)
    assert list(proof) == (naive_tree.consistency(tree.old, tree.entries) if tree.old else [])
    root = naive_tree.root(tree.entries)
    verify_inclusion(leaf_hash(tree.entries[tree.index]), tree.index, size, path, root)
    verify_consistency(tree.old, size, proof, naive_tree.root(tree.entries[: tree.old]), root)


def test_every_root_up_to_four_hundred_is_that_of_the_rfc() -> None:
    entries = [str(number).encode() for number in range(400)]
    nodes = ListNodes(entries)

    assert [root_of(nodes, size) for size in range(401)] == [naive_tree.root(entries[:size]) for size in range(401)]


@given(trees(), st.data())
@settings(max_examples=100, deadline=None)
def test_no_changed_proof_holds(tree: Grown, data: st.DataObject) -> None:
    size, nodes = len(tree.entries), ListNodes(tree.entries)
    path = list(inclusion_path(nodes, tree.index, size))
    root = naive_tree.root(tree.entries)
    leaf = leaf_hash(tree.entries[tree.index])
    how = data.draw(st.sampled_from(["other leaf", "other index", "longer", "shorter", "flipped"]))
    index = tree.index
    if how == "other leaf" or not path:
        leaf = leaf_hash(b"something else")
    elif how == "other index":
        index = data.draw(st.integers(0, size - 1).filter(lambda other: other != tree.index))
    elif how == "longer":
        path.append(root)
    elif how == "shorter":
        path.pop()
    else:
        path[data.draw(st.integers(0, len(path) - 1))] = leaf_hash(b"flipped")

    with pytest.raises(ProofInvalidError):
        verify_inclusion(leaf, index, size, path, root)


@given(trees())
@settings(max_examples=100, deadline=None)
def test_a_history_that_was_changed_is_not_consistent(tree: Grown) -> None:
    """One earlier entry changed, everything after it recomputed: no honest path leads from the old root."""
    if tree.old == 0:
        return
    changed = list(tree.entries)
    changed[tree.index % tree.old] = b"rewritten"
    path = consistency_path(ListNodes(changed), tree.old, len(changed))

    with pytest.raises(ProofInvalidError):
        verify_consistency(
            tree.old, len(changed), path, naive_tree.root(tree.entries[: tree.old]), naive_tree.root(changed)
        )


@pytest.mark.parametrize(("old", "new"), [(3, 2), (-1, 2)])
def test_a_log_does_not_shrink(old: int, new: int) -> None:
    with pytest.raises(ProofInvalidError):
        verify_consistency(old, new, [], b"", b"")


def test_a_leaf_outside_the_tree_is_in_no_proof() -> None:
    with pytest.raises(ProofInvalidError):
        verify_inclusion(leaf_hash(b""), 1, 1, [], leaf_hash(b""))
    with pytest.raises(ValueError, match="no leaf"):
        inclusion_path(ListNodes(ENTRIES), 8, 8)
