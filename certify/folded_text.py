"""Vietnamese text without its marks, for comparing names and for searching."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Lower case, without marks, đ as d, one blank between words: "Nguyễn Thị ĐÀO" is "nguyen thi dao"."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())
