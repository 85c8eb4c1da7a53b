"""The log over HTTP and at the command line: published, watched by a second office, checked from the rows."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text
from starlette.testclient import TestClient

from api.cli import saoy
from api.fsck import find_violations
from certify.canonical import canonical_json
from certify.log.checkpoint import Checkpoint, check_proof, checkpoint_of, open_checkpoint, parse_proof
from certify.log.fetching import LogUnavailableError
from certify.log.growing_tree import GrowingTree
from certify.log.key_files import read_signer_key
from certify.log.merkle import leaf_hash
from certify.log.notes import SignatureType, SignerKey, parse_note, parse_verifier_key, sign_note
from certify.log.tiles import TileName, entries_of, entry_bundle
from certify.log.witness import Witness
from models.clock import utc_now
from models.errors import NotFoundError
from tests.api.office import Office
from tests.api.test_documents_api import certify, read_counter_scan


@pytest.fixture
def issued(office: Office) -> str:
    """The address of a document whose copy was issued."""
    clerk, officer = office.person("canbo"), office.person("lanhdao")
    address = read_counter_scan(office, clerk)
    certify(office, clerk, officer, address)
    return address


class SiteTiles:
    """The site as a witness meets it."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def read_tile(self, name: TileName) -> bytes:
        answer = self.client.get(f"/log/{name.path}")
        if answer.status_code != 200:
            raise NotFoundError(detail=name.path)
        return answer.content


def test_anybody_may_read_the_log_and_a_witness_can_vouch_for_it(office: Office, issued: str, tmp_path: Path) -> None:
    client, key = office.nobody(), parse_verifier_key(office.container.register_log.verifier)
    answer = client.get("/log/checkpoint")
    head = open_checkpoint(answer.text, [key])
    entries = entries_of(client.get(f"/log/{TileName(None, 0, head.size).path}").content)
    witness = SignerKey.generate("luutru.example.vn/saoy", SignatureType.COSIGNATURE)

    seen = Witness(witness, tmp_path / "state", key).cosign(answer.text, SiteTiles(client), utc_now())

    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert [json.loads(entry)["kind"] for entry in entries[:2]] == ["number_reserved", "audit_head"]
    assert seen.head == head
    refused = client.post("/log/cosignatures", content=seen.note, headers={"content-type": "text/plain"})
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    office.container.__dict__["settings"] = office.container.settings.model_copy(
        update={"log_verifier_keys": listed(tmp_path, witness)}
    )
    taken = client.post("/log/cosignatures", content=seen.note, headers={"content-type": "text/plain"})
    assert taken.status_code == 204
    assert [each.name for each in parse_note(client.get("/log/checkpoint").text).signatures] == [key.name, witness.name]


def listed(folder: Path, witness: SignerKey) -> Path:
    file = folder / "witnesses"
    file.write_text(f"# offices that watch us\n\n{witness.verifier}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("path", ["tile/0/999", "tile/0/000.p/200", "tile/0/0", "tile/entries/7"])
def test_what_the_log_has_not_is_not_found(office: Office, path: str) -> None:
    assert office.nobody().get(f"/log/{path}").status_code == 404


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"x", "x\n\n— a AAAAAAA=\n".encode()])
def test_what_is_no_head_of_ours_is_refused(office: Office, body: bytes) -> None:
    answer = office.nobody().post("/log/cosignatures", content=body, headers={"content-type": "text/plain"})

    assert answer.status_code == 422


def test_the_proof_of_a_copys_issue_and_revocation_is_served_with_it(office: Office, issued: str) -> None:
    citizen_like = office.person("canbo")
    before = citizen_like.get(f"{issued}/log-proof").json()
    decision = {"decision_number": "1", "decided_on": "2026-11-20", "signed_by": "Chủ tịch", "reason": "nhầm"}
    office.person("lanhdao").post(f"{issued}/revocation", json=decision)
    office.person("quantri").post(f"{issued}/revocation/approval")
    after = citizen_like.get(f"{issued}/log-proof").json()

    assert (before["schema"], before["copy_revoked"]) == ("saoy.log_proof/1", None)
    for kind in ("copy_issued", "copy_revoked"):
        proved = after[kind]
        assert json.loads(proved["entry"])["kind"] == kind
        check_proof(
            leaf_hash(proved["entry"].encode()), parse_proof(proved["proof"]), [parse_verifier_key(after["log"])]
        )


# The commands


@pytest.fixture
def runner(office: Office, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("SAOY_DATA_FOLDER", str(office.container.settings.data_folder))
    return CliRunner()


def run(runner: CliRunner, *arguments: str | Path) -> Result:
    return runner.invoke(saoy, ["log", *map(str, arguments)], standalone_mode=False, catch_exceptions=False)


def test_the_maintainers_day_from_the_first_head_to_a_rewritten_register(
    office: Office, issued: str, runner: CliRunner, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.write_text(run(runner, "checkpoint").stdout, encoding="utf-8")
    published = run(runner, "publish", tmp_path / "public")
    sound = run(runner, "verify", "--checkpoint", kept)
    key = run(runner, "key").stdout.strip()

    with office.container.database.begin() as session:
        session.execute(text("DROP TRIGGER register_line_is_finished_once"))
        session.execute(text("UPDATE register_entry SET requester_name = 'Ai Khác'"))
    changed = run(runner, "verify", "--checkpoint", kept, "--log-key", key, "--json")

    assert published.return_value is None
    assert (tmp_path / "public" / "checkpoint").read_text() == kept.read_text()
    assert (sound.return_value, sound.stdout) == (0, "Sổ chứng thực khớp với nhật ký.\n")
    assert changed.return_value == 1
    codes = {json.loads(line)["code"] for line in changed.stdout.splitlines()}
    assert codes >= {"log_entry_differs", "log_hash_differs", "log_differs_from_checkpoint"}
    assert "register_log_agrees" in {each.invariant for each in find_violations(office.container)}


def test_the_second_offices_program_from_its_first_visit_to_a_rewritten_log(
    office: Office, issued: str, runner: CliRunner, tmp_path: Path
) -> None:
    """Over real HTTP, against published files; its public key then lets the log take its signatures."""
    public, state = tmp_path / "public", tmp_path / "state"
    run(runner, "publish", public)
    key = run(runner, "key").stdout.strip()
    with static_server(public) as address:
        first = run(runner, "witness", address, "--state", state, "--name", "luutru.example.vn", "--log-key", key)
        again = run(runner, "witness", address, "--state", state)
        forged = Checkpoint(parse_verifier_key(key).name, 1, bytes(32)).text
        log_key = read_signer_key(office.container.settings.data_folder / "keys" / "development" / "log.key")
        (public / "checkpoint").write_text(sign_note(forged, [log_key]), encoding="utf-8")
        fork = run(runner, "witness", address, "--state", state)
    with pytest.raises(LogUnavailableError):
        run(runner, "witness", address, "--state", state)

    assert (first.return_value, again.return_value, fork.return_value) == (0, 0, 1)
    cosigned = parse_note(first.stdout)
    assert [each.name for each in cosigned.signatures] == [parse_verifier_key(key).name, "luutru.example.vn"]
    assert "log_forked" in fork.stderr
    assert fork.stdout == ""
    assert len(list(tmp_path.glob("state.evidence-*"))) == 1


def test_the_second_offices_program_names_a_number_that_was_given_again(
    office: Office, issued: str, runner: CliRunner, tmp_path: Path
) -> None:
    """Head and tiles agree, the history goes on, every signature is the log's own: only the entries tell."""
    public, state = tmp_path / "public", tmp_path / "state"
    run(runner, "publish", public)
    key = run(runner, "key").stdout.strip()
    log_key = read_signer_key(office.container.settings.data_folder / "keys" / "development" / "log.key")
    with static_server(public) as address:
        first = run(runner, "witness", address, "--state", state, "--name", "luutru.example.vn", "--log-key", key)
        give_again(public, log_key)
        second = run(runner, "witness", address, "--state", state)
        heads_only = run(runner, "witness", address, "--state", state, "--heads-only")

    assert (first.return_value, second.return_value, heads_only.return_value) == (0, 1, 0)
    assert second.stdout == ""
    assert "[log_entries_refused] (number_twice: " in second.stderr


def give_again(public: Path, log_key: SignerKey) -> None:
    """Whoever has the log's key publishes one entry more: the first reservation, for another content."""
    size = checkpoint_of(parse_note((public / "checkpoint").read_text())).size
    entries = entries_of((public / TileName(None, 0, size).path).read_bytes())
    first = next(each for each in map(json.loads, entries) if each["kind"] == "number_reserved")
    forged = [*entries, canonical_json({**first, "digest": "f" * 64})]
    hashes = [leaf_hash(each) for each in forged]
    tree = GrowingTree()
    for each in hashes:
        tree.append(each)
    (public / TileName(None, 0, size + 1).path).write_bytes(entry_bundle(forged))
    (public / TileName(0, 0, size + 1).path).write_bytes(b"".join(hashes))
    head = Checkpoint(log_key.name, size + 1, tree.root())
    (public / "checkpoint").write_text(sign_note(head.text, [log_key]), encoding="utf-8")


@contextmanager
def static_server(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


def test_without_a_head_from_outside_the_check_says_what_it_cannot_see(runner: CliRunner) -> None:
    result = run(runner, "verify")

    assert result.return_value == 0
    assert "sẽ không bị phát hiện" in result.stderr


def test_a_new_key_is_made_once_and_never_replaced(runner: CliRunner, tmp_path: Path) -> None:
    first = run(runner, "new-key", tmp_path / "log.key", "--origin", "saoy.example.gov.vn/log").stdout
    second = run(runner, "new-key", tmp_path / "log.key", "--origin", "other.example.gov.vn/log").stdout

    assert first == second
    assert parse_verifier_key(first.strip()).name == "saoy.example.gov.vn/log"
    assert (tmp_path / "log.key").stat().st_mode & 0o077 == 0


def test_in_production_nothing_is_signed_without_a_key_of_ones_own(tmp_path: Path) -> None:
    from api.container import Container
    from api.settings import load_settings
    from certify.log.key_files import LogKeyMissingError

    settings = load_settings(
        {
            "SAOY_DATA_FOLDER": str(tmp_path),
            "SAOY_ENVIRONMENT": "production",
            "SAOY_PUBLIC_BASE_ADDRESS": "https://saoy.example.gov.vn",
            "SAOY_TIMESTAMP_URL": "https://tsa.example.gov.vn",
        }
    )
    with Container(settings) as container:
        with pytest.raises(LogKeyMissingError):
            _ = container.register_log
        assert container.log_keys == ()
