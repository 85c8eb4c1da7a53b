"""Lines of text in the proportions in which offices print them.

Everything is drawn from one random generator and normalised as the recogniser
is taught to write it; a share of the prose is held out for evaluation.
"""

import json
import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from ocr.training import phrases
from ocr.training.alphabet import (
    HOOK,
    TONES,
    alphabet,
    as_read,
    base_letters,
    can_carry_tone,
    vietnamese_letters,
    without_tones,
)

_HELD_OUT_IN = 20  # one paragraph in twenty never reaches training
_SHARES = (
    ("prose", 25),
    ("tones", 12),
    ("contrasts", 4),
    ("numerals", 3),
    ("capitals", 6),
    ("words", 6),
    ("person", 12),
    ("address", 9),
    ("number", 12),
    ("heading", 5),
    ("label", 7),
    ("figures", 6),
    ("code", 4),
    ("letters", 2),
    ("english", 4),
    ("machine", 2),
)


@dataclass(frozen=True)
class Corpus:
    """The texts lines are made from, already divided into training and held out."""

    paragraphs: tuple[str, ...]
    words: tuple[str, ...]
    given_names: tuple[str, ...]
    places: tuple[str, ...]


def load_corpus(folder: Path, *, held_out: bool) -> Corpus:
    """Read the corpus folder; `held_out` picks the paragraphs that training never sees."""
    prose = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("admin_text/*.txt")))
    paragraphs = [as_read(line) for line in prose.splitlines() if len(line) > 20]
    names = sorted(folder.glob("names/*.txt"))
    return Corpus(
        paragraphs=share(paragraphs, held_out=held_out),
        words=share(_lines(sorted(folder.glob("wordlists/*.txt"))), held_out=held_out),
        given_names=share(_lines(names), held_out=held_out),
        places=share(_places(folder / "admin_units"), held_out=held_out),
    )


def _lines(paths: list[Path]) -> list[str]:
    return [as_read(line) for path in paths for line in path.read_text("utf-8").splitlines() if line]


def share(items: list[str], *, held_out: bool) -> tuple[str, ...]:
    """By digest, not by position, so that the same text always falls on the same side."""
    known = set(alphabet())
    return tuple(
        item
        for item in dict.fromkeys(items)
        if set(item) <= known and (crc32(item.encode()) % _HELD_OUT_IN == 0) == held_out
    )


def _places(folder: Path) -> list[str]:
    """Communes with their provinces, as named since July 2025 and before."""
    places: list[str] = []
    for path in sorted(folder.glob("*.json")):
        _collect_names(json.loads(path.read_text("utf-8")), places)
    return places


def _collect_names(node: object, found: list[str]) -> None:
    if isinstance(node, dict):
        for key, value in node.items():
            named = key == "FullName" or key.endswith("_name")
            if named and isinstance(value, str):
                found.append(as_read(value))
            else:
                _collect_names(value, found)
    elif isinstance(node, list):
        for value in node:
            _collect_names(value, found)


class LineWriter:
    """Writes one line after another; the same seed gives the same lines."""

    def __init__(self, corpus: Corpus, rng: random.Random, shares: Sequence[tuple[str, int]] = _SHARES) -> None:
        self._corpus, self._rng, self._shares = corpus, rng, shares
        self._writers: dict[str, Callable[[], str]] = {name: getattr(self, f"_{name}") for name, _ in shares}

    def write(self) -> str:
        """A line of 2 to about 100 characters in the alphabet."""
        names, weights = zip(*self._shares, strict=True)
        while True:
            name = self._rng.choices(names, weights)[0]
            line = as_read(self._sprinkle(self._writers[name]()))[:100].strip()
            if len(line) >= 2 and set(line) <= _KNOWN:
                return line

    def _length(self) -> int:
        """Characters: a few short lines, mostly half and full lines of an A4 page."""
        low, high = self._rng.choice(((3, 14), (10, 45), (25, 70), (55, 92)))
        return self._rng.randint(low, high)

    def _prose(self) -> str:
        words = self._rng.choice(self._corpus.paragraphs).split()
        length, start = self._length(), self._rng.randrange(len(words))
        if self._rng.random() < 0.3:
            start = 0
        line = ""
        for word in words[start:]:
            if len(line) + len(word) > length:
                break
            line += word + " "
        bullets = ("- ", "+ ", "• ", "a) ", "b) ", "đ) ", "1. ", "2. ", "3.1. ", "Điều 1. ", "* ")
        return (self._rng.choice(bullets) if self._rng.random() < 0.08 else "") + line

    def _tones(self) -> str:
        """Prose with a third of its tones changed: the mark itself must be seen, not guessed
        from its company. Small print tells `tỉnh` from `tinh` by three pixels."""
        words = (_with_tone(word, self._rng) if self._rng.random() < 0.35 else word for word in self._prose().split())
        line = " ".join(words)
        return line.upper() if self._rng.random() < 0.1 else line

    def _contrasts(self) -> str:
        """Words that differ in one small mark, side by side: what small print confuses first."""
        groups = self._rng.choices(phrases.CONTRASTS, k=self._rng.randint(1, 3))
        words = [word for group in groups for word in self._rng.choices(group, k=self._rng.randint(1, 4))]
        self._rng.shuffle(words)
        form = self._rng.choice((str, str, str.upper, str.capitalize, str.title))
        return form(" ".join(words))

    def _numerals(self) -> str:
        """Roman numerals as laws and headings use them."""
        numeral = self._rng.choice(phrases.ROMAN_NUMERALS)
        before = self._rng.choice(phrases.BEFORE_NUMERALS)
        prose = self._prose()
        return self._rng.choice(
            (f"{before} {numeral}", f"{before.upper()} {numeral}", f"{numeral}. {prose.upper()}", f"{numeral}. {prose}",
             f"{prose} {before.lower()} {numeral}", f"{before} {numeral}; {prose}", f"({before} {numeral})",
             f"{before} {numeral}/{self._year()}", f"{numeral}.{self._rng.randint(1, 9)}. {prose}",
             f"{before} {numeral}, {before.lower()} {self._rng.choice(phrases.ROMAN_NUMERALS)} {prose}")
        )  # fmt: skip

    def _capitals(self) -> str:
        return self._prose().upper()

    def _words(self) -> str:
        chosen = self._rng.choices(self._corpus.words, k=self._rng.randint(1, 8))
        form = self._rng.choice((str, str, str.upper, str.title, str.capitalize))
        return form(self._rng.choice((" ", " ", ", ", "; ")).join(chosen))

    def _name(self) -> str:
        given = self._rng.choice(self._corpus.given_names).title()
        middle = self._rng.choice(("", "", "Thị ", "Văn ", "Hữu ", "Đức ", self._syllable() + " "))
        if self._rng.random() < 0.1:  # names that no list has
            given = f"{self._syllable()} {self._syllable()}"
        return f"{self._rng.choice(phrases.FAMILY_NAMES)} {middle}{given}"

    def _syllable(self) -> str:
        return self._rng.choice(self._rng.choice(self._corpus.words).split()).capitalize()

    def _person(self) -> str:
        name = self._name()
        if self._rng.random() < 0.4:
            name = name.upper()
        before = self._rng.choice(
            ("", "", "", "Ông ", "Bà ", "Ông (bà): ", "Họ và tên: ", "Họ, chữ đệm, tên: ", "ThS. ",
             "Đồng chí ", "PGS. TS. ", "Người ký: ", "Họ và tên / Full name: ", "TS. ", "- Ông ")
        )  # fmt: skip
        after = self._rng.choice(
            ("", "", "", f", sinh ngày {self._date()}", ", Chủ tịch", f" - {self._digits(12)}", ";")
        )
        return before + name + after

    def _place(self) -> str:
        return self._rng.choice(self._corpus.places)

    def _address(self) -> str:
        parts = [self._place() for _ in range(self._rng.randint(1, 3))]
        if self._rng.random() < 0.5:
            street = f"{self._rng.choice(('Đường ', 'đường ', 'phố ', ''))}{self._name()}"
            number = f"{self._rng.randint(1, 999)}{self._rng.choice(('', '', 'A', 'B', '/12', '-14'))}"
            parts.insert(0, f"{self._rng.choice(('Số ', '', 'số nhà '))}{number} {street}")
        if self._rng.random() < 0.3:
            kind = self._rng.choice(("Tổ", "Thôn", "Khu phố", "Ấp", "tổ dân phố", "Xóm"))
            parts.insert(0, f"{kind} {self._rng.randint(1, 30)}")
        line = ", ".join(parts)
        return line.upper() if self._rng.random() < 0.15 else line

    def _digits(self, count: int) -> str:
        return "".join(self._rng.choices("0123456789", k=count))

    def _date(self) -> str:
        day, month = self._rng.randint(1, 31), self._rng.randint(1, 12)
        separator = self._rng.choice("//-.")
        width = self._rng.choice((2, 2, 1))
        return separator.join((f"{day:0{width}d}", f"{month:0{width}d}", str(self._year())))

    def _year(self) -> int:
        return self._rng.randint(1940, 2030) if self._rng.random() < 0.3 else self._rng.randint(2005, 2027)

    def _symbol(self) -> str:
        number = str(self._rng.randint(1, self._rng.choice((99, 999, 9999))))
        if self._rng.random() < 0.3:
            number = number.zfill(2)
        year = f"/{self._year()}" if self._rng.random() < 0.35 else ""
        kind = self._rng.choice(phrases.KINDS)
        if self._rng.random() < 0.2:
            kind = self._rng.choice(phrases.ISSUERS)
        ending = "" if self._rng.random() < 0.1 else f"-{self._rng.choice(phrases.ISSUERS)}"
        return f"{number}{year}/{kind}{ending}"

    def _number(self) -> str:
        day, month = self._rng.randint(1, 31), self._rng.randint(1, 12)
        place = self._place().removeprefix("Thành phố ").removeprefix("Tỉnh ")
        long_date = f"ngày {day:02d} tháng {month:02d} năm {self._year()}"
        return self._rng.choice(
            (
                f"Số: {self._symbol()}",
                f"Số: {self._symbol()}",
                f"Số:{self._symbol()}",
                f"Số: /{self._symbol().split('/', 1)[1]}",
                self._symbol(),
                f"{place}, {long_date}",
                f"{place}, {long_date}",
                f"{place}, ngày tháng năm {self._year()}",
                f"{long_date[0].upper()}{long_date[1:]}",
                f"Căn cứ Nghị định số {self._symbol()} {long_date} của Chính phủ;",
                f"(Kèm theo Quyết định số {self._symbol()} ngày {self._date()}",
                f"Thực hiện Công văn số {self._symbol()} ngày {self._date()} của",
                f"tại Công văn số {self._symbol()} ngày {self._date()}",
                f"V/v {self._prose()}",
                f"- Lưu: VT, {self._rng.choice(phrases.ISSUERS)}.",
                f"Luật số {self._digits(2)}/{self._year()}/QH{self._rng.randint(10, 15)}",
            )
        )

    def _heading(self) -> str:
        heading = self._rng.choice(phrases.HEADINGS)
        return heading if self._rng.random() < 0.85 else f"{heading} {self._place().upper()}"

    def _label(self) -> str:
        label = self._rng.choice(phrases.LABELS)
        value = self._rng.choice(
            ("", "", self._name(), self._date(), self._place(), self._digits(12), "Nam", "Nữ", "Kinh",
             "Việt Nam", "…", f"{self._digits(3)}.{self._digits(3)}.{self._digits(3)}")
        )  # fmt: skip
        return f"{label} {value}"

    def _figures(self) -> str:
        unit = self._rng.choice(("%", " m²", " ha", " °C", " m³"))
        money = f"{self._rng.randint(1, 10 ** self._rng.randint(3, 12)):,}"
        dotted = money.replace(",", ".")
        return self._rng.choice(
            (
                f"{dotted} {self._rng.choice(('đồng', 'đ', 'VNĐ', 'VND', 'triệu đồng'))}",
                f"Bằng chữ: {self._amount_in_words()}",
                f"{self._date()} {self._rng.randint(0, 23):02d}:{self._digits(2)}:{self._digits(2)}",
                money,
                dotted,
                self._digits(self._rng.choice((9, 10, 12, 12))),
                self._date(),
                f"{self._rng.randint(0, 99)},{self._rng.randint(0, 99)}{unit}",
                f"{self._rng.randint(1, 300)} {self._rng.choice('×x')} {self._rng.randint(1, 300)} cm",
                f"{self._rng.randint(7, 23)} giờ {self._rng.randint(0, 59):02d} phút",
                f"({self._digits(4)}) {self._digits(3)}.{self._digits(4)}",
                f"0{self._digits(3)} {self._digits(3)} {self._digits(3)}",
                f"≥ {self._rng.randint(1, 99)} ± {self._rng.randint(1, 9)}; ½; ≤ {self._digits(2)}",
                " ".join(self._digits(self._rng.randint(1, 5)) for _ in range(self._rng.randint(2, 7))),
            )
        )

    def _amount_in_words(self) -> str:
        parts = [f"{self._rng.choice(phrases.FIGURES)} {unit}" for unit in ("tỷ", "triệu", "trăm", "nghìn", "đồng")]
        return " ".join(parts[self._rng.randrange(4) :]).capitalize() + self._rng.choice(("", ".", " chẵn"))

    def _code(self) -> str:
        letters = "abcdefghijklmnopqrstuvwxyz"
        word = "".join(self._rng.choices(letters, k=self._rng.randint(3, 10)))
        host = "".join(self._rng.choices(letters, k=self._rng.randint(3, 10)))
        ending = self._rng.choice((".gov.vn", ".edu.vn", ".vn", ".com", ".com.vn", ".org"))
        upper = "".join(self._rng.choices(letters.upper() + "0123456789", k=self._rng.randint(4, 12)))
        return self._rng.choice(
            (f"{word}@{host}{ending}", f"www.{host}{ending}", f"https://{host}{ending}/{word}", upper,
             self._serial(), self._serial(), f"Số: {self._serial()}", f"{self._serial()}; {self._serial()}",
             f"Email: {word}.{host}@gmail.com", f"{upper[:2]} {self._digits(7)}",
             f"IDVNM{self._digits(10)}<<{self._digits(1)}")
        )  # fmt: skip

    def _serial(self) -> str:
        """Numbers of certificates, diplomas, land books and registers, as each kind of office writes them."""
        letters = "".join(self._rng.choices("ABCDEGHKLMNPQRSTUVXY", k=self._rng.randint(1, 3)))
        year, short, long = self._year(), self._digits(self._rng.randint(2, 4)), self._digits(self._rng.randint(5, 8))
        plot = f"{self._digits(2)}{self._rng.choice('ABCDXY')}{self._rng.choice('1B')}"
        return self._rng.choice(
            (f"{letters} {long}", f"{letters}{long}", f"{letters}-{long}", f"{long}/{year}",
             f"{short}/{year}/{letters}", f"{letters} {short}.{short}/{letters}", f"{short}-{long}",
             f"{letters}{self._digits(2)}/{short}.{year}", f"{plot}-{self._digits(3)}.{self._digits(2)}",
             self._digits(12), " ".join(self._digits(3) for _ in range(4)))
        )  # fmt: skip

    def _english(self) -> str:
        """The second language of bilingual forms, alone, after a slash, or strewn into prose as the press does."""
        words = self._rng.choices(phrases.ENGLISH_WORDS, k=self._rng.randint(1, 9))
        form = self._rng.choice((str, str, str.title, str.upper, str.capitalize))
        line = form(" ".join(words))
        kind = self._rng.random()
        if kind < 0.3:
            return f"{self._rng.choice(self._corpus.words).capitalize()} / {line}:"
        if kind < 0.6:
            prose = self._prose().split()
            at = self._rng.randrange(len(prose) + 1)
            return " ".join([*prose[:at], *(self._foreign(word) for word in words[:2]), *prose[at:]])
        return line

    def _foreign(self, word: str) -> str:
        """A name of a product or a person: capitals inside, figures at the end."""
        other = self._rng.choice(phrases.ENGLISH_WORDS)
        forms = (
            word.title(), word.upper(), word.title() + other.title(), word.lower() + other.title(),
            f"{word.title()} {self._digits(2)}", f"{word[:3].upper()}-{self._digits(2)}", f"({word.title()})",
        )  # fmt: skip
        return self._rng.choice(forms)

    def _machine(self) -> str:
        """A line of a machine-readable zone (ICAO 9303), its fillers in full."""
        latin = base_letters(self._name()).upper().split()
        name = f"{latin[0]}<<{'<'.join(latin[1:])}"
        day = f"{self._digits(6)}{self._digits(1)}"
        sex = self._rng.choice("MF<")
        document = f"{self._rng.choice('BCKNPQE')}{self._digits(7)}<{self._digits(1)}"
        line, length = self._rng.choice(
            (
                (f"IDVNM{self._digits(9)}{self._digits(1)}{self._digits(12)}<<{self._digits(1)}", 30),
                (f"{day}{sex}{day}VNM{'<' * 11}{self._digits(1)}", 30),
                (name, 30),
                (f"P<VNM{name}", 44),
                (f"{document}VNM{day}{sex}{day}{self._digits(12)}<<{self._digits(2)}", 44),
            )
        )  # fmt: skip
        return line[:length].ljust(length, "<")

    def _letters(self) -> str:
        """Rare letters in no language's order, so that none is known by its company alone."""
        pool = vietnamese_letters() if self._rng.random() < 0.7 else alphabet()[:-1]
        words = ("".join(self._rng.choices(pool, k=self._rng.randint(2, 7))) for _ in range(6))
        return " ".join(words)[: self._length()]

    def _sprinkle(self, line: str) -> str:
        """Quotation marks, dashes, careless spacing and the older placement of tones, now and then."""
        changes = (self._quote, self._dash, self._space_carelessly, self._end, self._place_tones_as_before)
        change = self._rng.choices((None, *changes), (70, 2, 3, 3, 12, 10))[0]
        return line if change is None else change(line)

    def _quote(self, line: str) -> str:
        left, right = self._rng.choice(("“”", "‘’", "()", '""', "[]"))
        words = line.split()
        position = self._rng.randrange(len(words) or 1)
        words[position : position + 2] = [left + " ".join(words[position : position + 2]) + right]
        return " ".join(words)

    def _dash(self, line: str) -> str:
        return line.replace(" - ", " – ").replace("-", self._rng.choice("-–"), 1)

    def _space_carelessly(self, line: str) -> str:
        """As typed: what stands on the paper must be read, not what should."""
        written, typed = self._rng.choice(((", ", ","), (",", " ,"), (";", " ;"), (" (", "("), (": ", ":")))
        return line.replace(written, typed, 1)

    def _end(self, line: str) -> str:
        ends = (";", ".", ",", ":", "./.", ".", ";", " !", "?", "*", " (1)", "²", " …")
        return line + self._rng.choice(ends)

    @staticmethod
    def _place_tones_as_before(line: str) -> str:
        return _OLDER.sub(lambda found: _OLDER_TONES[found[0]], line)


def _with_tone(word: str, rng: random.Random) -> str:
    """The word with another tone on one of its vowels."""
    plain = without_tones(word)
    vowels = [place for place, letter in enumerate(plain) if can_carry_tone(letter)]
    if not vowels:
        return word
    place = rng.choice(vowels)
    # The hook is the tone that small print loses first.
    tone = rng.choice(("", HOOK, HOOK, *TONES))
    return unicodedata.normalize("NFC", plain[: place + 1] + tone + plain[place + 1 :])


_KNOWN = frozenset(alphabet())
_OLDER_TONES = dict(pair.split(">") for pair in phrases.OLDER_TONES)
_OLDER = re.compile("|".join(_OLDER_TONES))
