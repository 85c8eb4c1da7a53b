"""Reads the fields of a printed form: from its labels, from where it prints what has no label, and from its codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import pairwise

from classifiers.aligned_tables import aligned_tables
from classifiers.captions import number_above
from classifiers.catalogue import ANYWHERE, DocumentType, FieldKind, FieldSpecification
from classifiers.cells import (
    WRAPPING_KINDS,
    Cells,
    is_unfinished_address,
    lacks_province,
    reaches_margin,
)
from classifiers.document_type import RecognisedType
from classifiers.finding import Finding, Surroundings, doubted
from classifiers.folding import squeeze, squeeze_label
from classifiers.form_zones import find_by_pattern, unlabelled_findings
from classifiers.known_labels import Labels
from classifiers.label_columns import labels_in_columns
from classifiers.label_pairs import labels_beside
from classifiers.label_rows import has_captions, labels_above
from classifiers.label_values import (
    is_told_by_form,
    is_what_it_should_be,
    may_be_a_question,
    may_be_no_address,
    opens_its_value,
    without_end_of_label,
)
from classifiers.labelled_cells import labelled_cells, outside_of, runs_over_cells, without_those_in
from classifiers.labels import LabelledValue, find_labels
from classifiers.layout import PageLayout
from classifiers.led_lines import led_findings
from classifiers.lone_numbers import lone_number
from classifiers.normalisers import normalise
from classifiers.own_values import without_own_values
from classifiers.prose import tell_prose
from classifiers.reasons import ReviewReason
from classifiers.settling import settle
from classifiers.several_values import fits, part_values, text_of
from classifiers.side_tables import SideTables
from classifiers.spreads import halves
from classifiers.table_fields import TableFields, TableValue
from classifiers.tables import LabelledCell, Table
from classifiers.translations import with_misread_translations
from classifiers.value_bounds import with_doubtful_bounds
from models.values.reading import Word

_TORN_BLANK, _FAR_BESIDE = 2.5, 5.0  # in line heights
_WITH_COLON, _WITHOUT_COLON = 0.97, 0.88
_SHORTEST_OWN_LABEL, _MOST_WORDS_OF_A_LABEL = 5, 6
_BEYOND = "beyond"
_SPELLED_OUT = frozenset({FieldKind.DATE_IN_WORDS, FieldKind.MONEY_IN_WORDS})
_LONG_KINDS = WRAPPING_KINDS - {FieldKind.NAME}
# Values that a translation tells in other words.
_LANGUAGE_KINDS = frozenset({FieldKind.TEXT, FieldKind.ADDRESS, FieldKind.NAME, FieldKind.CHOICE, FieldKind.SEX})


def extract_form(
    layouts: Sequence[PageLayout],
    recognised: RecognisedType,
    document_type: DocumentType,
    tables: Sequence[Table] = (),
) -> tuple[Finding, ...]:
    """Everything found, at most one finding a field. `tables` are those that rules part on the pages' pictures."""
    sheets = [layout for layout in layouts if layout.pieces]
    pages = [half for sheet in sheets for half in halves(sheet)]
    labelled = _LabelledFields(document_type)
    labelled.read(pages, sheets, tables)
    told = [
        (finding, is_sentence and not labelled.runs_into_a_label(finding))
        for finding, is_sentence in tell_prose(pages, document_type)
        if not labelled.is_in_a_table(finding)  # a row read across, as a sentence is
    ]
    found = settle(labelled.found, told, document_type, recognised.title)
    _give_to_the_first(found, document_type)
    for finding in led_findings(pages, document_type, found):
        _add(found, finding)
    known = {specification.name for specification in document_type.fields}
    for finding in unlabelled_findings(pages, recognised, document_type, found, sheets):
        _add(found, finding if finding.name in known else None)
    for specification in document_type.fields:
        is_unlabelled = not (specification.labels or specification.zone)
        if specification.pattern and (is_unlabelled or specification.zone == ANYWHERE):
            _add(found, find_by_pattern(pages, specification))
    _add(found, lone_number(sheets, document_type, found))
    return with_doubtful_bounds(tuple(found.values()), pages, document_type)


def _give_to_the_first(found: dict[str, Finding], document_type: DocumentType) -> None:
    """A value that is told once for two is the first one's, with a doubt."""
    for specification in document_type.fields:
        own, first = found.get(specification.name), found.get(specification.stands_for)
        if specification.stands_for and own is not None and own.value is not None and not (first and first.value):
            del found[specification.name]
            found[specification.stands_for] = doubted(replace(own, name=specification.stands_for))


def _add(found: dict[str, Finding], finding: Finding | None) -> None:
    """A value takes the place of a blank."""
    if finding is not None and (finding.name not in found or found[finding.name].value is None):
        found[finding.name] = finding


def _sides_of(page: PageLayout, document_type: DocumentType) -> frozenset[str]:
    """The sides of the type that the page has half the anchors of."""
    text = squeeze(" ".join(piece.text for piece in page.pieces))
    return frozenset(
        side.name
        for side in document_type.sides
        if side.anchors and 2 * sum(squeeze(anchor) in text for anchor in side.anchors) >= len(side.anchors)
    )


class _Wording(Enum):
    """Whose words a label is in, best first."""

    DECLARED = auto()
    USUAL = auto()
    FOREIGN = auto()


@dataclass(frozen=True)
class _BegunSection:
    name: str
    row: int
    left: float


@dataclass(frozen=True)
class _PageState:
    sides: frozenset[str]
    cells: Cells


@dataclass
class _LabelledFields:
    """Collects the values of a type's labels page by page."""

    document_type: DocumentType
    found: dict[str, Finding] = field(default_factory=dict)
    _begun: list[_BegunSection] = field(default_factory=list)
    _headed: list[Table] = field(default_factory=list)
    _listed: list[tuple[Table, TableValue]] = field(default_factory=list)
    _paired: list[tuple[PageLayout, LabelledCell]] = field(default_factory=list)
    _sides: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        own = [label for s in self.document_type.fields for label in s.printed_labels]
        own += self.document_type.other_labels
        own += [label for section in self.document_type.sections for label in section.labels]
        usual = [label for s in self.document_type.fields for label in (*s.usual_labels, *s.translations)]
        self._usual = set(map(squeeze_label, usual))
        self._labels = Labels(own, usual, self._can_only_be_its_value)
        self._in_cells = TableFields(self.document_type)
        self._by_sides = SideTables(self.document_type, self._in_cells.labels)
        self._sections: dict[str, list[str]] = {}
        for section in self.document_type.sections:
            for label in section.labels:
                self._sections.setdefault(squeeze_label(label), []).append(section.name)
        self._times_begun: Counter[str] = Counter()
        self._fields: dict[str, list[FieldSpecification]] = {}
        for specification in self.document_type.fields:
            for label in (*specification.printed_labels, *specification.usual_labels, *specification.translations):
                self._fields.setdefault(squeeze_label(label), []).append(specification)
        vietnamese = {squeeze_label(label) for s in self.document_type.fields for label in s.labels}
        foreign = {squeeze_label(label) for s in self.document_type.fields for label in (*s.labels_en, *s.translations)}
        self._foreign = foreign - vietnamese
        self._translations = {
            label: s.labels_en or s.translations for s in self.document_type.fields for label in s.labels
        }

    def read(self, pages: Sequence[PageLayout], sheets: Sequence[PageLayout], tables: Sequence[Table]) -> None:
        """The values of the pages in order; what an earlier page told stays. Tables with heads speak for themselves.

        A value beside an English label is the translation, without its marks: Vietnamese labels come first on all.
        """
        headed = self._headed
        headed += [table for table in tables if self._read_table(table)]
        for sheet in sheets:
            if not any(table.page.number == sheet.number for table in headed):
                headed += self._read_aligned([page for page in pages if page.number == sheet.number], sheet)
        unheaded = [table for table in tables if table not in headed]
        self._paired = [(table.page, pair) for table in unheaded for pair in self._in_cells.pairs_of(table)]
        pairs = [pair for _, pair in self._paired]
        labelled = []
        sides: dict[int, frozenset[str]] = {}
        for page in pages:
            # The right half of a spread may say nothing of the year that the left one is about.
            sides[page.number] = sides.get(page.number, frozenset()) | _sides_of(page, self.document_type)
        for page in pages:
            printed = without_own_values(find_labels(page, self._labels), self._fields)
            occurrences = with_misread_translations(page, printed, self._translations)
            unruled = outside_of([*headed, *unheaded], page, self._pairs_without_rules(page))
            self._paired += [(page, pair) for pair in unruled]
            beside = [*pairs, *unruled]
            cells = labelled_cells(page, beside, self._in_cells.labels)
            outside = without_those_in(headed, beside, page, occurrences)
            occurrences = tuple(sorted([*outside, *cells], key=lambda o: (o.row, o.printed.left)))
            state = _PageState(sides[page.number], Cells(page, occurrences))
            self._begun = [_BegunSection(s.name, -1, float("-inf")) for s in self._begun_last()[-1:]]
            self._read_page(occurrences, state, _Wording.DECLARED)
            labelled.append((occurrences, state, self._begun))
        for wording in (_Wording.USUAL, _Wording.FOREIGN):
            for occurrences, state, begun in labelled:
                self._begun = begun
                self._read_page(occurrences, state, wording)
        for occurrences, state, begun in labelled:
            self._begun = begun
            self._keep_captioned(occurrences, state)
        self._keep_listed()

    def _pairs_without_rules(self, page: PageLayout) -> Sequence[LabelledCell]:
        """Labels and values that keep to columns: the first way of laying out that the page shows."""
        labels = self._in_cells.labels
        ways = (labels_beside, labels_above, labels_in_columns)
        return next((pairs for way in ways if (pairs := way(page, labels))), ())

    def _keep_captioned(self, occurrences: Sequence[LabelledValue], state: _PageState) -> None:
        """Numbers whose labels stand below them and have nothing else."""
        self._sides = state.sides
        taken = {id(word) for finding in self.found.values() for piece in finding.pieces for word in piece.words}
        for occurrence in occurrences:
            if occurrence.cell is not None:
                continue
            for specification in self._fields_of(squeeze(occurrence.label), self._section_at(occurrence)):
                words = number_above(occurrence, specification, occurrence.page, taken)
                if words:
                    self._keep(specification, occurrence, (words, False), _Wording.DECLARED, is_shared=False)

    def _keep_listed(self) -> None:
        """What only a table tells that is no person's of the type."""
        for table, value in self._listed:
            known = self.found.get(value.specification.name)
            if known is None or known.value is None:
                self._keep_told(table, value)

    def is_in_a_table(self, finding: Finding) -> bool:
        """Whether the print stands in a table whose heads have told its values, or runs over cells."""
        if any(t.page.number == p.page and t.holds(p) for t in self._headed for p in finding.pieces):
            return True
        return any(runs_over_cells(piece, self._paired) for piece in finding.pieces)

    def runs_into_a_label(self, told: Finding) -> bool:
        """Whether a sentence goes on behind a labelled value with words that are a label: "... cơ khí Hạng Khá"."""
        labelled = self.found.get(told.name)
        more, value = (told.value or "").split(), (labelled.value or "").split() if labelled is not None else []
        rest = more[len(value) :] if value and more[: len(value)] == value else []
        return any(self._labels.is_label(squeeze(" ".join(rest[:end]))) for end in range(1, len(rest) + 1))

    def _read_aligned(self, halves_of_sheet: Sequence[PageLayout], sheet: PageLayout) -> list[Table]:
        """The tables without rules that were read: on the halves of a spread or over its fold, whichever tells more."""
        ways = [
            [
                table
                for part in parts
                if not has_captions(part, self._in_cells.labels)
                for table in aligned_tables(part, self._in_cells)
            ]
            for parts in (halves_of_sheet, [sheet])
        ]
        told = [sum(len(self._values_of(table) or ()) for table in tables) for tables in ways]
        return [table for table in ways[told.index(max(told))] if self._read_table(table)]

    def _read_table(self, table: Table) -> bool:
        """Whether the table has heads that the type knows; its values are kept then."""
        values = self._values_of(table)
        for value in values or ():
            if value.is_listed:
                self._listed.append((table, value))
            else:
                self._keep_told(table, value)
        return values is not None

    def _values_of(self, table: Table) -> tuple[TableValue, ...] | None:
        return self._by_sides.values_of(table) or self._in_cells.values_of(table)

    def _keep_told(self, table: Table, value: TableValue) -> None:
        occurrence = LabelledValue.of_cell(value.label.text, table.page, -1, value.label.words, value.words)
        found = (value.words, value.is_doubtful)
        self._keep(value.specification, occurrence, found, _Wording.DECLARED, is_shared=False)

    def _read_page(self, occurrences: Sequence[LabelledValue], state: _PageState, wording: _Wording) -> None:
        self._sides = state.sides
        for occurrence in occurrences:
            if self._wording_of(squeeze(occurrence.label)) is wording:
                self._take(occurrence, state.cells, wording)

    def _wording_of(self, compact: str) -> _Wording:
        if compact in self._foreign:
            return _Wording.FOREIGN
        return _Wording.USUAL if compact in self._usual else _Wording.DECLARED

    def _take(self, occurrence: LabelledValue, cells: Cells, wording: _Wording) -> None:
        compact = squeeze(occurrence.label)
        if compact in self._sections:
            self._begun.append(_BegunSection(self._next_section(compact), occurrence.row, occurrence.printed.left))
        beside = self._begun_last(occurrence.row)
        if self._heads_a_row(occurrence, beside):
            self._take_row(compact, occurrence, cells, beside)
            return
        section = self._section_at(occurrence)
        wanted = self._fields_of(compact, section)
        if not wanted and wording is not _Wording.USUAL and (own := self._only_section_of(compact)):
            # "Và bà:" begins the other owner's part, though no heading did.
            self._begun.append(_BegunSection(own, occurrence.row, occurrence.printed.left))
            section, wanted = own, self._fields_of(compact, own)
        if wanted and section and not wanted[0].section and len({s.name for s in beside}) == 1:
            self._begun.append(_BegunSection("", occurrence.row, float("-inf")))
        if occurrence.cell is not None:
            self._take_cell(occurrence, occurrence.cell, wanted, section, wording)
            return
        kinds = {specification.kind for specification in wanted}
        if self._take_parted(occurrence, cells, wanted):
            return
        wanted += self._headed_only(compact, section) if occurrence.has_colon else []
        for specification in wanted:
            found = _words(specification, occurrence, cells)
            if specification.kind is FieldKind.TEXT and FieldKind.NAME in kinds:
                found = _after_own_label(_after_comma(found[0]), specification), found[1]
            self._keep(specification, occurrence, found, wording, is_shared=len(wanted) > 1)

    def _headed_only(self, compact: str, section: str) -> list[FieldSpecification]:
        """The fields of a label with its colon of which only a heading has told the value: "Trường THPT ..."."""
        fields = [s for s in self._fields.get(compact, ()) if s.section == section and s.openings]
        known = [(s, self.found.get(s.name)) for s in fields]
        return [s for s, one in known if one is not None and one.value is not None and _begins_with_label(one)]

    def _can_only_be_its_value(self, label: str, text: str) -> bool:
        """Whether the words behind a label are built as no others are: a choice, a sex, a day, a number of its form."""
        return ":" not in text and any(is_told_by_form(s, text) for s in self._fields.get(squeeze(label), ()))

    def _take_parted(self, occurrence: LabelledValue, cells: Cells, wanted: list[FieldSpecification]) -> bool:
        """Whether the label's words part into the values of all its fields: "Hồi 9 giờ, ngày 5/1/2019"."""
        if len(wanted) < 2 or any(s.row or (s.kind is FieldKind.TEXT and not s.pattern) for s in wanted):
            return False
        words, doubtful = cells.words_of(occurrence, wraps=any(s.kind in WRAPPING_KINDS for s in wanted))
        parted = part_values((words,), wanted) if words else None
        if parted is None or parted[1]:
            return False
        for specification, part in zip(wanted, parted[0], strict=True):
            self._keep(specification, occurrence, (part, doubtful), _Wording.DECLARED, is_shared=False)
        return True

    def _take_cell(
        self,
        occurrence: LabelledValue,
        pair: LabelledCell,
        wanted: list[FieldSpecification],
        section: str,
        wording: _Wording,
    ) -> None:
        """The values of a cell whose labels stand in a cell of their own."""
        others = [self._fields_of(squeeze(label), section) for label in pair.labels[1:]]
        if not all([wanted, *others]):
            return
        for value in self._in_cells.values_in(pair.value, pair.label, [f for own in (wanted, *others) for f in own]):
            found = (value.words, value.is_doubtful or pair.is_doubtful)
            self._keep(value.specification, occurrence, found, wording, is_shared=False)

    def _only_section_of(self, compact: str) -> str:
        """The section that alone has fields of this label, empty where several have or none."""
        sections = {s.section for s in self._fields.get(compact, ())}
        return sections.pop() if len(sections) == 1 and compact not in self._sections else ""

    def _heads_a_row(self, occurrence: LabelledValue, beside: Sequence[_BegunSection]) -> bool:
        """Whether the label stands before a table's columns that are headed by sections: "Họ và tên | mẹ | cha"."""
        is_head = len({s.name for s in beside}) > 1 and not occurrence.has_colon and occurrence.is_last
        return is_head and occurrence.row > beside[0].row and occurrence.printed.right < min(s.left for s in beside)

    def _take_row(self, compact: str, occurrence: LabelledValue, cells: Cells, beside: Sequence[_BegunSection]) -> None:
        columns = sorted(beside, key=lambda s: s.left)
        rights = [*(s.left for s in columns[1:]), float("inf")]
        for column, right in zip(columns, rights, strict=True):
            for specification in (s for s in self._fields.get(compact, ()) if s.section == column.name):
                wraps = specification.kind in WRAPPING_KINDS
                words = cells.in_column(occurrence, column.left, right, wraps=wraps)
                self._keep(specification, occurrence, (words, False), _Wording.DECLARED, is_shared=False)

    def _next_section(self, compact: str) -> str:
        """Sections with the same label follow each other: the members of a household. Those beyond the last that the
        type knows are nobody's."""
        names = self._sections[compact]
        self._times_begun[compact] += 1
        if len(names) == 1:
            return names[0]
        return names[self._times_begun[compact] - 1] if self._times_begun[compact] <= len(names) else _BEYOND

    def _keep(
        self,
        specification: FieldSpecification,
        occurrence: LabelledValue,
        found: tuple[tuple[Word, ...], bool],
        wording: _Wording,
        *,
        is_shared: bool,
    ) -> None:
        before = self.found.get(specification.name)
        words, doubtful = found
        finding = _finding(specification, occurrence, words)
        if wording is _Wording.USUAL and not is_what_it_should_be(specification, finding):
            return
        is_translated = wording is _Wording.FOREIGN and specification.kind in _LANGUAGE_KINDS
        is_part = wording is _Wording.USUAL and not fits(finding.text or "", specification)
        doubtful = doubtful or may_be_a_question(specification, occurrence, finding)
        if doubtful or is_translated or is_part or occurrence.is_modified:
            finding = replace(finding, reasons=(*finding.reasons, ReviewReason.AMBIGUOUS))
        if is_shared and specification.pattern and not _has_form(specification, finding.text or ""):
            return  # the line holds another field's value and not this one's
        if before is None or finding.value is not None:
            self.found[specification.name] = finding

    def _section_at(self, occurrence: LabelledValue) -> str:
        """The section begun last above the label; of sections side by side the one whose column it stands in."""
        beside = self._begun_last(occurrence.row)
        if not beside:
            return ""
        slack = 0.03 * occurrence.page.width
        fitting = [s for s in beside if s.left <= occurrence.printed.left + slack]
        return max(fitting or beside, key=lambda s: s.left).name

    def _begun_last(self, above: float = float("inf")) -> list[_BegunSection]:
        """The lowest section begun down to a row, several where they stand side by side."""
        begun = [s for s in self._begun if s.row <= above]
        lowest = max((s.row for s in begun), default=0)
        return [s for s in begun if s.row == lowest]

    def _fields_of(self, compact: str, section: str) -> list[FieldSpecification]:
        """The fields of the current section that have this label, else those outside all sections.

        Of fields that are alike, the first without a value: their labels stand one after the other. Fields of
        different kinds stand behind one label together: "Đã chết vào lúc: 22 giờ 15 phút ngày 21 tháng 6 năm 2025".
        """
        fitting = self._fields.get(compact, [])
        for wanted in (section,) if section == _BEYOND else (section, ""):
            of_section = [s for s in fitting if s.section == wanted]
            if of_section:
                break
        else:
            return []
        if len({s.side for s in of_section}) > 1:
            # "Lớp", "Năm học": the same labels on the page of every year.
            of_section = [s for s in of_section if s.side in self._sides]
        chosen: dict[tuple[str, str], FieldSpecification] = {}
        for specification in of_section:
            known = self.found.get(specification.name)
            if known is None or known.value is None:
                chosen.setdefault((specification.kind, specification.pattern), specification)
        return list(chosen.values())


def _begins_with_label(finding: Finding) -> bool:
    """Whether the print of the label is the beginning of the value's."""
    return finding.label is not None and any(p.words[:1] == finding.label.words[:1] for p in finding.pieces)


def _after_comma(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """What stands behind a name: "Phùng Ngọc Khuê, cha đẻ"."""
    commas = [at for at, word in enumerate(words, start=1) if word.text.endswith(",")]
    return words[commas[0] :] if commas else ()


def _after_own_label(words: tuple[Word, ...], specification: FieldSpecification) -> tuple[Word, ...]:
    """Of a list of values, what its own label stands before: "..., 37 tuổi, CMND số 076364634"."""
    own = {squeeze(label) for label in specification.labels if len(squeeze(label)) >= _SHORTEST_OWN_LABEL}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MOST_WORDS_OF_A_LABEL) + 1):
            if squeeze(text_of(words[start:end])) in own:
                return words[end:]
    return words


def _has_form(specification: FieldSpecification, text: str) -> bool:
    return re.search(rf"(?<!\w)(?:{specification.pattern})(?!\w)", text) is not None


def _words(specification: FieldSpecification, occurrence: LabelledValue, cells: Cells) -> tuple[tuple[Word, ...], bool]:
    """The words of the value, and whether some of them may be something else."""
    if not specification.row or (occurrence.words and occurrence.has_colon):
        words, doubtful = cells.words_of(
            occurrence,
            wraps=specification.kind in WRAPPING_KINDS and not specification.pattern,
            is_address=specification.kind is FieldKind.ADDRESS,
            flows=specification.kind in _SPELLED_OUT,
        )
        if specification.kind is FieldKind.DATE and words:
            words = _whole_date(specification, words, cells.next_line(occurrence))
        if specification.kind is FieldKind.REGISTER_NUMBER and words:
            number = _number_below(specification, occurrence, words, cells)
            words, doubtful = (number, True) if number else (words, doubtful)
        if opens_its_value(specification, occurrence):
            words = (*occurrence.printed.words, *words)
        return words, doubtful
    for words in cells.column_below(occurrence, specification.row):
        if normalise(text_of(words), specification)[0] is not None:
            return words, False
    return cells.words_of(occurrence, wraps=False) if occurrence.words else ((), False)


def _number_below(
    specification: FieldSpecification, occurrence: LabelledValue, words: tuple[Word, ...], cells: Cells
) -> tuple[Word, ...]:
    """The number under a label beside which, far away, only somebody's name stands: "Số vào sổ:     Lê Văn An"."""
    gap = occurrence.page.level.point(words[0].box.top_left).x - occurrence.printed.right
    is_far = gap > _FAR_BESIDE * occurrence.page.line_height
    below = cells.next_line(occurrence) if is_far and normalise(text_of(words), specification)[0] is None else ()
    return below if below and normalise(text_of(below), specification)[0] is not None else ()


def _whole_date(
    specification: FieldSpecification, words: tuple[Word, ...], further: tuple[Word, ...]
) -> tuple[Word, ...]:
    """With the next line where only both together are a date: "ngày 14 tháng 4" / "năm 2011", "Không thời" / "hạn"."""
    one, other, both = (normalise(text_of(part), specification)[0] for part in (words, further, (*words, *further)))
    return (*words, *further) if both is not None and one is None and other is None else words


def _finding(specification: FieldSpecification, occurrence: LabelledValue, words: tuple[Word, ...]) -> Finding:
    # A label in two languages is no chance, whether a colon ends it or not.
    certainty = _WITH_COLON if occurrence.has_colon or " / " in occurrence.label else _WITHOUT_COLON
    if not words:
        return Finding(specification.name, None, None, (), certainty, label=occurrence.printed)
    if specification.kind not in _LONG_KINDS or specification.pattern:
        before_gap = words[: _first_gap(words)]
        if normalise(text_of(before_gap), specification)[0] is not None:
            words = before_gap
    words = without_end_of_label(specification, occurrence, words)
    text = text_of(words)
    value, reasons = normalise(text, specification)
    if _first_gap(words) < len(words) or may_be_no_address(specification, occurrence, text):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    if specification.kind is FieldKind.ADDRESS and (is_unfinished_address(text) or lacks_province(text)):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    wraps = specification.kind in WRAPPING_KINDS and reaches_margin(occurrence.page, words)
    return Finding(
        specification.name, value, text or None, (occurrence.piece(words),), certainty, reasons,
        label=occurrence.printed,
        surroundings=Surroundings(above=False, below=True) if wraps else None,
    )  # fmt: skip


def _first_gap(words: Sequence[Word]) -> int:
    """How many words stand before a wide blank on one row, all of them where there is none.

    Numbers, days and names end there: what follows is another column's. In longer values a label between them may
    not have been read, and nobody can say what is whose.
    """
    for at, (one, other) in enumerate(pairwise(words), start=1):
        same_row = abs(one.box.centre.y - other.box.centre.y) < 0.5 * one.box.height
        if same_row and other.box.left - one.box.right > _TORN_BLANK * one.box.height:
            return at
    return len(words)
