"""`saoy bench [reading|certify]`: timings of this machine."""

from __future__ import annotations

import click


@click.command("bench")
@click.argument("what", metavar="[reading|certify]", required=False, type=click.Choice(["reading", "certify"]))
@click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
def command(what: str | None, as_json: bool) -> None:
    """Time reading and certifying on this machine."""
    import tempfile
    from pathlib import Path

    from api.bench import BENCHES, machine
    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings
    from api.showing import print_json_line

    configure_logging("ERROR")
    if not as_json:
        click.echo(", ".join(f"{name} {value}" for name, value in machine().items()), err=True)
    with tempfile.TemporaryDirectory(prefix="saoy-bench-") as folder:
        # Keys and files of a measurement never mix with those of the data folder.
        settings = load_settings().model_copy(update={"data_folder": Path(folder)})
        with Container(settings) as container:
            for name in [what] if what else list(BENCHES):
                for timing in BENCHES[name](container):
                    if as_json:
                        print_json_line(timing.as_json())
                    else:
                        click.echo(f"{timing.name}: {timing.median_seconds:.3f} s (median of {len(timing.seconds)})")
