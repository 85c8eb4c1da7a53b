"""`saoy specimens DIR`: specimen scans with their truth beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from digitize.specimens.damage import Damage


@click.command("specimens")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--count", type=click.IntRange(1), required=True, help="How many documents.")
@click.option("--seed", type=int, required=True, help="The same seed draws the same documents.")
@click.option("--types", help="Type codes with commas between; `text_page` is plain text. By default the usual ones.")
@click.option("--held-out/--not-held-out", default=None, help="Only templates no rule is tuned on, or only the others.")
@click.option("--damage", help="Write each page once for each of these kinds of damage, with commas between; or `all`.")
def command(
    directory: Path, count: int, seed: int, types: str | None, held_out: bool | None, damage: str | None
) -> None:
    """Make specimen scans with their truth beside them."""
    from digitize.specimens import make_specimens

    codes = [code.strip() for code in types.split(",")] if types else None
    damages = _damages(damage) if damage else ()
    for path in make_specimens(directory, count=count, seed=seed, types=codes, held_out=held_out, damages=damages):
        click.echo(path)


def _damages(names: str) -> tuple[Damage, ...]:
    from digitize.specimens.damage import Damage

    if names == "all":
        return tuple(Damage)
    chosen = [name.strip() for name in names.split(",")]
    unknown = sorted(set(chosen) - set(Damage))
    if unknown:
        known = ", ".join(Damage)
        raise click.BadParameter(f"không có kiểu hỏng {', '.join(unknown)}; có: {known}", param_hint="--damage")
    return tuple(Damage(name) for name in chosen)
