"""`saoy specimens DIR`: specimen scans with their truth beside them."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("specimens")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--count", type=click.IntRange(1), required=True, help="How many documents.")
@click.option("--seed", type=int, required=True, help="The same seed draws the same documents.")
@click.option("--types", help="Type codes with commas between; by default the usual ones in turn.")
@click.option("--held-out/--not-held-out", default=None, help="Only templates no rule is tuned on, or only the others.")
def command(directory: Path, count: int, seed: int, types: str | None, held_out: bool | None) -> None:
    """Make specimen scans with their truth beside them."""
    from digitize.specimens import make_specimens

    codes = [code.strip() for code in types.split(",")] if types else None
    for path in make_specimens(directory, count=count, seed=seed, types=codes, held_out=held_out):
        click.echo(path)
