"""Citizen cards, passports and driving licences: what is printed, what codes and zones say, and that both agree."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import combinations
from random import Random

import numpy as np
import pytest
import zxingcpp

from classifiers.catalogue import DocumentTypeCatalogue
from digitize.specimens.card_values import NO_EXPIRY, card_expiry, zone_names
from digitize.specimens.fonts import available_families
from digitize.specimens.sheet import PrintedLine, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import templates_by_type
from models.values.personal_number import PersonalNumber
from ocr.citizen_qr import parse_citizen_qr
from ocr.mrz import MRZ, find_mrz
from ocr.mrz_rows import plain_capitals
from tests.ocr.made_zones import page_of

TODAY = date(2026, 11, 27)
CODES = ("citizen_card", "passport", "driving_licence")
TEMPLATES = [template for code in CODES for template in templates_by_type()[code]]
SEEDS = range(4)
drawings = pytest.mark.parametrize(
    ("template", "seed"),
    [(template, seed) for template in TEMPLATES for seed in SEEDS],
    ids=lambda value: value.variant if isinstance(value, Template) else str(value),
)


@cache
def _drawn(template: Template, seed: int) -> Specimen:
    luck = Random(f"{template.variant}-{seed}")
    return template.draw(luck, luck.choice(available_families()))


def _zone(specimen: Specimen) -> MRZ | None:
    lines = [
        line.text for sheet in specimen.sheets for line in sheet.lines if re.fullmatch("[A-Z0-9<]{30,}", line.text)
    ]
    return find_mrz(page_of(lines), today=TODAY) if lines else None


def _codes(specimen: Specimen) -> list[str]:
    return [code.text for sheet in specimen.sheets for code in zxingcpp.read_barcodes(np.asarray(sheet.image))]


def _box(line: PrintedLine) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = zip(*(word.box for word in line.words), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _overlap(one: PrintedLine, other: PrintedLine) -> float:
    """The share of the lower line's height at which both stand in the same place."""
    a, b = _box(one), _box(other)
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return down / min(a[3] - a[1], b[3] - b[1]) if across > 1 and down > 0 else 0.0


@pytest.mark.parametrize("code", CODES)
def test_each_type_has_forms_to_tune_on_and_one_held_out(code: str) -> None:
    held_out = [template.held_out for template in templates_by_type()[code]]

    assert held_out.count(False) >= 2
    assert held_out.count(True) >= 1


@drawings
def test_every_value_is_declared_and_has_its_place(template: Template, seed: int) -> None:
    specimen = _drawn(template, seed)
    printed = {line.field for sheet in specimen.sheets for line in sheet.lines if line.field}
    declared = {s.name for s in DocumentTypeCatalogue.load().type_with_code(template.code).fields}

    assert printed == set(specimen.fields)
    assert set(specimen.fields) <= declared
    assert specimen.must_review <= set(specimen.fields)


@drawings
def test_values_are_printed_as_they_are_told(template: Template, seed: int) -> None:
    specimen = _drawn(template, seed)
    for name, value in specimen.fields.items():
        printed = " ".join(line.text for sheet in specimen.sheets for line in sheet.lines if line.field == name)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            year, month, day = value.split("-")
            assert re.findall(r"\d+", printed) == [day, month, year]
        elif name == "document_number":
            assert printed.replace(" ", "") == value
        elif name == "sex":
            assert printed.casefold().startswith(value.casefold())
        else:
            assert printed.rstrip(",") == value


@drawings
def test_print_stays_on_the_sheet_and_lines_apart(template: Template, seed: int) -> None:
    for sheet in _drawn(template, seed).sheets:
        for line in sheet.lines:
            for word in line.words:
                left, top, right, bottom = word.box
                assert left >= 0, word
                assert top >= 0, word
                assert right <= sheet.image.width, word
                assert bottom <= sheet.image.height, word
        assert [pair for pair in combinations(sheet.lines, 2) if _overlap(*pair) > 0.25] == []


@drawings
def test_print_keeps_off_the_pictures(template: Template, seed: int) -> None:
    """What is drawn over a value after it was printed hides it: a box of print holds some ink of its own."""
    for sheet in _drawn(template, seed).sheets:
        grey = np.asarray(sheet.image.convert("L"), np.int16)
        for line in sheet.lines:
            assert _contrast(grey, sheet, line) > 60, line.text


def _contrast(grey: np.ndarray, sheet: Sheet, line: PrintedLine) -> int:
    left, top, right, bottom = (round(at) for at in _box(line))
    inside = grey[max(0, top) : bottom, max(0, left) : right]
    return int(np.percentile(inside, 95) - inside.min()) if inside.size else 0


@drawings
def test_the_zone_computes_and_says_what_is_printed(template: Template, seed: int) -> None:
    specimen = _drawn(template, seed)
    has_zone = template.code == "passport" or template.variant.startswith(("citizen_card-chip", "citizen_card-2024"))
    zone, fields = _zone(specimen), specimen.fields
    if not has_zone:
        assert zone is None
        return
    assert zone is not None
    assert zone.is_proven
    assert zone.repairs == ()
    name = fields.get("full_name") or f"{fields['surname']} {fields['given_names']}"
    assert zone.full_name == plain_capitals(name)
    assert zone.birth_date == date.fromisoformat(fields["date_of_birth"])
    assert zone.sex == fields["sex"]
    if fields["expires_on"] == NO_EXPIRY:
        assert zone.has_no_expiry
    else:
        assert zone.expiry_date == date.fromisoformat(fields["expires_on"])
    number = fields["personal_number"]
    assert number in (zone.personal_number, zone.optional_data)
    if template.code == "passport":
        assert zone.document_number == fields["document_number"]


@drawings
def test_the_code_is_read_and_says_what_is_printed(template: Template, seed: int) -> None:
    specimen = _drawn(template, seed)
    if not template.variant.startswith(("citizen_card-chip", "citizen_card-2024")):
        assert all(parse_citizen_qr(text) is None for text in _codes(specimen))
        return
    card = next(card for text in _codes(specimen) if (card := parse_citizen_qr(text)))
    fields = specimen.fields
    assert card.personal_number == fields["personal_number"]
    assert card.full_name.upper() == fields["full_name"]
    assert card.birth_date.isoformat() == fields["date_of_birth"]
    assert card.sex == fields["sex"]
    assert card.residence == fields["residence"]
    assert card.issued_on.isoformat() == fields["issued_on"]


@drawings
def test_numbers_and_days_fit_the_person(template: Template, seed: int) -> None:
    fields = _drawn(template, seed).fields
    born, issued = (date.fromisoformat(fields[name]) for name in ("date_of_birth", "issued_on"))

    assert born < issued <= TODAY
    if fields.get("expires_on", NO_EXPIRY) != NO_EXPIRY:
        assert date.fromisoformat(fields["expires_on"]) > issued
    number = PersonalNumber.parse(fields.get("personal_number", ""))
    if number is not None:
        assert number.birth_year == born.year
        assert number.sex == fields.get("sex", number.sex)
    elif "personal_number" in fields:
        assert re.fullmatch(r"\d{9}", fields["personal_number"])


@drawings
def test_a_card_is_held_by_somebody_old_enough_until_a_birthday(template: Template, seed: int) -> None:
    if template.code != "citizen_card":
        return
    fields = _drawn(template, seed).fields
    born, issued = (date.fromisoformat(fields[name]) for name in ("date_of_birth", "issued_on"))
    # Since the Law on Identity Cards 2023 children of any age have them, also under six (Articles 19 and 23).
    least = 0 if issued >= date(2024, 7, 1) else 14
    assert (issued - born).days >= least * 365
    if fields.get("expires_on", NO_EXPIRY) != NO_EXPIRY:
        assert date.fromisoformat(fields["expires_on"]).year - born.year in (14, 25, 40, 60)


def test_only_the_form_filled_by_pen_is_told_as_written() -> None:
    for template in TEMPLATES:
        written = _drawn(template, 0).writings
        assert bool(written) is template.variant.endswith("by-hand")


def test_a_card_expires_at_the_next_birthday_that_counts() -> None:
    assert card_expiry(date(2000, 5, 1), date(2021, 6, 1)) == date(2025, 5, 1)
    assert card_expiry(date(2000, 5, 1), date(2024, 1, 1)) == date(2040, 5, 1)
    assert card_expiry(date(1963, 5, 1), date(2022, 1, 1)) is None
    assert card_expiry(date(2000, 2, 29), date(2021, 6, 1)) == date(2025, 2, 28)


def test_a_long_name_is_cut_at_the_width_of_its_line() -> None:
    assert zone_names("Đỗ Thị Mỹ Hạnh", 30) == "DO<<THI<MY<HANH<<<<<<<<<<<<<<<"
    assert len(zone_names("Nguyễn Hoàng Phương Thảo Nguyên Khánh Quyên", 30)) == 30
