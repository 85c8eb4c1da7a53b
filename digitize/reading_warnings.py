"""What a page's text itself gives reason to say: codes that are not opened, text that plays a trick."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from models.values.reading import PageQuality, PageReading
from ocr.text_layer import HeldReading

# Of the words a file claims for its page, this share must be on the picture. A scanner's bad recognition keeps most
# words recognisable without their marks; another document's text does not.
_LEAST_AGREEMENT = 0.6
_FEWEST_WORDS = 5
# The score of a page of which one character in fifty is misread: `digitize.quality` has the curve.
_LOW_QUALITY = 0.92
_EMPTY = ("blank_page", "bleed_through")
_COMMANDS = re.compile(
    r"(^|\s)[=+@-](HYPERLINK|WEBSERVICE|IMPORT\w+|cmd|DDE|\d+\s*[+*/-]\s*\d+)|\{\{.*\}\}|\$\{.*\}|<%|<script|\bjavascript:"
    r"|ignore (all |any )?(the )?(previous|prior|above)|bỏ qua (mọi |các )?(hướng dẫn|chỉ dẫn)|system prompt"
    r"|('|\")\s*(or|and)\s+\d+\s*=\s*\d+|drop table|\.\./\.\./",
    re.IGNORECASE,
)


def warnings_of_reading(held: HeldReading, quality: PageQuality | None, claimed_text: Sequence[str]) -> tuple[str, ...]:
    """Codes of `models.refusals.WARNINGS`. `claimed_text`: the lines that the file itself carries for the page."""
    codes = []
    reading = held.reading
    if held.differs or _disagrees(claimed_text, reading):
        codes.append("text_layer_mismatch")
    if reading.codes:
        codes.append("qr_untrusted")
    if any(_COMMANDS.search(line.text) for line in reading.lines):
        codes.append("injection_suspected")
    empty = [issue.code for issue in quality.issues if issue.code in _EMPTY] if quality else []
    codes += empty
    if quality and not empty and quality.score < _LOW_QUALITY:
        codes.append("low_quality")
    return tuple(codes)


def _disagrees(claimed_text: Sequence[str], reading: PageReading) -> bool:
    claimed = [word for line in claimed_text for word in _words(line)]
    if len(claimed) < _FEWEST_WORDS:
        return False
    shown = {word for line in reading.lines for word in _words(line.text)}
    return sum(word in shown for word in claimed) / len(claimed) < _LEAST_AGREEMENT


def _words(text: str) -> list[str]:
    """Lower case, without marks: what even a poor recognition keeps."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.findall(r"[a-z0-9]{2,}", "".join(sign for sign in plain if not unicodedata.combining(sign)))
