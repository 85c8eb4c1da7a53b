"""Every attack on a genuine copy is refused for the reason it deserves; every genuine copy is accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from certify.signing import sign_copy
from certify.verification import Verdict, verify_pdf
from certify.verification.examination import examine
from certify.verification.judgement import judge
from tests.certify.attacks import ATTACKS, NamedAttack, Scene, contents, lying_tables, raw_bytes
from tests.certify.conftest import Office, Register, codes, entry_for, unsigned_pdf


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=str)
def test_attack_on_a_fresh_copy(attack: NamedAttack, scene: Scene, office: Office, register: Register) -> None:
    _check(attack, scene, office, register)


# Where the last entries stand matters to these; of the others every twelfth is tried on the further bases.
_OF_THE_END = (raw_bytes.CUT, lying_tables.SHADOW, contents.VALIDATION)
_ON_ANY = sorted((each for each in ATTACKS.values() if each.any_base), key=lambda one: one.name)
_SAMPLE = _ON_ANY[::12]
_ON_RENEWED = [each for each in _ON_ANY if each.family in _OF_THE_END or each in _SAMPLE]


@pytest.mark.parametrize("attack", _ON_RENEWED, ids=str)
def test_attack_on_a_renewed_copy(attack: NamedAttack, scene: Scene, office: Office, renewed_copy: bytes) -> None:
    known = Register((entry_for(renewed_copy, office),))
    _check(attack, replace(scene, pdf=renewed_copy), office, known)


@pytest.fixture(scope="module", params=[1, 9], ids=["one page", "nine pages"])
def other_size(request: pytest.FixtureRequest, office: Office) -> bytes:
    return sign_copy(unsigned_pdf(pages=request.param), office.signers, office.timestamps).pdf


@pytest.mark.parametrize("attack", [each for each in _SAMPLE if each.name != "repeated_page"], ids=str)
def test_attack_on_a_copy_of_another_size(attack: NamedAttack, scene: Scene, office: Office, other_size: bytes) -> None:
    if attack.name == "reordered_pages" and len(other_size) < len(scene.pdf):
        pytest.skip("one page has no order")
    _check(attack, replace(scene, pdf=other_size), office, Register((entry_for(other_size, office),)))


def test_every_genuine_copy_is_accepted(
    scene: Scene, office: Office, register: Register, renewed_copy: bytes, other_size: bytes
) -> None:
    for pdf in (scene.pdf, renewed_copy, other_size):
        known = register if pdf is scene.pdf else Register((entry_for(pdf, office),))
        report = verify_pdf(pdf, trust_roots=office.trust, register=known)
        assert report.verdict is Verdict.VALID, codes(report)


def test_there_are_at_least_a_hundred_attacks_of_every_kind() -> None:
    families = {each.family for each in ATTACKS.values()}

    assert len(ATTACKS) >= 180
    assert len(families) == 14
    assert sum(not each.only_register for each in ATTACKS.values()) >= 160


def _check(attack: NamedAttack, scene: Scene, office: Office, register: Register) -> None:
    forged = attack.make(scene)
    assert forged != scene.pdf
    examination = examine(forged, office.trust, datetime.now(UTC))

    by_bytes, by_register = judge(examination, None), judge(examination, register)

    assert by_register.verdict is Verdict.INVALID, codes(by_register)
    assert attack.reason in codes(by_register)
    assert by_bytes.verdict is not Verdict.VALID, codes(by_bytes)
    if attack.only_register:
        return
    assert by_bytes.verdict is Verdict.INVALID, codes(by_bytes)
    assert attack.reason in codes(by_bytes)
