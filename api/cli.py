"""The `saoy` command. This module stays light: a command's own module is imported when it is called.

Exit codes: 0 done, 1 a negative verdict, 2 usage, 3 the input was refused, 4 something it needs is unavailable.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
from typing import Final, cast

import click

# name -> (module, one-line help). The help stands here so that `saoy --help` imports no command.
COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "digitize": ("api.commands.digitize", "Read scans: one document a line, fields with confidence."),
    "certify": ("api.commands.certify", "Read, check, attest and certify scans into signed copies."),
    "verify": ("api.commands.verify", "Tell whether a PDF is genuine, changed, revoked or not ours."),
    "trust": ("api.commands.trust", "Give out what copies are verified with offline: trust export."),
    "present": ("api.commands.present", "Of a credential, show the fields its holder chooses and no others."),
    "serve": ("api.commands.serve", "Run the site and its workers on this machine."),
    "worker": ("api.commands.worker", "Run one worker that claims jobs from the database."),
    "authority": ("api.commands.authority", "Record who may certify: authority grant, revoke, list."),
    "staff": ("api.commands.staff", "Record which persons the staff are: staff number."),
    "copies": ("api.commands.copies", "List every copy signed with one certificate in a period."),
    "db": ("api.commands.db", "Look after the database: db upgrade."),
    "config": ("api.commands.config", "Print the settings in force, secrets left out."),
    "log": ("api.commands.log", "The register's transparency log: publish, verify, witness."),
    "renew": ("api.commands.renew", "Add archive time-stamps to copies whose date has come: renew --due."),
    "fsck": ("api.commands.fsck", "Check that the records hold what they promise."),
    "specimens": ("api.commands.specimens", "Make specimen scans with their truth beside them."),
    "evaluate": ("api.commands.evaluate", "Measure reading or understanding against the truth."),
    "bench": ("api.commands.bench", "Time reading, understanding and certifying on this machine."),
    "demo": ("api.commands.demo", "One specimen the whole way: read, certify, verify, refuse a tampered copy."),
}
# Processes that `saoy serve` starts; not meant for people.
HIDDEN: Final[dict[str, str]] = {"site": "api.commands.site", "relay": "api.commands.relay"}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are used."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        module_name = HIDDEN.get(name) or COMMANDS.get(name, ("", ""))[0]
        if not module_name:
            return None
        return cast(click.Command, importlib.import_module(module_name).command)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def saoy() -> None:
    """SaoY: turn paper into certified electronic copies, and let anybody verify them."""


def main() -> None:
    """Run the command line and exit by its contract."""
    from models.errors import SaoyError

    for stream in (sys.stdout, sys.stderr):
        # A bare container has no locale; Vietnamese must still come out whole.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # real streams here
    try:
        result = saoy.main(standalone_mode=False, prog_name="saoy")
    except click.exceptions.Abort:
        click.echo("Đã dừng.", err=True)
        sys.exit(2)
    except BrokenPipeError:
        # Whoever read our output has gone, as `head` does. Nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(4)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except SaoyError as error:
        from api.problems import exit_code

        click.echo(f"{error.message} [{error.code}]" + (f" ({error.detail})" if error.detail else ""), err=True)
        sys.exit(exit_code(error))
    except Exception:
        # Exit code 1 is a verdict; a fault of ours must not look like one.
        logging.getLogger(__name__).exception("unexpected error")
        click.echo(f"{SaoyError.message} [{SaoyError.code}]", err=True)
        sys.exit(4)
    sys.exit(result if isinstance(result, int) else 0)
