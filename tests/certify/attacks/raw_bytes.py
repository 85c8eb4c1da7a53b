"""Files cut back, lengthened, and changed in single bytes."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import Scene, gaps

CUT, TRAILING, FLIPPED = "cut back", "trailing bytes", "changed bytes"


# Cut back


@attack(CUT, "missing_signature", only_register=True)
def cut_back_to_the_officer(scene: Scene) -> bytes:
    """Complete as far as it goes; only the register knows that a seal belongs to it."""
    return scene.pdf[: scene.ends[0]]


@attack(CUT, "missing_signature")
def cut_back_to_the_seal(scene: Scene) -> bytes:
    return scene.sealed


@attack(CUT, "not_last_entry")
def cut_back_to_the_validation_data(scene: Scene) -> bytes:
    """The revision before the first time-stamp, if there is one of its own; otherwise the seal's and a blank."""
    end = scene.pdf.find(b"%%EOF", scene.ends[1]) + 5
    return scene.pdf[:end] if end < scene.ends[2] else scene.sealed + b" "


@attack(CUT, "unaccounted_bytes")
def cut_in_the_time_stamp(scene: Scene) -> bytes:
    return scene.pdf[: gaps(scene.pdf)[-1][0] + 100]


@attack(CUT, "signature_broken")
def cut_by_one_byte(scene: Scene) -> bytes:
    return scene.pdf[:-1]


@attack(CUT, "unaccounted_bytes")
def cut_before_the_last_marker(scene: Scene) -> bytes:
    return scene.pdf[: scene.pdf.rfind(b"%%EOF")]


@attack(CUT, "unaccounted_bytes")
def cut_before_the_last_pointer(scene: Scene) -> bytes:
    return scene.pdf[: scene.pdf.rfind(b"startxref")]


@attack(CUT, "not_last_entry")
def pointed_back_to_the_seal(scene: Scene) -> bytes:
    """Nothing is cut: a last pointer leads to the table of the seal's revision."""
    table = re.findall(rb"startxref\s+(\d+)", scene.sealed)[-1]
    return scene.pdf + b"startxref\n" + table + b"\n%%EOF\n"


# Something after the end, or before the beginning


def _trailing(name: str, tail: bytes, reason: str = "not_last_entry") -> Callable[[Scene], bytes]:
    def make(scene: Scene) -> bytes:
        return scene.pdf + tail

    make.__name__ = name
    return attack(TRAILING, reason)(make)


trailing_bytes = _trailing("trailing_bytes", b"\n% nothing to see here\n")
trailing_line_end = _trailing("trailing_line_end", b"\n")
trailing_blanks = _trailing("trailing_blanks", b"   ")
trailing_zero = _trailing("trailing_zero", b"\x00")
trailing_marker = _trailing("trailing_marker", reason="unaccounted_bytes", tail=b"%%EOF\n")
trailing_page = _trailing("trailing_page", b"<html><script>alert(1)</script></html>")
trailing_object = _trailing(
    "trailing_object",
    reason="unaccounted_bytes",
    tail=b"\n4 0 obj\n<</Type/Page/Contents 99 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n",
)
trailing_junk = _trailing("trailing_junk", reason="unaccounted_bytes", tail=bytes(range(256)) * 20)
trailing_file = _trailing(
    "trailing_file",
    reason="unaccounted_bytes",
    tail=b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    b"trailer\n<</Root 1 0 R>>\n%%EOF\n",
)


@attack(TRAILING, "unaccounted_bytes")
def leading_bytes(scene: Scene) -> bytes:
    """Everything is moved: viewers search for the header in the first kilobyte."""
    return b"\n" + scene.pdf


# Bytes changed where they stand


def _flipped(name: str, find: Callable[[bytes], int], reason: str = "signature_broken") -> None:
    """One byte becomes another one of its kind, so that digits stay digits."""

    def make(scene: Scene) -> bytes:
        place = find(scene.pdf)
        former = scene.pdf[place]
        other = (b"1" if former != ord("1") else b"2") if chr(former).isalnum() else bytes([former ^ 1])
        return scene.pdf[:place] + other + scene.pdf[place + 1 :]

    make.__name__ = name
    attack(FLIPPED, reason)(make)


def _end_of_value(number: int) -> Callable[[bytes], int]:
    """A digit near the end of a signature's value, where the number stands that the key made."""

    def find(pdf: bytes) -> int:
        start, end = gaps(pdf)[number]
        return start + len(pdf[start : end - 1].rstrip(b"0")) - 20

    return find


_flipped("flipped_byte", lambda pdf: pdf.index(b"stream", pdf.index(b"/Image")) + 200)
_flipped("flipped_binary_marker", lambda pdf: pdf.index(b"\n") + 3)
_flipped("flipped_permission", lambda pdf: re.search(rb"/P (2)", pdf).start(1))  # type: ignore[union-attr]
_flipped("flipped_identifier", lambda pdf: pdf.rindex(b"/ID") + 10)
_flipped("flipped_digit_of_the_officer", lambda pdf: gaps(pdf)[0][0] + 3000)
_flipped("flipped_digit_of_the_seal", lambda pdf: gaps(pdf)[1][0] + 3000)
_flipped("flipped_digit_of_the_stamp", _end_of_value(-1), "signature_forged")
_flipped("flipped_first_digit_of_the_stamp", lambda pdf: gaps(pdf)[-1][0] + 1, "signature_malformed")


@attack(FLIPPED, "signature_broken")
def replaced_name(scene: Scene) -> bytes:
    """As long as before, so that every offset stays."""
    return (
        scene.pdf.replace(b"/DeviceRGB", b"/DeviceCMY", 1)
        if b"/DeviceRGB" in scene.pdf
        else scene.pdf.replace(b"/MediaBox", b"/MediaBoz", 1)
    )
