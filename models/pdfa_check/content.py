"""ISO 19005-2 and -3, 6.2.2 and 6.2.4.3: what content streams say, and which letters of which fonts they show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream, String

from models.pdfa_check.objects import dictionary, elements, everything, name_of

_OPERATORS = frozenset(
    [
        "b",
        "B",
        "b*",
        "B*",
        "BDC",
        "BI",
        "BMC",
        "BT",
        "BX",
        "c",
        "cm",
        "CS",
        "cs",
        "d",
        "d0",
        "d1",
        "Do",
        "DP",
        "EI",
        "EMC",
        "ET",
        "EX",
        "f",
        "F",
        "f*",
        "G",
        "g",
        "gs",
        "h",
        "i",
        "ID",
        "j",
        "J",
        "K",
        "k",
        "l",
        "m",
        "M",
        "MP",
        "n",
        "q",
        "Q",
        "re",
        "RG",
        "rg",
        "ri",
        "s",
        "S",
        "SC",
        "sc",
        "SCN",
        "scn",
        "sh",
        "T*",
        "Tc",
        "Td",
        "TD",
        "Tf",
        "Tj",
        "TJ",
        "TL",
        "Tm",
        "Tr",
        "Ts",
        "Tw",
        "Tz",
        "v",
        "w",
        "W",
        "W*",
        "y",
        "'",
        '"',
    ]
) | {"INLINE IMAGE"}
_REFERRING = {"Tf": "/Font", "Do": "/XObject", "gs": "/ExtGState", "sh": "/Shading"}
_DEVICE_OPERATORS = {"g": "/DeviceGray", "G": "/DeviceGray", "rg": "/DeviceRGB", "RG": "/DeviceRGB"}
_DEVICE_OPERATORS |= {"k": "/DeviceCMYK", "K": "/DeviceCMYK"}
_DEFAULTS = {"/DeviceGray": "/DefaultGray", "/DeviceRGB": "/DefaultRGB", "/DeviceCMYK": "/DefaultCMYK"}
_PROFILE_COLOURS = {b"RGB ": "/DeviceRGB", b"CMYK": "/DeviceCMYK", b"GRAY": "/DeviceGray"}
RENDERING_INTENTS = frozenset({"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"})
_DEEPEST = 28
_INVISIBLE = 3


class ShownText:
    """Of each font (by object number): the strings shown with it, and whether any of them is drawn."""

    def __init__(self) -> None:
        self.strings: dict[tuple[int, int], list[bytes]] = defaultdict(list)
        self.drawn: set[tuple[int, int]] = set()


def check_content(pdf: Pdf) -> tuple[ShownText, list[str]]:
    """What pages, the forms they draw and the appearances of annotations show, and what is wrong with it."""
    reader = _ContentReader(covered_colours(pdf))
    for page in pdf.pages:
        resources = dictionary(page.obj, "/Resources")
        reader.read(page, resources)
        for annotation in elements(page.obj, "/Annots"):
            normal = dictionary(annotation, "/AP").get("/N")
            for form in (
                [normal] if isinstance(normal, Stream) else (normal.values() if isinstance(normal, Dictionary) else ())
            ):
                reader.read_form(form)
    return reader.shown, reader.faults


def check_inheritance(pdf: Pdf) -> Iterator[str]:
    """To be asked before anything asks for the pages: from then on each page has what it inherits."""
    waiting = [dictionary(pdf.Root, "/Pages")]
    seen: set[tuple[int, int]] = set()
    while waiting:
        node = waiting.pop()
        if node.objgen in seen:
            continue
        seen.add(node.objgen)
        waiting += elements(node, "/Kids")
        if name_of(node, "/Type") == "/Page" and "/Resources" not in node:
            yield "a page has no resources of its own (6.2.2)"


def covered_colours(pdf: Pdf) -> frozenset[str]:
    """The device colours that have a meaning: the output intent's own, grey with any, and those that a resource
    dictionary gives a default (6.2.4.3)."""
    covered = {device for item in everything(pdf) for device, default in _DEFAULTS.items() if default in item}
    for intent in elements(pdf.Root, "/OutputIntents"):
        if name_of(intent, "/S") == "/GTS_PDFA1" and isinstance(intent.get("/DestOutputProfile"), Stream):
            profile = bytes(intent.DestOutputProfile.read_bytes())
            covered |= {_PROFILE_COLOURS.get(profile[16:20], "/DeviceGray"), "/DeviceGray"}
    return frozenset(covered)


class _ContentReader:
    """Reads each stream once, and the forms that it draws."""

    def __init__(self, covered: frozenset[str]) -> None:
        self.shown, self.faults = ShownText(), list[str]()
        self._covered = covered
        self._read: set[tuple[int, int]] = set()

    def read_form(self, form: Any) -> None:
        if isinstance(form, Stream) and form.objgen not in self._read:
            self._read.add(form.objgen)
            self.read(form, dictionary(form.stream_dict, "/Resources"))

    def read(self, stream: Any, resources: Any) -> None:
        try:
            instructions = pikepdf.parse_content_stream(stream)
        except pikepdf.PdfError:
            self.faults.append("a content stream cannot be read (6.2.2)")
            return
        state = _GraphicsState()
        for instruction in instructions:
            name, operands = str(instruction.operator), instruction.operands
            self._follow(name, operands, state, resources)
            self.faults += _check_operator(name, operands, resources, self._covered)
            if len(state.kept) > _DEEPEST:
                self.faults.append("graphics states are nested more than 28 deep (6.1.13)")
                return

    def _follow(self, name: str, operands: Any, state: _GraphicsState, resources: Any) -> None:
        if name == "q":
            state.kept.append((state.font, state.mode))
        elif name == "Q" and state.kept:
            state.font, state.mode = state.kept.pop()
        elif name == "Tr":
            state.mode = int(operands[0])
        elif name in _REFERRING:
            found = dictionary(resources, _REFERRING[name]).get(str(operands[0]))
            if found is None:
                self.faults.append(f"a stream has no {_REFERRING[name][1:]} {operands[0]} among its resources (6.2.2)")
            elif name == "Tf":
                state.font = found.objgen
            elif name == "Do" and name_of(found, "/Subtype") == "/Form":
                self.read_form(found)
        elif name in ("Tj", "TJ", "'", '"') and state.font is not None:
            self.shown.strings[state.font] += _strings(operands)
            if state.mode != _INVISIBLE:
                self.shown.drawn.add(state.font)


@dataclass(slots=True)
class _GraphicsState:
    font: tuple[int, int] | None = None
    mode: int = 0
    kept: list[tuple[tuple[int, int] | None, int]] = field(default_factory=list)


def _check_operator(name: str, operands: Any, resources: Any, covered: frozenset[str]) -> Iterator[str]:
    spaces = dictionary(resources, "/ColorSpace")
    if name not in _OPERATORS:
        yield f"the operator {name} is not defined (6.2.2)"
    elif name == "ri" and str(operands[0]) not in RENDERING_INTENTS:
        yield f"the rendering intent {operands[0]} is not defined (6.2.6)"
    elif name in _DEVICE_OPERATORS or name in ("cs", "CS"):
        yield from _check_colour(_DEVICE_OPERATORS.get(name) or str(operands[0]), spaces, covered)
    elif name == "INLINE IMAGE":
        yield from _check_inline_image(operands[0], spaces, covered)


def _strings(operands: Any) -> list[bytes]:
    parts = operands[-1] if isinstance(operands[-1], pikepdf.Array) else operands
    return [bytes(part) for part in parts if isinstance(part, String)]


def _check_colour(colour: str, spaces: Any, covered: frozenset[str]) -> Iterator[str]:
    if colour in spaces and isinstance(spaces[colour], Name):
        colour = str(spaces[colour])
    if colour in _DEFAULTS and colour not in covered:
        yield f"{colour} is used, which no output intent gives a meaning (6.2.4.3)"


def _check_inline_image(image: Any, spaces: Any, covered: frozenset[str]) -> Iterator[str]:
    described = image.obj if isinstance(getattr(image, "obj", None), pikepdf.Dictionary) else None
    filters = [str(Name(name)) if not str(name).startswith("/") else str(name) for name in image.filters]
    if {"/LZW", "/LZWDecode", "/Crypt"} & set(filters):
        yield "an inline image uses LZW or Crypt (6.1.10)"
    if described is not None and (described.get("/I") is True or described.get("/Interpolate") is True):
        yield "an inline image asks for interpolation (6.2.8.1)"
    if not image.image_mask:
        yield from _check_colour(str(image.colorspace), spaces, covered)
