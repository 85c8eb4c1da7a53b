"""Each strict rule is needed: without it, a named attack gets through, or is refused for a lesser reason only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from certify.log.sealed_proof import SealedProof
from certify.signing import SignedCopy
from certify.verification import Verdict, strict_rules
from certify.verification.examination import examine
from certify.verification.facts import Examination
from certify.verification.judgement import judge
from tests.certify.attacks import ATTACKS, Scene
from tests.certify.conftest import Office, Register, codes, entry_for

# By the bytes alone: without the rule nothing speaks against the attack any more.
_ONLY_DEFENCE = {
    "strict_structure": "sloppy_structure",
    "complete": "cut_back_to_the_seal",
    "nothing_else": "empty_field_from_the_beginning",
    "ends_at_the_last_entry": "trailing_line_end",
    "signatures_hold": "flipped_byte",
    "signers_trusted": "forged_with_the_same_names",
    "officer_certified": "certified_with_comments_permitted",
    "record_sealed": "without_a_record",
    "metadata_unchanged": "swapped_information_before_another_stamp",
    "only_what_was_foreseen_follows": "appearances_asked_for_after_the_seal",
}
# Others refuse it as well: without the rule its own reason is missing.
_SECOND_LINE = {
    "file_as_a_whole": ("trailing_bytes", "unaccounted_bytes"),
    "in_order": ("stamped_between_officer_and_seal", "wrong_order"),
    "record_unchanged": ("swapped_record_and_stamped", "record_differs"),
}


@pytest.fixture(scope="module")
def examined(scene: Scene, office: Office) -> Callable[[str], Examination]:
    """The facts about one attack, once for all tests here."""
    known: dict[str, Examination] = {}

    def look(name: str) -> Examination:
        if name not in known:
            known[name] = examine(ATTACKS[name].make(scene), office.trust, datetime.now(UTC))
        return known[name]

    return look


def _without(monkeypatch: pytest.MonkeyPatch, rule: str, table: str = "STRICT_RULES") -> None:
    rules = getattr(strict_rules, table)
    left = tuple(each for each in rules if each.name != rule)
    assert len(left) == len(rules) - 1
    monkeypatch.setattr(strict_rules, table, left)


@pytest.mark.parametrize(("rule", "attack"), _ONLY_DEFENCE.items())
def test_without_the_rule_the_attack_gets_through(
    rule: str, attack: str, examined: Callable[[str], Examination], monkeypatch: pytest.MonkeyPatch
) -> None:
    examination = examined(attack)
    assert codes(judge(examination, None)) != ["register_not_asked"]

    _without(monkeypatch, rule)

    # Not valid, since no register was asked; but nothing is held against it.
    assert codes(judge(examination, None)) == ["register_not_asked"]


@pytest.mark.parametrize(("rule", "expected"), _SECOND_LINE.items())
def test_without_the_rule_the_reason_is_not_named(
    rule: str, expected: tuple[str, str], examined: Callable[[str], Examination], monkeypatch: pytest.MonkeyPatch
) -> None:
    attack, reason = expected
    examination = examined(attack)
    before = strict_rules.strict_faults(examination)

    _without(monkeypatch, rule)

    assert reason in before
    assert reason not in strict_rules.strict_faults(examination)


@pytest.mark.parametrize(
    ("rule", "table", "proof", "reason"),
    [
        ("log_proof_holds", "STRICT_RULES", SealedProof.BROKEN, "log_proof_invalid"),
        ("number_was_logged", "REGISTER_RULES", SealedProof.ABSENT, "log_proof_missing"),
    ],
)
def test_without_its_rule_a_copy_that_the_log_does_not_know_is_accepted(
    rule: str,
    table: str,
    proof: SealedProof,
    reason: str,
    signed_copy: SignedCopy,
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`test_logged_copies.py` has such copies from end to end."""
    examination = replace(examine(signed_copy.pdf, office.trust, datetime.now(UTC)), log_proof=proof)
    entry = replace(entry_for(signed_copy.pdf, office), logged=True)
    assert reason in codes(judge(examination, Register((entry,))))

    _without(monkeypatch, rule, table)

    assert reason not in codes(judge(examination, Register((entry,))))


def test_every_rule_of_the_bytes_is_tried() -> None:
    tried = {*_ONLY_DEFENCE, *_SECOND_LINE, "log_proof_holds"}

    assert {each.name for each in strict_rules.STRICT_RULES} == tried


# The register: somebody inside has edited all of the entry but what the rule compares


@pytest.mark.parametrize(
    ("rule", "attack", "kept"),
    [
        ("same_officer", "officer_of_another_office", "officer_certificate_sha256"),
        ("same_seal", "seal_of_another_office", "seal_certificate_sha256"),
        ("same_signed_bytes", "signed_a_second_time", "seal_digest"),
        ("known_time_stamps", "unregistered_renewal", "timestamp_digests"),
        ("same_record", "another_record_under_the_number", "record_sha256"),
        ("in_force", "signed_a_second_time", "revoked"),
    ],
)
def test_without_the_comparison_the_register_accepts_it(
    rule: str,
    attack: str,
    kept: str,
    scene: Scene,
    office: Office,
    register: Register,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The attack is refused by one comparison alone when everything else in the entry fits it."""
    forged = ATTACKS[attack].make(scene)
    examination = examine(forged, office.trust, datetime.now(UTC))
    genuine = replace(register.copies[0], revoked=True)
    entry = replace(entry_for(forged, office), **{kept: getattr(genuine, kept)})
    entry = replace(entry, **_of_the_file(examination, kept))
    assert judge(examination, Register((entry,))).verdict is Verdict.INVALID

    _without(monkeypatch, rule, "REGISTER_RULES")

    assert judge(examination, Register((entry,))).verdict is Verdict.VALID


def _of_the_file(examination: Examination, but: str) -> dict[str, str]:
    """What the file's own certificates and record are, as an edited entry would say."""
    officer, seal = examination.signatures[:2]
    values = {
        "officer_certificate_sha256": officer.certificate_sha256 or "",
        "seal_certificate_sha256": seal.certificate_sha256 or "",
        "record_sha256": sha256(examination.sealed_record or b"").hexdigest(),
    }
    return {key: value for key, value in values.items() if key != but}


def test_every_comparison_with_the_register_is_tried() -> None:
    names = {each.name for each in strict_rules.REGISTER_RULES}

    assert names == {
        "same_officer",
        "same_seal",
        "same_signed_bytes",
        "known_time_stamps",
        "same_record",
        "number_was_logged",
        "in_force",
    }
