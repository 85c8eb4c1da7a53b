"""Where words that are a label's may stand for it: before a colon, at the beginning of a line, above other labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from classifiers.folding import comparable, is_upper_case, squeeze
from classifiers.known_labels import FUZZY_FROM, Labels, Match
from classifiers.label_tokens import ENUMERATOR, Token, begins_phrase
from classifiers.labels_in_lines import runs_on
from classifiers.names import begins_with_surname, looks_like_name

# A label that is known by its beginning only, of somebody or something that no field of the type is about.
NOBODYS = "…"
_MOST_MODIFIERS, _MOST_OF_A_REMARK = 4, 9
PERSONS = frozenset(
    ("cha", "me", "bo", "vo", "chong", "con", "ong", "ba", "anh", "chi", "em", "nguoi", "cua", "chu", "dai", "giam")
)
_UNITS_OF_ADDRESSES = frozenset(
    ("xa", "phuong", "thi", "huyen", "quan", "tinh", "thanh", "thon", "ap", "xom", "ban", "buon", "so", "to", "khu")
)
_FAR = 6.0  # in heights of a word
_DASHES = frozenset(("-", "–", "—"))
_LONG_NUMBER = re.compile(r"\d{8,}")
_SIGNS = frozenset(("ký", "kí"))
_YEAR = re.compile(r"(?:19|20)\d\d[.,;]?")


def may_stand(tokens: Sequence[Token], at: int, end: int, match: tuple[int, str], wanted: Labels) -> bool:
    """With its colon a label may stand anywhere; without, it begins a piece, is long enough to be no chance, and is
    not set in capitals: those are headings ("BẰNG TỐT NGHIỆP"). "Ông" and "Bà" stand before a name."""
    text = " ".join(token.word.text for token in tokens[at:end])
    if _is_another(tokens, at, end, match, wanted):
        return False
    label = match[1]
    is_short = len(squeeze(label)) < FUZZY_FROM
    if _ends_an_item(tokens, at, label) or _heads_a_signature(tokens, end):
        return False
    if tokens[end - 1].has_colon:
        # Inside a line, a short word before a colon is a label only as labels are written: "Sử dụng riêng: 465 m2".
        return begins_phrase(tokens, at) or not is_short or text[0].isupper() or not label[0].isupper()
    if not tokens[at].starts and not _is_numbered(tokens, at, end):
        # "Lớp 10A2 - Năm học 2022-2023": a dash parts what a line tells. "Trung tâm Tin học - Ngoại ngữ, Trường ..." is
        # a name.
        is_name = end == len(tokens) or tokens[end - 1].word.text.endswith(",")
        is_parted = at > 0 and tokens[at - 1].word.text in _DASHES and not is_name
        is_parted = is_parted or runs_on(tokens, at, end, label, wanted)
        return is_parted and not is_short and text[0].isupper() and _spelt(text) == _spelt(label)
    if is_short:
        return _may_be_short(tokens, at, end, label, wanted)
    # "NĂM HỌC 2021 - 2022" heads what it is the value of.
    return is_upper_case(label) or not is_upper_case(text) or wanted.fits(label, _piece_from(tokens, end))


def _is_another(tokens: Sequence[Token], at: int, end: int, match: tuple[int, str], wanted: Labels) -> bool:
    """Whether the print has the letters of the label, or nearly, and says something else."""
    slips, label = match
    text = " ".join(token.word.text for token in tokens[at:end])
    if wanted.is_usual(label) and not begins_phrase(tokens, at):
        return True
    if " / " in label and "/" not in text and not tokens[end - 1].word.text.isascii():
        return True  # "Anh (chị) Tô Thị Yến" is no "Anh (chị) / To"
    if not tokens[end - 1].has_colon and end == at + 1 and not tokens[at].ends and _spelt(text) != _spelt(label):
        return True  # "Trương Xuân Sơn" is somebody, and no "Trường Xuân Sơn"
    if slips and not tokens[end - 1].has_colon and any(token.folded.isdigit() for token in tokens[at:end]):
        return True  # "Sinh ngày 4 tháng 1 năm" is no "Sinh ngày, tháng, năm"
    # "Người đi | đăng ký khai tử:" is no "Nơi đăng ký khai tử".
    return bool(slips) and _goes_on_with_a_label(tokens, at) and text[0].islower() and label[0].isupper()


def _heads_a_signature(tokens: Sequence[Token], end: int) -> bool:
    """Whether somebody is to sign below: "Người đứng khai ký", "Người chồng ký tên"."""
    return not tokens[end - 1].has_colon and end < len(tokens) and tokens[end].word.text.casefold() in _SIGNS


def _is_numbered(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the words are all of a question but for its number and a remark: "2. Trụ sở chính (ghi địa chỉ):"."""
    is_whole = tokens[end - 1].ends or tokens[end].word.text.startswith("(")
    return is_whole and at == 1 and tokens[0].starts and ENUMERATOR.fullmatch(tokens[0].word.text) is not None


def _ends_an_item(tokens: Sequence[Token], at: int, label: str) -> bool:
    """Whether the words only end what begins behind a semicolon: "Đất ở: 200 m2; Đất trồng cây lâu năm: 50 m2"."""
    if not tokens[at].word.text[0].islower() or not label[0].isupper():
        return False
    while at > 0 and not tokens[at].starts:
        at -= 1
        if tokens[at].word.text.endswith(";"):
            return tokens[at + 1].word.text[0].isupper()
        if tokens[at].has_colon:
            return False
    return False


def _may_be_short(tokens: Sequence[Token], at: int, end: int, label: str, wanted: Labels) -> bool:
    """Whether a label of few letters and without a colon is one, by what stands behind it or by where it stands."""
    text = " ".join(token.word.text for token in tokens[at:end])
    if label.isascii() and tokens[end - 1].ends and text == label:
        return True  # "Sex", in small print under "Giới tính"
    if _spelt(text) != _spelt(label):
        return False
    remarked = with_remark(tokens, Match(end, label)).end
    has_remark = remarked > end and tokens[remarked - 1].has_colon  # "Fax (nếu có):"
    if has_remark or (end - at > 1 and _is_followed(tokens, end) and not is_upper_case(text)):
        return True  # "Nam, nữ" and "Chủ hộ" before what may be their value
    if end == len(tokens):
        return wanted.has_heads(tokens[at].row)
    is_address = squeeze(label) == "so" and _is_number_of_a_house(tokens, end)
    if is_address or (_is_a_name(tokens, end) and _goes_on_in_a_sentence(tokens, end)):
        return False
    is_number = _LONG_NUMBER.fullmatch(tokens[end].word.text) or (text == label and _is_number_alone(tokens, end))
    return bool(
        (end == at + 1 and is_number)  # "SỐ 307714994", "Số 128", which is all of a line
        or (text == label and tokens[end].ends and _YEAR.fullmatch(tokens[end].word.text))  # "Năm 1986"
        or wanted.fits(label, _piece_from(tokens, end))
        or (tokens[end - 1].ends and wanted.has_heads(tokens[at].row))
        or (wanted.stands_in_a_column(tokens[at].row, tokens[at].word) and _may_begin_a_value(tokens[end].word.text))
        or _is_a_name(tokens, end)
    )


def _is_number_of_a_house(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands here that goes on in small letters: "Số 169 phố Trần Phú"."""
    goes_on = at + 1 < len(tokens) and not tokens[at + 1].starts
    return goes_on and tokens[at].word.text[0].isdigit() and tokens[at + 1].word.text[0].islower()


def _is_a_name(tokens: Sequence[Token], at: int) -> bool:
    name = " ".join(token.word.text for token in tokens[at : at + 2])
    name = name.title() if is_upper_case(name) else name
    return looks_like_name(name) and begins_with_surname(name)


def _goes_on_in_a_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether the piece tells more of whom it names: "Ông LÊ BÁ KHOA (sinh ngày ...", "Bà MAI NGỌC YẾN, trú tại"."""
    stop = next((n for n in range(at + 1, len(tokens)) if tokens[n].starts), len(tokens))
    words = [token.word.text for token in tokens[at:stop]]
    return any(
        word.lstrip("(")[:1].islower() and (word.startswith("(") or before.endswith(","))
        for before, word in pairwise(words)
    )


def _may_begin_a_value(word: str) -> bool:
    """A name, a number, or a unit of an address; a sentence goes on in small letters."""
    return word[0].isupper() or word[0].isdigit() or squeeze(word) in _UNITS_OF_ADDRESSES


def _spelt(text: str) -> str:
    """With its marks and without what stands between the words: "Nam, nữ" is "Nam/Nữ"."""
    return comparable(re.sub(r"[^\w\s]", " ", text))


def _goes_on_with_a_label(tokens: Sequence[Token], at: int) -> bool:
    """Whether words of the same piece stand before, and no colon among them parts a value from its label."""
    while not tokens[at].starts:
        at -= 1
        if tokens[at].has_colon:
            return False
        if tokens[at].starts:
            return True
    return False


def _piece_from(tokens: Sequence[Token], start: int) -> str:
    """The words from a token on to the next wide blank. A value may be a piece of its own."""
    found: list[str] = []
    for token in tokens[start:]:
        if token.starts and found:
            break
        found.append(token.word.text)
    return " ".join(found)


def _is_followed(tokens: Sequence[Token], end: int) -> bool:
    """Whether more stands on the row, not so far away that it must be of another column."""
    if end >= len(tokens):
        return False
    one, other = tokens[end - 1].word.box, tokens[end].word.box
    return other.left - one.right < _FAR * one.height


def _is_number_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether one word that holds a figure stands here, before the end of its piece or a dash."""
    if at >= len(tokens) or not any(c.isdigit() for c in tokens[at].word.text):
        return False
    return tokens[at].ends or tokens[at + 1].word.text in _DASHES


def with_remark(tokens: Sequence[Token], match: Match) -> Match:
    """The label with what a form notes in brackets behind it: "Tên doanh nghiệp (ghi bằng chữ in hoa):", "Fax (nếu
    có):", "Diện tích (m2)". One word may be another label: "Ông (bà)"."""
    if tokens[match.end - 1].has_colon or match.end >= len(tokens) or tokens[match.end].starts:
        return match
    if not tokens[match.end].word.text.startswith("("):
        return match
    for end in range(match.end + 1, min(len(tokens), match.end + _MOST_OF_A_REMARK) + 1):
        token = tokens[end - 1]
        if end > match.end + 1 and token.starts:
            return match
        if ")" in token.word.text:
            is_remark = end > match.end + 1 or any(c.isdigit() for c in token.word.text)
            return replace(match, end=end) if is_remark and (token.has_colon or token.ends) else match
    return match


def modified(tokens: Sequence[Token], at: int, match: Match, wanted: Labels) -> Match:
    """The label with the small words that stand between it and a colon: "Số hiệu phôi:". What is said of somebody else
    ("Ngày sinh của mẹ") is the label of no field here."""
    if tokens[match.end - 1].has_colon or not begins_phrase(tokens, at):
        return match
    if match.end < len(tokens) and tokens[match.end].folded == "cua":
        return replace(match, label=NOBODYS)
    folded: list[str] = []
    for end in range(match.end, min(len(tokens), match.end + _MOST_MODIFIERS)):
        text = tokens[end].word.text.strip(" :;()")
        if tokens[end].starts or not text.isalpha() or not text.islower():
            return match
        folded.append(squeeze(text))
        if tokens[end].has_colon:
            words = [token.folded for token in tokens[at : match.end]] + folded
            if any(wanted.is_label("".join(words[start:])) for start in range(1, len(words))):
                return match
            label = NOBODYS if PERSONS & set(folded) else match.label
            return replace(match, end=end + 1, label=label, is_modified=True)
    return match
