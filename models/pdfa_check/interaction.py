"""ISO 19005-2 and -3, 6.3 to 6.5, 6.9 and 6.10: annotations, forms, signatures, actions, optional content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name, Pdf, Stream

from models.pdfa_check.objects import dictionary, elements, everything, name_of

_ANNOTATIONS = frozenset(
    f"/{kind}"
    for kind in (
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
        "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark",
        "TrapNet", "Watermark", "Redact",
    )
)  # fmt: skip
_ACTIONS = frozenset({"/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm"})
_NAMED = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})
# Invisible, hidden, not viewed, toggled: what is in the file must be seen.
_HIDING, _PRINTED = 1 | 2 | 32 | 256, 4


def check_interaction(pdf: Pdf) -> Iterator[str]:
    """Nothing hides, nothing moves, nothing runs."""
    if "/AA" in pdf.Root:
        yield "the document has actions of its own (6.5.2)"
    names = dictionary(pdf.Root, "/Names")
    if "/JavaScript" in names:
        yield "the file holds JavaScript (6.5.1)"
    if "/AlternatePresentations" in names:
        yield "the file has alternate presentations (6.10)"
    for page in pdf.pages:
        if "/AA" in page.obj:
            yield "a page has actions of its own (6.5.2)"
        for annotation in elements(page.obj, "/Annots"):
            yield from _check_annotation(annotation)
    yield from _check_forms(pdf)
    yield from _check_actions(pdf)
    yield from _check_optional_content(pdf)


def _check_annotation(annotation: Any) -> Iterator[str]:
    kind = name_of(annotation, "/Subtype")
    if kind not in _ANNOTATIONS:
        yield f"an annotation {kind} is forbidden (6.3.1)"
    flags = annotation.get("/F")
    if kind != "/Popup" and flags is None:
        yield "an annotation does not say whether it is shown (6.3.2)"
    if flags is not None and (int(flags) & _HIDING or not int(flags) & _PRINTED):
        yield "an annotation is hidden or not printed (6.3.2)"
    sides = [float(side) for side in elements(annotation, "/Rect")] or [0.0] * 4
    is_visible = sides[0] != sides[2] or sides[1] != sides[3]
    if kind not in ("/Popup", "/Link") and is_visible and "/AP" not in annotation:
        yield "an annotation has no appearance (6.3.3)"
    if "/AP" in annotation:
        yield from _check_appearance(annotation, kind)


def _check_appearance(annotation: Any, kind: str) -> Iterator[str]:
    appearance = dictionary(annotation, "/AP")
    normal = appearance.get("/N")
    if set(appearance.keys()) != {"/N"}:
        yield "an annotation has other appearances than its normal one (6.3.3)"
    elif kind == "/Widget" and name_of(annotation, "/FT") == "/Btn":
        if isinstance(normal, Stream):
            yield "a button has one appearance for all its states (6.3.3)"
    elif not isinstance(normal, Stream):
        yield "an annotation has several normal appearances (6.3.3)"


def _check_forms(pdf: Pdf) -> Iterator[str]:
    form = dictionary(pdf.Root, "/AcroForm")
    if form.get("/NeedAppearances") is True:
        yield "the form asks for appearances to be made (6.4.1)"
    if "/XFA" in form:
        yield "the form is an XFA form (6.4.2)"
    for item in everything(pdf):
        is_widget = name_of(item, "/Subtype") == "/Widget"
        if is_widget and {"/A", "/AA"} & set(item.keys()):
            yield "a widget has actions (6.4.1)"
        elif "/FT" in item and isinstance(item, Dictionary) and "/AA" in item:
            yield "a field has actions (6.4.1)"
        if isinstance(item, Dictionary) and "/ByteRange" in item and not elements(item, "/ByteRange"):
            yield "a signature does not say what it covers (6.4.3)"


def _check_actions(pdf: Pdf) -> Iterator[str]:
    for item in everything(pdf):
        for key in ("/A", "/OpenAction", "/Next"):
            for action in _actions(item, key):
                yield from _check_action(action)
        for action in dictionary(item, "/AA").values():
            yield from _check_action(action)


def _actions(item: Any, key: str) -> list[Any]:
    found = item.get(key)
    if isinstance(found, Dictionary) and isinstance(found.get("/S"), Name):
        return [found]
    return [each for each in elements(item, key) if isinstance(each, Dictionary) and "/S" in each]


def _check_action(action: Any) -> Iterator[str]:
    kind = name_of(action, "/S")
    if kind not in _ACTIONS:
        yield f"an action {kind} is forbidden (6.5.1)"
    if kind == "/Named" and name_of(action, "/N") not in _NAMED:
        yield "a named action other than turning pages is forbidden (6.5.1)"


def _check_optional_content(pdf: Pdf) -> Iterator[str]:
    properties = dictionary(pdf.Root, "/OCProperties")
    if not properties.keys():
        return
    groups = {group.objgen for group in elements(properties, "/OCGs")}
    configurations = [dictionary(properties, "/D"), *elements(properties, "/Configs")]
    names = [str(each.get("/Name", "")) for each in configurations]
    if not all(names):
        yield "a configuration of optional content has no name (6.9)"
    if len(set(names)) < len(names):
        yield "two configurations of optional content have one name (6.9)"
    for each in configurations:
        if "/AS" in each:
            yield "optional content is switched by itself (6.9)"
        if "/Order" in each and groups - _ordered(each.Order):
            yield "a group of optional content stands in no order (6.9)"


def _ordered(order: Any) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for each in order:
        found |= {each.objgen} if isinstance(each, Dictionary) else _ordered(each) if not _is_text(each) else set()
    return found


def _is_text(item: Any) -> bool:
    return not hasattr(item, "objgen") or item._type_name == "string"
