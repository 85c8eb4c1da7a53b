"""What must hold after any number of kills, found out with SQL and bytes of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

import psycopg
from sqlalchemy.engine import make_url

from certify.log.kept_log import KeptLog
from certify.register_lookup import DatabaseRegister
from certify.trust import TrustMaterial
from certify.verification import Verdict, verify_pdf
from models.database import Database
from models.storage import BlobStore
from tests.faults.issuing_kills.ledger import Ledger


def violations(
    url: str, ledger: Ledger, storage: BlobStore, trust: TrustMaterial, kept: KeptLog, documents: int
) -> list[str]:
    """One sentence for each promise that does not hold; empty when all do."""
    with psycopg.connect(make_url(url).render_as_string(hide_password=False)) as connection:
        lines = connection.execute("select number, state, digest, id from register_entry order by number").fetchall()
        copies = connection.execute("select entry_id, blob_sha256 from certificate").fetchall()
        states = connection.execute("select state, count(*) from document group by state").fetchall()
        leaves = connection.execute("select kind, subject_id, salt, data from log_leaf order by leaf_index").fetchall()
    return [
        *_of_numbers([number for number, *_ in lines], documents),
        *_of_signatures(ledger, {number: digest for number, _, digest, _ in lines}),
        *_of_copies({entry for *_, entry in lines}, copies),
        *(f"{count} documents ended {state}" for state, count in states if state.upper() != "ISSUED"),
        *(f"line {number} ended {state}" for number, state, *_ in lines if state != "SIGNED"),
        *_of_kept_entries(leaves, kept),
        *_of_files([blob for _, blob in copies], storage, trust, DatabaseRegister(Database(url))),
    ]


def _of_numbers(numbers: list[int], documents: int) -> Iterator[str]:
    if numbers != list(range(1, documents + 1)):
        missing = sorted(set(range(1, documents + 1)) - set(numbers))
        yield f"numbers are not 1 to {documents}: {len(numbers)} lines, missing {missing[:10]}"


def _of_signatures(ledger: Ledger, registered: dict[int, str]) -> Iterator[str]:
    """A number signed for one content only, a content under one number only, and both as registered."""
    digests, numbers = defaultdict(set), defaultdict(set)
    for signature in ledger.signatures():
        digests[signature.number].add(signature.digest)
        numbers[signature.digest].add(signature.number)
    yield from (f"number {n} was signed for {len(d)} documents" for n, d in digests.items() if len(d) > 1)
    yield from (f"a document was signed under numbers {sorted(n)}" for n in numbers.values() if len(n) > 1)
    yield from (f"number {n} was signed and is not in the register" for n in digests.keys() - registered.keys())
    yield from (
        f"number {n} was signed for another content than registered"
        for n, d in digests.items()
        if n in registered and d != {registered[n]}
    )


def _of_copies(entries: set[str], copies: list[tuple[str, str]]) -> Iterator[str]:
    if len(copies) != len({entry for entry, _ in copies}) or {entry for entry, _ in copies} != entries:
        yield f"{len(copies)} copies for {len(entries)} lines"


def _of_kept_entries(leaves: list[tuple[str, str, str, str]], kept: KeptLog) -> Iterator[str]:
    """What a restore would put back is what was committed, each once and in that order; every number is among it."""
    entries = [each.entry for batch in kept.batches() for each in batch.entries]
    told = [(each.kind, each.subject_id, each.salt, each.data) for each in entries]
    if told != leaves[: len(told)]:
        yield f"the {len(told)} kept entries are not the first of the log's {len(leaves)}"
    reserved = {subject for kind, subject, *_ in leaves if kind == "number_reserved"}
    if missing := reserved - {each.subject_id for each in entries}:
        yield f"{len(missing)} numbers were signed and their entries are not kept"


def _of_files(blobs: list[str], storage: BlobStore, trust: TrustMaterial, register: DatabaseRegister) -> Iterator[str]:
    for blob in blobs:
        pdf = storage.get(blob)
        if sha256(pdf).hexdigest() != blob:
            yield f"{blob} holds other bytes"
            continue
        report = verify_pdf(pdf, trust_roots=trust, register=register)
        if report.verdict is not Verdict.VALID or not report.issued_by_us:
            yield f"{blob} can be fetched and is {report.verdict}"
