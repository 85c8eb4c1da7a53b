"""Ranges and values of signatures bent: Universal Signature Forgery and Signature Wrapping (CCS 2019)."""

from __future__ import annotations

from collections.abc import Callable

from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import Scene, byte_ranges, gaps

WRAPPING, FORGERY = "signature wrapping", "universal signature forgery"


def _other_range(name: str, text: Callable[[list[int]], str], reason: str) -> None:
    """Rewrites the seal's byte range in the room that it has."""

    def make(scene: Scene) -> bytes:
        match = byte_ranges(scene.pdf)[1]
        written = f"/ByteRange [{text([int(match[place]) for place in range(1, 5)])}]".encode()
        room = match.end() - match.start()
        if len(written) > room:
            written = written.replace(b"/ByteRange [", b"/ByteRange[")
        return scene.pdf[: match.start()] + written.ljust(room)[:room] + scene.pdf[match.end() :]

    make.__name__ = name
    attack(WRAPPING, reason)(make)


_other_range("range_of_nothing", lambda old: "0 0 0 0", "signature_broken")
_other_range("range_of_three", lambda old: f"0 {old[1]} {old[2]}", "signature_unreadable")
_other_range("range_beyond_the_end", lambda old: f"0 {old[1]} {old[2]} 9{old[3]}"[:60], "signature_broken")
_other_range("range_from_one", lambda old: f"1 {old[1] - 1} {old[2]} {old[3]}", "signature_broken")
_other_range("negative_range", lambda old: f"0 {old[1]} {old[2]} -{old[3]}"[:60], "signature_broken")
_other_range("shortened_range", lambda old: f"0 {old[1]} {old[2]} {old[3] - 9}", "signature_broken")
_other_range("overlapping_range", lambda old: f"0 {old[2]} {old[1]} {old[3]}", "signature_broken")


@attack(WRAPPING, "unaccounted_bytes")
def moved_second_part(scene: Scene) -> bytes:
    """SWA: the signed second part is moved to the end, and the gap gives room for other objects."""
    match = byte_ranges(scene.pdf)[-1]
    start, end = int(match[2]), int(match[3])
    forged = b"4 0 obj\n<</Type/Page>>\nendobj\n" * 3
    moved = scene.pdf[:end] + forged + scene.pdf[end:]
    written = f"0 {start} {end + len(forged)} {match[4].decode()}".encode()
    text = b"/ByteRange [" + written + b"]"
    room = match.end() - match.start()
    return moved[: match.start()] + text.ljust(room)[:room] + moved[match.end() :]


def _other_value(name: str, number: int, value: Callable[[bytes], bytes], reason: str) -> None:
    def make(scene: Scene) -> bytes:
        start, end = gaps(scene.pdf)[number]
        return scene.pdf[:start] + value(scene.pdf[start:end]) + scene.pdf[end:]

    make.__name__ = name
    attack(FORGERY, reason)(make)


_other_value("value_of_zeros", -1, lambda old: b"<" + b"0" * (len(old) - 2) + b">", "signature_malformed")
_other_value("value_cut_short", -1, lambda old: (b"<" + old[1:200] + b">").ljust(len(old)), "signature_malformed")
_other_value("value_as_text", -1, lambda old: b"(" + b"a" * (len(old) - 2) + b")", "signature_malformed")
_other_value("value_null", -1, lambda old: b"null".ljust(len(old)), "signature_malformed")
_other_value("value_of_blanks", -1, lambda old: b"<>".ljust(len(old)), "signature_malformed")
_other_value("value_of_the_officer_zeroed", 0, lambda old: b"<" + b"0" * (len(old) - 2) + b">", "signature_malformed")
_other_value("value_with_a_letter", -1, lambda old: old[:500] + b"z" + old[501:], "signature_malformed")


def _renamed_key(name: str, key: bytes, reason: str) -> None:
    """In the last signature's dictionary."""

    def make(scene: Scene) -> bytes:
        start = scene.pdf.rindex(b" obj", 0, gaps(scene.pdf)[-1][0])
        place = scene.pdf.index(key, start)
        return scene.pdf[:place] + key[:-1] + b"x" + scene.pdf[place + len(key) :]

    make.__name__ = name
    attack(FORGERY, reason)(make)


_renamed_key("no_byte_range", b"/ByteRange", "signature_malformed")
_renamed_key("no_value", b"/Contents", "signature_malformed")
_renamed_key("no_kind", b"/SubFilter", "signature_broken")


@attack(FORGERY, "signature_broken")
def value_of_the_seal_for_the_officer(scene: Scene) -> bytes:
    """The seal's signature is copied over the officer's."""
    (start, end), (seal_start, seal_end) = gaps(scene.pdf)[:2]
    value = scene.pdf[seal_start + 1 : seal_end - 1].rstrip(b"0")
    room = end - start - 2
    return scene.pdf[: start + 1] + value[:room].ljust(room, b"0") + scene.pdf[end - 1 :]
