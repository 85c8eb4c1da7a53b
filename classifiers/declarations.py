"""What is declared about a document type, the shape of its file.

A type file says what is printed (titles, labels), where (zones) and what a value must hold to (kinds, checks).
How a layout is read is code; what differs between types of one layout is data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from models.errors import NotFoundError

# The zone of a value that is looked for by its pattern even if it has labels.
ANYWHERE = "anywhere"


class Layout(StrEnum):
    """How a page of the type is read."""

    ADMINISTRATIVE = "administrative"  # header columns, centred title, signature block: Decree 30/2020, Appendix I
    LABELLED_FORM = "labelled_form"  # printed labels, each followed by its value


class FieldKind(StrEnum):
    """What a value is: decides how it is normalised and checked."""

    TEXT = "text"
    ADDRESS = "address"
    NAME = "name"
    DATE = "date"
    DATE_IN_WORDS = "date_in_words"
    YEAR = "year"
    DOCUMENT_NUMBER = "document_number"
    REGISTER_NUMBER = "register_number"
    PERSONAL_NUMBER = "personal_number"
    SEX = "sex"
    CHOICE = "choice"
    TAX_NUMBER = "tax_number"
    PASSPORT_NUMBER = "passport_number"
    MONEY = "money"
    MONEY_IN_WORDS = "money_in_words"
    QUANTITY = "quantity"


class Visibility(StrEnum):
    """Who may see a value without a reason: anybody, those who work on the document, or those with a duty to.

    Law 91/2025/QH15 on personal data tells basic from sensitive data.
    """

    PUBLIC = "public"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"


class FeeClass(StrEnum):
    """How the fee for certifying a copy is counted (Circular 226/2016/TT-BTC)."""

    PAGES = "pages"  # by the pages of the original
    NONE = "none"


@dataclass(frozen=True)
class FieldSpecification:
    """One value that the type carries. `labels` are the printed words before it, every known variant.

    `labels_en` are the English words that bilingual forms print after a Vietnamese label or instead of it. `openings`
    are words that a value without a label begins with ("Trung tâm ..."): found like labels, and part of it. `pattern`
    is a regular expression the whole value fits; a field without labels and zone is looked for by it. What fits
    `labelled_pattern` is one only behind a label. `stands_for` is the field that the value is where that one has none:
    the one address of two persons. `qr` and `mrz`
    name what the citizen card's code and the machine readable zone call the same value. `side` is the page it is on.
    `row` names the row of a table whose column the label heads, `*` the first that has a value; `beside` the field
    whose day stands in the row of the choice that holds. `cues` are words that
    open the value in running text (classifiers/cues.py). `usual_labels` are wordings that no file declares for the type
    and other offices use (classifiers/wordings.py), `translations` the English words that bilingual forms print under
    labels of such a value, where the type declares none.
    `usual_values` are what nearly every paper has; others are possible, unlike with `choices`. `is_foreign` values need
    not be Vietnamese: names in other languages and their abbreviations.
    """

    name: str
    label: str
    label_en: str
    kind: FieldKind
    zone: str = ""
    section: str = ""
    key: bool = False
    expected: bool = True
    labels: tuple[str, ...] = ()
    labels_en: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    pattern: str = ""
    labelled_pattern: str = ""
    stands_for: str = ""
    qr: str = ""
    mrz: str = ""
    side: str = ""
    row: str = ""
    beside: str = ""
    cues: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    usual_values: tuple[str, ...] = ()
    is_foreign: bool = False
    usual_labels: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()

    @cached_property
    def printed_labels(self) -> tuple[str, ...]:
        """Every way the label may be printed: Vietnamese, both languages one after the other, English."""
        both = tuple(f"{own} / {english}" for own in self.labels for english in self.labels_en)
        return (*self.labels, *both, *self.labels_en, *self.openings)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form whose labels repeat, such as the mother's and the father's. `follows` names the section whose
    labels begin this one where they come again: a second owner headed as the first is."""

    name: str
    labels: tuple[str, ...]
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A form or layout that was prescribed for some time. `until` is None while it is in force.

    `anchors` are words that this edition prints and the others do not.
    """

    name: str
    since: date
    until: date | None = None
    note: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A page of the type that may come alone, such as the back of a card or the cover of a booklet.

    `anchors` are words printed on it; a page without the type's title that has half of them is this side. `headings`
    stand in a line of their own on every such page of a booklet: one of them makes a page behind the required sides the
    booklet's (classifiers/booklet_pages.py). `opens` are words before which none of its series comes: a record of upper
    secondary school begins with the tenth year.
    """

    name: str
    label: str
    label_en: str
    required: bool = False
    anchors: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Validity:
    """How long the paper has force: until the day in a field, for some months from one, or until a day for all."""

    until_field: str = ""
    from_field: str = ""
    months: int = 0
    ended_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DocumentType:
    """Everything declared about one type. `national_code` is its code in national code lists, empty when none.

    `is_on_vneid`: its data are shown by VNeID, so nobody need certify it (Decree 23/2015, Article 9 as amended).
    `needs_legalisation`: a foreign one is certified only after consular legalisation (Circular 01/2020, Article 6).
    """

    code: str
    name: str
    name_en: str
    national_code: str
    layout: Layout
    titles: tuple[str, ...]
    fields: tuple[FieldSpecification, ...]
    not_titles: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    other_labels: tuple[str, ...] = ()
    other_cues: tuple[str, ...] = ()
    weak_cues: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    editions: tuple[Edition, ...] = ()
    sides: tuple[Side, ...] = ()
    validity: Validity = field(default_factory=Validity)
    fee_class: FeeClass = FeeClass.PAGES
    is_on_vneid: bool = False
    needs_legalisation: bool = True

    @property
    def required_pages(self) -> tuple[str, ...]:
        """Labels of the sides that a copy must show (Circular 01/2020, art. 10)."""
        return tuple(side.label for side in self.sides if side.required)

    def field_named(self, name: str) -> FieldSpecification:
        """Raises NotFoundError when the type has no such field."""
        for specification in self.fields:
            if specification.name == name:
                return specification
        raise NotFoundError(detail=f"{self.code} has no field {name}")
