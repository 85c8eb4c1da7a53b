"""Whether letters can be a Vietnamese syllable: first sound, rhyme and tone fit together, or a reader slipped.

"Nghữa", "tiỉnh" and "Vĩệt" cannot be written in Vietnamese, "triên" can though nobody does: this finds slips of the
first kind only. Foreign words fail too; they are looked at once more, nothing else happens to them.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_STOPPED_TONES = {"\u0301", "\u0323"}  # before c, ch, p and t only these two are possible

_ONSETS = (
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_RHYMES = frozenset(
    {
        "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp",
        "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e", "ec", "em", "en", "eng", "eo", "ep", "et", "ê",
        "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia", "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt",
        "iêu", "im", "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh",
        "oao", "oap", "oat", "oay", "oăc", "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "om",
        "on", "ong", "oong", "op", "ot", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp",
        "ơt", "u", "ua", "uân", "uâng", "uât", "uây", "uc", "ue", "uê", "uêch", "uêu", "uênh", "ui", "um", "un",
        "ung", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "up", "ut", "uy", "uya", "uych", "uyên", "uyêt", "uyn",
        "uynh", "uyt", "uyp", "uyu", "uơ", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ươc", "ươi", "ươm", "ươn",
        "ương", "ươp", "ươt", "ươu", "ưt", "ưu", "y", "yêm", "yên", "yêng", "yêt", "yêu", "ynh", "ych", "yt",
    }
)  # fmt: skip
_FRONT = ("e", "ê", "i", "y")
# Names of places and peoples that are written in other ways.
_KNOWN_OTHERS = frozenset(
    {
        "đắk", "đăk", "lắk", "lăk", "nông", "kon", "tum", "krông", "ea", "ia", "rơ", "rông", "k", "pác", "bắk",
        "pleiku", "plei", "klong", "kbang", "buôn", "ê", "đê", "h", "hrê", "kar", "súp", "drăng",
        "glei", "plông", "păh", "kạn",
        "covid", "internet", "website", "online", "logistics", "virus", "vaccine", "karaoke", "robot", "chip", "video",
        "photocopy", "dengue",
    }
)  # fmt: skip
_WORDS_OF_ONE_LETTER = frozenset("yýỷôổốởờơàạảủúụưu")  # y tế, ô tô, ở, khối u
# What a letter of its own stands after.
_BEFORE_LETTERS = frozenset(
    {"điểm", "mục", "khoản", "tiết", "nhóm", "loại", "hạng", "lớp", "khối", "tổ", "và", "hoặc", "đến"}
)


_ROMAN = re.compile("[IVX]{2,}")  # "đợt II", "quý III"
_ROMAN = re.compile("X{0,3}(?:IX|IV|V?I{1,3}|[XV])")
_GLUED = re.compile("[a-zà-ỹ]{2}[A-ZÀ-Ỹ][a-zà-ỹ]")


def is_syllable(word: str) -> bool:
    """For one word of letters; blanks, digits and points make it False."""
    text = unicodedata.normalize("NFC", word).lower()
    if text in _KNOWN_OTHERS:
        return True
    tones = [c for c in unicodedata.normalize("NFD", text) if c in _TONES]
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", text) if c not in _TONES))
    return any(_fits(onset, plain[len(onset) :], tones) for onset in _ONSETS if plain.startswith(onset))


def _fits(onset: str, rhyme: str, tones: list[str]) -> bool:
    if onset == "qu":
        return ("o" + rhyme in _RHYMES or "u" + rhyme in _RHYMES or rhyme in _RHYMES) and _tone_fits(rhyme, tones)
    if onset == "gi" and rhyme in ("", "n", "m", "êng", "êt", "ên"):
        return _tone_fits(rhyme, tones)  # gì, gìn, giêng: the i is sounded
    if rhyme not in _RHYMES or not _tone_fits(rhyme, tones):
        return False
    front = rhyme.startswith(_FRONT)
    if onset in ("k", "gh", "ngh"):
        return front
    return not ((front and onset in ("c", "ng")) or (onset == "g" and rhyme[0] in "eê"))


def _tone_fits(rhyme: str, tones: list[str]) -> bool:
    if rhyme.endswith(("c", "ch", "p", "t")):
        return bool(tones) and tones[0] in _STOPPED_TONES
    return True


def misspelt_words(text: str) -> tuple[str, ...]:
    """Words of letters that cannot be Vietnamese. Abbreviations without a vowel, such as UBND and HĐND, are none."""
    found = []
    for before, word in pairwise(["", *text.split()]):
        core = word.strip(".,;:()[]\"'“”‘’–—-/…")
        parts = core.split("-") if "/" not in core else []
        found += [part for part in parts if part.isalpha() and not _is_abbreviation(part) and not is_syllable(part)]
        if _is_torn_off(before, word, core):
            found.append(core)
    return tuple(found)


def _is_torn_off(before: str, word: str, core: str) -> bool:
    """A lone small letter inside a sentence is the end of a word that a reader tore in two ("chứ c", "vừ a"). Points
    of an article ("điểm c", "c)") are none."""
    is_lone = len(core) == 1 and core.isalpha() and core.islower() and core not in _WORDS_OF_ONE_LETTER
    return is_lone and not word.endswith(")") and before.islower() and before.casefold() not in _BEFORE_LETTERS


def _is_abbreviation(word: str) -> bool:
    if _GLUED.search(word):
        return False  # NghệAn: two words without their blank
    if len(word) == 1 or _ROMAN.fullmatch(word) or (not word.isupper() and not word[1:].islower()):
        return True  # b), TTg, CTrTT
    vowels = sum(unicodedata.normalize("NFD", c)[0] in "aeiouy" for c in word.lower())
    return word.isupper() and (vowels == 0 or (vowels == 1 and len(word) <= 5 and word.isascii()))
