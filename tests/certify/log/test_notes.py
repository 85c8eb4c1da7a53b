"""Notes against the vectors of Go's reference implementation, and everything that is not a note."""

from __future__ import annotations

import pytest

from certify.log.checkpoint import (
    Checkpoint,
    InclusionProof,
    check_proof,
    checkpoint_of,
    open_checkpoint,
    parse_proof,
)
from certify.log.merkle import ProofInvalidError, inclusion_path, leaf_hash
from certify.log.notes import (
    LogKeyInvalidError,
    NoteInvalidError,
    SignatureType,
    SignerKey,
    open_note,
    parse_note,
    parse_signer_key,
    parse_verifier_key,
    sign_note,
)
from tests.certify.log import naive_tree
from tests.certify.log.naive_tree import ListNodes

# golang.org/x/mod/sumdb/note, note_test.go: a key that was made for nothing else.
VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SIGNER = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
LINE = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
PETER = parse_verifier_key(VERIFIER)
ORIGIN = "chungthuc.example.vn/log"


def test_the_reference_key_and_note_come_out_byte_for_byte() -> None:
    assert str(PETER) == VERIFIER
    assert parse_signer_key(SIGNER).as_text() == SIGNER
    assert str(parse_signer_key(SIGNER).verifier) == VERIFIER
    assert sign_note(TEXT, [parse_signer_key(SIGNER)]) == f"{TEXT}\n{LINE}"
    assert open_note(f"{TEXT}\n{LINE}", [PETER]).text == TEXT


@pytest.mark.parametrize("at", range(0, len(VERIFIER), 3))
def test_a_damaged_key_is_refused(at: int) -> None:
    damaged = VERIFIER[:at] + chr(ord(VERIFIER[at]) + 1) + VERIFIER[at + 1 :]
    for text in (damaged, VERIFIER[:at], VERIFIER[at + 1 :]):
        with pytest.raises(LogKeyInvalidError):
            parse_verifier_key(text)


def test_a_key_of_another_kind_is_refused() -> None:
    with pytest.raises(LogKeyInvalidError):
        parse_verifier_key("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")
    with pytest.raises(LogKeyInvalidError):
        parse_verifier_key("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    with pytest.raises(LogKeyInvalidError):
        parse_signer_key(VERIFIER)


@pytest.mark.parametrize(
    "note",
    [
        "",
        TEXT,
        f"{TEXT}\n",
        f"{TEXT}{LINE}",
        f"{TEXT}\n{LINE}".removesuffix("\n"),
        f"{TEXT}\n{LINE}\n",
        f"{TEXT}\n{LINE}x\n",
        f"{TEXT}\n{LINE.replace('—', '-')}",
        f"{TEXT}\n{LINE.replace('PeterNeumann ', 'PeterNeumann')}",
        f"{TEXT}\n{LINE.replace('=', '')}",
        f"{TEXT}\n— PeterNeumann x08go/==\n",
        f"{TEXT}\t\n{LINE}",
        f"{TEXT}\r\n{LINE}",
        f"{TEXT}\n{LINE.replace('x08g', 'x08h')}",
        f"{TEXT.replace('answer', 'Answer')}\n{LINE}",
        f"{TEXT}\n{LINE * 101}",
        f"{TEXT * 12000}\n{LINE}",
    ],
)
def test_what_is_not_a_note_of_this_key_is_refused(note: str) -> None:
    with pytest.raises(NoteInvalidError):
        open_note(note, [PETER])


def test_lines_of_unknown_keys_are_ignored_and_a_false_line_of_a_known_one_is_not() -> None:
    other = SignerKey.generate("witness.example/w1", SignatureType.NOTE)
    note = sign_note(TEXT, [other, parse_signer_key(SIGNER)])
    assert open_note(note, [PETER]).text == TEXT

    forged = f"{TEXT}\n" + other.signature_line("something else\n") + LINE
    assert open_note(forged, [PETER]).text == TEXT
    with pytest.raises(NoteInvalidError):
        open_note(forged, [PETER, other.verifier])


def test_a_text_with_blank_lines_ends_at_the_last_of_them() -> None:
    text = "one\n\ntwo\n"

    assert parse_note(sign_note(text, [parse_signer_key(SIGNER)])).text == text


def test_a_cosignature_binds_the_time_and_is_no_signature_of_the_log() -> None:
    witness = SignerKey.generate("luutru.example.vn", SignatureType.COSIGNATURE)
    text = Checkpoint(ORIGIN, 7, bytes(32)).text
    line = witness.signature_line(text, 1_700_000_000)
    note = parse_note(f"{text}\n{line}")

    ((key, signature),) = note.verified_by([witness.verifier])

    assert (key, signature.cosigned_at) == (witness.verifier, 1_700_000_000)
    later = parse_note(f"{text}\n{line}").signatures[0]
    assert not witness.verifier.verify(text, (1).to_bytes(8, "big") + later.signature[8:])
    as_note = SignerKey(witness.name, witness.seed, SignatureType.NOTE)
    with pytest.raises(NoteInvalidError):
        open_note(f"{text}\n{line}", [as_note.verifier])


def test_a_checkpoint_is_three_lines_of_its_own_log() -> None:
    log = SignerKey.generate(ORIGIN, SignatureType.NOTE)
    checkpoint = Checkpoint(ORIGIN, 20_852_163, leaf_hash(b""))

    assert open_checkpoint(sign_note(checkpoint.text, [log]), [log.verifier]) == checkpoint
    extended = checkpoint.text + "an extension\n"
    assert open_checkpoint(sign_note(extended, [log]), [log.verifier]) == checkpoint


def test_a_key_speaks_for_no_other_log() -> None:
    log = SignerKey.generate("other.example.vn/log", SignatureType.NOTE)

    with pytest.raises(NoteInvalidError):
        open_checkpoint(sign_note(Checkpoint(ORIGIN, 1, bytes(32)).text, [log]), [log.verifier])


ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="


@pytest.mark.parametrize(
    "text",
    ["a\n1\n", f"a\n01\n{ROOT}\n", f"a\n-1\n{ROOT}\n", f"a\n١\n{ROOT}\n", f"a\n1\n{ROOT[:-1]}\n", "a\n1\nAAAA\n",
     f"\n1\n{ROOT}\n", f"a\n1\n{ROOT}\n\nx\n", f"a\n{'9' * 20}\n{ROOT}\n", f"a\n1\n{ROOT.replace('2I=', '2J=')}\n"],
)  # fmt: skip
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(NoteInvalidError):
        checkpoint_of(parse_note(sign_note(text, [parse_signer_key(SIGNER)])))


def a_proof(index: int = 3, size: int = 7) -> tuple[SignerKey, list[bytes], InclusionProof]:
    log = SignerKey.generate(ORIGIN, SignatureType.NOTE)
    entries = [str(number).encode() for number in range(size)]
    note = sign_note(Checkpoint(ORIGIN, size, naive_tree.root(entries)).text, [log])
    return log, entries, InclusionProof(index, inclusion_path(ListNodes(entries), index, size), note)


def test_a_proof_is_the_text_of_the_specification_and_comes_back() -> None:
    log, entries, proof = a_proof()
    lines = str(proof).split("\n")

    assert lines[:2] == ["c2sp.org/tlog-proof@v1", "index 3"]
    assert lines[5:7] == ["", ORIGIN]
    assert parse_proof(str(proof)) == proof
    assert check_proof(leaf_hash(entries[3]), proof, [log.verifier]).size == 7


def test_a_proof_for_another_entry_or_by_another_log_does_not_hold() -> None:
    log, entries, proof = a_proof()

    with pytest.raises(ProofInvalidError):
        check_proof(leaf_hash(entries[2]), proof, [log.verifier])
    with pytest.raises(NoteInvalidError):
        check_proof(leaf_hash(entries[3]), proof, [SignerKey.generate(ORIGIN, SignatureType.NOTE).verifier])


@pytest.mark.parametrize(
    ("old", "new"),
    [("@v1", "@v2"), ("index 3", "index 03"), ("index 3", "index -3"), ("index 3", "extra AA==\nindex 3"),
     ("index 3\n", "index 3\nAAAA\n"), ("index", "position"), ("\n\n", "\n")],
)  # fmt: skip
def test_what_is_no_proof_is_refused(old: str, new: str) -> None:
    _, _, proof = a_proof()

    with pytest.raises(NoteInvalidError):
        parse_proof(str(proof).replace(old, new, 1))
