import shutil
from pathlib import Path

import pytest

from classifiers.catalogue import TYPES_FOLDER, DocumentTypeCatalogue
from classifiers.declarations import Layout
from classifiers.known_labels import MOST_WORDS
from classifiers.type_labels import type_labels_of
from models.errors import InvalidValueError, NotFoundError


def test_the_types_that_are_promised_are_there() -> None:
    catalogue = DocumentTypeCatalogue.load()

    assert {"decision", "birth_certificate", "university_degree"} <= {t.code for t in catalogue.types}
    assert catalogue.type_with_code("birth_certificate").national_code == "KQ.G15.000031"
    assert catalogue.type_with_code("decision").layout is Layout.ADMINISTRATIVE


def test_administrative_types_carry_the_same_fields() -> None:
    catalogue = DocumentTypeCatalogue.load()
    names = {tuple(f.name for f in t.fields) for t in catalogue.types_with_layout(Layout.ADMINISTRATIVE)}

    assert len(names) == 1
    assert "document_number" in next(iter(names))


def test_no_label_has_more_words_than_are_looked_at() -> None:
    for document_type in DocumentTypeCatalogue.load().types:
        known = type_labels_of(document_type)

        assert [label for label in (*known.declared, *known.usual) if len(label.split()) > MOST_WORDS] == []


def test_an_unknown_code_is_not_found_but_has_a_name() -> None:
    catalogue = DocumentTypeCatalogue.load()

    with pytest.raises(NotFoundError):
        catalogue.type_with_code("unknown")
    assert catalogue.name_of("unknown") == "Chưa xác định"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('name_en = "Decision"', 'name_en = "Decision"\ncolour = "red"'),
        ('code = "decision"', 'code = "order"'),
        ('layout = "administrative"', 'layout = "circular"'),
        ('titles = ["QUYẾT ĐỊNH"]', 'titles = "QUYẾT ĐỊNH"'),
        ('name = "Quyết định"', "name ="),
    ],
)
def test_a_type_file_with_a_fault_is_refused(tmp_path: Path, old: str, new: str) -> None:
    shutil.copytree(TYPES_FOLDER, tmp_path / "types")
    file = tmp_path / "types" / "decision.toml"
    content = file.read_text(encoding="utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(InvalidValueError):
        DocumentTypeCatalogue.load(tmp_path / "types")
