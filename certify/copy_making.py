"""The file of one reserved number before any key signs it: made once, kept, and looked at again before it is used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from certify.authority import lines_above_signature
from certify.certified_copy import (
    CopyPlan,
    FrozenPage,
    UnsignedCopy,
    build_certified_copy,
    record_of,
)
from certify.comparison import (
    frozen_values,
    require_intact,
)
from certify.credentials.offline_claims import SEAL_BYTES, OfflineClaims
from certify.document_codes import copy_file_name
from certify.issue_order import IssueContext, IssueOrder, NumberedDocument
from certify.kept_copy import require_untouched
from certify.log.sealed_proof import MEMBER as LOG_MEMBER
from certify.register_memory import JournalKind, RegisterName
from certify.statement import Statement
from certify.trust import certificate_digest

if TYPE_CHECKING:
    # pyHanko takes over a second to import, and the site only orders.
    from certify.signing_journal import JournaledNumber


def frozen_pages(order: NumberedDocument, context: IssueContext) -> list[FrozenPage]:
    """The rasters by the digests of the manifest, hashed again here: what is signed is what was frozen."""
    lines = {page.number: page.page_reading.lines if page.page_reading else () for page in order.pages}
    return [
        FrozenPage(
            raster=require_intact(context.storage, page["clean_sha256"]),
            width=page["width"],
            height=page["height"],
            dpi=page["dpi"],
            lines=lines.get(page["number"], ()),
        )
        for page in order.frozen.manifest["pages"]
    ]


def unsigned_copy(order: IssueOrder, pages: list[FrozenPage], context: IssueContext) -> UnsignedCopy:
    """The file that is signed: built once a number and kept, so that every attempt is about the same bytes."""
    from certify.signing_journal import SigningJournal

    if context.memory is not None:
        # Before the first signature with this number, and after the commit: what is remembered is in the database.
        context.memory.keep(JournalKind.RESERVED, RegisterName.of(order.entry), order.entry.number, order.facts)
    number = order.number
    if number.unsigned_blob_sha256 is None:
        built = build_copy(order, pages, context)
        number = SigningJournal(context.database).keep_unsigned(
            number.id, blob_sha256=context.storage.put(built.pdf), record_sha256=built.record_sha256
        )
        return _kept(number, context)
    return kept_unsigned_copy(order, pages, context)


def kept_unsigned_copy(order: NumberedDocument, pages: list[FrozenPage], context: IssueContext) -> UnsignedCopy:
    """The file that an earlier attempt built. Raises IntegrityError unless it shows what was frozen."""
    kept, number = _kept(order.number, context), order.number
    fields = frozen_values(order.frozen.manifest)
    require_untouched(kept, pages, token=number.token, freeze_digest=order.frozen.digest, fields=fields)
    return kept


def _kept(number: JournaledNumber, context: IssueContext) -> UnsignedCopy:
    return UnsignedCopy(context.storage.get(number.unsigned_blob_sha256 or ""), number.record_sha256 or "")


def build_copy(order: IssueOrder, pages: list[FrozenPage], context: IssueContext) -> UnsignedCopy:
    entry, names, numbers = order.entry, order.number, order.habits.numbers
    number, book = numbers.number_text(entry.number), numbers.volume_text(entry.volume, entry.year)
    above = lines_above_signature(order.authority)
    address = f"{context.verification_base.rstrip('/')}/v/{names.token}"
    # The day of the statement is the day of the number: both are fixed before the signature, whenever it comes.
    statement = Statement(
        agency=order.agency.name,
        officer=order.officer.display_name,
        officer_title=above.title,
        number=number,
        book=book,
        certified_at=entry.reserved_at,
        authority=above.prefix,
    )
    record = record_of(
        token=names.token,
        verification_address=address,
        certified_at=entry.reserved_at,
        register={
            "number": number,
            "sequence": entry.number,
            "book": book,
            "agency": order.agency.name,
            "agency_code": order.agency.code,
        },
        manifest=order.frozen.manifest,
        freeze_digest=order.frozen.digest,
        fields=frozen_values(order.frozen.manifest),
    )
    record[LOG_MEMBER] = context.log.sealed_proof(entry.id)
    offline = _offline_code(order, number, context)
    if offline is not None:
        # In the sealed record too: whoever has the file checks it offline without reading the picture of a code.
        record["offline_claims"] = offline
    called = copy_file_name(order.metadata.doc_code or names.code, entry.reserved_at)
    plan = CopyPlan(pages, statement, order.document.title, address, names.code, record, offline)
    metadata = replace(order.metadata, file_name=called)
    return build_certified_copy(replace(plan, metadata=metadata, template=order.habits.template))


def _offline_code(order: IssueOrder, number: str, context: IssueContext) -> str | None:
    if context.credentials is None or order.place is None:
        return None
    seal = context.signers_for(order.agency, order.officer).seal
    values = {name: entry["value"] for name, entry in frozen_values(order.frozen.manifest).items()}
    claims = OfflineClaims(
        number=number,
        agency=order.agency.name,
        agency_code=order.agency.code,
        code=order.number.code,
        document_type=order.frozen.manifest["document_type"] or "unknown",
        certified_at=order.entry.reserved_at,
        record_digest=bytes.fromhex(order.frozen.digest),
        status=order.place,
        seal=bytes.fromhex(certificate_digest(seal.certificate))[:SEAL_BYTES],
    )
    return context.credentials.offline_code(claims, values)
