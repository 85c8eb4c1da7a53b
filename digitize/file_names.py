"""File names as people send them: shown, never used as a path. Stored bytes are found by their digest."""

from __future__ import annotations

import re
import unicodedata

NAME_WITHOUT_LETTERS = "tep-khong-ten"
LONGEST_NAME = 150  # letters: fits every file system with Vietnamese letters of three bytes

_DEVICE_NAMES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
# Control and format characters (bidi overrides, zero-width), surrogates, private use and unassigned code points.
_UNPRINTABLE_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def clean_file_name(name: str) -> str:
    """A name safe to show, to log and to offer for download: one NFC line without path, control or bidi signs."""
    last_part = re.split(r"[/\\]", name)[-1]
    composed = unicodedata.normalize("NFC", last_part)
    visible = "".join(letter for letter in composed if unicodedata.category(letter) not in _UNPRINTABLE_CATEGORIES)
    safe = _FORBIDDEN.sub("_", visible)
    safe = re.sub(r"\s+", " ", safe).strip(" .").lstrip("-")
    if not safe:
        return NAME_WITHOUT_LETTERS
    if _DEVICE_NAMES.match(safe):
        safe = "_" + safe
    return _shortened(safe)


def name_ending(name: str) -> str:
    """The part after the last dot in lower case, or nothing."""
    stem, dot, ending = name.rpartition(".")
    return ending.lower() if dot and stem else ""


def _shortened(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    ending = name_ending(name)
    kept = f".{ending}" if 0 < len(ending) <= 5 else ""
    return name[: LONGEST_NAME - len(kept)] + kept
