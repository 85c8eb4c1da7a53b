"""`saoy log …`: the register's transparency log, for its maintainers and for the office that watches it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.container import Container
    from certify.log.checkpoint import Checkpoint
    from certify.log.notes import VerifierKey

_FILE = click.Path(path_type=Path, dir_okay=False)
_JSON = click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
_LOG_KEYS = click.option(
    "--log-key",
    "log_keys",
    multiple=True,
    help="The log's public key, `name+id+base64`, instead of those of the settings.",
)


@click.group("log")
def command() -> None:
    """The register's transparency log: publish it, check the register against it, watch another office's."""


@command.command("checkpoint")
def checkpoint() -> None:
    """Print the signed head of the log: keep it outside, print it, hand it to another office."""
    click.echo(_container().register_log.checkpoint(), nl=False)


@command.command("key")
def key() -> None:
    """Print the log's public key, for witnesses and verifiers."""
    click.echo(_container().register_log.verifier)


@command.command("new-key")
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--origin", required=True, help="The name of the log: its public address without https://.")
def new_key(file: Path, origin: str) -> None:
    """Make the log's private key, for SAOY_LOG_KEY. A key that is there is never replaced."""
    from certify.log.key_files import make_signer_key
    from certify.log.notes import SignatureType

    click.echo(make_signer_key(file, origin, SignatureType.NOTE).verifier)


@command.command("adopt")
def adopt() -> None:
    """Log the lines and copies that are older than the log, marked as such: once, after the upgrade that brought it."""
    from certify.log.adopting import adopt_unlogged_rows

    container = _container()
    with container.database.begin() as session:
        container.register_log.require_continued(session)
        count = adopt_unlogged_rows(session)
    click.echo(f"{count} mục đã ghi vào nhật ký", err=True)


@command.command("publish")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def publish(directory: Path) -> None:
    """Write the log as files for any static server; again later, only what is new."""
    from certify.log.publishing import publish as publish_log

    container = _container()
    note = container.register_log.checkpoint()
    with container.database.read() as session:
        count = publish_log(session, note, directory)
    click.echo(f"{directory}: {count} tệp mới", err=True)


@command.command("verify")
@click.option(
    "--checkpoint", "checkpoints", multiple=True, type=_FILE, help="A signed head that was kept outside; several times."
)
@_LOG_KEYS
@_JSON
def verify(checkpoints: tuple[Path, ...], log_keys: tuple[str, ...], as_json: bool) -> int:
    """Make the whole log again from the register's rows and compare. Exit 1 when something does not agree."""
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.showing import print_json_line
    from certify.log.checking import find_log_faults
    from certify.log.notes import parse_verifier_key

    container = _container()
    believed = tuple(parse_verifier_key(each) for each in log_keys) or container.log_keys
    outside = read_checkpoints(checkpoints, believed)
    if not outside:
        click.echo("Chưa so với điểm kiểm giữ bên ngoài: việc viết lại toàn bộ sẽ không bị phát hiện.", err=True)
    count = 0
    with container.database.read() as session:
        for fault in find_log_faults(session, [*outside, *container.signed_heads()], believed):
            count += 1
            if as_json:
                print_json_line({"schema": "saoy.log_fault/1", **fault.as_json()})
            else:
                click.echo(f"{fault.code}: {fault.subject}: {fault.detail}")
    if not as_json:
        click.echo(f"{count} điểm không khớp" if count else "Sổ chứng thực khớp với nhật ký.")
    return EXIT_NEGATIVE if count else EXIT_DONE


@command.command("witness")
@click.argument("address", metavar="URL")
@click.option("--state", required=True, type=_FILE, help="What this witness saw last. Back it up: it is its memory.")
@click.option("--key", "key_file", type=_FILE, help="Its private key, made at the first run. Default: STATE.key.")
@click.option("--name", default="", help="Its name, at the first run: such as luutru.example.gov.vn/saoy.")
@click.option("--log-key", default="", help="The log's public key, at the first run; by another way than URL.")
@click.option("--submit", is_flag=True, help="Hand the cosignature back to the log.")
@click.option("--heads-only", is_flag=True, help="Do not read the entries: follow the tree and not the numbers.")
def witness(
    address: str, state: Path, key_file: Path | None, name: str, log_key: str, submit: bool, heads_only: bool
) -> int:
    """Watch another office's log: fetch its head, check that it continues the last one and that no number was given
    twice, left out or for two contents; sign, print.

    Exit 1 when the log was rewritten or rolled back or its entries break a rule, 4 when it does not answer. Needs no
    database and no settings.
    """
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from certify.log.fetching import LogAddress
    from certify.log.key_files import make_signer_key, read_signer_key
    from certify.log.notes import SignatureType, parse_verifier_key
    from certify.log.number_ledger import EntryRefusedError
    from certify.log.witness import LogForkedError, Witness
    from models.clock import utc_now

    configure_logging("ERROR")
    path = key_file or state.with_name(f"{state.name}.key")
    key = make_signer_key(path, name, SignatureType.COSIGNATURE) if name else read_signer_key(path)
    log = LogAddress(address)
    try:
        watcher = Witness(key, state, parse_verifier_key(log_key) if log_key else None)
        seen = watcher.cosign(log.checkpoint(), log, utc_now(), entries=None if heads_only else log)
    except (LogForkedError, EntryRefusedError) as error:
        click.echo(f"{error.message} [{error.code}] ({error.detail})", err=True)
        return EXIT_NEGATIVE
    click.echo(seen.note, nl=False)
    click.echo(f"{key.verifier.name}: {seen.former_size} → {seen.head.size} mục; khóa {key.verifier}", err=True)
    if submit:
        log.submit(seen.note)
    return EXIT_DONE


def _container() -> Container:
    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings

    configure_logging("ERROR")
    return Container(load_settings())


def read_checkpoints(files: Sequence[Path], keys: Sequence[VerifierKey]) -> list[Checkpoint]:
    """Signed heads that somebody kept. Raises NoteInvalidError for one that is not this log's."""
    from certify.log.checkpoint import open_checkpoint
    from models.errors import InvalidValueError

    heads = []
    for file in files:
        try:
            heads.append(open_checkpoint(file.read_text(encoding="utf-8"), keys))
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidValueError(code="checkpoint_unreadable", detail=file.name) from error
    return heads
