"""What a page's text itself gives reason to say: codes that are not opened, text that plays a trick."""

from __future__ import annotations

import re
import unicodedata

from digitize.preparation import PreparedPage
from models.values.reading import PageReading

# Of the words a file claims for its page, this share must be on the picture. A scanner's bad recognition keeps most
# words recognisable without their marks; another document's text does not.
_LEAST_AGREEMENT = 0.6
_FEWEST_WORDS = 5
_COMMANDS = re.compile(
    r"(^|\s)[=+@-](HYPERLINK|WEBSERVICE|IMPORT\w+|cmd|DDE|\d+\s*[+*/-]\s*\d+)|\{\{.*\}\}|\$\{.*\}|<%|<script|\bjavascript:"
    r"|ignore (all |any )?(the )?(previous|prior|above)|bỏ qua (mọi |các )?(hướng dẫn|chỉ dẫn)|system prompt"
    r"|('|\")\s*(or|and)\s+\d+\s*=\s*\d+|drop table|\.\./\.\./",
    re.IGNORECASE,
)


def warnings_of_reading(page: PreparedPage, reading: PageReading) -> tuple[str, ...]:
    """Codes of `models.refusals.WARNINGS`."""
    codes = []
    if _text_layer_disagrees(page, reading):
        codes.append("text_layer_mismatch")
    if reading.codes:
        codes.append("qr_untrusted")
    if any(_COMMANDS.search(line.text) for line in reading.lines):
        codes.append("injection_suspected")
    if any(issue.code == "blank_page" for issue in page.quality.issues):
        codes.append("blank_page")
    elif page.quality.score < 0.5:
        codes.append("low_quality")
    return tuple(codes)


def _text_layer_disagrees(page: PreparedPage, reading: PageReading) -> bool:
    claimed = [word for line in page.source_text_lines for word in _words(line.text)]
    if len(claimed) < _FEWEST_WORDS:
        return False
    shown = {word for line in reading.lines for word in _words(line.text)}
    return sum(word in shown for word in claimed) / len(claimed) < _LEAST_AGREEMENT


def _words(text: str) -> list[str]:
    """Lower case, without marks: what even a poor recognition keeps."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.findall(r"[a-z0-9]{2,}", "".join(sign for sign in plain if not unicodedata.combining(sign)))
