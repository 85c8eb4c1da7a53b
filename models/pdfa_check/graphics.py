"""ISO 19005-2 and -3, 6.2: output intent, colour spaces, graphics states, pictures, forms, transparency."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from models.pdfa_check.content import RENDERING_INTENTS, covered_colours
from models.pdfa_check.jpeg2000 import check_jpeg2000
from models.pdfa_check.objects import dictionary, elements, everything, name_of

_BLEND_MODES = frozenset(
    f"/{mode}"
    for mode in (
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
        "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
    )
)  # fmt: skip
_DEVICE_COLOURS = frozenset({"/DeviceRGB", "/DeviceCMYK", "/DeviceGray"})
_DEPTHS = frozenset({1, 2, 4, 8, 16})
_INTENT_CLASSES, _INTENT_SPACES = frozenset({b"prtr", b"mntr"}), frozenset({b"RGB ", b"CMYK", b"GRAY"})
_INPUT_CLASSES = _INTENT_CLASSES | {b"scnr", b"spac"}
# Where a colour space names the one it rests on.
_BASES = {"/Separation": 2, "/DeviceN": 2, "/Indexed": 1, "/Pattern": 1}
_CHANNELS = {b"GRAY": 1, b"RGB ": 3, b"Lab ": 3, b"CMYK": 4}


def check_graphics(pdf: Pdf) -> Iterator[str]:
    """Everything that is drawn with, wherever it lies."""
    yield from _check_intents(pdf)
    covered = covered_colours(pdf)
    is_transparent = False
    for item in everything(pdf):
        kind = name_of(item, "/Subtype") if isinstance(item, Stream) else ""
        if kind == "/Image":
            yield from _check_image(item, covered)
            is_transparent |= "/SMask" in item.stream_dict
        if kind in ("/Form", "/PS"):
            yield from _check_form(item.stream_dict, kind)
        if name_of(item, "/Type") == "/ExtGState" or {"/BM", "/ca", "/CA", "/TR", "/TR2", "/HTP"} & set(_keys(item)):
            yield from _check_state(item)
            is_transparent |= _is_transparent(item)
        if isinstance(item.get("/HalftoneType"), int):
            yield from _check_halftone(item)
        if name_of(item, "/S") == "/Transparency" and name_of(item, "/CS") in _DEVICE_COLOURS - covered:
            yield "transparent content is blended in colours that no output intent gives a meaning (6.2.10)"
        for array in _arrays(item):
            yield from _check_colour_space(array, covered)
    if is_transparent and not covered:
        for page in pdf.pages:
            if "/CS" not in dictionary(page.obj, "/Group"):
                yield "transparent content is blended in no colour space (6.2.10)"


def _keys(item: Any) -> Any:
    return item.keys() if isinstance(item, Dictionary) else ()


def _arrays(item: Any) -> Iterator[Array]:
    held = item.stream_dict if isinstance(item, Stream) else item
    for value in held.values():
        if isinstance(value, Array) and len(value) > 1 and isinstance(value[0], Name):
            yield value


def _check_intents(pdf: Pdf) -> Iterator[str]:
    intents = elements(pdf.Root, "/OutputIntents")
    ours = [intent for intent in intents if name_of(intent, "/S") == "/GTS_PDFA1"]
    profiles = {intent.DestOutputProfile.objgen for intent in intents if "/DestOutputProfile" in intent}
    if len(profiles) > 1:
        yield "output intents have different profiles (6.2.3)"
    for intent in ours:
        profile = intent.get("/DestOutputProfile")
        data = bytes(profile.read_bytes()) if isinstance(profile, Stream) else b""
        if data and not _is_profile(data, _INTENT_CLASSES, _INTENT_SPACES):
            yield "the output intent has no profile of version 2 or 4 (6.2.3)"
        if data and int(profile.stream_dict.get("/N", 0)) != _CHANNELS.get(data[16:20]):
            yield "the output intent's profile has another number of colours than it says (6.2.3)"
        if not data and "/OutputConditionIdentifier" not in intent:
            yield "an output intent names no condition (6.2.3)"


def _is_profile(data: bytes, classes: frozenset[bytes], spaces: frozenset[bytes]) -> bool:
    return data[36:40] == b"acsp" and data[12:16] in classes and data[16:20] in spaces and 2 <= data[8] <= 4


def _check_image(image: Stream, covered: frozenset[str]) -> Iterator[str]:
    described = image.stream_dict
    if {"/Alternates", "/OPI"} & set(described.keys()):
        yield "an image has alternates (6.2.8.1)"
    if bool(described.get("/Interpolate", False)):
        yield "an image asks for interpolation (6.2.8.1)"
    if "/Intent" in described and name_of(described, "/Intent") not in RENDERING_INTENTS:
        yield "an image has a rendering intent that is not defined (6.2.6)"
    filters = described.get("/Filter")
    names = [str(filters)] if isinstance(filters, Name) else [str(name) for name in elements(described, "/Filter")]
    is_mask = bool(described.get("/ImageMask", False))
    if "/JPXDecode" in names:
        yield from check_jpeg2000(bytes(image.read_raw_bytes()), has_colour_space="/ColorSpace" in described)
    elif int(described.get("/BitsPerComponent", 1 if is_mask else 0)) not in ({1} if is_mask else _DEPTHS):
        yield "an image has a number of bits that PDF/A does not know (6.2.8.1)"
    colour = described.get("/ColorSpace")
    if isinstance(colour, Name) and str(colour) in _DEVICE_COLOURS - covered and not is_mask:
        yield f"an image is in {colour}, which no output intent gives a meaning (6.2.4.3)"


def _check_form(described: Any, kind: str) -> Iterator[str]:
    if kind == "/PS" or name_of(described, "/Subtype2") == "/PS" or "/PS" in described:
        yield "a PostScript object is forbidden (6.2.9.3)"
    if "/OPI" in described:
        yield "a form has alternates (6.2.9.1)"
    if "/Ref" in described:
        yield "a form refers to another file (6.2.9.2)"


def _check_state(state: Any) -> Iterator[str]:
    if "/TR" in state:
        yield "a transfer function is forbidden (6.2.5)"
    if "/TR2" in state and name_of(state, "/TR2") != "/Default":
        yield "a transfer function is forbidden (6.2.5)"
    if "/HTP" in state:
        yield "a halftone origin is forbidden (6.2.5)"
    if "/RI" in state and name_of(state, "/RI") not in RENDERING_INTENTS:
        yield "a graphics state has a rendering intent that is not defined (6.2.6)"
    modes = (
        [str(state["/BM"])] if isinstance(state.get("/BM"), Name) else [str(mode) for mode in elements(state, "/BM")]
    )
    if not set(modes) <= _BLEND_MODES:
        yield "a blend mode is not defined (6.2.10)"


def _is_transparent(state: Any) -> bool:
    masked = "/SMask" in state and name_of(state, "/SMask") != "/None"
    blended = "/BM" in state and name_of(state, "/BM") not in ("/Normal", "/Compatible")
    return masked or blended or any(float(state.get(key, 1)) < 1 for key in ("/CA", "/ca"))


def _check_halftone(halftone: Any) -> Iterator[str]:
    if int(halftone.HalftoneType) not in (1, 5):
        yield "a halftone is of a type that PDF/A does not know (6.2.5)"
    if "/HalftoneName" in halftone:
        yield "a halftone has a name (6.2.5)"


def _check_colour_space(space: Array, covered: frozenset[str]) -> Iterator[str]:
    kind = str(space[0])
    base = space[_BASES[kind]] if kind in _BASES and len(space) > _BASES[kind] else None
    if isinstance(base, Name) and str(base) in _DEVICE_COLOURS - covered:
        clause = "6.2.4.4" if _BASES[kind] == 2 else "6.2.4.5"
        yield f"a colour space rests on {base}, which no output intent gives a meaning ({clause})"
    elif isinstance(base, Array) and len(base) > 1:
        yield from _check_colour_space(base, covered)
    if kind == "/ICCBased" and isinstance(space[1], Stream):
        data = bytes(space[1].read_bytes())
        if not _is_profile(data, _INPUT_CLASSES, frozenset(_CHANNELS)):
            yield "a colour space has no profile of version 2 or 4 (6.2.4.2)"
        elif int(space[1].stream_dict.get("/N", 0)) != _CHANNELS[data[16:20]]:
            yield "a colour profile has another number of colours than it says (6.2.4.2)"
    if kind == "/DeviceN" and len(space) > 3:
        named = {str(name) for name in space[1]} - {"/None", "/Cyan", "/Magenta", "/Yellow", "/Black"}
        attributes = space[4] if len(space) > 4 else Dictionary()
        if not named <= set(dictionary(attributes, "/Colorants").keys()):
            yield "a spot colour is not described (6.2.4.4)"
        if len(space[1]) > 32:
            yield "a colour space has more than 32 colours (6.1.13)"
