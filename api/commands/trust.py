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
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write, by default trust.json in the data folder.",
)
def export(out: Path | None) -> None:
    """Write keys, roots and the status lists as they are now for `saoy verify --offline`, and print the SHA-256."""
    import json
    from hashlib import sha256

    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings

    configure_logging("ERROR")
    settings = load_settings()
    with Container(settings) as container:
        bundle = container.trust_bundle().as_json()
    file = out or settings.trust_bundle_file
    written = json.dumps(bundle, ensure_ascii=False, indent=1).encode()
    file.write_bytes(written)
    # Told over another way, this is how the receiver knows that the file is the office's.
    click.echo(f"{sha256(written).hexdigest()}  {file}")
