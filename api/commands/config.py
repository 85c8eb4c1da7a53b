"""`saoy config`: the settings in force, secrets left out."""

from __future__ import annotations

import click


@click.command("config")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(as_json: bool) -> None:
    """Print the settings in force, secrets left out."""
    from api.settings import PREFIX, load_settings
    from api.showing import print_json_line

    settings = load_settings()
    # Pydantic writes secrets as asterisks.
    values = settings.model_dump(mode="json")
    if as_json:
        print_json_line({"schema": "saoy.config/1", **values})
        return
    for name, value in values.items():
        click.echo(f"{PREFIX}{name.upper()}={'' if value is None else value}")
