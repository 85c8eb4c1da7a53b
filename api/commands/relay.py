"""`saoy relay`: scale mode's publisher of wake-up tokens."""

from __future__ import annotations

import click


@click.command("relay", hidden=True)
@click.option("--watch", type=int, hidden=True)
def command(watch: int | None) -> None:
    """Publish wake-up tokens for ready jobs to the broker."""
    import signal

    from api.celery_app import build_app
    from api.container import Container
    from api.logging import configure_logging
    from api.relay import Relay
    from api.settings import SettingsError, load_settings
    from api.watchdog import exit_when_parent_dies

    if watch is not None:
        exit_when_parent_dies(watch)
    configure_logging()
    settings = load_settings()
    if settings.celery_broker_url is None:
        raise SettingsError(detail="SAOY_CELERY_BROKER_URL is needed")
    with Container(settings) as container:
        relay = Relay(container.database, build_app(settings))
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: relay.stop())
        relay.run()
