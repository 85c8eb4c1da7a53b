"""The values of a type's labels, page by page, each in the section that its label stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from classifiers.bare_numbers import is_another_number
from classifiers.begun_sections import BEYOND, BegunSection, BegunSections
from classifiers.captions import number_above
from classifiers.cell_values import TableValue
from classifiers.cells import Cells
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.early_names import begun_by_names
from classifiers.finding import Finding, doubted
from classifiers.folding import squeeze
from classifiers.form_tables import FormTables
from classifiers.label_findings import after_name, after_own_label, finding_behind, has_form, words_behind
from classifiers.label_index import Wording, label_index_of
from classifiers.label_values import is_what_it_should_be, may_be_a_choice, may_be_a_question
from classifiers.labels import LabelledValue, find_labels
from classifiers.layout import PageLayout
from classifiers.own_values import without_own_values
from classifiers.part_headings import with_part_headings
from classifiers.several_values import fits, part_values, text_of
from classifiers.tables import LabelledCell, Table
from classifiers.translations import with_misread_translations
from classifiers.unread_heads import in_other_half
from classifiers.wrapping import WRAPPING_KINDS
from models.values.reading import Word

# Values that a translation tells in other words.
_LANGUAGE_KINDS = frozenset({FieldKind.TEXT, FieldKind.ADDRESS, FieldKind.NAME, FieldKind.CHOICE, FieldKind.SEX})


@dataclass(frozen=True)
class _LabelledPage:
    """The labels of a page in their order, and what is known of the page while their values are read."""

    occurrences: tuple[LabelledValue, ...]
    sides: frozenset[str]
    cells: Cells
    begun: BegunSections


class LabelledFields:
    """Collects the values of a type's labels. `found` is what is known so far, by field."""

    def __init__(self, document_type: DocumentType, tables: FormTables, sides: Mapping[int, frozenset[str]]) -> None:
        self.found: dict[str, Finding] = {}
        self._fields = document_type.fields
        self._sides = sides
        self._tables = tables
        self._index = label_index_of(document_type)
        self._supposed: set[str] = set()

    def read(self, pages: Sequence[PageLayout]) -> None:
        """The values of the pages in order; what an earlier page told stays.

        A value beside an English label is the translation, without its marks: Vietnamese labels come first on all.
        """
        for table, value in self._tables.told:
            if not value.is_listed:
                self._keep_told(table, value)
        read = self._read_declared(pages)
        for wording in (Wording.USUAL, Wording.FOREIGN):
            for page in read:
                self._read_page(page, wording)
        for page in read:
            self._keep_captioned(page)
        self._keep_listed()

    def runs_into_a_label(self, told: Finding) -> bool:
        """Whether a sentence goes on behind a labelled value with words that are a label: "... cơ khí Hạng Khá"."""
        labelled = self.found.get(told.name)
        more, value = (told.value or "").split(), (labelled.value or "").split() if labelled is not None else []
        rest = more[len(value) :] if value and more[: len(value)] == value else []
        return any(self._index.labels.is_label(squeeze(" ".join(rest[:end]))) for end in range(1, len(rest) + 1))

    def _read_declared(self, pages: Sequence[PageLayout]) -> list[_LabelledPage]:
        """The pages with their labels, of which those that the type itself declares are read."""
        read: list[_LabelledPage] = []
        begun = BegunSections(self._index.sections)
        for page in pages:
            printed = without_own_values(find_labels(page, self._index.labels), self._index.fields)
            printed = with_misread_translations(page, printed, self._index.translations)
            printed = with_part_headings(page, printed, self._index)
            occurrences = self._tables.with_cells(page, printed)
            begun = begun.on_next_page()
            read.append(_LabelledPage(occurrences, self._sides[page.number], Cells(page, occurrences), begun))
            self._begin_unlabelled(read[-1])
            self._read_page(read[-1], Wording.DECLARED)
        return read

    def _begin_unlabelled(self, page: _LabelledPage) -> None:
        """The next person's part where a page asks a name again and the label that begins a part was not read: whose
        name an earlier page told is somebody else. Nothing of it is sure."""
        before = page.begun.last_begun()[-1:]
        if not before or any(len(self._index.sections.get(squeeze(o.label), ())) > 1 for o in page.occurrences):
            return
        for occurrence in page.occurrences:
            own = self._index.of_section(squeeze(occurrence.label), before[0].name)
            names = [s for s in own if s.kind is FieldKind.NAME and s.section and s.side in page.sides]
            if names and self._is_somebody_else(occurrence, names[0]):
                self._supposed.add(page.begun.begin_behind(before[0].name, occurrence))
                return

    def _is_somebody_else(self, occurrence: LabelledValue, name: FieldSpecification) -> bool:
        known = self.found.get(name.name)
        if known is None or known.value is None or not occurrence.words:
            return False
        is_earlier = known.pieces[0].page < occurrence.page.number
        return is_earlier and squeeze(known.value) != squeeze(text_of(occurrence.words))

    def _read_page(self, page: _LabelledPage, wording: Wording) -> None:
        begins = begun_by_names(page.occurrences, self._index)
        for at, occurrence in enumerate(page.occurrences):
            compact = squeeze(occurrence.label)
            if self._index.wording_of(compact) is wording:
                page.begun.begin_with_label(begins.get(at, compact), occurrence)
                self._take(occurrence, page, wording)

    def _take(self, occurrence: LabelledValue, page: _LabelledPage, wording: Wording) -> None:
        compact, begun = squeeze(occurrence.label), page.begun
        beside = begun.last_begun(occurrence.row)
        if _heads_a_row(occurrence, beside):
            self._take_row(compact, occurrence, page.cells, beside)
            return
        section = begun.section_at(occurrence)
        half = in_other_half(occurrence, beside, page.occurrences, self._index.persons)
        if half is not None:
            # The form's own person may be asked the same.
            section = "" if self._index.of_section(compact, "") else half
            occurrence = replace(occurrence, is_modified=True)
        wanted = self._fields_of(compact, section, page.sides)
        if not wanted and wording is not Wording.USUAL and (own := self._index.opened_by(compact, section)):
            # "Và bà:" begins the other owner's part, though no heading did.
            begun.begin(own, occurrence)
            section, wanted = own, self._fields_of(compact, own, page.sides)
        if not wanted and (following := self._begins_next(compact, section, occurrence)):
            begun.begin(following, occurrence)
            section = following
            wanted = [s for s in self._index.named_in(following) if not self._has_value(s.name)]
        if wanted and section and not wanted[0].section and len({s.name for s in beside}) == 1:
            begun.end(occurrence.row)
        if occurrence.cell is not None:
            others = [self._fields_of(squeeze(label), section, page.sides) for label in occurrence.cell.labels[1:]]
            self._take_cell(occurrence, occurrence.cell, [wanted, *others], wording)
        elif not self._take_parted(occurrence, page.cells, wanted):
            headed = self._headed_only(compact, section) if occurrence.has_colon else []
            self._take_words(occurrence, page.cells, wanted, headed, wording)

    def _begins_next(self, compact: str, section: str, occurrence: LabelledValue) -> str:
        """The section that follows one whose label comes again with its colon below a name that it has told: "Bà: ...",
        "Ông: ...". Who comes behind the last that the type knows is nobody's."""
        following = self._index.followed_by.get(section, "")
        if not (following and occurrence.has_colon and section in self._index.sections.get(compact, ())):
            return ""
        names = [self.found.get(s.name) for s in self._index.named_in(section)]
        if not any(one and one.value and one.pieces[0].page == occurrence.page.number for one in names):
            return ""
        return BEYOND if any(self._has_value(s.name) for s in self._index.named_in(following)) else following

    def _has_value(self, name: str) -> bool:
        known = self.found.get(name)
        return known is not None and known.value is not None

    def _take_words(
        self,
        occurrence: LabelledValue,
        cells: Cells,
        wanted: Sequence[FieldSpecification],
        headed: Sequence[FieldSpecification],
        wording: Wording,
    ) -> None:
        """The value of each field that the label stands before."""
        has_name = any(specification.kind is FieldKind.NAME for specification in wanted)
        fields = [*wanted, *headed]
        for specification in fields:
            found = words_behind(specification, occurrence, cells)
            if specification.kind is FieldKind.TEXT and has_name:
                found = after_own_label(after_name(found[0]), specification), found[1]
            self._keep(specification, occurrence, found, wording, is_shared=len(fields) > 1)

    def _headed_only(self, compact: str, section: str) -> list[FieldSpecification]:
        """The fields of a label with its colon of which only a heading has told the value: "Trường THPT ..."."""
        fields = [s for s in self._index.of_section(compact, section) if s.openings]
        known = [(s, self.found.get(s.name)) for s in fields]
        return [s for s, one in known if one is not None and one.value is not None and _begins_with_label(one)]

    def _take_parted(self, occurrence: LabelledValue, cells: Cells, wanted: Sequence[FieldSpecification]) -> bool:
        """Whether the label's words part into the values of all its fields: "Hồi 9 giờ, ngày 5/1/2019"."""
        if len(wanted) < 2 or any(s.row or (s.kind is FieldKind.TEXT and not s.pattern) for s in wanted):
            return False
        words, doubtful = cells.words_of(occurrence, wraps=any(s.kind in WRAPPING_KINDS for s in wanted))
        parted = part_values((words,), wanted) if words else None
        if parted is None or parted[1]:
            return False
        for specification, part in zip(wanted, parted[0], strict=True):
            self._keep(specification, occurrence, (part, doubtful), Wording.DECLARED, is_shared=False)
        return True

    def _take_cell(
        self,
        occurrence: LabelledValue,
        pair: LabelledCell,
        wanted: Sequence[Sequence[FieldSpecification]],
        wording: Wording,
    ) -> None:
        """The values of a cell whose labels stand in a cell of their own; `wanted` has the fields of each label."""
        if not all(wanted):
            return
        fields = [specification for own in wanted for specification in own]
        for value in self._tables.fields.values_in(pair.value, pair.label, fields):
            found = (value.words, value.is_doubtful or pair.is_doubtful)
            self._keep(value.specification, occurrence, found, wording, is_shared=False)

    def _take_row(self, compact: str, occurrence: LabelledValue, cells: Cells, beside: Sequence[BegunSection]) -> None:
        columns = sorted(beside, key=lambda s: s.left)
        rights = [*(s.left for s in columns[1:]), inf]
        for column, right in zip(columns, rights, strict=True):
            for specification in self._index.of_section(compact, column.name):
                wraps = specification.kind in WRAPPING_KINDS
                words = cells.in_column(occurrence, column.left, right, wraps=wraps)
                self._keep(specification, occurrence, (words, False), Wording.DECLARED, is_shared=False)

    def _keep_captioned(self, page: _LabelledPage) -> None:
        """Numbers whose labels stand below them and have nothing else."""
        taken = {id(word) for finding in self.found.values() for word in finding.words}
        for occurrence in page.occurrences:
            if occurrence.cell is not None:
                continue
            section = page.begun.section_at(occurrence)
            for specification in self._fields_of(squeeze(occurrence.label), section, page.sides):
                words = number_above(occurrence, specification, occurrence.page, taken)
                if words:
                    self._keep(specification, occurrence, (words, False), Wording.DECLARED, is_shared=False)

    def _keep_listed(self) -> None:
        """What only a table tells that is no person's of the type."""
        for table, value in self._tables.told:
            known = self.found.get(value.specification.name)
            if value.is_listed and (known is None or known.value is None):
                self._keep_told(table, value)

    def _keep_told(self, table: Table, value: TableValue) -> None:
        occurrence = LabelledValue.of_cell(value.label.text, table.page, -1, value.label.words, value.words)
        found = (value.words, value.is_doubtful)
        self._keep(value.specification, occurrence, found, Wording.DECLARED, is_shared=False)

    def _keep(
        self,
        specification: FieldSpecification,
        occurrence: LabelledValue,
        found: tuple[tuple[Word, ...], bool],
        wording: Wording,
        *,
        is_shared: bool,
    ) -> None:
        before = self.found.get(specification.name)
        words, doubtful = found
        finding = finding_behind(specification, occurrence, words)
        if wording is Wording.USUAL and not is_what_it_should_be(specification, finding):
            return
        if is_another_number(specification, occurrence.label, finding.text or "", self._fields):
            return
        is_translated = wording is Wording.FOREIGN and specification.kind in _LANGUAGE_KINDS
        is_part = wording is Wording.USUAL and not fits(finding.text or "", specification)
        doubtful = doubtful or may_be_a_question(specification, occurrence, finding)
        is_supposed = bool(specification.section) and specification.section in self._supposed
        if doubtful or is_translated or is_part or is_supposed or occurrence.is_modified:
            finding = doubted(finding)
        if is_shared and specification.pattern and not has_form(specification, finding.text or ""):
            return  # the line holds another field's value and not this one's
        if before is not None and before.value is not None and not may_be_a_choice(specification, finding.value):
            return  # another label told a value, and this one tells no better
        if before is None or finding.value is not None:
            self.found[specification.name] = finding

    def _fields_of(self, compact: str, section: str, sides: frozenset[str]) -> list[FieldSpecification]:
        """The fields of the current section that have this label, else those outside all sections.

        Of fields that are alike, the first without a value: their labels stand one after the other. Fields of
        different kinds stand behind one label together: "Đã chết vào lúc: 22 giờ 15 phút ngày 21 tháng 6 năm 2025".
        """
        fitting = self._index.of_section(compact, section)
        if not fitting and section != BEYOND:
            fitting = self._index.of_section(compact, "")
        if len({s.side for s in fitting}) > 1:
            # "Lớp", "Năm học": the same labels on the page of every year.
            fitting = [s for s in fitting if s.side in sides]
        chosen: dict[tuple[str, str], FieldSpecification] = {}
        for specification in fitting:
            known = self.found.get(specification.name)
            if known is None or known.value is None or not may_be_a_choice(specification, known.value):
                chosen.setdefault((specification.kind, specification.pattern), specification)
        return list(chosen.values())


def _heads_a_row(occurrence: LabelledValue, beside: Sequence[BegunSection]) -> bool:
    """Whether the label stands before a table's columns that are headed by sections: "Họ và tên | mẹ | cha"."""
    is_head = len({s.name for s in beside}) > 1 and not occurrence.has_colon and occurrence.is_last
    return is_head and occurrence.row > beside[0].row and occurrence.printed.right < min(s.left for s in beside)


def _begins_with_label(finding: Finding) -> bool:
    """Whether the print of the label is the beginning of the value's."""
    return finding.label is not None and any(p.words[:1] == finding.label.words[:1] for p in finding.pieces)
