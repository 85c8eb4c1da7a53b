"""Where an address ends: with its province, and not with a kind of unit whose name is missing."""

from __future__ import annotations

from classifiers.folding import fold, squeeze
from models.values.provinces import every_province

_PROVINCES = frozenset(squeeze(name) for name in every_province())
# An address that ends with one of these was cut off before the name.
_UNITS = (
    "phuong", "xa", "thi tran", "huyen", "quan", "thi xa", "thanh pho", "tinh", "tp", "duong", "pho", "thon", "so",
)  # fmt: skip
_PARTS = ("xa ", "phuong ", "thi tran ", "huyen ", "quan ", "thi xa ")


def is_unfinished_address(text: str) -> bool:
    """Whether it ends with a comma, with a kind of unit whose name is missing, or within a province's name."""
    if text.rstrip().endswith(","):
        return True
    last = _last_unit(text)
    if last in _PROVINCES:
        return False  # Hà Tĩnh and Hải Dương end with the letters of a kind of unit
    if f" {fold(text)}".endswith(tuple(f" {unit}" for unit in _UNITS)):
        return True
    names_province = fold(text.rpartition(",")[2]).startswith(("tinh ", "thanh pho "))
    return names_province and any(name.startswith(last) for name in _PROVINCES)


def lacks_province(text: str) -> bool:
    """Whether an address of several units, communes or districts among them, ends before its province."""
    parts = [fold(part) for part in text.split(",")]
    if parts[-1] in ("viet nam", "vn"):
        parts, text = parts[:-1], text.rpartition(",")[0]
    return len(parts) > 1 and any(part.startswith(_PARTS) for part in parts) and not has_province_last(text)


def names_province_after(so_far: str, text: str) -> bool:
    """Whether an address ends here and did not in what stands before: addresses end with their province."""
    return has_province_last(text) and not has_province_last(so_far)


def ends_in_province(text: str) -> bool:
    """Whether the last unit named is a province; communes and districts may stand before it between dashes."""
    return has_province_last(text.replace(" - ", ", ")) or has_province_last(text)


def has_province_last(text: str) -> bool:
    """Whether the part behind the last comma is a province."""
    return _last_unit(text) in _PROVINCES


def _last_unit(text: str) -> str:
    unit = squeeze(text.rstrip(" .;").rpartition(",")[2])
    for kind in ("thanhpho", "tinh", "tp"):
        unit = unit.removeprefix(kind)
    return unit
