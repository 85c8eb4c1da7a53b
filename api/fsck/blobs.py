"""What the records refer to is kept, byte for byte, and nothing else is (I1, I15)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256
from typing import Final

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from api.fsck.sql import Violation
from models.entities import Certificate, Page, RevocationDecision, SealRequest, SigningRecord, SourceFile
from models.errors import SaoyError
from models.storage import LocalBlobStore

SAMPLE: Final = 1000
# An upload's blobs are there before its row is; a day later none of them waits for one.
STRAY_AFTER_SECONDS: Final = 86_400.0
_ROWS_AT_ONCE = 1000


class BlobCheck(StrEnum):
    """How many of the files are read: hours of reading on a large archive, minutes for a sample."""

    NONE = "none"
    SAMPLE = "sample"
    FULL = "full"


def blobs(session: Session, storage: LocalBlobStore, how_many: BlobCheck) -> Iterator[Violation]:
    """Each blob is there; those read are whole; with all of them known, what belongs to nobody is told too."""
    columns = (
        SourceFile.blob_sha256,
        Page.original_sha256,
        Page.clean_sha256,
        Certificate.blob_sha256,
        Certificate.archive_blob_sha256,
        SigningRecord.unsigned_blob_sha256,
        SigningRecord.sealed_blob_sha256,
        SealRequest.file_sha256,
        RevocationDecision.signed_pdf_sha256,
    )
    wanted = union(*(select(column.label("digest")).where(column.is_not(None)) for column in columns))
    rows = session.execute(wanted, execution_options={"yield_per": _ROWS_AT_ONCE})
    known = [str(digest) for (digest,) in rows]
    read = set(known) if how_many is BlobCheck.FULL else set(random.sample(known, min(SAMPLE, len(known))))
    for digest in sorted(known):
        problem = _problem(storage, digest) if digest in read else "" if storage.holds(digest) else "blob_not_found"
        if problem:
            yield Violation("blobs_whole", digest, problem)
    if how_many is BlobCheck.FULL:
        for name in storage.strays(known, STRAY_AFTER_SECONDS):
            yield Violation("no_stray_blobs", name, "no record refers to it")


def _problem(storage: LocalBlobStore, digest: str) -> str:
    """Why the blob is not as it was put; empty when it is."""
    try:
        return "" if sha256(storage.get(digest)).hexdigest() == digest else "other bytes"
    except SaoyError as error:
        return error.code
