"""Every attack on a genuine copy is refused for the reason it deserves; every genuine copy is accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from certify.verification import Verdict
from certify.verification.examination import examine
from certify.verification.judgement import judge
from tests.certify.attacks import ATTACKS, NamedAttack, Scene
from tests.certify.conftest import Office, Register, codes, entry_for


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=str)
def test_attack_on_a_fresh_copy(attack: NamedAttack, scene: Scene, office: Office, register: Register) -> None:
    _check(attack, scene, office, register)


@pytest.mark.parametrize("attack", [each for each in ATTACKS.values() if each.any_base], ids=str)
def test_attack_on_a_renewed_copy(attack: NamedAttack, scene: Scene, office: Office, renewed_copy: bytes) -> None:
    known = Register((entry_for(renewed_copy, office),))
    _check(attack, replace(scene, pdf=renewed_copy), office, known)


def _check(attack: NamedAttack, scene: Scene, office: Office, register: Register) -> None:
    forged = attack.make(scene)
    assert forged != scene.pdf
    examination = examine(forged, office.trust, datetime.now(UTC))

    by_bytes, by_register = judge(examination, None), judge(examination, register)

    assert by_register.verdict is Verdict.INVALID, codes(by_register)
    assert attack.reason in codes(by_register)
    if attack.only_register:
        return
    assert by_bytes.verdict is Verdict.INVALID, codes(by_bytes)
    assert attack.reason in codes(by_bytes)
