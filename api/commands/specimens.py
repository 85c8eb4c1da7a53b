"""`saoy specimens DIR`: specimen scans with their truth beside them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import click

_Kind = TypeVar("_Kind", bound=StrEnum)


@click.command("specimens")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--count", type=click.IntRange(1), help="How many documents.")
@click.option("--bundles", type=click.IntRange(1), help="Instead: how many piles of two to six documents each.")
@click.option("--seed", type=int, required=True, help="The same seed draws the same documents.")
@click.option("--types", help="Type codes with commas between; `text_page` is plain text. By default every type.")
@click.option("--held-out/--not-held-out", default=None, help="Only templates no rule is tuned on, or only the others.")
@click.option("--capture", help="How pages become pictures, with commas between: clean, scan, grey_scan, photo ...")
@click.option("--damage", help="Write each page once for each of these kinds of damage, with commas between; or `all`.")
def command(
    directory: Path,
    count: int | None,
    bundles: int | None,
    seed: int,
    types: str | None,
    held_out: bool | None,
    capture: str | None,
    damage: str | None,
) -> None:
    """Make specimen scans with their truth beside them."""
    from digitize.specimens import make_specimens
    from digitize.specimens.bundles import make_bundles
    from digitize.specimens.capture import Capture
    from digitize.specimens.damage import Damage

    chosen = [code.strip() for code in types.split(",")] if types else None
    if (count is None) is (bundles is None):
        raise click.UsageError("cần đúng một trong hai: --count hoặc --bundles")
    if bundles is not None:
        for path in make_bundles(directory, count=bundles, seed=seed, held_out=held_out, types=chosen):
            click.echo(path)
        return
    for path in make_specimens(
        directory,
        count=count or 0,
        seed=seed,
        types=chosen,
        held_out=held_out,
        damages=_chosen(damage, Damage, "--damage") if damage else (),
        captures=_chosen(capture, Capture, "--capture") if capture else (),
    ):
        click.echo(path)


def _chosen(names: str, kinds: type[_Kind], option: str) -> tuple[_Kind, ...]:
    """Members of an enumeration by their values."""
    if names == "all":
        return tuple(kinds)
    chosen = [name.strip() for name in names.split(",")]
    unknown = sorted(set(chosen) - {kind.value for kind in kinds})
    if unknown:
        known = ", ".join(kind.value for kind in kinds)
        raise click.BadParameter(f"không có {', '.join(unknown)}; có: {known}", param_hint=option)
    return tuple(kinds(name) for name in chosen)
