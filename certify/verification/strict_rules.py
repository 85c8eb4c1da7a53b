"""The strict rule for copies that were issued here (SIGNING.md section 6), one named rule at a time.

The copy has exactly this shape: the officer certifies (P=2), the seal follows, then document time-stamps, the first
when it was issued and one for every renewal, each with validation data before it and nothing else; the file ends at
the last one. Data is read only from the bytes that the seal covers.

Rules overlap on purpose. `tests/certify/test_strict_rules.py` switches each off and names the attack that it alone
refuses, or whose reason it alone names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from certify.log.sealed_proof import SealedProof
from certify.verification.facts import Change, EntryKind, Examination, SignatureFacts
from certify.verification.register import RegisteredCopy

OFFICER_FIELD = "Officer"
SEAL_FIELD = "AgencySeal"
_PERMITS_FILLING = 2  # DocMDP: only fields that exist may be filled
_TRUST = ("signer_not_trusted", "signer_certificate_expired", "signer_certificate_revoked")
_ADDED_LATER = (Change.NONE, Change.VALIDATION_DATA)


@dataclass(frozen=True, slots=True)
class StrictRule:
    """What must hold for the bytes alone; yields reason codes."""

    name: str
    faults: Callable[[Examination], Iterator[str]]


@dataclass(frozen=True, slots=True)
class RegisterRule:
    """What must be equal in the file and in the register; yields reason codes."""

    name: str
    faults: Callable[[Examination, RegisteredCopy], Iterator[str]]


def strict_faults(examination: Examination) -> list[str]:
    """Every fault of the bytes alone, each once."""
    return list(dict.fromkeys(code for rule in STRICT_RULES for code in rule.faults(examination)))


def register_faults(examination: Examination, copy: RegisteredCopy) -> list[str]:
    """Every difference from the register, each once."""
    return list(dict.fromkeys(code for rule in REGISTER_RULES for code in rule.faults(examination, copy)))


def by_field(examination: Examination, field: str) -> SignatureFacts | None:
    """The signature (not time-stamp) in this field."""
    found = [facts for facts in examination.signatures if facts.field == field and facts.kind is EntryKind.SIGNATURE]
    return found[0] if found else None


def _stamps(examination: Examination) -> list[SignatureFacts]:
    return [facts for facts in examination.signatures if facts.kind is EntryKind.TIMESTAMP]


# The bytes alone


def _file_as_a_whole(examination: Examination) -> Iterator[str]:
    yield from (problem for problem in examination.problems if problem != "no_signature")


def _strict_structure(examination: Examination) -> Iterator[str]:
    if not examination.strict:
        yield "structure_not_strict"


def _complete(examination: Examination) -> Iterator[str]:
    officer, seal = by_field(examination, OFFICER_FIELD), by_field(examination, SEAL_FIELD)
    if officer is None or seal is None or not _stamps(examination):
        yield "missing_signature"


def _in_order(examination: Examination) -> Iterator[str]:
    expected = [by_field(examination, OFFICER_FIELD), by_field(examination, SEAL_FIELD)]
    if list(examination.signatures[:2]) != expected:
        yield "wrong_order"


def _nothing_else(examination: Examination) -> Iterator[str]:
    if len(examination.signatures) != len(_stamps(examination)) + 2 or examination.other_fields:
        yield "unexpected_signature"


def _ends_at_the_last_entry(examination: Examination) -> Iterator[str]:
    if not examination.signatures[-1].covers_whole_file:
        yield "not_last_entry"


def _signatures_hold(examination: Examination) -> Iterator[str]:
    yield from (facts.problem for facts in examination.signatures if facts.problem and facts.problem not in _TRUST)


def _signers_trusted(examination: Examination) -> Iterator[str]:
    for facts in examination.signatures:
        if facts.problem in _TRUST:
            yield facts.problem
        elif not facts.trusted and not facts.problem:
            yield "signer_not_trusted"


def _officer_certified(examination: Examination) -> Iterator[str]:
    officer = by_field(examination, OFFICER_FIELD)
    if officer is not None and officer.permission != _PERMITS_FILLING:
        yield "not_certified"


def _only_what_was_foreseen_follows(examination: Examination) -> Iterator[str]:
    """After the officer only the seal's signature; after the seal and every time-stamp only validation data."""
    for facts in examination.signatures:
        foreseen = (*_ADDED_LATER, Change.FORM_FILLING) if facts.field == OFFICER_FIELD else _ADDED_LATER
        if not facts.problem and facts.change not in foreseen:
            yield "changed_after_signing"


def _record_sealed(examination: Examination) -> Iterator[str]:
    if by_field(examination, SEAL_FIELD) is not None and examination.sealed_record is None:
        yield "record_missing"


def _record_unchanged(examination: Examination) -> Iterator[str]:
    if examination.sealed_record is not None and not examination.record_unchanged:
        yield "record_differs"


def _metadata_unchanged(examination: Examination) -> Iterator[str]:
    if by_field(examination, SEAL_FIELD) is not None and not examination.metadata_unchanged:
        yield "metadata_changed"


def _log_proof_holds(examination: Examination) -> Iterator[str]:
    if examination.log_proof is SealedProof.BROKEN:
        yield "log_proof_invalid"


# The register


def _same_officer(examination: Examination, copy: RegisteredCopy) -> Iterator[str]:
    officer = by_field(examination, OFFICER_FIELD)
    if officer is None or officer.certificate_sha256 != copy.officer_certificate_sha256:
        yield "certificate_differs"


def _same_seal(examination: Examination, copy: RegisteredCopy) -> Iterator[str]:
    seal = by_field(examination, SEAL_FIELD)
    if seal is not None and seal.certificate_sha256 != copy.seal_certificate_sha256:
        yield "certificate_differs"


def _same_signed_bytes(examination: Examination, copy: RegisteredCopy) -> Iterator[str]:
    officer, seal = by_field(examination, OFFICER_FIELD), by_field(examination, SEAL_FIELD)
    if officer is not None and officer.signed_digest != copy.officer_digest:
        yield "differs_from_register"
    if seal is not None and seal.signed_digest != copy.seal_digest:
        yield "differs_from_register"


def _known_time_stamps(examination: Examination, copy: RegisteredCopy) -> Iterator[str]:
    if any(facts.signed_digest not in copy.timestamp_digests for facts in _stamps(examination)):
        yield "differs_from_register"


def _same_record(examination: Examination, copy: RegisteredCopy) -> Iterator[str]:
    record = examination.sealed_record
    if record is not None and sha256(record).hexdigest() != copy.record_sha256:
        yield "record_differs"


def _number_was_logged(examination: Examination, copy: RegisteredCopy) -> Iterator[str]:
    """A copy whose number is in the log carries the proof. Only those sealed before there was a log carry none."""
    if examination.sealed_record is None:
        return  # that the whole record is gone is said already
    missing = {SealedProof.ABSENT: "log_proof_missing", SealedProof.UNKNOWN_LOG: "log_not_trusted"}
    if copy.logged and examination.log_proof in missing:
        yield missing[examination.log_proof]


def _in_force(examination: Examination, copy: RegisteredCopy) -> Iterator[str]:
    if copy.revoked:
        yield "certificate_revoked"


STRICT_RULES = tuple(
    StrictRule(faults.__name__.lstrip("_"), faults)
    for faults in (
        _file_as_a_whole,
        _strict_structure,
        _complete,
        _in_order,
        _nothing_else,
        _ends_at_the_last_entry,
        _signatures_hold,
        _signers_trusted,
        _officer_certified,
        _only_what_was_foreseen_follows,
        _record_sealed,
        _record_unchanged,
        _metadata_unchanged,
        _log_proof_holds,
    )
)
REGISTER_RULES = tuple(
    RegisterRule(faults.__name__.lstrip("_"), faults)
    for faults in (
        _same_officer,
        _same_seal,
        _same_signed_bytes,
        _known_time_stamps,
        _same_record,
        _number_was_logged,
        _in_force,
    )
)
