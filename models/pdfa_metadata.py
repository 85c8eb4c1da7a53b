"""The XMP packet of a PDF/A file: what it is, what it is called, and properties of our own with their description.

ISO 19005-2 and -3, 6.6: properties outside the predefined schemas are allowed where the packet itself describes them
(6.6.2.3). There is no document information dictionary beside it: two places could disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from xml.sax.saxutils import escape, quoteattr

NAMESPACE, PREFIX = "urn:saoy:document:1", "saoy"
PRIVATE_DATA = "/SaoY"  # whose the data are that a catalog's PieceInfo holds
_SCHEMA_NAME = "Metadata of digitised and certified documents (CV 7197/BKHCN-CĐSQG, Decree 30/2020)"


class XMPKind(StrEnum):
    """The value types our properties have."""

    TEXT = "Text"
    DATE = "Date"
    INTEGER = "Integer"


@dataclass(frozen=True, slots=True)
class XMPProperty:
    """One property of our schema. `value` is as XMP writes it: dates by ISO 8601."""

    name: str
    value: str
    description: str
    kind: XMPKind = XMPKind.TEXT


@dataclass(frozen=True, slots=True)
class XMPDescription:
    """What is told besides title, language and dates: who made the document (dc:creator), what it is about
    (dc:description), its code (dc:identifier), and properties of our schema. Empty values are left out."""

    creator: str = ""
    subject: str = ""
    identifier: str = ""
    properties: Sequence[XMPProperty] = ()


def xmp_packet(
    *, part: int, title: str, language: str, created_at: datetime | None, described: XMPDescription
) -> bytes:
    """The packet, UTF-8, for level U of that part of ISO 19005."""
    properties = [told for told in described.properties if told.value]
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        f"<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
        f"<dc:format>application/pdf</dc:format><dc:title>{_alternatives(title)}</dc:title>"
        f"<dc:language><rdf:Bag><rdf:li>{_text(language)}</rdf:li></rdf:Bag></dc:language>"
        f"{_dublin_core(described)}"
        f"<xmp:CreatorTool>SaoY</xmp:CreatorTool><pdf:Producer>SaoY</pdf:Producer>{_dates(created_at)}"
        f"</rdf:Description>{_own(properties)}</rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    )
    return packet.encode("utf-8")


def _dublin_core(described: XMPDescription) -> str:
    told = ""
    if described.creator:
        told += f"<dc:creator><rdf:Seq><rdf:li>{_text(described.creator)}</rdf:li></rdf:Seq></dc:creator>"
    if described.subject:
        told += f"<dc:description>{_alternatives(described.subject)}</dc:description>"
    if described.identifier:
        told += f"<dc:identifier>{_text(described.identifier)}</dc:identifier>"
    return told


def _dates(created_at: datetime | None) -> str:
    if created_at is None:
        return ""
    stamp = created_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return "".join(f"<xmp:{name}>{stamp}</xmp:{name}>" for name in ("CreateDate", "ModifyDate", "MetadataDate"))


def _own(properties: Sequence[XMPProperty]) -> str:
    """Our properties, and the extension schema that describes them."""
    if not properties:
        return ""
    values = "".join(f"<{PREFIX}:{told.name}>{_text(told.value)}</{PREFIX}:{told.name}>" for told in properties)
    described = "".join(
        f'<rdf:li pdfaProperty:name="{told.name}" pdfaProperty:valueType="{told.kind}"'
        f' pdfaProperty:category="external" pdfaProperty:description={quoteattr(_printable(told.description))}/>'
        for told in properties
    )
    return (
        f'<rdf:Description rdf:about="" xmlns:{PREFIX}="{NAMESPACE}">{values}</rdf:Description>'
        '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
        ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
        ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{_text(_SCHEMA_NAME)}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{PREFIX}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{described}</rdf:Seq></pdfaSchema:property></rdf:li>"
        "</rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    )


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_text(text)}</rdf:li></rdf:Alt>'


def _text(text: str) -> str:
    return escape(_printable(text))


def _printable(text: str) -> str:
    """Without control characters, which XML does not allow."""
    return "".join(letter for letter in text if letter.isprintable())
