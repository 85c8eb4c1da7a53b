"""ISO 19005-2 and -3, 6.6: the XMP packet, what the file claims to be, extension schemas, dates that agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from pikepdf import Pdf, Stream

from models.pdfa_check.objects import everything, name_of

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDFAID = "http://www.aiim.org/pdfa/ns/id/"
_EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
_SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
_PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
_PREDEFINED = frozenset(
    {
        _PDFAID,
        _EXTENSION[1:-1],
        "http://purl.org/dc/elements/1.1/",
        "http://ns.adobe.com/xap/1.0/",
        "http://ns.adobe.com/xap/1.0/rights/",
        "http://ns.adobe.com/xap/1.0/mm/",
        "http://ns.adobe.com/xap/1.0/bj/",
        "http://ns.adobe.com/xap/1.0/t/pg/",
        "http://ns.adobe.com/xmp/Identifier/qual/1.0/",
        "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
        "http://ns.adobe.com/pdf/1.3/",
        "http://ns.adobe.com/photoshop/1.0/",
        "http://ns.adobe.com/camera-raw-settings/1.0/",
        "http://ns.adobe.com/tiff/1.0/",
        "http://ns.adobe.com/exif/1.0/",
        "http://ns.adobe.com/exif/1.0/aux/",
        "http://www.w3.org/XML/1998/namespace",
        _RDF[1:-1],
    }
)
_PREFIXES = {"id": ("pdfaid", "6.6.4"), "extension": ("pdfaExtension", "6.6.2.3.3")}
_PREFIXES |= {place: (f"pdfa{place.title()}", "6.6.2.3.3") for place in ("schema", "property", "type", "field")}
_ARRAYS = {"title": "Alt", "description": "Alt", "rights": "Alt", "creator": "Seq", "date": "Seq", "subject": "Bag"}
_ARRAYS |= dict.fromkeys(("contributor", "language", "publisher", "relation", "type"), "Bag")
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True, slots=True)
class Claim:
    """What the file says it is: part 2 or 3, level A, B or U; zero and empty when it does not say."""

    part: int = 0
    level: str = ""


def check_metadata(pdf: Pdf) -> tuple[Claim, list[str]]:
    """The claim, and what is wrong with how the file describes itself."""
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        return Claim(), ["there is no XMP metadata (6.6.2.1)"]
    faults = list(_check_streams(pdf))
    if name_of(stream.stream_dict, "/Type") != "/Metadata" or name_of(stream.stream_dict, "/Subtype") != "/XML":
        faults.append("the XMP metadata do not say what they are (6.6.2.1)")
    packet, told = _parse(bytes(stream.read_bytes()))
    faults += told
    if packet is None:
        return Claim(), faults
    claim = _claim(packet)
    if not claim.part or not claim.level:
        faults.append("the XMP metadata do not say which PDF/A this is (6.6.4)")
    faults += _check_prefixes(bytes(stream.read_bytes()))
    faults += _check_properties(packet)
    return claim, faults


def _check_streams(pdf: Pdf) -> Iterator[str]:
    for item in everything(pdf):
        if isinstance(item, Stream) and name_of(item.stream_dict, "/Type") == "/Metadata":
            if "/Filter" in item.stream_dict and item.objgen == pdf.Root.Metadata.objgen:
                yield "the XMP metadata are compressed: not every tool can read them (6.6.2.1)"
            if _parse(bytes(item.read_bytes()))[0] is None:
                yield "an XMP packet is not well-formed (6.6.2.1)"


def _parse(data: bytes) -> tuple[ElementTree.Element | None, list[str]]:
    header = re.search(rb"<\?xpacket\s[^?]*?begin=[^?]*\?>", data)
    attributes = re.findall(rb"\b(bytes|encoding)\s*=", header[0]) if header else []
    faults = [f"the XMP packet has the attribute {attribute.decode()} (6.6.2.1)" for attribute in attributes]
    try:
        # ElementTree expands entities without bound: XMP needs no document type.
        text = data.decode("utf-8")
        if "<!DOCTYPE" in text:
            raise ElementTree.ParseError
        plain = re.sub(r"<\?xpacket[^?]*\?>|\ufeff", "", text).strip()
        return ElementTree.fromstring(plain), faults  # noqa: S314 - without a document type there are no entities
    except (UnicodeDecodeError, ElementTree.ParseError):
        return None, [*faults, "the XMP packet is not well-formed UTF-8 (6.6.2.1)"]


def _properties(packet: ElementTree.Element) -> Iterator[tuple[str, str, ElementTree.Element | None]]:
    """Qualified name, text and element of each property of the packet; those told by attributes have no element."""
    for description in packet.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            if name.startswith("{") and not name.startswith(_RDF):
                yield name, value, None
        for child in description:
            yield child.tag, (child.text or "").strip(), child


def _claim(packet: ElementTree.Element) -> Claim:
    told = {name: value for name, value, _ in _properties(packet)}
    part, level = told.get(f"{{{_PDFAID}}}part", ""), told.get(f"{{{_PDFAID}}}conformance", "")
    return Claim(int(part) if part in ("2", "3") else 0, level if level in ("A", "B", "U") else "")


def _check_prefixes(data: bytes) -> Iterator[str]:
    """The namespaces of ISO 19005 go by the prefixes that it gives them."""
    for prefix, place in re.findall(rb"xmlns:([\w.-]+)\s*=\s*[\"']http://www\.aiim\.org/pdfa/ns/(\w+)", data):
        wanted, clause = _PREFIXES.get(place.decode(), (prefix.decode(), ""))
        if prefix.decode() != wanted:
            yield f"the prefix {wanted} is written {prefix.decode()} ({clause})"


def _check_properties(packet: ElementTree.Element) -> Iterator[str]:
    described = _described(packet)
    for name, value, element in _properties(packet):
        namespace, _, local = name[1:].partition("}")
        if namespace not in _PREDEFINED and name not in described:
            yield f"the property {local} is described nowhere (6.6.2.3.1)"
        if name.startswith(_DUBLIN_CORE) and local in _ARRAYS and not _holds(element, _ARRAYS[local]):
            yield f"dc:{local} is not of the type that XMP gives it (6.6.2.3.1)"
        if local in ("CreateDate", "ModifyDate", "MetadataDate") and not _is_date(value):
            yield f"xmp:{local} is no date (6.6.2.3.1)"
    for schema in packet.iter(f"{_EXTENSION}schemas"):
        for entry in schema.iter(f"{_RDF}li"):
            yield from _check_schema_entry(entry)


def _holds(element: ElementTree.Element | None, kind: str) -> bool:
    return element is not None and element.find(f"{_RDF}{kind}") is not None


def _is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?", text))


def _described(packet: ElementTree.Element) -> set[str]:
    """Qualified names of the properties that extension schemas in the packet describe."""
    names: set[str] = set()
    for schema in packet.iter(f"{_EXTENSION}schemas"):
        for entry in schema.iter():
            namespace = _told(entry, f"{_SCHEMA}namespaceURI")
            if namespace:
                for each in entry.iter():
                    name = _told(each, f"{_PROPERTY}name")
                    if name:
                        names.add(f"{{{namespace}}}{name}")
    return names


def _told(element: ElementTree.Element, name: str) -> str:
    found = element.find(name)
    return (found.text or "").strip() if found is not None else element.attrib.get(name, "")


def _check_schema_entry(entry: Any) -> Iterator[str]:
    """A schema names itself, its namespace and its prefix; a property its name, type, category and meaning."""
    inner = entry.find(f"{_RDF}Description")
    held = inner if inner is not None else entry
    names = {child.tag for child in held} | set(held.attrib)
    wanted: tuple[str, ...] = ()
    if any(name.startswith(_SCHEMA) for name in names):
        wanted = tuple(f"{_SCHEMA}{name}" for name in ("schema", "namespaceURI", "prefix"))
    elif any(name.startswith(_PROPERTY) for name in names):
        wanted = tuple(f"{_PROPERTY}{name}" for name in ("name", "valueType", "category", "description"))
        if _told(held, f"{_PROPERTY}category") not in ("internal", "external"):
            yield "a described property is neither internal nor external (6.6.2.3.3)"
    if not set(wanted) <= names:
        yield "an extension schema leaves out what it must say (6.6.2.3.3)"
