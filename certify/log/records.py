"""The log as the database keeps it: entries, full tiles, and what lies between, read as tiles and proofs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import Select, and_, literal, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from certify.log.checkpoint import Checkpoint, InclusionProof, checkpoint_of
from certify.log.leaves import LeafKind
from certify.log.merkle import inclusion_path, root_of
from certify.log.notes import parse_note
from certify.log.tiles import TILE_WIDTH, TileName, TileNodes, entry_bundle, tiles_of_proof
from models.entities import LogCheckpoint, LogCosignature, LogLeaf, LogTile
from models.errors import IntegrityError, NotFoundError

_Leaf, _Tile, _Head = LogLeaf, LogTile, LogCheckpoint


class LogRolledBackError(IntegrityError):
    """The database does not continue the last head that this log signed."""

    code = "log_rolled_back"
    message = (
        "Sổ chứng thực không còn khớp với nhật ký đã ký, có thể do khôi phục từ bản sao lưu cũ. Hệ thống dừng cấp số;"
        " hãy báo ngay cho cán bộ kỹ thuật."
    )
    message_en = (
        "The register no longer agrees with the log that was signed, as after a restore from an old copy."
        " No number is given until the maintainers have looked."
    )


@dataclass(frozen=True, slots=True)
class ProvedEntry:
    """An entry as it is hashed, and that it is in the log (C2SP tlog-proof): enough for anybody to check."""

    entry: str
    proof: str

    def as_json(self) -> dict[str, str]:
        """As in the sealed record, in reports and in the API."""
        return {"entry": self.entry, "proof": self.proof}


class RecordedTiles:
    """`tiles.TileSource` over one transaction. Only full tiles are rows; partial ones are read from below."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ahead: dict[TileName, bytes] = {}

    def read_ahead(self, names: Iterable[TileName]) -> None:
        """Reads these tiles of hashes in two queries: what costs in a proof is asking, not reading."""
        wanted = set(names)
        full = {name for name in wanted if name.width == TILE_WIDTH}
        if full:
            self._ahead.update(self._full_tiles(full))
        if wanted - full:
            self._ahead.update(tiles_from_below(self._session, wanted - full))

    def read_tile(self, name: TileName) -> bytes:
        """See `TileSource.read_tile`; entry bundles too."""
        if name.level is None:
            return entry_bundle(data.encode() for data in self._entries(name))
        if name not in self._ahead:
            self.read_ahead([name])
        return self._ahead[name]

    def _full_tiles(self, names: Collection[TileName]) -> dict[TileName, bytes]:
        places = (and_(_Tile.level == name.level, _Tile.tile_index == name.index) for name in names)
        query = select(_Tile.level, _Tile.tile_index, _Tile.hashes).where(or_(*places))
        found = {TileName(level, index): hashes for level, index, hashes in self._session.execute(query)}
        for name in names:
            if name not in found:
                raise NotFoundError(detail=name.path)
        return found

    def _entries(self, name: TileName) -> list[str]:
        first = name.index * TILE_WIDTH
        query = select(_Leaf.data).where(_Leaf.leaf_index >= first, _Leaf.leaf_index < first + name.width)
        entries = list(self._session.scalars(query.order_by(_Leaf.leaf_index)))
        if len(entries) != name.width:
            raise NotFoundError(detail=name.path)
        return entries


def tiles_from_below(session: Session, names: Collection[TileName]) -> dict[TileName, bytes]:
    """The tiles put together from the level below each: leaf hashes, or the roots of full tiles."""
    parts: dict[tuple[int, int], list[bytes]] = {}
    query = union_all(*(_hashes_below(name) for name in names)).order_by("level", "place")
    for level, place, digest in session.execute(query):
        parts.setdefault((level, place // TILE_WIDTH), []).append(digest)
    tiles = {}
    for name in names:
        hashes = parts.get((name.level or 0, name.index), [])
        if len(hashes) != name.width:
            raise NotFoundError(detail=name.path)
        tiles[name] = b"".join(hashes)
    return tiles


def _hashes_below(name: TileName) -> Select[int, int, bytes]:
    level, first = name.level or 0, name.index * TILE_WIDTH
    place: InstrumentedAttribute[int] = _Tile.tile_index if level else _Leaf.leaf_index
    digest: InstrumentedAttribute[bytes] = _Tile.root if level else _Leaf.hash
    query = select(literal(level).label("level"), place.label("place"), digest.label("digest"))
    query = query.where(place >= first, place < first + name.width)
    return query.where(_Tile.level == level - 1) if level else query


def size_of(session: Session) -> int:
    """How many entries the log has."""
    newest = session.scalar(select(_Leaf.leaf_index).order_by(_Leaf.leaf_index.desc()).limit(1))
    return 0 if newest is None else newest + 1


def nodes_of(session: Session, size: int) -> TileNodes:
    """The tree of the first `size` entries."""
    return TileNodes(RecordedTiles(session), size)


def head_of(session: Session, origin: str) -> Checkpoint:
    """The log as it stands in this transaction, not signed."""
    size = size_of(session)
    return Checkpoint(origin, size, root_of(nodes_of(session, size), size))


def require_leads_to(session: Session, earlier: Checkpoint, size: int) -> None:
    """Raises LogRolledBackError unless the log, now of `size` entries, begins with the tree of an earlier head."""
    if size < earlier.size or root_of(nodes_of(session, earlier.size), earlier.size) != earlier.root:
        raise LogRolledBackError(detail=f"signed for {earlier.size} entries, the log has {size}")


def require_leads_to_all(session: Session, earlier: Iterable[Checkpoint]) -> None:
    """Raises LogRolledBackError unless the log, as it is now, begins with the trees of all these heads."""
    for head in earlier:
        require_leads_to(session, head, size_of(session))


def leaf_of(session: Session, kind: LeafKind, subject_id: str) -> LogLeaf | None:
    """The entry of this kind about a row, or None."""
    return session.scalar(select(_Leaf).where(_Leaf.subject_id == subject_id, _Leaf.kind == kind.value))


def prove(session: Session, leaf: LogLeaf, checkpoint_note: str) -> InclusionProof:
    """That the entry is under a signed head of this log that is long enough."""
    size = checkpoint_of(parse_note(checkpoint_note)).size
    tiles = RecordedTiles(session)
    tiles.read_ahead(tiles_of_proof(leaf.leaf_index, size))
    path = inclusion_path(TileNodes(tiles, size), leaf.leaf_index, size)
    return InclusionProof(leaf.leaf_index, path, checkpoint_note)


def proved_entry(session: Session, kind: LeafKind, subject_id: str) -> ProvedEntry | None:
    """The entry of this kind about a row with its proof; None without an entry, or before a head covers it."""
    leaf = leaf_of(session, kind, subject_id)
    head = signed_head_over(session, leaf.leaf_index) if leaf is not None else None
    return ProvedEntry(leaf.data, str(prove(session, leaf, head))) if leaf is not None and head is not None else None


def signed_head_over(session: Session, leaf_index: int) -> str | None:
    """A signed head that covers the entry: the newest that a witness vouches for, or the newest; None without any."""
    query = select(_Head.size).where(_Head.size > leaf_index).order_by(_Head.size.desc()).limit(1)
    witnessed = session.scalar(query.where(_Head.size.in_(select(LogCosignature.size))))
    size = witnessed if witnessed is not None else session.scalar(query)
    return None if size is None else signed_head(session, size)


def signed_head(session: Session, size: int) -> str | None:
    """The signed note of this size with every cosignature that came in, or None."""
    note = session.scalar(select(_Head.note).where(_Head.size == size))
    if note is None:
        return None
    lines = select(LogCosignature.line).where(LogCosignature.size == size).order_by(LogCosignature.witness)
    return note + "".join(session.scalars(lines))
