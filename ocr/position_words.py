"""The words by which heads of agencies and of their units sign, to know print that a seal covers."""

from __future__ import annotations

import unicodedata

from ocr.pieces import Piece

# Letters without marks and blanks, as `letters_of` gives them.
HEADS = (
    "truongphong", "chanhvanphong", "vutruong", "cuctruong", "chicuctruong", "tongcuctruong", "truongban", "giamdoc",
    "tonggiamdoc", "chanhthanhtra", "truongcongan", "vientruong", "hieutruong", "truongkhoa", "chunhiem", "thutruong",
    "doitruong", "thuky", "truongtram", "truongtrungtam", "chutich", "botruong", "chanhan", "kiemtoantruong",
    "truongdoan", "totruong", "bithu", "hattruong", "thongdoc", "tonglanhsu",
)  # fmt: skip


def text_of(piece: Piece) -> str:
    """Its words with a blank between."""
    return " ".join(word.text for word in piece.words)


def without_marks(text: str) -> str:
    """Small letters without marks; all other signs stay."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def letters_of(text: str) -> str:
    """Small letters without marks, and nothing else."""
    return "".join(filter(str.isalpha, without_marks(text)))
