"""Tables without rules: heads beside each other that are labels, and rows of values that keep to the columns below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from classifiers.labels import is_enumerator
from classifiers.layout import PageLayout, Piece, is_leader
from classifiers.table_fields import CellLabels
from classifiers.tables import Cell, Table
from models.values.reading import Word

# So many heads that are labels are no chance; they are most of the columns, over one line to three.
_FEWEST_NAMED, _MOST_HEAD_LINES = 3, 3
# In line heights: words of one cell stand nearer, and so do the rows of one table.
_GUTTER, _FARTHEST_ROW, _NEAREST_HEAD_LINE = 0.9, 2.5, 0.9


@dataclass(eq=False)
class _Column:
    """Its lines by row of the page, and how far they reach."""

    left: float
    right: float
    head: list[Piece]

    def overlaps(self, piece: Piece) -> bool:
        return min(self.right, piece.right) > max(self.left, piece.left)

    def reach(self, piece: Piece) -> None:
        self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)


# The pieces of a printed line, each with its column.
_Line = list[tuple[_Column, Piece]]


def aligned_tables(page: PageLayout, labels: CellLabels) -> tuple[Table, ...]:
    """The first table of the page whose columns are headed by labels, none where print runs over its columns."""
    rows = [_runs(page, row) for row in page.rows]
    for number, row in enumerate(rows):
        if len(row) < _FEWEST_NAMED or any(run.text.endswith(":") for run in row):
            continue
        for depth in range(_MOST_HEAD_LINES, 0, -1):
            columns = _columns(page, rows[number : number + depth], labels)
            if columns:
                body = _body(page, rows, number + depth, columns)
                return (_table(page, columns, body),) if body and _keep_apart(columns) else ()
    return ()


def _runs(page: PageLayout, row: Sequence[Piece]) -> list[Piece]:
    """The row's print, parted at blanks that words of one cell do not have between them."""
    runs: list[list[Word]] = []
    for piece in row:
        for at, word in enumerate(piece.words):
            if is_leader(word.text):
                continue
            before = runs[-1][-1] if at and runs else None
            if before is not None and word.box.left - before.box.right < _GUTTER * page.line_height:
                runs[-1].append(word)
            else:
                runs.append([word])
    return [page.level.piece(run, page.number) for run in runs]


def _columns(page: PageLayout, head: Sequence[Sequence[Piece]], labels: CellLabels) -> list[_Column]:
    """The columns that rows of heads make, none where they stand far apart or too few are labels."""
    for above, below in pairwise(head):
        if not below or below[0].top - max(p.bottom for p in above) > _NEAREST_HEAD_LINE * page.line_height:
            return []
    columns: list[_Column] = []
    for piece in sorted((piece for row in head for piece in row), key=lambda p: p.left):
        under = [column for column in columns if column.overlaps(piece)]
        if len(under) > 1:
            return []
        for column in under:
            column.reach(piece)
            column.head.append(piece)
        if not under:
            columns.append(_Column(piece.left, piece.right, [piece]))
    named = [column for column in columns if labels.named_in(_texts(column.head))]
    return columns if len(named) >= _FEWEST_NAMED and 2 * len(named) >= len(columns) else []


def _texts(pieces: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(piece.text for piece in sorted(pieces, key=lambda p: p.top))


def _body(page: PageLayout, rows: Sequence[Sequence[Piece]], first: int, columns: Sequence[_Column]) -> list[_Line]:
    """The page's rows that keep to the columns, each piece with its own."""
    body: list[_Line] = []
    bottom = max(piece.bottom for column in columns for piece in column.head)
    for row in rows[first:]:
        placed = [(own, piece) for piece in row if (own := [c for c in columns if c.overlaps(piece)])]
        if not placed or any(len(own) > 1 for own, _ in placed) or len(placed) < len(row):
            break
        if min(piece.top for piece in row) - bottom > _FARTHEST_ROW * page.line_height:
            break
        bottom = max(piece.bottom for piece in row)
        for own, piece in placed:
            own[0].reach(piece)
        body.append([(own[0], piece) for own, piece in placed])
    return body


def _keep_apart(columns: Sequence[_Column]) -> bool:
    return all(one.right < other.left for one, other in pairwise(sorted(columns, key=lambda c: c.left)))


def _table(page: PageLayout, columns: list[_Column], body: Sequence[_Line]) -> Table:
    columns.sort(key=lambda column: column.left)
    middles = [(one.right + other.left) / 2 for one, other in pairwise(columns)]
    edges = list(pairwise((columns[0].left, *middles, columns[-1].right)))
    heads = [[(column, piece)] for column in columns for piece in sorted(column.head, key=lambda p: p.top)]
    rows = [_cells(columns, edges, row) for row in (heads, *_in_rows(columns, body))]
    return Table(page, tuple(rows), is_ruled=False)


def _cells(
    columns: Sequence[_Column], edges: Sequence[tuple[float, float]], lines: Sequence[_Line]
) -> tuple[Cell, ...]:
    pieces = [piece for line in lines for _, piece in line]
    top, bottom = min(p.top for p in pieces), max(p.bottom for p in pieces)
    return tuple(
        Cell(left, top, right, bottom, tuple(p.words for line in lines for own, p in line if own is column))
        for column, (left, right) in zip(columns, edges, strict=True)
    )


def _in_rows(columns: Sequence[_Column], body: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Lines of one person or thing together: its number begins it, or values in most columns."""
    is_numbered = any(own is columns[0] and is_enumerator(piece.text) for own, piece in body[0])
    current: list[_Line] = []
    for line in body:
        if is_numbered:
            begins = any(own is columns[0] for own, _ in line)
        else:
            begins = 2 * len({own for own, _ in line}) >= len(columns)
        if begins and current:
            yield current
            current = []
        current.append(line)
    if current:
        yield current
