"""Reads values told in sentences: "Ông NGUYỄN VĂN AN, sinh ngày 12/3/1980 tại Hà Nội, dân tộc Kinh, ...".

The page's words are one stream; cues open values in it, and a value ends where its kind does. Whoever was named last
is the person whose day of birth, residence and papers follow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from classifiers.closed_values import end_of_named
from classifiers.cues import Cue, Cues, Meaning, usable
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.finding import Finding, Surroundings, doubted
from classifiers.folding import squeeze
from classifiers.layout import PageLayout
from classifiers.names import begins_with_surname
from classifiers.normalisers import normalise
from classifiers.prose_values import read_value
from classifiers.running_text import Break, Token, running_text
from classifiers.value_places import Ended, Place, words_of_value
from classifiers.wrapping import WRAPPING_KINDS, reaches_margin

_CERTAINTY = 0.93
_SUBJECT_NAMES = ("full_name", "holder_name")
# What a person has: told of nobody but the one who was named last.
_PERSONAL = frozenset(
    (
        "date_of_birth", "birth_year", "place_of_birth", "sex", "ethnicity", "nationality", "religion", "home_town",
        "occupation", "residence", "temporary_residence", "current_residence", "personal_number", "identity_paper",
        "identity_issued_on", "identity_issued_by",
    )
)  # fmt: skip
_SOMEBODY_ELSE = "somebody else"
_SHORT_CUE = 4
_NUMBER, _PAPER, _ISSUED_BY = "personal_number", "identity_paper", "identity_issued_by"
_PAPERS = ("cancuoc", "cancuoccongdan", "cccd", "chungminhnhandan", "cmnd", "hochieu", "chungminhthu")
_FEWEST_OF_A_SENTENCE = 2


@dataclass(frozen=True)
class Told:
    """One value, the cue that opened it, and the paragraph it stands in. `runs_on` when the cue stands within a
    sentence, as no label of a form does; `is_broken` when a line ends within it, or within a value that a semicolon
    ends."""

    finding: Finding
    cue: Cue
    end: int
    paragraph: int
    runs_on: bool
    is_broken: bool


def _gives_way(before: Finding, finding: Finding, specification: FieldSpecification) -> bool:
    """Whether words that are nobody's name are followed by a name."""
    if specification.kind is not FieldKind.NAME or finding.is_doubted:
        return False
    return before.is_doubted and not begins_with_surname((before.value or "").title())


def tell_prose(pages: Sequence[PageLayout], document_type: DocumentType) -> tuple[tuple[Finding, bool], ...]:
    """The values told in sentences, each with whether its paragraph is running text rather than lines of a form."""
    if not any(specification.cues for specification in document_type.fields):
        return ()
    told: dict[str, Told] = {}
    sure: set[str] = set()
    cues = Cues(document_type)
    for page in pages:
        reader = _Reader(page, document_type, running_text(page), told)
        reader.read(cues)
        running = reader.running_paragraphs()
        sure |= {name for name, one in reader.own.items() if one.paragraph in running or one.is_broken}
    # Lines of a form tell whose they are by headings, which sentences do not have.
    shared = {s.name for s in document_type.fields if s.section and len(document_type.sections) > 1}
    return tuple((one.finding, name in sure) for name, one in told.items() if name in sure or name not in shared)


def persons_of(document_type: DocumentType) -> dict[str, str]:
    """Whose each field is, by the field's name: a section, the part of the name before "_name", or the subject ""."""
    named = {s.name.removesuffix("_name") for s in document_type.fields if s.kind is FieldKind.NAME}
    persons = {}
    for s in document_type.fields:
        own = next((p for p in named if f"{p}_name" not in _SUBJECT_NAMES and s.name.startswith(f"{p}_")), s.section)
        persons[s.name] = own
    return persons


@dataclass
class _Reader:
    """Reads one page's stream. `told` has what the pages before told, and gets what this one tells."""

    page: PageLayout
    document_type: DocumentType
    tokens: Sequence[Token]
    told: dict[str, Told]
    own: dict[str, Told] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._persons = persons_of(self.document_type)
        # On a paper about several people nobody's data come before a name.
        subjects = [self._persons[s.name] for s in self.document_type.fields if s.name in _SUBJECT_NAMES]
        self._person = "" if subjects[:1] == [""] else _SOMEBODY_ELSE
        self._stranger_ended = -1
        self._labels = {squeeze(label) for s in self.document_type.fields for label in s.labels}
        self._last: tuple[str, int] = ("", -1)
        self._paragraphs: list[int] = []
        for token in self.tokens:
            begun = self._paragraphs[-1] if self._paragraphs else -1
            self._paragraphs.append(begun + (token.before is Break.END))

    def read(self, cues: Cues) -> None:
        self._cues: Mapping[int, Cue] = {cue.start: cue for cue in cues.find(self.tokens)}
        at = 0
        while at < len(self.tokens):
            cue = self._cues.get(at)
            end = self._open(cue) if cue is not None else None
            if end is None:
                end = self._pass_stranger(cue.end - 1 if cue is not None and not cue.meanings else at)
            if end is None:
                end = cue.end if cue is not None and not cue.meanings else at + 1
            at = max(end, at + 1)

    def _pass_stranger(self, at: int) -> int | None:
        """Behind the name of somebody whom no field is about, where one stands here: what follows is his."""
        end = end_of_named(self.tokens, at)
        if end is None:
            return None
        known = {squeeze(one.finding.value or "") for one in self.told.values()}
        if squeeze(" ".join(token.core for token in self.tokens[at + 1 : end])) not in known:
            self._person, self._stranger_ended = _SOMEBODY_ELSE, end
        return end

    def _open(self, cue: Cue) -> int | None:
        """Where the values that the cue opens end, None where it opens none."""
        meanings = self._fitting(cue)
        start, opened = cue.end, None
        for meaning in meanings:
            ended = self._read(meaning, cue, start)
            if ended is not None:
                start = opened = ended
        return opened

    def _fitting(self, cue: Cue) -> list[Meaning]:
        """What the cue can mean here: what only holds behind the last value before all else, and of the person."""
        behind = self._last[0] if self._last[1] == cue.start else ""
        found = usable(cue.meanings, has_colon=cue.has_colon)
        following = [m for m in found if m.after and m.after == behind]
        # Only a heading says whose the address behind "Địa chỉ:" is.
        is_everybodys = len({m.field.section for m in cue.meanings}) > 1
        plain = [m for m in found if not m.after and (m.is_phrase or not is_everybodys)]
        found = following or [m for m in plain if self._is_whose_turn(m.field)]
        kinds: dict[str, Meaning] = {}
        for meaning in sorted(found, key=lambda m: m.field.name in self.told):
            kinds.setdefault(meaning.field.kind, meaning)
        return list(kinds.values())

    def _is_whose_turn(self, specification: FieldSpecification) -> bool:
        person = self._persons[specification.name]
        if specification.name.removeprefix(f"{person}_") not in _PERSONAL:
            return True
        return person == self._person

    def _read(self, meaning: Meaning, cue: Cue, start: int) -> int | None:
        specification = meaning.field
        if specification.kind is FieldKind.NAME and self._stranger_ended == cue.start and not cue.has_colon:
            return None  # "con của ông ... và bà ...": both are strangers
        is_weak = not cue.has_colon and len(cue.letters) <= _SHORT_CUE
        if self._is_blank(meaning, start):
            return None
        ended = read_value(Place(self.tokens, start, specification, self._cues, cue.has_colon, is_weak))
        if ended is None:
            return None
        finding = self._finding(specification, cue, ended)
        if finding.value is None or (not self._is_label(meaning, cue) and not self._stands_alone(cue, ended)):
            return None
        self._keep(finding, specification, cue, ended.end)
        if specification.name == _NUMBER and cue.letters.endswith("so"):
            self._keep_paper(cue)
        self._last = (specification.name, ended.end)
        return ended.end

    def _keep_paper(self, cue: Cue) -> None:
        """The words that open a person's number name the paper it is on: "thẻ căn cước công dân số 0123..."."""
        known = {s.name: s for s in self.document_type.fields}
        # Elsewhere all that is said of the paper is one value.
        paper = known.get(_PAPER) if _ISSUED_BY in known else None
        start, end = cue.start, cue.end - 1
        if start + 1 < end and self.tokens[start].core.islower() and self.tokens[start + 1].core[:1].isupper():
            start += 1  # "giấy Chứng minh nhân dân"
        letters = "".join(token.folded for token in self.tokens[start:end])
        if paper is not None and paper.name not in self.told and letters.endswith(_PAPERS):
            self._keep(self._finding(paper, cue, Ended(start, end)), paper, cue, end)

    def _is_blank(self, meaning: Meaning, start: int) -> bool:
        """Whether the line ends behind the cue: only what proves itself may stand below, and behind a phrase."""
        if start >= len(self.tokens) or self.tokens[start].before is not Break.END:
            return False
        return not meaning.is_phrase or meaning.field.kind in WRAPPING_KINDS - {FieldKind.NAME}

    def _is_label(self, meaning: Meaning, cue: Cue) -> bool:
        """Whether the cue is no chance: "số" stands before many numbers."""
        return meaning.is_phrase or cue.has_colon or len(cue.letters) > _SHORT_CUE

    def _stands_alone(self, cue: Cue, ended: Ended) -> bool:
        """Whether cue and value are all of their line or of a cell in it."""
        following = self.tokens[ended.end].before if ended.end < len(self.tokens) else Break.END
        return self.tokens[cue.start].before in (Break.GAP, Break.END) and following in (Break.GAP, Break.END)

    def _keep(self, finding: Finding, specification: FieldSpecification, cue: Cue, end: int) -> None:
        """The first value of a field stays. Who bears another name is somebody else, whose data follow."""
        before = self.told.get(specification.name)
        if before is not None and _gives_way(before.finding, finding, specification):
            # "HỌC VIỆN KHOA HỌC ..." is no "học viên"; who is named plainly later is whom the paper is about.
            before, finding = None, doubted(finding)
        is_same = before is None or squeeze(before.finding.value or "") == squeeze(finding.value or "")
        if specification.kind is FieldKind.NAME:
            self._person = self._persons[specification.name] if is_same else _SOMEBODY_ELSE
        if before is None:
            token, above = self.tokens[cue.start], self.tokens[cue.start - 1] if cue.start else None
            is_within = above is not None and above.row == token.row and token.before is Break.NONE
            is_phrase = not cue.has_colon or cue.letters not in self._labels
            runs_on = is_phrase and (is_within or token.before is Break.LINE)
            last = self.tokens[end - 1]
            is_broken = token.row != self.tokens[cue.end - 1].row or (token.row != last.row and ";" in last.closes)
            told = Told(finding, cue, end, self._paragraphs[cue.start], runs_on, is_broken)
            self.told[specification.name] = self.own[specification.name] = told
        elif not is_same and self._is_told_here(specification, cue):
            self.told[specification.name] = self.own[specification.name] = replace(
                before, finding=doubted(before.finding)
            )

    def _is_told_here(self, specification: FieldSpecification, cue: Cue) -> bool:
        """Whether the same paragraph told a value of this field before; of names the first is the subject's."""
        before = self.own.get(specification.name)
        is_name = specification.kind is FieldKind.NAME
        return before is not None and not is_name and before.paragraph == self._paragraphs[cue.start]

    def running_paragraphs(self) -> frozenset[int]:
        """Paragraphs that tell several values, some by words within a sentence."""
        found = set()
        for paragraph in {one.paragraph for one in self.own.values()}:
            told = [one for one in self.own.values() if one.paragraph == paragraph]
            if len(told) >= _FEWEST_OF_A_SENTENCE and any(one.runs_on for one in told):
                found.add(paragraph)
        return frozenset(found)

    def _finding(self, specification: FieldSpecification, cue: Cue, ended: Ended) -> Finding:
        words = words_of_value(self.tokens[ended.start : ended.end])
        text = " ".join(word.text for word in words)
        value, reasons = normalise(text, specification)
        wraps = specification.kind in WRAPPING_KINDS and reaches_margin(self.page, words)
        label = [token.word for token in self.tokens[cue.start : cue.end]]
        return Finding(
            specification.name, value, text, (self.page.level.piece(words, self.page.number),), _CERTAINTY,
            (*ended.reasons, *reasons), label=self.page.level.piece(label, self.page.number),
            surroundings=Surroundings(above=False, below=True) if wraps else None,
        )  # fmt: skip
