"""Numbers of papers and people: how they are built, and how a reader's slips are mended or refused."""

from __future__ import annotations

import re
from dataclasses import dataclass

from classifiers.folding import fold_letters

# Abbreviations of document types, Decree 30/2020 Appendix III, and of copies.
TYPE_SYMBOLS = (
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL",
)  # fmt: skip
# Decree 30 capitals, and the small letters of QyĐ, CTr, TTr, TrS, TTg, BNNPTNTg and the like.
_SYMBOL_PART = r"[A-ZĐƯÔ](?:[A-Za-zĐđƯÔ0-9&.]|,(?=[A-ZĐ]))*"
NUMBER_GRAMMAR = re.compile(rf"^\d{{1,5}}[a-hA-H]?(\.\d{{4}})?/(\d{{2}}(\d{{2}})?/)?{_SYMBOL_PART}(-{_SYMBOL_PART})*$")

# Organisations of the Party write 15-QĐ/TU, as many offices did before 2005.
PARTY_GRAMMAR = re.compile(rf"^\d{{1,5}}-{_SYMBOL_PART}/{_SYMBOL_PART}(-{_SYMBOL_PART})*$")
# Before 2005 a blank could stand before the type, or two strokes about it: 12 QĐ/UB, 7 CV-SCN, 5/QĐ/UB.
_TYPES_BEFORE_STROKE = "|".join((*TYPE_SYMBOLS, "CV"))
BLANK_GRAMMAR = re.compile(rf"^\d{{1,5}}/?(?:{_TYPES_BEFORE_STROKE})[/.-]{_SYMBOL_PART}(-{_SYMBOL_PART})*$")
# Companies put their own abbreviation before or behind, or a year at the end: 15/2019/ABC/NQ-HĐQT, 03/NQ/HĐQT-2019.
COMPANY_GRAMMAR = re.compile(
    rf"^\d{{1,5}}/(\d{{4}}/)?({_SYMBOL_PART}/)?(?:{_TYPES_BEFORE_STROKE})[/-]{_SYMBOL_PART}"
    rf"(-{_SYMBOL_PART})*(/{_SYMBOL_PART})?([-/](19|20)\d\d)?$"
)
# The unit that drew the paper up, in brackets: 567/QĐ-CT(UBND).
_DRAWN_UP_BY = re.compile(r"\([A-ZĐ][A-Za-zĐđ0-9&.\-]*\)$")

# What stands before a number, folded: document systems and assemblies say more than "Số:".
_OF_WHICH_PAPER = (
    r"(?:luat|phap lenh|nghi quyet|quyet dinh|chi thi|cong van|thong bao|bao cao|to trinh|ke hoach|van ban|vb|cv|qd)"
)
_OF_WHAT = r"(?:van ban|cong van|ky hieu|hieu|vb|cv|qd)"
NUMBER_LABEL = rf"(?:{_OF_WHICH_PAPER}\s+)?s\s?[o0ó6](?:\s*[,/]?\s*{_OF_WHAT}\b)*\s*(?:/\s*no\b)?"
_LABEL = re.compile(rf"^\W{{0,3}}{NUMBER_LABEL}\s*[:;.,]*\s*", re.IGNORECASE)
# Ministries of the nineties abbreviated themselves before the stroke: 1402 TS/KHKT. Small offices end with the type,
# "22 QĐ", which is looked at: the rest may have been lost.
_WITH_A_BLANK = r"(?<=\s)[A-ZĐ]{1,6}\s?/\s?[A-ZĐ]"
_BEFORE_THE_STROKE = re.compile(
    rf"^(?P<figures>\d[\d\s]*?)[\s.]?(?P<rest>(?:{_TYPES_BEFORE_STROKE}|QD|QÐ|TTR)"
    rf"|(?:(?:{_TYPES_BEFORE_STROKE}|QD|QÐ|TTR)\s*[/.-]|{_WITH_A_BLANK}).*)$"
)
# "215/BC-KV V", "12/TTr-CQLĐB II", "7/QĐ-PMU 18": parts of an agency are numbered behind a blank.
_OF_A_REGION = re.compile(r".*(?:[A-ZĐ] [IVX]{1,5}|(?:PMU|QLDA|KV) [1-9]\d?)$")
# "01/NHNo.Tây Sơn-TD": a name of two words in a symbol, which a unit's follows.
_GOES_ON_IN_SYMBOL = re.compile(r"[A-ZĐ]\w{1,7}-[A-ZĐ]\w*$")
# "½ /BC-H": what a pen wrote before the stroke is no figure.
_FIGURES_UNREAD = re.compile(rf"^[^\w/]{{1,4}}\s*/\s*{_SYMBOL_PART}|^½\s*/\s*{_SYMBOL_PART}")
# "825 STTr-PTNMT", "16 lBC-HĐND": the stroke before the type was read as a letter.
_STROKE_AS_LETTER = re.compile(
    rf"^(?P<figures>\d{{1,5}})\s*[SsIlJfV]\s?(?P<rest>(?:{'|'.join(TYPE_SYMBOLS)})-{_SYMBOL_PART}.*)$"
)
# Cooperatives and schools of a village named nothing but the paper's type: "Số: 02 QĐ".
_TYPE_ALONE = re.compile(rf"(\d{{1,4}})[\s.]*({'|'.join((*TYPE_SYMBOLS, 'CV'))})\W*")
_SUFFIX_OF_TYPE = re.compile(r"(?:LN|LT|LS|PH|ST|PT|GĐT|XXST|XXPT)$")
_NUMBER_WITH_YEAR = re.compile(r"\d{1,4}\.(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A document number. `value` is None when its digits are blank. `corrected` when a letter was mended."""

    value: str | None
    printed: str
    corrected: bool = False


def has_number_grammar(value: str) -> bool:
    """Whether a value is built like 15/QĐ-UBND, 15/2024/QĐ-UBND or, in the Party and of old, 15-QĐ/TU and 15QĐ/UB."""
    bare = _DRAWN_UP_BY.sub("", value)
    return any(grammar.match(bare) for grammar in (NUMBER_GRAMMAR, PARTY_GRAMMAR, BLANK_GRAMMAR, COMPANY_GRAMMAR))


def year_in_number(value: str) -> int | None:
    """2024 of 15/2024/QĐ-UBND, None where the number carries no year."""
    match = re.match(r"^\d+[a-zA-Z]?/(\d{4})/", value)
    return int(match[1]) if match else None


def type_symbol_of(value: str) -> str | None:
    """QĐ of 15/2024/QĐ-UBND. None when the first part of the symbol is not a type, as in 05/BNV-VP."""
    match = re.match(r"^\d+(?:\.\d{4})?(?:[a-zA-Z]?[/-](?:\d{4}/|\d{2}/)?|(?=[A-ZĐ][^/-]+[/-]))([^-/]+)", value)
    if match is None:
        return None
    # KHLN and NQLT are papers that several bodies issue together, QĐST is a court's of the first instance.
    symbol = match[1] if match[1] in TYPE_SYMBOLS else _SUFFIX_OF_TYPE.sub("", match[1])
    return symbol if symbol in TYPE_SYMBOLS else None


def parse_document_number(text: str) -> FoundNumber | None:
    """The number and symbol of a header line such as "Số: 2827 /QĐ-BGDĐT". None when it is no such line."""
    labelled = _LABEL.match(fold_letters(text))
    body = text[labelled.end() :] if labelled else text
    body = re.sub(r"[._…]{2,}", " ", body).strip()
    match = re.match(r"^(?P<figures>[\dOoIlSs|\s.,]*?[a-hA-H]?)\s*(?P<rest>[/|\-].*)$", body)
    if not match and labelled:
        match = _BEFORE_THE_STROKE.match(body)
    if not match and labelled and (otherwise := _built_otherwise(body, text)):
        return otherwise
    if not match or (not labelled and "/" not in body):
        return None
    figures = match["figures"].strip()
    if not _NUMBER_WITH_YEAR.fullmatch(figures):
        figures = re.sub(r"[\s.,]", "", figures)
    mended = re.sub(r"[Oo]", "0", re.sub(r"[Il|]", "1", re.sub(r"[Ss]", "5", figures)))
    symbol, symbol_mended = _tidy_symbol(match["rest"])
    if not re.search(r"[A-ZĐ]", symbol):
        return None
    if not mended or not mended[0].isdigit():
        return FoundNumber(None, text)
    return FoundNumber(mended + symbol, text, corrected=symbol_mended or mended != figures)


def _built_otherwise(body: str, text: str) -> FoundNumber | None:
    """What stands behind "Số:" without a stroke behind figures: misread, unreadable, or a paper's type alone."""
    if slipped := _STROKE_AS_LETTER.match(body):
        symbol, _ = _tidy_symbol(slipped["rest"])
        return FoundNumber(f"{slipped['figures']}/{symbol}", text, corrected=True)
    if _FIGURES_UNREAD.match(body):
        return FoundNumber(None, text)
    bare = _TYPE_ALONE.fullmatch(body)
    return FoundNumber("".join(bare.groups()), text) if bare else None


def _tidy_symbol(rest: str) -> tuple[str, bool]:
    """Blanks out, strays at the end off, and the hook of Đ back on a type that has it."""
    symbol = re.sub(r"\s*([/\-–—])\s*", r"\1", rest.strip()).replace("–", "-").replace("—", "-")
    symbol = symbol.replace("Ð", "Đ")  # the Icelandic capital that looks the same
    symbol, _, behind = symbol.partition(" ")
    symbol = symbol.rstrip(".,;:'\"-/") + (behind if _DRAWN_UP_BY.match(behind) else "")
    parts = re.split(r"([/\-])", symbol)
    mended = [_mend_type(part) for part in parts]
    bare = behind.rstrip(".,;:'\"-/ ")
    if _OF_A_REGION.match(f"{symbol} {bare}") or _GOES_ON_IN_SYMBOL.match(bare):
        return "".join(mended) + bare, True
    return "".join(mended), mended != parts


def _mend_type(part: str) -> str:
    if part in TYPE_SYMBOLS:
        return part
    return {"QD": "QĐ", "QÐ": "QĐ", "CD": "CĐ", "QyD": "QyĐ", "TTR": "TTr", "CTR": "CTr", "TRS": "TrS"}.get(part, part)


def mend_symbol(value: str, issuer: str) -> tuple[str, bool]:
    """QĐ-BGDDT becomes QĐ-BGDĐT where the issuer's initials say so. Answers whether it changed."""
    head, dash, tail = value.rpartition("-")
    initials = "".join(word[0] for word in issuer.upper().split() if word != "VÀ" and word[0].isalpha())
    if not dash or fold_letters(tail) != fold_letters(initials):
        return value, False
    # Of the marks of initials a symbol keeps only the stroke: TANDTC of TÒA ÁN NHÂN DÂN TỐI CAO.
    mended = "".join("Đ" if of == "Đ" and letter == "D" else letter for letter, of in zip(tail, initials, strict=True))
    return head + dash + mended, mended != tail
