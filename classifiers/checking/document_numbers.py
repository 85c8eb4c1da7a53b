"""Checks of the number and symbol of a document (Decree 30/2020/ND-CP, Appendix I, section II.3 and Appendix III)."""

from __future__ import annotations

import re

from classifiers.checking.case import Case, Failure, span_of
from classifiers.folding import fold
from classifiers.numbers import TYPE_SYMBOLS, has_number_grammar, type_symbol_of
from classifiers.reasons import ReviewReason

# The year of issue behind the running number: 15/2024/QĐ-UBND, 05/2024 of a register of civil status.
_YEAR_SUFFIX = re.compile(r"^[0-9]+[a-zA-Z]{0,2}[/-]((?:19|20)[0-9]{2})(?![0-9])")
_LAST_YEAR_OF_UB = 2006
# The National Assembly's laws and resolutions, as 43/2022/QH15, do not tell which.
_OF_THE_ASSEMBLY = re.compile(r"/(?:UBTV)?QH[0-9]{1,2}$")
_SMALL_WORDS = frozenset({"va", "cua", "cac", ""})
# What bodies put in their symbols is prescribed only for these; schools and companies choose.
_PRESCRIBED = ("bo ", "so ", "van phong chinh phu", "thanh tra chinh phu", "bao hiem xa hoi")
_COUNCILS = {"uy ban nhan dan": "UBND", "ubnd": "UBND", "hoi dong nhan dan": "HĐND", "hdnd": "HĐND"}


def number_grammar(case: Case) -> Failure | None:
    """Built like 15/QĐ-UBND."""
    return None if has_number_grammar(case.value) else case.fails(ReviewReason.NUMBER_GRAMMAR)


def number_against_type(case: Case) -> Failure | None:
    """The symbol begins with an abbreviation of the document's type; that of a letter with none."""
    symbol = type_symbol_of(case.value)
    symbols = case.document_type.symbols
    if _OF_THE_ASSEMBLY.search(case.value):
        return None
    fits = symbol in symbols if symbols else symbol is None
    return None if fits else case.fails(ReviewReason.NUMBER_AGAINST_TYPE)


def number_against_date(case: Case) -> Failure | None:
    """The year in the number is that of the issue (or of the date told). A number without a year contradicts none."""
    name = case.arguments[0] if case.arguments else "issued_on"
    match, issued = _YEAR_SUFFIX.match(case.value), span_of(case.text_of(name))
    differs = match and issued and int(match[1]) != issued.earliest.year
    return case.fails(ReviewReason.NUMBER_AGAINST_DATE, name) if differs else None


def number_against_issuer(case: Case) -> Failure | None:
    """The symbol holds the abbreviation of the issuing agency: UBND, HĐND, or the initials of a ministry or department
    (BGDĐT of BỘ GIÁO DỤC VÀ ĐÀO TẠO), of which some may be left out (BNN)."""
    name = case.other_named("issuing_agency")
    agency = case.text_of(name)
    if name is None or agency is None or "/" not in case.value:
        return None
    wanted = _prescribed_symbol(agency)
    if wanted is None or _fits(case.value, *wanted) or _fits_of_old(case, *wanted):
        return None
    return case.fails(ReviewReason.NUMBER_AGAINST_ISSUER, name)


def _prescribed_symbol(agency: str) -> tuple[str, bool] | None:
    """What the symbol must hold, and whether letters of it may be left out."""
    text = fold(agency)
    for council, symbol in _COUNCILS.items():
        if text == council or text.startswith(council + " "):
            return symbol, False
    if not text.startswith(_PRESCRIBED):
        return None
    words = [word for word in re.split(r"[\s,\-–]+", agency.upper()) if word and fold(word) not in _SMALL_WORDS]
    return "".join(word if _is_abbreviation(word) else word[0] for word in words), True


def _is_abbreviation(word: str) -> bool:
    """PTNT has no vowel; "&" says and."""
    letters = fold(word)
    return len(letters) > 1 and not set(letters) & set("aeiouy")


def _fits_of_old(case: Case, symbol: str, may_leave_out: bool) -> bool:
    """UB was a people's committee's until the Joint Circular 55/2005/TTLT-BNV-VPCP."""
    issued = span_of(case.text_of("issued_on"))
    is_old = issued is not None and issued.earliest.year <= _LAST_YEAR_OF_UB
    return is_old and symbol == "UBND" and _fits(case.value, "UB", may_leave_out)


def _fits(number: str, symbol: str, may_leave_out: bool) -> bool:
    parts = re.split(r"[/\-]", number)[1:]
    letters = ["".join(c for c in part.upper() if c.isalpha()) for part in parts]
    if not may_leave_out:
        return any(symbol in part for part in letters)
    return any(_is_left_of(part, symbol) for part in letters if part not in TYPE_SYMBOLS)


def _is_left_of(part: str, symbol: str) -> bool:
    """BNN of BNNPTNT; GDĐT of SGDĐT without its first letter, but no two letters that anything could hold."""
    long_enough = len(part) >= (2 if part[:1] == symbol[0] else 3)
    return long_enough and _is_within(part, symbol)


def _is_within(part: str, symbol: str) -> bool:
    """Whether the letters stand in the symbol in their order."""
    rest = iter(symbol)
    return all(letter in rest for letter in part)
