"""Words that no phrase ends with: what a text that ends with one goes on with stands somewhere else."""

from __future__ import annotations

# "... từ" / "ngày 07/4/2022", "... có" / "số CMND: 204094696". With their marks: "la" is a syllable of names.
_LINKS = frozenset(
    (
        "có", "là", "từ", "đến", "tại", "của", "do", "với", "và", "bởi", "theo", "mang", "ngày", "số", "các", "những",
        "ở", "cho",
    )
)  # fmt: skip


def goes_on(last_word: str) -> bool:
    """Whether a word at the end of a text, in small letters, must be followed by others."""
    return last_word in _LINKS
