"""Tables without rules: heads beside each other, and rows of values that keep to the columns below them.

The heads are labels, each row a person's or a thing's; or they are persons, and a column of labels stands beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from classifiers.label_tokens import BARE_ENUMERATOR
from classifiers.layout import PageLayout, Piece, is_leader
from classifiers.table_fields import TableFields
from classifiers.tables import Cell, Table
from models.values.reading import Word

# So many heads that are labels are no chance; they are most of the columns, over one line to three.
_FEWEST_NAMED, _MOST_HEAD_LINES = 3, 3
# Two persons are enough, if so many labels stand in one column beside them.
_FEWEST_PERSONS, _FEWEST_LABELS = 2, 3
# In line heights: words of one cell stand nearer, and so do the rows of one table.
_GUTTER, _FARTHEST_ROW, _NEAREST_HEAD_LINE, _MARGIN = 0.9, 2.5, 0.9, 2.0
_NEAREST_COLUMN = 8.0
# What no head says: a day, a year, a number of a person.
_FIGURES = re.compile(r"\d{4}|\d[/.-]\d")
_LABELS, _PERSONS = "labels", "persons"


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
_Begins = Callable[[_Line], bool]
_Stops = Callable[[Sequence[Piece]], bool]


def aligned_tables(page: PageLayout, fields: TableFields) -> tuple[Table, ...]:
    """The first table of the page whose columns are headed by labels or persons, and those right below it with heads of
    their own; none where print runs over them."""
    rows = [_runs(page, row) for row in page.rows]
    tables: list[Table] = []
    end = 0
    for number, row in enumerate(rows):
        if number < end or len(row) < _FEWEST_PERSONS or any(run.text.endswith(":") for run in row):
            continue
        if tables and number > end:
            break
        for depth in range(_MOST_HEAD_LINES, 0, -1):
            columns = _columns(page, rows[number : number + depth])
            kind = _kind_of(columns, fields)
            if kind == _PERSONS and depth > 1 and _are_headed_below(page, rows[number + 1 : number + depth], fields):
                continue
            if kind is not None:
                columns += _margin(page, columns, fields) if kind == _PERSONS else []
                stops = (lambda _: False) if kind == _PERSONS else (lambda row: _are_heads(row, fields))
                body = _body(page, rows, number + depth, columns, stops)
                begins = _label_begins(body, fields) if kind == _PERSONS else _number_begins(columns, body)
                if not body:
                    break  # a line of labels and short answers
                if begins is None or not _keep_apart(columns):
                    return tuple(tables)
                tables.append(_table(page, columns, body, begins))
                end = number + depth + len(body)
                break
    return tuple(tables)


def _are_heads(row: Sequence[Piece], fields: TableFields) -> bool:
    """Whether a row is all labels: they stand above values of their own."""
    return bool(row) and all(fields.labels.named_in((run.text,)) for run in row)


def _runs(page: PageLayout, row: Sequence[Piece]) -> list[Piece]:
    """The row's print, parted at blanks that words of one cell do not have between them. A label's translation stands
    behind its stroke, in print of its own: "Dân tộc / | Ethnic group"."""
    runs: list[list[Word]] = []
    for piece in row:
        for at, word in enumerate(piece.words):
            if is_leader(word.text):
                continue
            before = runs[-1][-1] if runs and (at or runs[-1][-1].text.endswith("/")) else None
            if before is not None and word.box.left - before.box.right < _GUTTER * page.line_height:
                runs[-1].append(word)
            else:
                runs.append([word])
    return [page.level.piece(run, page.number) for run in runs]


def _columns(page: PageLayout, head: Sequence[Sequence[Piece]]) -> list[_Column]:
    """The columns that rows of heads make, none where the rows stand far apart or a head is over two columns."""
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
    return columns


def _kind_of(columns: Sequence[_Column], fields: TableFields) -> str | None:
    """What heads the columns, None where too few heads are known."""
    texts = [_texts(column.head) for column in columns]
    if any(_FIGURES.search(line) for text in texts for line in text):
        return None
    persons = {name for text in texts if (name := fields.persons.headed(text)) is not None}
    if len(persons) >= _FEWEST_PERSONS:
        return _PERSONS
    named = sum(bool(fields.labels.named_in(text)) for text in texts)
    return _LABELS if named >= _FEWEST_NAMED and 2 * named >= len(columns) else None


def _are_headed_below(page: PageLayout, head: Sequence[Sequence[Piece]], fields: TableFields) -> bool:
    """Whether the lines under the first are the whole head: that tells something else, close above the persons."""
    return _kind_of(_columns(page, head), fields) == _PERSONS


def _margin(page: PageLayout, columns: Sequence[_Column], fields: TableFields) -> list[_Column]:
    """Room for the labels at the margin, where nothing heads them."""
    if any(fields.persons.headed(_texts(column.head)) is None for column in columns):
        return []
    return [_Column(page.text_left, page.text_left + _MARGIN * page.line_height, [])]


def _texts(pieces: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(piece.text for piece in sorted(pieces, key=lambda p: p.top))


def _body(
    page: PageLayout, rows: Sequence[Sequence[Piece]], first: int, columns: list[_Column], stops: _Stops
) -> list[_Line]:
    """The page's rows that keep to the columns, each piece with its own, up to one that `stops`."""
    body: list[_Line] = []
    bottom = max(piece.bottom for column in columns for piece in column.head)
    for row in rows[first:]:
        placed = _placed(page, columns, row) if not stops(row) else []
        if not placed or len(placed) < len(row):
            break
        if min(piece.top for piece in row) - bottom > _FARTHEST_ROW * page.line_height:
            break
        bottom = max(piece.bottom for piece in row)
        for own, piece in placed:
            own.reach(piece)
        body.append(placed)
    return body


def _placed(page: PageLayout, columns: list[_Column], row: Sequence[Piece]) -> _Line:
    """The row's pieces with their columns; what stands left of a row's first value begins a column without a head."""
    placed: _Line = []
    for piece in row:
        own = _column_of(page, columns, piece)
        is_taken = own is not None and any(own.overlaps(other) for other in row if other is not piece)
        if own is not None and is_taken and piece.right < min(column.left for column in columns):
            own = _Column(piece.left, piece.right, [])
            columns.append(own)
        if own is not None:
            placed.append((own, piece))
    return placed


def _column_of(page: PageLayout, columns: Sequence[_Column], piece: Piece) -> _Column | None:
    """The column that a piece stands in, or that it is far nearer to than to any other: a head may stand in the middle
    of its column. None where it runs over two."""
    over = [column for column in columns if column.overlaps(piece)]
    if over:
        return over[0] if len(over) == 1 else None
    blanks = sorted(
        (max(column.left - piece.right, piece.left - column.right), at) for at, column in enumerate(columns)
    )
    is_near = blanks[0][0] < _NEAREST_COLUMN * page.line_height and 2 * blanks[0][0] < blanks[1][0]
    return columns[blanks[0][1]] if is_near else None


def _keep_apart(columns: Sequence[_Column]) -> bool:
    return all(one.right < other.left for one, other in pairwise(sorted(columns, key=lambda c: c.left)))


def _table(page: PageLayout, columns: list[_Column], body: Sequence[_Line], begins: _Begins) -> Table:
    columns.sort(key=lambda column: column.left)
    middles = [(one.right + other.left) / 2 for one, other in pairwise(columns)]
    edges = list(pairwise((columns[0].left, *middles, columns[-1].right)))
    heads = [[(column, piece)] for column in columns for piece in sorted(column.head, key=lambda p: p.top)]
    rows = [_cells(columns, edges, row) for row in (heads, *_in_rows(body, begins))]
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


def _number_begins(columns: Sequence[_Column], body: Sequence[_Line]) -> _Begins:
    """Lines of one person or thing begin with its number, or with values in most columns."""
    first = min(columns, key=lambda column: column.left)
    if body and any(own is first and BARE_ENUMERATOR.fullmatch(piece.text) for own, piece in body[0]):
        return lambda line: any(own is first for own, _ in line)
    return lambda line: 2 * len({own for own, _ in line}) >= len(columns)


def _label_begins(body: Sequence[_Line], fields: TableFields) -> _Begins | None:
    """Lines of one row begin with its label. None where no column has labels enough."""
    labelled = Counter(own for line in body for own, piece in line if fields.labels.named_in((piece.text,)))
    column, count = max(labelled.items(), key=lambda item: item[1], default=(None, 0))
    if count < _FEWEST_LABELS:
        return None
    return lambda line: any(own is column and fields.labels.may_be(piece.text) for own, piece in line)


def _in_rows(body: Sequence[_Line], begins: _Begins) -> Iterator[list[_Line]]:
    """The lines of one row together."""
    current: list[_Line] = []
    for line in body:
        if begins(line) and current:
            yield current
            current = []
        current.append(line)
    if current:
        yield current
