"""`saoy present`: of a credential, the fields its holder wants to show and nothing of the others."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("present")
@click.argument("file", metavar="FILE.sd-jwt", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--show", "names", multiple=True, help="A field to show; may be given several times. None: only the copy."
)
@click.option(
    "--key",
    "key_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The holder's P-256 key, PEM: proves to whoever asks that the credential is one's own.",
)
@click.option("--audience", help="With --key: who asks.")
@click.option("--nonce", help="With --key: what they ask to be signed.")
def command(file: Path, names: tuple[str, ...], key_file: Path | None, audience: str | None, nonce: str | None) -> None:
    """Print a presentation of the chosen fields, for `saoy verify --offline` or any verifier of SD-JWT VC."""
    from certify.credentials.holder import HolderKey
    from certify.credentials.sd_jwt import bind, present
    from models.clock import utc_now

    if len({key_file is None, audience is None, nonce is None}) != 1:
        raise click.UsageError("--key, --audience and --nonce go together")
    shown = present(file.read_text("ascii", "replace"), names)
    if key_file is not None:
        shown = bind(shown, HolderKey.load(key_file), audience=audience or "", nonce=nonce or "", now=utc_now())
    click.echo(shown.text)
