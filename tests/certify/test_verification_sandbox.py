"""Hostile files in the disposable child: no connection leaves, and every end has a reason."""

from __future__ import annotations

import random
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from certify.reasons import REASONS
from certify.signing import SignedCopy
from certify.verification import Verdict, VerificationReport, service, verify_file
from certify.verification import examination as examining
from certify.verification.examination import examine
from certify.verification.judgement import judge
from models.errors import SaoyError
from models.sandbox import SandboxCrashedError, SandboxMemoryError, SandboxTimeoutError, run_in_sandbox
from tests.certify.attacks.scene import Scene
from tests.certify.conftest import Office, Register, codes
from tests.certify.test_verification_of_foreign_files import signed_by_somebody
from tests.models import sandboxed_work

_MUTATIONS = 240
_SEED = 20261127


class Canary:
    """Listens on this machine and counts who comes."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.visits = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                visitor, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def canary() -> Iterator[Canary]:
    with closing(Canary()) as listening:
        yield listening


def calling_home(port: int) -> bytes:
    """Every way in which a PDF can ask a viewer to open an address."""
    address = f"http://127.0.0.1:{port}/"
    remote = Dictionary(Type=Name.Filespec, FS=Name.URL, F=String(address), UF=String(address))
    with Pdf.new() as pdf:
        page = pdf.add_blank_page()
        page.obj.AA = Dictionary(O=Dictionary(S=Name.URI, URI=String(address)))
        page.obj.Annots = Array(
            [
                Dictionary(
                    Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(S=Name.URI, URI=String(address))
                ),
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=[0, 0, 9, 9],
                    A=Dictionary(S=Name.GoToR, F=remote, D=[0, Name.Fit]),
                ),
            ]
        )
        xfa = f'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><!DOCTYPE x SYSTEM "{address}"></xdp:xdp>'
        pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(xfa.encode()))
        pdf.Root.OpenAction = Dictionary(S=Name.SubmitForm, F=remote)
        pdf.Root.AF = Array([pdf.make_indirect(remote)])
        pdf.Root.URI = Dictionary(Base=String(address))
        xmp = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&e;</x:xmpmeta>'
        pdf.Root.Metadata = pdf.make_stream(xmp.encode(), Type=Name.Metadata, Subtype=Name.XML)
        pdf.Root.DSS = Dictionary(Certs=Array(), CRLs=Array(), OCSPs=Array())
        written = BytesIO()
        pdf.save(written)
    return written.getvalue()


def test_a_file_that_calls_home_is_verified_without_a_connection(
    canary: Canary, office: Office, tmp_path: Path
) -> None:
    """Addresses of issuers and of revocation lists stand in the certificates as well (`authority.saoy.invalid`)."""
    path = tmp_path / "calling.pdf"
    path.write_bytes(signed_by_somebody(office, calling_home(canary.port)))

    report = verify_file(path, trust_roots=office.trust.roots, register=None)

    assert codes(report), "it ends in a verdict with reasons"
    assert report.signatures[0].intact
    assert canary.visits == 0


def test_the_listener_would_have_noticed(canary: Canary) -> None:
    with socket.create_connection(("127.0.0.1", canary.port), timeout=5) as visitor:
        visitor.settimeout(5)
        assert visitor.recv(1) == b""  # the listener closes after it has counted

    assert canary.visits == 1


def test_the_child_has_no_network_at_all(canary: Canary) -> None:
    """Whatever a parser might be tricked into, an address of this machine included."""
    assert not run_in_sandbox(sandboxed_work.can_connect, "127.0.0.1", canary.port)
    assert canary.visits == 0


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (SandboxTimeoutError, "resource_limit"),
        (SandboxMemoryError, "resource_limit"),
        (SandboxCrashedError, "pdf_unreadable"),
    ],
)
def test_however_the_child_ends_there_is_a_reason(
    error: type[SaoyError], code: str, signed_copy: SignedCopy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ends(*_: object, **__: object) -> None:
        raise error(detail="made up")

    monkeypatch.setattr(service, "run_in_sandbox", ends)
    path = tmp_path / "copy.pdf"
    path.write_bytes(signed_copy.pdf)

    report = verify_file(path, trust_roots=(), register=None)

    assert (report.verdict, codes(report)) == (Verdict.INDETERMINATE, [code])


# Mutations: the same each time, of a copy of ours, of a foreign file, and of one without signatures


def _flip(data: bytearray, dice: random.Random, low: int, high: int) -> None:
    place = dice.randrange(low, high)
    data[place] ^= 1 << dice.randrange(8)


def _mutated(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    kind = dice.randrange(8)
    if kind == 0:
        for _ in range(dice.randrange(1, 6)):
            _flip(changed, dice, 0, len(changed))
    elif kind == 1:
        del changed[dice.randrange(1, len(changed)) :]
    elif kind == 2:  # the tables
        place = changed.rfind(b"xref")
        _flip(changed, dice, place, len(changed))
    elif kind == 3:  # two objects change places
        places = sorted(dice.sample(range(0, len(changed) - 400), 2))
        first, second = (slice(place, place + 200) for place in places)
        if places[1] - places[0] >= 200:
            changed[first], changed[second] = changed[second], changed[first]
    elif kind == 4:
        place = dice.randrange(len(changed))
        changed[place:place] = dice.randbytes(dice.randrange(1, 50))
    elif kind == 5:
        place = dice.randrange(len(changed) - 100)
        del changed[place : place + dice.randrange(1, 100)]
    elif kind == 6:  # digits of offsets and lengths
        digits = [place for place in range(len(changed) - 3000, len(changed)) if chr(changed[place]).isdigit()]
        changed[dice.choice(digits)] = ord(str(dice.randrange(10)))
    else:
        word = dice.choice([b"/ByteRange", b"/Contents", b"/V", b"/Fields", b"/Kids", b"endobj", b"/Type", b"/DSS"])
        place = changed.rfind(word, 0, dice.randrange(len(changed)))
        if place >= 0:
            changed[place + 1] ^= 32
    return bytes(changed)


def _outside_what_is_covered(before: bytes, after: bytes) -> bool:
    """Whether only digits inside a signature's own value differ, which no signature can cover."""
    value = re.compile(rb"/Contents\s*<[^>]*>")
    return len(before) == len(after) and value.sub(b"", before) == value.sub(b"", after)


@pytest.mark.parametrize("base", ["ours", "foreign"])
def test_no_mutation_is_called_valid_and_none_ends_without_an_answer(
    base: str,
    scene: Scene,
    office: Office,
    register: Register,
    unsigned_copy: bytes,
) -> None:
    genuine = scene.pdf if base == "ours" else signed_by_somebody(office, unsigned_copy)
    dice = random.Random(f"{_SEED} {base}")
    known = register if base == "ours" else None
    now = datetime.now(UTC)

    for number in range(_MUTATIONS // 2):
        mutated = _mutated(genuine, dice)
        report = judge(examine(mutated, office.trust, now), known)

        _check_answer(report, number)
        if mutated != genuine and not _outside_what_is_covered(genuine, mutated):
            assert report.verdict is not Verdict.VALID, (base, number)


def _check_answer(report: VerificationReport, number: int) -> None:
    assert report.reasons, number
    assert all(each.code in REASONS for each in report.reasons)


def test_a_fault_of_our_own_is_an_answer_too(
    signed_copy: SignedCopy, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise RecursionError

    monkeypatch.setattr(examining, "_examine_with", broken)

    examination = examine(signed_copy.pdf, office.trust, datetime.now(UTC))

    assert examination.problems == ("pdf_unreadable",)
