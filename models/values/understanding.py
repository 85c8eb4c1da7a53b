"""What a document is and what it says: type, fields with provenance, marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from models.values.geometry import Quad
from models.values.reading import check_confidence


class FieldSource(StrEnum):
    """Where a value came from. Public: part of `saoy.document/1`."""

    OCR = "ocr"
    QR = "qr"
    MRZ = "mrz"
    TEXT_LAYER = "text_layer"
    DERIVED = "derived"
    CLERK = "clerk"


class MarkKind(StrEnum):
    """What is on the page besides print."""

    SEAL = "seal"
    SIGNATURE = "signature"
    STAMP = "stamp"
    ELECTRONIC_SIGNATURE = "electronic_signature"
    PHOTOGRAPH = "photograph"
    HANDWRITING = "handwriting"


class StampKind(StrEnum):
    """What a stamp says, where it was read. Public: part of `saoy.document/1`."""

    INCOMING = "incoming"  # ĐẾN, with the receiving office's own number and day
    URGENT = "urgent"
    SECRET = "secret"  # noqa: S105 - the office's word for a classified paper
    NO_COPY = "no_copy"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Mark:
    """A seal, signature or stamp on a page (counted from 1).

    `text` is what was read on a stamp, empty otherwise; `touches_signature` is told of seals only.
    """

    kind: MarkKind
    colour: str
    confidence: float
    box: Quad
    page: int
    stamp: StampKind | None = None
    text: str = ""
    touches_signature: bool = False

    def __post_init__(self) -> None:
        check_confidence(self.confidence)


class HintCode(StrEnum):
    """What may speak against certifying a copy. Public: part of `saoy.document/1`."""

    NOT_ORIGINAL = "not_original"
    NO_SEAL = "no_seal"
    NO_SIGNATURE = "no_signature"
    SECRET = "secret"  # noqa: S105 - as above
    NO_COPY = "no_copy"
    ALTERED = "altered"
    ILLEGIBLE = "illegible"
    NOT_LEGALISED = "not_legalised"
    MISSING_PAGES = "missing_pages"
    EXPIRED = "expired"
    ALREADY_DIGITAL = "already_digital"
    ALREADY_CERTIFIED = "already_certified"
    ON_VNEID = "on_vneid"


@dataclass(frozen=True, slots=True)
class Hint:
    """Something that a clerk should look at before certifying. A hint decides nothing: the clerk holds the paper.

    `page` and `box` are where it is seen, None for what is said of the whole document. `basis` names the article.
    """

    code: HintCode
    page: int | None
    box: Quad | None
    confidence: float
    message: str
    message_en: str
    basis: str

    def __post_init__(self) -> None:
        check_confidence(self.confidence)


@dataclass(frozen=True, slots=True)
class TypeGuess:
    """The document type and how sure that is. Code `unknown` when below the calibrated threshold."""

    code: str
    name: str
    confidence: float

    def __post_init__(self) -> None:
        check_confidence(self.confidence)


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One value of a document with everything needed to check it against the paper.

    `value` is normalised (dates ISO 8601, numbers without their label), `text` is as printed. Both are None
    when the field is expected but was not found: then `needs_review` is true and `reasons` say `missing`.
    `readers_agree` says whether a second reader saw the same, None where there was none or it saw nothing.
    """

    name: str
    value: str | None
    text: str | None
    confidence: float
    page: int | None
    box: Quad | None
    source: FieldSource
    needs_review: bool
    reasons: tuple[str, ...] = ()
    readers_agree: bool | None = None

    def __post_init__(self) -> None:
        check_confidence(self.confidence)
        if self.page is not None and self.page < 1:
            raise ValueError("pages count from 1")


@dataclass(frozen=True, slots=True)
class Understanding:
    """One document understood: its type, its fields in the type's order, the marks on its pages."""

    document_type: TypeGuess
    fields: tuple[FieldReading, ...] = field(default=())
    marks: tuple[Mark, ...] = field(default=())

    def field_named(self, name: str) -> FieldReading | None:
        """The field of that name, or None."""
        return next((reading for reading in self.fields if reading.name == name), None)
