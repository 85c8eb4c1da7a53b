"""`saoy trust export`: what somebody needs to verify copies where no network is."""

from __future__ import annotations

from pathlib import Path

import click


@click.group("trust")
def command() -> None:
    """Give out what copies are verified with offline."""


@command.command("export")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write: keys, roots and the status lists as they are now.",
)
def export(out: Path) -> None:
    """Write the trust bundle for `saoy verify --offline`, and print its SHA-256."""
    import json
    from hashlib import sha256

    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings

    configure_logging("ERROR")
    with Container(load_settings()) as container:
        bundle = container.trust_bundle().as_json()
    written = json.dumps(bundle, ensure_ascii=False, indent=1).encode()
    out.write_bytes(written)
    # Told over another way, this is how the receiver knows that the file is the office's.
    click.echo(f"{sha256(written).hexdigest()}  {out}")
